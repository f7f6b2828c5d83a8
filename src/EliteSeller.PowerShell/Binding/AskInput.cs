using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EliteSeller.Files.Ledgers;
using EliteSeller.Model;

namespace EliteSeller.PowerShell;

/// <summary>Reads ask ledgers for the cmdlets; one that cannot be read is reported, and the others go on.</summary>
internal static class AskInput
{
    public static IReadOnlyList<AskRecord> Read(string file, Action<Problem> report, CancellationToken token)
    {
        var problems = new List<Problem>();
        try
        {
            return new AskFile(file).Read(problems, token);
        }
        catch (EliteSellerException failure)
        {
            problems.Add(failure.Problem);
            return [];
        }
        finally
        {
            problems.ForEach(report);
        }
    }

    /// <summary>The ledgers as the rules look at them, or null when none is given.</summary>
    public static AsksByDeal? ReadBook(IEnumerable<string> files, Action<Problem> report, CancellationToken token)
    {
        var paths = files.ToArray();
        return paths.Length == 0 ? null : new AsksByDeal(paths.SelectMany(path => Read(path, report, token)));
    }
}
