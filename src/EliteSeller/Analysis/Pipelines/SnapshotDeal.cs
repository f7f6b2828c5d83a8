namespace EliteSeller.Analysis.Pipelines;

/// <summary>What is remembered of a deal from one snapshot to the next: a small part of its row.</summary>
internal sealed class SnapshotDeal
{
    private readonly int _close;
    private readonly int _lastActivity;

    /// <param name="opportunity">The deal.</param>
    /// <param name="id">Its id.</param>
    /// <param name="amount">Its amount, converted where there are rates.</param>
    /// <param name="currency">The currency of that amount.</param>
    /// <param name="texts">Gives one object for equal texts, because a million deals have few owners and next steps.</param>
    public SnapshotDeal(Opportunity opportunity, string id, decimal? amount, string? currency, TextPool texts)
    {
        Id = id;
        Name = opportunity.Name;
        Owner = texts.Of(opportunity.Owner);
        Outcome = opportunity.Outcome;
        Amount = amount;
        Currency = texts.Of(currency);
        _close = opportunity.CloseDay;
        _lastActivity = opportunity.LastActivityDay;
        Stage = opportunity.SalesStage;
        NextStep = texts.Of(opportunity.NextStep);
        PushCount = opportunity.PushCount;
    }

    public string Id { get; }

    public string? Name { get; }

    public string? Owner { get; }

    public DealOutcome Outcome { get; }

    public decimal? Amount { get; }

    /// <summary>The currency that the amount is booked in.</summary>
    public string? Currency { get; }

    public DateTime? CloseDate => Day.Date(_close);

    public DateTime? LastActivity => Day.Date(_lastActivity);

    public SalesStage? Stage { get; }

    public string? NextStep { get; }

    public int? PushCount { get; }

    /// <summary>Whether the later snapshot holds the deal too.</summary>
    public bool IsSeen { get; set; }

    public bool IsOpen => Outcome == DealOutcome.Open;
}
