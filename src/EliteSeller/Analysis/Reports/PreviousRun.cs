using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Reports;

/// <summary>
/// The earlier export, judged as of its own day by the rules and the closed deals of the report: what is different now, the deal did.
/// </summary>
internal sealed class PreviousRun(DateTime day, OpportunityJudge? judge, DateTime asOf, ExchangeRates? rates, int startMonth)
{
    private readonly PipelineComparison _comparison = new PipelineComparison(day, asOf, rates, startMonth);
    private readonly Dictionary<string, Judgement[]> _known = new(OpportunityId.Comparer);
    private readonly Dictionary<string, PipelineChange> _pushed = new(OpportunityId.Comparer);
    private readonly Dictionary<string, (decimal? Position, string? Stage)> _stages = new(OpportunityId.Comparer);

    public DateTime Day { get; } = day;

    public int WithoutId => _comparison.WithoutId;

    /// <summary>Adds a deal of the earlier export.</summary>
    /// <returns>The same deal.</returns>
    public Opportunity AddBefore(Opportunity opportunity)
    {
        if (_comparison.AddReference(opportunity) is null && opportunity.Outcome == DealOutcome.Open)
        {
            _stages[opportunity.Id!] = (opportunity.StagePosition, opportunity.Stage);
            if (judge is not null)
            {
                _known[opportunity.Id!] = judge.Judge(opportunity).Judgements;
            }
        }

        return opportunity;
    }

    /// <summary>Adds a deal of the export of the report.</summary>
    public void AddNow(Opportunity opportunity)
    {
        _comparison.AddDifference(opportunity, out var changes);
        foreach (var change in changes.Where(change => change.Change == PipelineChangeKind.Pushed))
        {
            _pushed[change.Id] = change;
        }
    }

    /// <summary>The waterfalls, those of the most deals first; complete when both exports are.</summary>
    public IReadOnlyList<PipelineWaterfall> Waterfalls()
    {
        _ = _comparison.GetGone().Count();
        _comparison.JoinNameless();
        return [.. _comparison.GetWaterfalls().OrderByDescending(waterfall => waterfall.ClosingDeals + waterfall.OpeningDeals)];
    }

    /// <summary>What the earlier run said of a deal, or null when it did not hold the deal.</summary>
    public Judgement[]? Of(string id) => _known.TryGetValue(id, out var judgements) ? judgements : null;

    /// <summary>The stage of a deal that was open in the earlier export, or null.</summary>
    public (decimal? Position, string? Stage)? StageOf(string? id) =>
        id is not null && _stages.TryGetValue(id, out var stage) ? stage : null;

    /// <summary>The day to which a deal's date was set before it was pushed, or null.</summary>
    public PipelineChange? PushOf(string? id) => id is not null && _pushed.TryGetValue(id, out var change) ? change : null;
}
