namespace EliteSeller.Analysis.Pipelines;

/// <summary>
/// A deal that was lost at the eleventh hour (briefing 37): the team's time is spent and there is no prize for second place.
/// </summary>
public sealed class LateLoss
{
    internal LateLoss(string? id, string? name, int? days, decimal? stagePosition, decimal? amount, string? currency, DateTime? lostOn,
        string? lossReason, LatenessSign knownBy)
    {
        Id = id;
        Name = name;
        Days = days;
        StagePosition = stagePosition;
        Amount = amount;
        Currency = currency;
        LostOn = lostOn;
        LossReason = lossReason;
        KnownBy = knownBy;
    }

    /// <summary>The deal's id.</summary>
    public string? Id { get; }

    /// <summary>What the deal is called.</summary>
    public string? Name { get; }

    /// <summary>Days from its creation to the loss, or null without dates.</summary>
    public int? Days { get; }

    /// <summary>The position it was lost from, from 0 to 1, or null when neither the export nor its history says.</summary>
    public decimal? StagePosition { get; }

    /// <summary>What it would have been worth.</summary>
    public decimal? Amount { get; }

    /// <summary>The currency of the amount.</summary>
    public string? Currency { get; }

    /// <summary>The day of the loss.</summary>
    public DateTime? LostOn { get; }

    /// <summary>Why it was lost, as the export says.</summary>
    public string? LossReason { get; }

    /// <summary>
    /// What tells that the loss came late: the stage in the export, the stage before the close in the history, or the days.
    /// </summary>
    public LatenessSign KnownBy { get; }

    /// <summary>The deal's name and days.</summary>
    /// <returns>Such as <c>Claims intake: 152 days</c>.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Name ?? Id ?? "deal"}: {(Days is { } days ? days + " days" : "no dates")}");
}
