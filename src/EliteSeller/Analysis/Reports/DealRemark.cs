namespace EliteSeller.Analysis.Reports;

/// <summary>One fact about a deal that belongs into the meeting.</summary>
/// <typeparam name="TKind">
/// <see cref="ImprovementKind"/> for what got better, <see cref="DealConcernKind"/> for what needs a word.
/// </typeparam>
public sealed class DealRemark<TKind>
    where TKind : struct, Enum
{
    internal DealRemark(TKind kind, Opportunity deal, (decimal? Amount, string? Currency) money, string text)
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
    public TKind Kind { get; }

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

    /// <summary>The fact in a few words, such as <c>Sponsor confirmed</c>, or in one sentence.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name ?? Id}: {Text}";
}
