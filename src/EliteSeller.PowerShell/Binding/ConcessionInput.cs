using System;
using System.Collections.Generic;
using System.Threading;
using EliteSeller.Formats.Csv;
using EliteSeller.Negotiations;

namespace EliteSeller.PowerShell;

/// <summary>Reads concession ledgers for the cmdlets; one that can not be read is reported, and the others go on.</summary>
internal static class ConcessionInput
{
    public static IReadOnlyList<Concession> Read(string file, Action<Problem> report, CancellationToken token)
    {
        var problems = new List<Problem>();
        try
        {
            return new ConcessionFile(file).Read(problems, token);
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
}
