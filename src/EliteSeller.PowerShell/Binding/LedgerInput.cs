using System.Threading;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Files.Ledgers;

namespace EliteSeller.PowerShell;

/// <summary>Reads ledgers for the cmdlets; one that cannot be read is reported, and the others go on.</summary>
internal static class LedgerInput
{
    public static IReadOnlyList<LedgerEntry> Read(string file, Action<Problem> report, CancellationToken token)
    {
        var problems = new List<Problem>();
        try
        {
            return new LedgerEntryFile(file).Read(problems, token);
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
        foreach (var problem in ledger.Problems)
        {
            report(problem);
        }

        return ledger;
    }
}
