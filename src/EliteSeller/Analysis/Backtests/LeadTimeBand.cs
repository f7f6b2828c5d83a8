namespace EliteSeller.Analysis.Backtests;

/// <summary>Condemned deals by how long before their end the first WalkAway came.</summary>
public sealed class LeadTimeBand
{
    internal LeadTimeBand(int from, int? to, int lost, int won) => (From, To, Lost, Won) = (from, to, lost, won);

    /// <summary>The fewest days before the end.</summary>
    public int From { get; }

    /// <summary>The most days before the end; null for the last band.</summary>
    public int? To { get; }

    /// <summary>Lost deals: so much time was left.</summary>
    public int Lost { get; }

    /// <summary>Won deals: false alarms.</summary>
    public int Won { get; }
}
