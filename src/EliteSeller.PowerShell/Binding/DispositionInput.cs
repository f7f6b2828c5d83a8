using System;
using System.Collections.Generic;
using System.Threading;
using EliteSeller.Analysis.Actions;
using EliteSeller.Files.Export.Actions;
using EliteSeller.Model;

namespace EliteSeller.PowerShell;

/// <summary>Reads the ledger of dispositions for the cmdlets. A line that cannot be read is reported, and the others count.</summary>
internal static class DispositionInput
{
    /// <exception cref="EliteSellerException">There is no such file, or it cannot be read at all.</exception>
    public static IReadOnlyList<DispositionRecord> Read(string file, Action<Problem> report, CancellationToken token)
    {
        var problems = new List<Problem>();
        var records = new DispositionFile(file).Read(problems, token);
        problems.ForEach(report);
        return records;
    }
}
