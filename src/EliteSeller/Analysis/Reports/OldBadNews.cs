namespace EliteSeller.Analysis.Reports;

/// <summary>The deals whose bad news is known since the earlier export or before, in one line.</summary>
public sealed class OldBadNews(int deals, IReadOnlyList<MoneySum> amounts, DateTime? oldest)
{
    /// <summary>How many deals.</summary>
    public int Deals { get; } = deals;

    /// <summary>Their amounts, one sum a currency.</summary>
    public IReadOnlyList<MoneySum> Amounts { get; } = amounts;

    /// <summary>The first day on which the oldest of it was knowable; null when no finding has a day.</summary>
    public DateTime? Oldest { get; } = oldest;

    /// <summary>The count.</summary>
    /// <returns>Such as <c>312 deals</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Deals} deals");
}
