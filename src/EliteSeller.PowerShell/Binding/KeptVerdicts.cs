using EliteSeller.Analysis.Qualification;
using EliteSeller.Files.Export.Reports;
using EliteSeller.Files.Import.Histories;
using EliteSeller.Files.Storage;

namespace EliteSeller.PowerShell;

/// <summary>Which deals earlier exports proposed to walk away from, as far as a report has kept it beside them.</summary>
/// <param name="cache">Where it is kept.</param>
/// <param name="past">The past that was read with it.</param>
/// <param name="judge">The judge of today.</param>
/// <param name="others">The other files that have a say.</param>
internal sealed class KeptVerdicts(HistoryCache cache, HistoryReader past, OpportunityJudge judge, IReadOnlyCollection<FileStamp> others)
{
    // No file has a name with a slash.
    private const string Suffix = "/walk away";

    /// <summary>Where it is kept.</summary>
    public HistoryCache Cache => cache;

    /// <summary>The files that the run of a day is made of.</summary>
    public IEnumerable<FileStamp> FilesOf(DateTime day) =>
        past.Files.Where(file => !file.IsExport || file.Source.Day <= day).Select(file => file.Stamp).Concat(others);

    /// <summary>The ids of the deals to walk away from in an export of a day, or null when nobody has kept them.</summary>
    public HashSet<string>? Find(string file, DateTime day) =>
        KeyOf(file, day) is { } key && cache.Find(Path.GetFileName(file) + Suffix, key) is { } kept ? KeptRun.ReadWalkAway(kept) : null;

    /// <summary>Keeps them.</summary>
    public void Keep(string file, DateTime day, IReadOnlyCollection<string> ids)
    {
        if (KeyOf(file, day) is { } key)
        {
            cache.Keep(Path.GetFileName(file) + Suffix, key, KeptRun.WriteWalkAway(ids));
        }
    }

    private string? KeyOf(string file, DateTime day) =>
        cache.Holds(file) ? KeptRunKey.OfVerdicts(day, judge, past.Book, FilesOf(day)) : null;
}
