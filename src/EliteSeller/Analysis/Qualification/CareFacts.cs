using EliteSeller.Analysis.Concessions;

namespace EliteSeller.Analysis.Qualification;

/// <summary>What the caring-too-much index is made from. Null is not known.</summary>
internal sealed class CareFacts
{
    /// <summary>Gathers the facts of one deal.</summary>
    /// <param name="opportunity">The deal.</param>
    /// <param name="hasLedger">Whether a ledger was given at all.</param>
    /// <param name="measure">What the ledger says about it, or null.</param>
    /// <param name="net">What the customer pays, or null.</param>
    /// <param name="policy">The policy in force.</param>
    /// <param name="convert">Converts an amount from one currency into another, or gives null.</param>
    public static CareFacts Create(
        Opportunity opportunity, bool hasLedger, ConcessionMeasure? measure, decimal? net, QualificationPolicy policy,
            Func<decimal, string?, string?, decimal?> convert)
    {
        var (rate, margin) = (policy.Negotiation[NegotiationLine.HourlyCost].Value, policy.Negotiation[NegotiationLine.ListMargin].Value);
        var currency = opportunity.Currency;
        return new CareFacts
        {
            HasLedger = hasLedger,
            Measure = measure,
            Pushes = opportunity.PushCount,
            Effort = rate > 0 && opportunity.HoursInvested is { } hours ? convert(hours * rate, policy.Currency, currency) : null,
            Expected = margin > 0 && opportunity.Probability is { } probability && net is { } paid
                ? probability / 100 * paid * margin / 100 : null,
            Currency = currency,
        };
    }

    /// <summary>Whether a ledger was given at all.</summary>
    public bool HasLedger { get; init; }

    /// <summary>What the ledger says about the deal, or null when it says nothing.</summary>
    public ConcessionMeasure? Measure { get; init; }

    public int? Pushes { get; init; }

    /// <summary>What the hours invested have cost.</summary>
    public decimal? Effort { get; init; }

    /// <summary>Probability × amount × margin, in the currency of the effort.</summary>
    public decimal? Expected { get; init; }

    public string? Currency { get; init; }
}
