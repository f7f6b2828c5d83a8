using EliteSeller.Files.Import.Histories;

namespace EliteSeller.PowerShell;

/// <summary>What a user gives as -History: folders of dated exports, and files, each an export or a log.</summary>
internal static class HistoryInput
{
    /// <summary>The files, each with its day where that is known.</summary>
    /// <param name="paths">Full paths of folders and files.</param>
    /// <param name="days">The days of the files whose names do not begin with one, in their order.</param>
    /// <param name="warn">Takes what was left out of a folder.</param>
    /// <exception cref="EliteSellerException">A folder or file is not there, or the days do not fit the files.</exception>
    public static IReadOnlyList<HistorySource> Find(IEnumerable<string> paths, IReadOnlyList<DateTime> days, Action<string> warn)
    {
        var files = paths.SelectMany(path =>
            Directory.Exists(path) ? Folder(path, days, warn) : [File.Exists(path) ? path : throw NotFound(path)]).ToList();
        var undated = files.Where(file => SnapshotDate.FromFileName(file) is null).ToList();
        if (days.Count > 0 && days.Count != undated.Count)
        {
            throw new EliteSellerException(new Problem(
                "SnapshotDateCount", ProblemKind.Argument,
                FormattableString.Invariant(
                    $"-SnapshotDate has {days.Count} dates, but -History has {undated.Count} files without a date in their names."),
                "Give one date per undated file, in the order of -History; files of a folder are sorted by name."));
        }

        return [.. files.Select(file =>
            new HistorySource(file, SnapshotDate.FromFileName(file) ?? (days.Count > 0 ? days[undated.IndexOf(file)].Date : null)))];
    }

    private static IEnumerable<string> Folder(string folder, IReadOnlyList<DateTime> days, Action<string> warn) => days.Count > 0
        ? SnapshotFolder.Files(folder)
        : SnapshotFolder.Find(folder, DateTime.MaxValue, warn).Select(snapshot => snapshot.File);

    private static EliteSellerException NotFound(string path) => new(new Problem(
        "HistoryNotFound", ProblemKind.NoInput, "The file or folder does not exist.", "Check the path and the current location.", path));
}
