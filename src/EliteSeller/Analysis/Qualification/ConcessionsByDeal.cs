using EliteSeller.Analysis.Concessions;

namespace EliteSeller.Analysis.Qualification;

/// <summary>The gives and gets of a ledger as the rules GiveGetBalance and CareNotTooMuch look at it.</summary>
public sealed class ConcessionsByDeal
{
    private readonly QualificationPolicy _policy;
    private readonly ExchangeRates? _rates;
    private readonly DateTime _asOf;
    private readonly ConcessionLedger _ledger;
    private readonly ConcessionMeasureOptions _options;
    private readonly ConcessionsByDeal? _later;

    /// <summary>Builds the book.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="policy">The policy in force.</param>
    /// <param name="asOf">The day from which days are counted.</param>
    /// <param name="rates">Exchange rates, or null.</param>
    /// <param name="later">The same on a later day, or null.</param>
    internal ConcessionsByDeal(
        ConcessionLedger ledger, QualificationPolicy policy, DateTime asOf, ExchangeRates? rates, ConcessionsByDeal? later)
    {
        _later = later;
        _ledger = ledger ?? throw new ArgumentNullException(nameof(ledger));
        _policy = policy ?? throw new ArgumentNullException(nameof(policy));
        _rates = rates;
        _asOf = asOf.Date;
        _options = policy.GetConcessionOptions(rates);
    }

    /// <summary>The gives and gets of a deal, or null when it has none.</summary>
    internal DealConcessions? Find(string? id) => _ledger.Find(id);

    /// <summary>What the concessions of a deal add up to, or null when the seller has given nothing yet.</summary>
    internal ConcessionMeasure? Measure(Opportunity opportunity) =>
        _ledger.Find(opportunity.Id) is { } concessions && new ConcessionMeasure(concessions, _options) is { Gives: > 0 } measure
            ? measure : null;

    /// <summary>Whether the ledger has a give or get of a deal, be it of a later day. Without one it says nothing about the deal.</summary>
    internal bool Knows(Opportunity opportunity) => Find(opportunity.Id) is not null || _later?.Knows(opportunity) is true;

    /// <summary>The caring-too-much index of a deal, or null when the seller has given nothing yet.</summary>
    internal CareIndex? Care(Opportunity opportunity)
    {
        if (Measure(opportunity) is not { } measure)
        {
            return null;
        }

        var facts = CareFacts.Create(
            opportunity, hasLedger: true, measure, ListPrice.NetOf(opportunity, _policy.Negotiation.AmountIsNet), _policy,
            (amount, from, to) => ExchangeRates.Convert(_rates, amount, from, to, _asOf));
        return new CareIndex(facts, _policy[CareIndex.RuleId]);
    }
}
