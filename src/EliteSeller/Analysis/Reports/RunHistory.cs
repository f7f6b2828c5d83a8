using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Reports;

/// <summary>The earlier runs of a report, in any order, and which deals they proposed to walk away from.</summary>
internal sealed class RunHistory
{
    /// <summary>A half year of weeks, with the run of the report.</summary>
    private const int MostRuns = 25;

    private readonly SortedDictionary<DateTime, ReportRun> _runs = [];

    /// <summary>The runs, oldest first; of a long history the newest ones.</summary>
    public IReadOnlyList<ReportRun> Runs => [.. _runs.Values.Skip(Math.Max(0, _runs.Count - MostRuns))];

    /// <summary>Adds a run; of two of the same day the last one counts.</summary>
    public void Add(ReportRun run) => _runs[run.Day] = run;

    /// <summary>Tells every deal to walk away from since when it has been condemned without a break.</summary>
    public void Mark(IEnumerable<ReportDeal> deals, DateTime asOf)
    {
        var condemned = new CondemnedRuns(Runs.Select(run => (run.Day, run.WalkAway)));
        foreach (var deal in deals.Where(deal => deal.Verdict == Verdict.WalkAway))
        {
            (deal.WalkAwayRuns, deal.WalkAwaySince) = condemned.Find(deal.Id, asOf);
        }
    }
}
