namespace EliteSeller.PowerShell;

/// <summary>A folder of exports whose names begin with their day: <c>2026-11-16 pipeline.csv</c>.</summary>
internal static class SnapshotFolder
{
    private static readonly string[] Endings = ["*.csv", "*.csv.gz", "*.xlsx"];

    /// <summary>The exports in the order of their days.</summary>
    /// <param name="folder">The full path of the folder.</param>
    /// <param name="upTo">The last day that counts; later exports are left out.</param>
    /// <param name="warn">Takes what was left out.</param>
    /// <exception cref="EliteSellerException">
    /// <c>FolderNotFound</c>, <c>FolderHoldsNoSnapshot</c>, <c>SameSnapshotTwice</c> or <c>FileNotReadable</c>.
    /// </exception>
    public static IReadOnlyList<(DateTime Day, string File)> Find(string folder, DateTime upTo, Action<string> warn)
    {
        var files = Files(folder);
        var dated = files
            .Select(file => (Day: SnapshotDate.FromFileName(file), File: file))
            .Where(snapshot => snapshot.Day is not null)
            .Select(snapshot => (Day: snapshot.Day!.Value, snapshot.File))
            .OrderBy(snapshot => snapshot.Day).ThenBy(snapshot => snapshot.File, StringComparer.Ordinal)
            .ToList();
        Warn(files.Length - dated.Count, "no date (yyyy-MM-dd) at the start of the name", folder, warn);
        var counting = dated.Where(snapshot => snapshot.Day <= upTo).ToList();
        Warn(dated.Count - counting.Count, FormattableString.Invariant($"later than {upTo:yyyy-MM-dd}"), folder, warn);
        if (counting.Count == 0)
        {
            throw new EliteSellerException(new Problem(
                "FolderHoldsNoSnapshot", ProblemKind.NoInput, "The folder has no export with a usable date in its name.",
                "Start each file name with its date, such as 2026-11-16 pipeline.csv.", folder));
        }

        if (counting.Where((snapshot, i) => i > 0 && snapshot.Day == counting[i - 1].Day).Select(snapshot => snapshot.File)
            .FirstOrDefault() is { } twice)
        {
            throw new EliteSellerException(new Problem("SameSnapshotTwice", ProblemKind.Argument,
                "Another file in the folder has the same date.", "Keep one file per day.", twice));
        }

        return counting;
    }

    private static void Warn(int count, string what, string folder, Action<string> warn)
    {
        if (count > 0)
        {
            warn(FormattableString.Invariant($"{Path.GetFileName(folder)}: {count} {(count == 1 ? "file" : "files")} skipped: {what}."));
        }
    }

    /// <summary>The exports of a folder in the order of their names, whatever they are called.</summary>
    /// <param name="folder">The full path of the folder.</param>
    /// <exception cref="EliteSellerException"><c>FolderNotFound</c> or <c>FileNotReadable</c>.</exception>
    public static string[] Files(string folder)
    {
        try
        {
            return [.. Endings.SelectMany(ending => Directory.GetFiles(folder, ending)).OrderBy(file => file, StringComparer.Ordinal)];
        }
        catch (DirectoryNotFoundException failure)
        {
            throw new EliteSellerException(new Problem("FolderNotFound", ProblemKind.NoInput, "The folder does not exist.",
                "Check the path and the current location.", folder), failure);
        }
        catch (IOException failure)
        {
            throw new EliteSellerException(new Problem("FolderNotFound", ProblemKind.NoInput, "This is a file, not a folder.",
                "Use the folder that has the dated exports.", folder), failure);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new EliteSellerException(new Problem("FileNotReadable", ProblemKind.Access, "The folder cannot be opened.",
                "Check its permissions.", folder), failure);
        }
    }
}
