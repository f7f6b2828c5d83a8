namespace EliteSeller.Analysis.Reports;

/// <summary>What about a negotiation or a roadmap needs a word in the meeting.</summary>
public enum DealConcernKind
{
    /// <summary>A limit that was set before the round is crossed.</summary>
    WalkAwayPointCrossed,

    /// <summary>We conceded without getting anything back.</summary>
    OneSidedConcessions,

    /// <summary>The relationship is damaged and the talk that repairs it is due.</summary>
    RechargeDue,

    /// <summary>The customer is late with steps of the Action Roadmap.</summary>
    CustomerStepsLate,
}

/// <summary>A negotiation or a roadmap that needs a word in the meeting.</summary>
public sealed class DealConcern
{
    internal DealConcern(DealConcernKind kind, Opportunity deal, (decimal? Amount, string? Currency) money, string text)
    {
        Kind = kind;
        Id = deal.Id;
        Name = deal.Name;
        Account = deal.Account;
        Owner = deal.Owner;
        Amount = money.Amount;
        Currency = money.Currency;
        Text = text;
    }

    /// <summary>What it is.</summary>
    public DealConcernKind Kind { get; }

    /// <summary>The deal's id.</summary>
    public string? Id { get; }

    /// <summary>What the deal is called.</summary>
    public string? Name { get; }

    /// <summary>The customer.</summary>
    public string? Account { get; }

    /// <summary>The seller who carries the deal.</summary>
    public string? Owner { get; }

    /// <summary>What the deal is worth.</summary>
    public decimal? Amount { get; }

    /// <summary>The currency of the amount.</summary>
    public string? Currency { get; }

    /// <summary>The fact in one sentence.</summary>
    public string Text { get; }

    /// <summary>The deal and the fact.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{Name ?? Id}: {Text}";
}
