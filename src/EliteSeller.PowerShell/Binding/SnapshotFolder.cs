using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using EliteSeller.Model;

namespace EliteSeller.PowerShell;

/// <summary>A folder of exports whose names begin with their day: <c>2026-11-16 pipeline.csv</c>.</summary>
internal static class SnapshotFolder
{
    private static readonly string[] Endings = ["*.csv", "*.csv.gz", "*.xlsx"];

    /// <summary>The exports in the order of their days.</summary>
    /// <param name="folder">The full path of the folder.</param>
    /// <param name="upTo">The last day that counts; later exports are left out.</param>
    /// <param name="warn">Takes what was left out.</param>
    /// <exception cref="EliteSellerException"><c>FolderNotFound</c>, <c>FolderHoldsNoSnapshot</c>, <c>SameSnapshotTwice</c> or <c>FileNotReadable</c>.</exception>
    public static IReadOnlyList<(DateTime Day, string File)> Find(string folder, DateTime upTo, Action<string> warn)
    {
        var files = Files(folder);
        var dated = files
            .Select(file => (Day: SnapshotDate.FromFileName(file), File: file))
            .Where(snapshot => snapshot.Day is not null)
            .Select(snapshot => (Day: snapshot.Day!.Value, snapshot.File))
            .OrderBy(snapshot => snapshot.Day).ThenBy(snapshot => snapshot.File, StringComparer.Ordinal)
            .ToList();
        Tell(files.Length - dated.Count, "have a name that does not begin with a day (yyyy-MM-dd)", folder, warn);
        var counting = dated.Where(snapshot => snapshot.Day <= upTo).ToList();
        Tell(dated.Count - counting.Count, FormattableString.Invariant($"are later than {upTo:yyyy-MM-dd}"), folder, warn);
        if (counting.Count == 0)
        {
            throw new EliteSellerException(new Problem(
                "FolderHoldsNoSnapshot", ProblemKind.NoInput, "The folder holds no export whose name begins with a day that counts.",
                "Keep each export under the name of its day, such as 2026-11-16 pipeline.csv.", folder));
        }

        if (counting.Where((snapshot, i) => i > 0 && snapshot.Day == counting[i - 1].Day).Select(snapshot => snapshot.File).FirstOrDefault() is { } twice)
        {
            throw new EliteSellerException(new Problem("SameSnapshotTwice", ProblemKind.Argument, "Another file of the folder is of the same day.", "Keep one file per day.", twice));
        }

        return counting;
    }

    private static void Tell(int count, string what, string folder, Action<string> warn)
    {
        if (count > 0)
        {
            warn(FormattableString.Invariant($"{Path.GetFileName(folder)}: files left out because they {what}: {count}."));
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
            throw new EliteSellerException(new Problem("FolderNotFound", ProblemKind.NoInput, "There is no such folder.", "Check the name and the current location.", folder), failure);
        }
        catch (IOException failure)
        {
            throw new EliteSellerException(new Problem("FolderNotFound", ProblemKind.NoInput, "This is a file, not a folder.", "Name the folder that the dated exports are kept in.", folder), failure);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new EliteSellerException(new Problem("FileNotReadable", ProblemKind.Access, "The folder can not be opened for reading.", "Check its permissions.", folder), failure);
        }
    }
}
