using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>The one change that would make a deal worth closing.</summary>
public sealed class NegotiationChange
{
    private NegotiationChange(NegotiationChangeKind kind, string condition) => (Kind, Condition) = (kind, condition);

    /// <summary>What is changed.</summary>
    public NegotiationChangeKind Kind { get; }

    /// <summary>The change in words, such as <c>at a discount of 18% or less</c>.</summary>
    public string Condition { get; }

    /// <summary>The highest discount in percent that would do, or null.</summary>
    public decimal? Discount { get; private init; }

    /// <summary>The get that would do, or null.</summary>
    public LedgerEntry? Get { get; private init; }

    /// <summary>The terms that would do, or null.</summary>
    public NegotiationTerms? Terms { get; private init; }

    /// <summary>What the change costs the customer, in the deal's currency; null when that is not known.</summary>
    public decimal? Cost { get; private init; }

    /// <summary>The change in words.</summary>
    /// <returns>The condition.</returns>
    public override string ToString() => Condition;

    internal static NegotiationChange ToDiscount(NegotiationCase deal, decimal discount) =>
        new(NegotiationChangeKind.LowerDiscount, $"at a discount of {Wording.Percent(discount)} or less")
        {
            Discount = discount,
            Cost = deal.List * (deal.Discount!.Value - discount) / 100,
        };

    internal static NegotiationChange ToGet(LedgerEntry get, LedgerEntry give)
    {
        var worth = get.Value is { } value ? $" worth at least {Wording.Money(value, get.Currency)}" : "";
        return new(NegotiationChangeKind.Get, $"with a written return{worth} for the {give}") { Get = get, Cost = get.Value ?? 0m };
    }

    internal static NegotiationChange ToTerms(TermBreach breach) =>
        new(NegotiationChangeKind.Term, breach.Condition ?? throw new ArgumentNullException(nameof(breach))) { Terms = breach.Fixed };

    internal NegotiationCase Apply(NegotiationCase deal) =>
        Discount is { } discount ? deal.WithDiscount(discount)
        : Get is { } get ? deal.WithGet(get)
        : deal.WithTerms(Terms!);
}
