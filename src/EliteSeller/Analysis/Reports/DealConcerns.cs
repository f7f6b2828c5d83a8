using EliteSeller.Analysis.Negotiations;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.Analysis.Reports;

/// <summary>Finds the negotiations and roadmaps that need a word in the meeting.</summary>
internal sealed class DealConcerns
{
    private readonly OpportunityJudge _judge;
    private readonly ReportMoney _money;
    private readonly NegotiationJudge _negotiations;
    private readonly List<DealRemark<DealConcernKind>> _found = [];
    private readonly Dictionary<string, RoadmapHealth> _roadmaps = new(OpportunityId.Comparer);

    /// <param name="judge">Has the ledger and the policy.</param>
    /// <param name="roadmaps">Roadmaps of the deals.</param>
    /// <param name="money">How amounts are converted.</param>
    public DealConcerns(OpportunityJudge judge, IReadOnlyList<ActionRoadmap> roadmaps, ReportMoney money)
    {
        _judge = judge;
        _money = money;
        var policy = judge.Rules.Policy;
        var precedents = new PrecedentIndex(
            new DealSegment(policy.Negotiation, policy.Currency, null, judge.Rates), policy.Negotiation, judge.AsOf);

        // None of the concerns looks at other deals, so the discounts of the file need not be known.
        _negotiations = new NegotiationJudge(
            new NegotiationContext(policy, judge.AsOf, precedents, judge.Ledger, roadmaps, judge.Rates));
        var check = new RoadmapCheck(judge.AsOf);
        foreach (var roadmap in roadmaps)
        {
            if (OpportunityId.OrNull(roadmap.OpportunityId) is { } id)
            {
                _roadmaps[id] = check.Of(roadmap);
            }
        }
    }

    /// <summary>Takes a deal; of an open one only its concerns are kept.</summary>
    public void Add(Opportunity deal)
    {
        if (deal.Outcome == DealOutcome.Open && deal.Id is { } id)
        {
            _found.AddRange(Of(deal, id));
        }
    }

    /// <summary>
    /// The concerns of the open deals, gravest kind first, then the largest amounts; none without a ledger and roadmaps.
    /// </summary>
    public IReadOnlyList<DealRemark<DealConcernKind>> Find() =>
    [
        .. _found
            .OrderBy(concern => concern.Kind)
            .ThenByDescending(concern => concern.Amount)
            .ThenBy(concern => concern.Id, StringComparer.Ordinal),
    ];

    private IEnumerable<DealRemark<DealConcernKind>> Of(Opportunity deal, string id)
    {
        if (_judge.Ledger?.EntriesOf(id).Any() is true)
        {
            var result = _negotiations.Judge(deal);
            foreach (var point in result.WalkAwayPoints.Where(point => point.IsCrossed))
            {
                yield return Make(DealConcernKind.WalkAwayPointCrossed, deal, point.Reason);
            }

            if (result.Concessions is { OneSidedConcessions: > 1 } given)
            {
                yield return Make(DealConcernKind.OneSidedConcessions, deal,
                    FormattableString.Invariant($"{given.OneSidedConcessions} of {given.Gives} concessions without anything in return."));
            }

            if (result.RechargeAgenda is { } agenda)
            {
                yield return Make(DealConcernKind.RechargeDue, deal, $"{agenda}.");
            }
        }

        if (_roadmaps.TryGetValue(id, out var health) && health.CustomerOverdue > 0)
        {
            yield return Make(DealConcernKind.CustomerStepsLate, deal, health.CustomerOverdue == 1
                ? $"1 customer step is late by {Wording.Days(health.CustomerDaysBehind)}."
                : FormattableString.Invariant(
                    $"{health.CustomerOverdue} customer steps are late, the oldest by {Wording.Days(health.CustomerDaysBehind)}."));
        }
    }

    private DealRemark<DealConcernKind> Make(DealConcernKind kind, Opportunity deal, string text) => new(kind, deal, _money.Of(deal), text);
}
