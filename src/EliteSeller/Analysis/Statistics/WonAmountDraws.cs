namespace EliteSeller.Analysis.Statistics;

/// <summary>
/// What open deals may bring, by drawing: first the true hit rate, of which a count of calls tells only so much, then each deal by it.
/// Draws of several sellers add up draw by draw.
/// </summary>
/// <remarks>
/// The hit rate is drawn from what h hits of n calls leave likely: it is spread like the (h + 1)th smallest of n + 1 random shares (a beta
/// distribution, from no opinion beforehand). Deals are independent of each other; a bad quarter for all of them is not in the figure.
/// </remarks>
internal sealed class WonAmountDraws
{
    /// <summary>How often is drawn.</summary>
    public const int Count = 2000;

    private const ulong Seed = 20130511;

    private readonly double[] _sums = new double[Count];

    /// <summary>Adds deals that have a hit rate in common.</summary>
    /// <param name="hits">How many calls hit, from 0 to <paramref name="calls"/>.</param>
    /// <param name="calls">How many calls there were.</param>
    /// <param name="amounts">The amounts of the open deals, in an order of their own.</param>
    public void Add(int hits, int calls, IReadOnlyList<double> amounts)
    {
        var generator = new SeededGenerator(SeededGenerator.Mix(Seed + ((ulong)hits << 20) + (ulong)calls));
        var shares = new double[calls + 1];
        for (var draw = 0; draw < Count; draw++)
        {
            for (var i = 0; i < shares.Length; i++)
            {
                shares[i] = generator.NextShare();
            }

            Array.Sort(shares);
            var rate = shares[hits];
            for (var i = 0; i < amounts.Count; i++)
            {
                _sums[draw] += generator.NextShare() < rate ? amounts[i] : 0;
            }
        }
    }

    /// <summary>Adds the draws of other deals.</summary>
    public void Add(WonAmountDraws other)
    {
        for (var draw = 0; draw < Count; draw++)
        {
            _sums[draw] += other._sums[draw];
        }
    }

    /// <summary>The amounts between which four of five draws lie.</summary>
    public Interval FourOfFive()
    {
        var sorted = (double[])_sums.Clone();
        Array.Sort(sorted);
        return new Interval(Quantiles.Compute(sorted, 0.1), Quantiles.Compute(sorted, 0.9));
    }
}
