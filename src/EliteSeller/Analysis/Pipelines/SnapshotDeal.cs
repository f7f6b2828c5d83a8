namespace EliteSeller.Analysis.Pipelines;

/// <summary>What is remembered of a deal from one snapshot to the next: a small part of its row.</summary>
internal sealed class SnapshotDeal
{
    /// <param name="opportunity">The deal.</param>
    /// <param name="id">Its id.</param>
    /// <param name="amount">Its amount, converted where there are rates.</param>
    /// <param name="currency">The currency of that amount.</param>
    /// <param name="texts">Gives one object for equal texts, because a million deals have few owners and next steps.</param>
    public SnapshotDeal(Opportunity opportunity, string id, decimal? amount, string? currency, TextPool texts)
        : this(id, opportunity.Name, new SnapshotValues(opportunity, amount, currency, texts))
    {
    }

    public SnapshotDeal(string id, string? name, SnapshotValues values)
    {
        Id = id;
        Name = name;
        Values = values;
    }

    public string Id { get; }

    public string? Name { get; }

    public SnapshotValues Values { get; }

    public string? Owner => Values.Owner;

    public DealOutcome Outcome => Values.Outcome;

    public decimal? Amount => Values.Amount;

    /// <summary>The currency that the amount is booked in.</summary>
    public string? Currency => Values.Currency;

    public DateTime? CloseDate => Values.CloseDate;

    public DateTime? LastActivity => Values.LastActivity;

    public SalesStage? Stage => Values.Stage;

    public string? NextStep => Values.NextStep;

    public int? PushCount => Values.PushCount;

    public bool IsOpen => Outcome == DealOutcome.Open;
}
