using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Sellers;

/// <summary>A seller's share of wins beside that of all others, where both have closed enough deals to compare.</summary>
internal sealed class SellerComparison
{
    /// <summary>Nobody is compared under so many closed deals.</summary>
    public const int EnoughDeals = 40;

    public SellerComparison(int won, int closed, int othersWon, int othersClosed)
    {
        if (closed < EnoughDeals || othersClosed < EnoughDeals)
        {
            Text = FormattableString.Invariant($"not compared: {closed} and {othersClosed} closed deals (at least {EnoughDeals} needed)");
            return;
        }

        Difference = ((double)won / closed) - ((double)othersWon / othersClosed);
        Interval = Proportion.Newcombe(won, closed, othersWon, othersClosed);
        Text = Interval.Contains(0)
            ? "could be luck" : Difference > 0 ? "wins more often than the others" : "wins less often than the others";
    }

    /// <summary>The share of wins minus that of the others, or null.</summary>
    public double? Difference { get; }

    public Interval Interval { get; }

    public string Text { get; }
}
