using EliteSeller.Analysis.Negotiations;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.Analysis.Reports;

/// <summary>Collects judged deals and makes a brief of each; all discounts of the file are precedents of each negotiation.</summary>
/// <param name="roadmaps">Roadmaps of the deals.</param>
public sealed class DealBriefBuilder(IEnumerable<ActionRoadmap> roadmaps)
{
    private readonly List<QualificationResult> _results = [];
    private readonly List<Opportunity> _discounted = [];
    private readonly RoadmapsByDeal _roadmaps = new RoadmapsByDeal(roadmaps);

    /// <summary>How many briefs there will be.</summary>
    public int Count => _results.Count;

    /// <summary>Adds a deal that gets a brief.</summary>
    /// <param name="result">The judged deal.</param>
    public void Add(QualificationResult result) => _results.Add(result ?? throw new ArgumentNullException(nameof(result)));

    /// <summary>Adds a deal whose discount is a precedent.</summary>
    /// <param name="opportunity">The deal.</param>
    public void AddPrecedent(Opportunity opportunity)
    {
        if ((opportunity ?? throw new ArgumentNullException(nameof(opportunity))).Discount is not null)
        {
            _discounted.Add(opportunity);
        }
    }

    /// <summary>Makes the briefs, in the order of the deals.</summary>
    /// <returns>One brief a deal.</returns>
    public IEnumerable<DealBrief> Build()
    {
        if (_results.Count == 0)
        {
            yield break;
        }

        var judge = _results[0].Judge;
        var policy = judge.Rules.Policy;
        var precedents = new PrecedentIndex(
            new DealSegment(policy.Negotiation, policy.Currency, null, judge.Rates), policy.Negotiation, judge.AsOf);
        _discounted.ForEach(precedents.Add);
        var plans = _results.Select(result => _roadmaps.Find(result.Id)).OfType<ActionRoadmap>().ToArray();
        var negotiations = new NegotiationJudge(
            new NegotiationContext(policy, judge.AsOf, precedents, judge.Ledger, plans, judge.Rates));
        var check = new RoadmapCheck(judge.AsOf);
        foreach (var result in _results)
        {
            // What a brief says of a deal goes with the brief.
            yield return new DealBrief(
                result.Untold(),
                _roadmaps.Find(result.Id) is { } roadmap ? check.Of(roadmap) : null,
                IsNegotiated(result) ? negotiations.Judge(result.Opportunity) : null);
        }
    }

    // A discount, or an entry about what was given, got or would end it.
    private static bool IsNegotiated(QualificationResult result) => result.Opportunity.Discount is > 0
        || result.Judge.Ledger?.Entries.Any(entry => entry.Kind is LedgerKind.Give or LedgerKind.Get or LedgerKind.WalkAwayPoint
            && OpportunityId.Comparer.Equals(entry.OpportunityId, result.Id)) == true;
}
