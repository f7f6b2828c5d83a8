using EliteSeller.Analysis.Concessions;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>One negotiation as it stands, or as it would stand after one change.</summary>
internal sealed class NegotiationCase
{
    private NegotiationCase(
        NegotiationContext context, Opportunity opportunity, decimal? discount, decimal? list, NegotiationTerms terms,
            DealConcessions? concessions)
    {
        Context = context;
        Opportunity = opportunity;
        Discount = discount;
        List = list;
        Terms = terms;
        Concessions = concessions;
        Roadmap = context.RoadmapOf(opportunity.Id);
        Measure = concessions is null ? null : new ConcessionMeasure(concessions, context.MeasureOptions);
    }

    public NegotiationContext Context { get; }

    public Opportunity Opportunity { get; }

    /// <summary>The discount in percent, or null when it is not known or none can be.</summary>
    public decimal? Discount { get; }

    /// <summary>What the deal is worth before the discount, or null.</summary>
    public decimal? List { get; }

    public NegotiationTerms Terms { get; }

    /// <summary>What the ledger says about the deal, or null when it says nothing.</summary>
    public DealConcessions? Concessions { get; }

    public ConcessionMeasure? Measure { get; }

    public ActionRoadmap? Roadmap { get; }

    /// <summary>What the customer pays, or null.</summary>
    public decimal? Net => List is { } list ? ListPrice.Net(list, Discount ?? 0m) : Opportunity.Amount;

    public static NegotiationCase Create(NegotiationContext context, Opportunity opportunity, NegotiationTerms terms)
    {
        var given = opportunity.Discount;
        var discount = given is { } percent && ListPrice.IsDiscount(percent) ? given : null;
        var list = ListPrice.From(opportunity.Amount, given ?? 0m, context.Policy.Negotiation.AmountIsNet);
        return new NegotiationCase(context, opportunity, discount, list, terms, context.Ledger?.Concessions.Find(opportunity.Id));
    }

    public NegotiationCase WithDiscount(decimal discount) => new(Context, Opportunity, discount, List, Terms, Concessions);

    public NegotiationCase WithTerms(NegotiationTerms terms) => new(Context, Opportunity, Discount, List, terms, Concessions);

    /// <summary>The same with a get more; it answers a give, so there are concessions.</summary>
    public NegotiationCase WithGet(LedgerEntry get) => new(Context, Opportunity, Discount, List, Terms, Concessions!.With(get));
}
