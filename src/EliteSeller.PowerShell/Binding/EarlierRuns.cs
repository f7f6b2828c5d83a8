using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Export.Reports;

namespace EliteSeller.PowerShell;

/// <summary>Tells a report what earlier exports said on their days: as an earlier report has kept it, otherwise by judging them.</summary>
/// <param name="builder">The report.</param>
/// <param name="kept">What has been kept; null where nothing can be.</param>
/// <param name="keyOf">The key of the run of a day; null when it cannot be kept.</param>
/// <param name="read">Reads the deals of an export of a day.</param>
/// <param name="judgeOf">Makes the judge of the report of that export and day.</param>
internal sealed class EarlierRuns(PipelineReportBuilder builder, KeptVerdicts? kept, Func<DateTime, string?> keyOf,
    Func<string, DateTime, IEnumerable<Opportunity>> read, Func<string, DateTime, OpportunityJudge> judgeOf)
{
    /// <summary>Adds the trend, then the export to compare with.</summary>
    /// <param name="earlier">The earlier exports.</param>
    public void Add(EarlierExports earlier)
    {
        foreach (var run in earlier.Runs)
        {
            var (file, day) = (run.File, run.Day!.Value);
            if (!AddKept(file, day))
            {
                Keep(file, builder.AddRun(day, read(file, day), judgeOf(file, day)));
            }
        }

        if (earlier.Previous is { } previous)
        {
            var day = earlier.PreviousDay!.Value;
            var isKept = AddKept(previous, day);
            var said = builder.AddPrevious(read(previous, day), isKept ? null : judgeOf(previous, day));
            if (!isKept)
            {
                Keep(previous, said);
            }
        }
    }

    private bool AddKept(string file, DateTime day)
    {
        if (kept?.Find(file, day) is not { } walkAway || keyOf(day) is not { } key
            || kept.Cache.Find(Path.GetFileName(file), key) is not { } sums || KeptRun.Read(sums, walkAway) is not { } run)
        {
            return false;
        }

        builder.AddRun(run);
        return true;
    }

    private void Keep(string file, ReportRun said)
    {
        if (kept?.Cache.Holds(file) is true && keyOf(said.Day) is { } key)
        {
            kept.Keep(file, said.Day, said.WalkAway);
            kept.Cache.Keep(Path.GetFileName(file), key, KeptRun.Write(said));
        }
    }
}
