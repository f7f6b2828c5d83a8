using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Export.Reports;
using EliteSeller.Files.Import.Histories;

namespace EliteSeller.PowerShell;

/// <summary>Tells a report what earlier exports said on their days: as an earlier report has kept it, otherwise by judging them.</summary>
/// <param name="builder">The report.</param>
/// <param name="read">Reads the deals of an export of a day.</param>
/// <param name="judgeOf">Makes the judge of the report of that export and day.</param>
internal sealed class EarlierRuns(
    PipelineReportBuilder builder, Func<string, DateTime, IEnumerable<Opportunity>> read, Func<string, DateTime, OpportunityJudge> judgeOf)
{
    /// <summary>Where runs are kept, or null.</summary>
    public HistoryCache? Cache { get; init; }

    /// <summary>The key of the run of a day; null when it cannot be kept.</summary>
    public Func<DateTime, string?> KeyOf { get; init; } = _ => null;

    /// <summary>Adds the trend, then the export to compare with.</summary>
    /// <param name="earlier">The earlier exports.</param>
    public void Add(EarlierExports earlier)
    {
        foreach (var run in earlier.Runs)
        {
            var (file, day) = (run.File, run.Day!.Value);
            if (AddKept(file, day, out var key) is null)
            {
                Keep(file, key, builder.AddRun(day, read(file, day), judgeOf(file, day)));
            }
        }

        if (earlier.Previous is { } previous)
        {
            var day = earlier.PreviousDay!.Value;
            var kept = AddKept(previous, day, out var key);
            var said = builder.AddPrevious(read(previous, day), kept is null ? judgeOf(previous, day) : null);
            if (kept is null)
            {
                Keep(previous, key, said);
            }
        }
    }

    private ReportRun? AddKept(string file, DateTime day, out string? key)
    {
        key = Cache?.Holds(file) is true ? KeyOf(day) : null;
        return key is not null && Cache!.Find(Path.GetFileName(file), key) is { } kept && KeptRun.Read(kept) is { } run
            ? builder.AddRun(run) : null;
    }

    private void Keep(string file, string? key, ReportRun said)
    {
        if (key is not null)
        {
            Cache!.Keep(Path.GetFileName(file), key, KeptRun.Write(said));
        }
    }
}
