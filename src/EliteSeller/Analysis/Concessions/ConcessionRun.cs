namespace EliteSeller.Analysis.Concessions;

/// <summary>Gives that followed each other without a get.</summary>
internal static class ConcessionRun
{
    /// <summary>The longest run; of several of that length the latest.</summary>
    public static IReadOnlyList<LedgerEntry> Longest(DealConcessions deal) =>
        All(deal).Aggregate((IReadOnlyList<LedgerEntry>)[], (longest, run) => run.Count >= longest.Count ? run : longest);

    private static IEnumerable<IReadOnlyList<LedgerEntry>> All(DealConcessions deal)
    {
        var run = new List<LedgerEntry>();
        foreach (var line in deal.Lines)
        {
            if (line.Kind == LedgerKind.Give)
            {
                run.Add(line);
            }
            else
            {
                yield return run.ToArray();
                run.Clear();
            }
        }

        yield return run.ToArray();
    }
}
