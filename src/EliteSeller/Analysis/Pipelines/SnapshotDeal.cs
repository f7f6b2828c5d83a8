namespace EliteSeller.Analysis.Pipelines;

/// <summary>What is compared of a deal in one snapshot with the same deal in another: a small part of its row.</summary>
internal sealed class SnapshotDeal
{
    private readonly int _close;

    /// <param name="opportunity">The deal.</param>
    /// <param name="id">Its id.</param>
    /// <param name="amount">Its amount, converted where there are rates.</param>
    /// <param name="currency">The currency of that amount.</param>
    public SnapshotDeal(Opportunity opportunity, string id, decimal? amount, string? currency)
        : this(id, opportunity.Name, opportunity.Owner, opportunity.Outcome, opportunity.CloseDay)
    {
        Amount = amount;
        Currency = currency;
        Stage = opportunity.SalesStage;
        Doings = WordsHash.Add(WordsHash.Compute(opportunity.NextStep), opportunity.LastActivityDay);
        PushCount = opportunity.PushCount;
    }

    public SnapshotDeal(string id, string? name, string? owner, DealOutcome outcome, int closeDay)
    {
        Id = id;
        Name = name;
        Owner = owner;
        Outcome = outcome;
        _close = closeDay;
    }

    public string Id { get; }

    public string? Name { get; }

    public string? Owner { get; }

    public DealOutcome Outcome { get; }

    public decimal? Amount { get; init; }

    /// <summary>The currency that the amount is booked in.</summary>
    public string? Currency { get; init; }

    public SalesStage? Stage { get; init; }

    public int CloseDay => _close;

    public DateTime? CloseDate => Day.Date(_close);

    /// <summary>The hash of the next step's words and the day of the last activity: the same as long as nothing is done.</summary>
    public ulong Doings { get; init; }

    public int? PushCount { get; }

    public bool IsOpen => Outcome == DealOutcome.Open;
}
