using System;
using System.Linq;
using EliteSeller.Currencies;
using EliteSeller.Opportunities;
using EliteSeller.Qualification;

namespace EliteSeller.Negotiations;

/// <summary>A concession ledger as the rules GiveGetBalance and CareNotTooMuch look at it.</summary>
public sealed class ConcessionBook
{
    private readonly NegotiationContext _context;
    private readonly QualificationPolicy _policy;
    private readonly ExchangeRates? _rates;

    /// <summary>Builds the book.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="policy">The policy in force.</param>
    /// <param name="asOf">The day from which days are counted.</param>
    /// <param name="rates">Exchange rates, or null.</param>
    public ConcessionBook(ConcessionLedger ledger, QualificationPolicy policy, DateTime asOf, ExchangeRates? rates = null)
    {
        _policy = policy ?? throw new ArgumentNullException(nameof(policy));
        _rates = rates;
        Ledger = ledger ?? throw new ArgumentNullException(nameof(ledger));
        var precedents = new PrecedentBook(new DealSegment(policy.Negotiation), policy.Negotiation, asOf);
        _context = new NegotiationContext(policy, asOf, precedents, ledger, rates: rates);
    }

    /// <summary>The ledger.</summary>
    public ConcessionLedger Ledger { get; }

    /// <summary>The book as it stood at the end of an earlier day.</summary>
    internal ConcessionBook UpTo(DateTime day) =>
        new(new ConcessionLedger(Ledger.Deals.SelectMany(deal => deal.Lines), day), _policy, day, _rates);

    /// <summary>What the concessions of a deal add up to, or null when the seller has given nothing yet.</summary>
    internal ConcessionMeasure? Measure(Opportunity opportunity) =>
        CaseOf(opportunity).Measure is { Gives: > 0 } measure ? measure : null;

    /// <summary>The caring-too-much index of a deal, or null when the seller has given nothing yet.</summary>
    internal CareIndex? Care(Opportunity opportunity) =>
        CaseOf(opportunity) is { Measure.Gives: > 0 } deal ? CareNotTooMuchTest.IndexOf(deal) : null;

    private NegotiationCase CaseOf(Opportunity opportunity) => NegotiationCase.Of(_context, opportunity, new NegotiationTerms(null, null, null));
}
