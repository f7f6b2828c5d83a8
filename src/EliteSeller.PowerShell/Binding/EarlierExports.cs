using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Import.Histories;

namespace EliteSeller.PowerShell;

/// <summary>
/// The earlier exports of a report: the one that it is compared with, and the runs of the trend. Older ones only tell the past of deals.
/// </summary>
internal sealed class EarlierExports
{
    /// <summary>Sorts out the exports.</summary>
    /// <param name="history">The dated exports of -History, in the order of their days.</param>
    /// <param name="previous">The export to compare with, or null for the newest of the history.</param>
    /// <param name="previousDate">Its day as the user says it, or null.</param>
    /// <param name="asOf">The day of the report; only earlier exports count.</param>
    /// <exception cref="EliteSellerException"><c>PreviousDateUnknown</c>.</exception>
    public EarlierExports(IEnumerable<HistorySource> history, string? previous, DateTime? previousDate, DateTime asOf)
    {
        var runs = history.Where(run => run.Day < asOf.Date).ToList();
        Previous = previous ?? runs.LastOrDefault()?.File;
        PreviousDay = Previous is null ? null : previousDate ?? SnapshotDate.FromFileName(Previous)
            ?? runs.FirstOrDefault(run => run.File == Previous)?.Day
            ?? throw new EliteSellerException(new Problem(
                "PreviousDateUnknown", ProblemKind.Argument, "The date of the earlier export is missing.",
                "Use -PreviousDate, or start its file name with the date, such as 2026-11-16 pipeline.csv.", Previous));
        Runs = PreviousDay is { } day ? Trend(runs, day) : [];
    }

    /// <summary>The full path of the export to compare with, or null.</summary>
    public string? Previous { get; }

    /// <summary>Its day, or null.</summary>
    public DateTime? PreviousDay { get; }

    /// <summary>The other exports of the trend, oldest first.</summary>
    public IReadOnlyList<HistorySource> Runs { get; }

    private static List<HistorySource> Trend(List<HistorySource> runs, DateTime previousDay)
    {
        var days = new SortedSet<DateTime>(runs.ConvertAll(run => run.Day!.Value)) { previousDay };
        var first = days.ElementAt(Math.Max(0, days.Count - PipelineReportBuilder.MostRuns));
        return runs.FindAll(run => run.Day != previousDay && run.Day >= first);
    }
}
