using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EliteSeller.Analysis.Concessions;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Files.Ledgers;
using EliteSeller.Model;

namespace EliteSeller.PowerShell;

/// <summary>Reads concession ledgers for the cmdlets; one that cannot be read is reported, and the others go on.</summary>
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

    /// <summary>The ledgers as the rules look at them, or null when none is given.</summary>
    public static ConcessionsByDeal? ReadBook(
        IEnumerable<string> files, QualificationPolicy policy, DateTime asOf, ExchangeRates? rates, Action<Problem> report, CancellationToken token)
    {
        var paths = files.ToArray();
        if (paths.Length == 0)
        {
            return null;
        }

        var ledger = new ConcessionLedger(paths.SelectMany(path => Read(path, report, token)), asOf);
        foreach (var problem in ledger.Problems)
        {
            report(problem);
        }

        return new ConcessionsByDeal(ledger, policy, asOf, rates);
    }
}
