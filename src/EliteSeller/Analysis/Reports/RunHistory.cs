namespace EliteSeller.Analysis.Reports;

/// <summary>The earlier runs of a report, in any order, and which deals they proposed to walk away from.</summary>
internal sealed class RunHistory
{
    private readonly SortedDictionary<DateTime, ReportRun> _runs = [];

    /// <summary>The runs, oldest first; of a long history the newest ones.</summary>
    public IReadOnlyList<ReportRun> Runs => [.. _runs.Values.Skip(Math.Max(0, _runs.Count - PipelineReportBuilder.MostRuns))];

    /// <summary>Adds a run; of two of the same day the last one counts.</summary>
    public void Add(ReportRun run) => _runs[run.Day] = run;
}
