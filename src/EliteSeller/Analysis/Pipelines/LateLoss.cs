namespace EliteSeller.Analysis.Pipelines;

/// <summary>
/// A deal that was lost at the eleventh hour (briefing 37): the team's time is spent and there is no prize for second place.
/// </summary>
public sealed class LateLoss(
    string? id, string? name, int? days, decimal? stagePosition, decimal? amount, string? currency, DateTime? lostOn, string? lossReason,
    LatenessSign knownBy)
{
    /// <summary>The deal's id.</summary>
    public string? Id { get; } = id;

    /// <summary>What the deal is called.</summary>
    public string? Name { get; } = name;

    /// <summary>Days from its creation to the loss, or null without dates.</summary>
    public int? Days { get; } = days;

    /// <summary>The position it was lost from, from 0 to 1, or null when neither the export nor its history says.</summary>
    public decimal? StagePosition { get; } = stagePosition;

    /// <summary>What it would have been worth.</summary>
    public decimal? Amount { get; } = amount;

    /// <summary>The currency of the amount.</summary>
    public string? Currency { get; } = currency;

    /// <summary>The day of the loss.</summary>
    public DateTime? LostOn { get; } = lostOn;

    /// <summary>Why it was lost, as the export says.</summary>
    public string? LossReason { get; } = lossReason;

    /// <summary>
    /// What tells that the loss came late: the stage in the export, the stage before the close in the history, or the days.
    /// </summary>
    public LatenessSign KnownBy { get; } = knownBy;

    /// <summary>The deal's name and days.</summary>
    /// <returns>Such as <c>Claims intake: 152 days</c>.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Name ?? Id ?? "deal"}: {(Days is { } days ? days + " days" : "no dates")}");
}
