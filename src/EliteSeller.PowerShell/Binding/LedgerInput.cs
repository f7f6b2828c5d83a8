using System.Threading;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Files.Ledgers;

namespace EliteSeller.PowerShell;

/// <summary>Reads ledgers for the cmdlets; one that cannot be read is reported, and the others go on.</summary>
internal static class LedgerInput
{
    private const int ManyEntries = 100_000;

    /// <summary>The entries of one ledger, each made when it is looked at; what is wrong with its lines is reported on the way.</summary>
    public static IEnumerable<LedgerEntry> Read(string file, Action<Problem> report, CancellationToken token)
    {
        try
        {
            return new LedgerEntryFile(file).Read(report, token);
        }
        catch (EliteSellerException failure)
        {
            report(failure.Problem);
            return [];
        }
    }

    /// <summary>The entries of all ledgers, or null when none is given.</summary>
    public static IReadOnlyList<LedgerEntry>? ReadAll(IEnumerable<string> files, Action<Problem> report, CancellationToken token)
    {
        var paths = files.ToArray();
        return paths.Length == 0 ? null : [.. paths.SelectMany(path => Read(path, report, token))];
    }

    /// <summary>The ledgers as the rules look at them, or null when none is given.</summary>
    public static Ledger? Read(
        IEnumerable<string> files, QualificationPolicy policy, DateTime asOf, ExchangeRates? rates, Action<Problem> report,
            CancellationToken token) =>
        Join(ReadAll(files, report, token), policy, asOf, rates, report);

    /// <summary>The entries as the rules look at them, or null without any.</summary>
    public static Ledger? Join(IReadOnlyList<LedgerEntry>? entries, QualificationPolicy policy, DateTime asOf, ExchangeRates? rates,
        Action<Problem> report)
    {
        if (entries is null)
        {
            return null;
        }

        var ledger = new Ledger(entries, policy, asOf, rates);
        if (entries.Count > ManyEntries)
        {
            // What reading them needed is of no use for the deals.
            GC.Collect();
        }

        foreach (var problem in ledger.Problems)
        {
            report(problem);
        }

        return ledger;
    }
}
