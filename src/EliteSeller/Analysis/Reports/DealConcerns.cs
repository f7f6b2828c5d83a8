using EliteSeller.Analysis.Negotiations;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.Analysis.Reports;

/// <summary>Finds the negotiations and roadmaps that need a word in the meeting.</summary>
internal sealed class DealConcerns
{
    private readonly OpportunityJudge _judge;
    private readonly ReportMoney _money;
    private readonly PrecedentIndex _precedents;
    private readonly NegotiationJudge _negotiations;
    private readonly List<Opportunity> _open = [];
    private readonly HashSet<string> _negotiated;
    private readonly Dictionary<string, RoadmapHealth> _roadmaps = new(OpportunityId.Comparer);

    /// <param name="judge">Has the ledger and the policy.</param>
    /// <param name="roadmaps">Roadmaps of the deals.</param>
    /// <param name="money">How amounts are converted.</param>
    public DealConcerns(OpportunityJudge judge, IReadOnlyList<ActionRoadmap> roadmaps, ReportMoney money)
    {
        _judge = judge;
        _money = money;
        var policy = judge.Rules.Policy;
        _precedents = new PrecedentIndex(
            new DealSegment(policy.Negotiation, policy.Currency, null, judge.Rates), policy.Negotiation, judge.AsOf);
        _negotiated = new HashSet<string>(
            (judge.Ledger?.Entries ?? []).Select(entry => OpportunityId.OrNull(entry.OpportunityId)).OfType<string>(),
            OpportunityId.Comparer);
        _negotiations = new NegotiationJudge(
            new NegotiationContext(policy, judge.AsOf, _precedents, judge.Ledger, roadmaps, judge.Rates));
        var check = new RoadmapCheck(judge.AsOf);
        foreach (var roadmap in roadmaps)
        {
            if (OpportunityId.OrNull(roadmap.OpportunityId) is { } id)
            {
                _roadmaps[id] = check.Of(roadmap);
            }
        }
    }

    /// <summary>Takes a deal, open or closed: its discount is a precedent.</summary>
    public void Add(Opportunity deal)
    {
        if (_negotiated.Count > 0)
        {
            _precedents.Add(deal);
        }

        if (deal.Outcome == DealOutcome.Open && deal.Id is { } id && (_negotiated.Contains(id) || _roadmaps.ContainsKey(id)))
        {
            _open.Add(deal);
        }
    }

    /// <summary>
    /// The concerns of the open deals, gravest kind first, then the largest amounts; none without a ledger and roadmaps.
    /// </summary>
    public IReadOnlyList<DealRemark<DealConcernKind>> Find() =>
    [
        .. _open.SelectMany(Of)
            .OrderBy(concern => concern.Kind)
            .ThenByDescending(concern => concern.Amount)
            .ThenBy(concern => concern.Id, StringComparer.Ordinal),
    ];

    private IEnumerable<DealRemark<DealConcernKind>> Of(Opportunity deal)
    {
        if (_negotiated.Contains(deal.Id!))
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

        if (_roadmaps.TryGetValue(deal.Id!, out var health) && health.CustomerOverdue > 0)
        {
            yield return Make(DealConcernKind.CustomerStepsLate, deal, health.CustomerOverdue == 1
                ? $"1 customer step is late by {Wording.Days(health.CustomerDaysBehind)}."
                : FormattableString.Invariant(
                    $"{health.CustomerOverdue} customer steps are late, the oldest by {Wording.Days(health.CustomerDaysBehind)}."));
        }
    }

    private DealRemark<DealConcernKind> Make(DealConcernKind kind, Opportunity deal, string text) => new(kind, deal, _money.Of(deal), text);
}
