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

    /// <summary>The band and its deals.</summary>
    /// <returns>Such as <c>14 to 29 days: 30 lost, 2 won</c>.</returns>
    public override string ToString() => FormattableString.Invariant(
        $"{(To is { } to ? $"{From} to {to}" : $"from {From}")} days: {Lost} lost, {Won} won");
}
