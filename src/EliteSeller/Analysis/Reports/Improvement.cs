namespace EliteSeller.Analysis.Reports;

/// <summary>In what way a deal got better.</summary>
public enum ImprovementKind
{
    /// <summary>The customer has confirmed something that was assumed or unknown.</summary>
    Confirmed,

    /// <summary>The deal moved to a later stage.</summary>
    MovedForward,

    /// <summary>The deal was lost in an early stage, before it took more time.</summary>
    LostEarly,
}

/// <summary>A deal that got better since the earlier export.</summary>
public sealed class Improvement
{
    internal Improvement(ImprovementKind kind, Opportunity deal, (decimal? Amount, string? Currency) money, string text)
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

    /// <summary>In what way.</summary>
    public ImprovementKind Kind { get; }

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

    /// <summary>What got better, in a few words, such as <c>Sponsor confirmed</c>.</summary>
    public string Text { get; }

    /// <summary>The deal and what got better.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{Name ?? Id}: {Text}";
}
