using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Backtests;

/// <summary>
/// Compares each deal, on the day of its first WalkAway, with the deals that were open on that day and had not been condemned by then.
/// </summary>
/// <remarks>
/// A deal that stays open longer has more days on which it can be condemned. If lost deals stay longer than won ones, they are condemned
/// more often by any verdict, even by a coin. Among the deals open on one day a coin shows no difference.
/// </remarks>
internal sealed class SameDayComparison
{
    private readonly BacktestDeal[] _deals;
    private readonly int _days;

    public SameDayComparison(IReadOnlyList<BacktestDeal> ended, int days)
    {
        _deals = [.. ended];
        _days = days;
    }

    /// <summary>The share won of condemned deals minus that of the deals open on the same days; null without such deals.</summary>
    public Estimate? Measure()
    {
        var once = new int[_deals.Length];
        return Difference([.. Enumerable.Range(0, _deals.Length)], once) is { } difference
            ? new Estimate(difference, Bootstrap.ByDrawing(_deals.Length, draw => Difference(draw, once)))
            : null;
    }

    /// <summary>The same figure of another policy on the same deals minus this one.</summary>
    public Estimate? Compare(SameDayComparison other)
    {
        var weights = new int[_deals.Length];
        return Between([.. Enumerable.Range(0, _deals.Length)]) is { } difference
            ? new Estimate(difference, Bootstrap.ByDrawing(_deals.Length, Between))
            : null;

        double? Between(int[] draw) => other.Difference(draw, weights) - Difference(draw, weights);
    }

    private double? Difference(int[] draw, int[] weights)
    {
        Array.Clear(weights, 0, weights.Length);
        foreach (var deal in draw)
        {
            weights[deal]++;
        }

        // Each deal adds to the open ones on its first day and leaves them on the day of its first WalkAway, or after its last day.
        var (open, won) = (new int[_days + 1], new int[_days + 1]);
        for (var i = 0; i < _deals.Length; i++)
        {
            var (deal, weight) = (_deals[i], weights[i]);
            var days = deal.Course.Days;
            var leaves = deal.Condemned?.Number ?? days[days.Count - 1].Number + 1;
            Add(open, days[0].Number, leaves, weight);
            Add(won, days[0].Number, leaves, deal.IsWon ? weight : 0);
        }

        for (var day = 1; day <= _days; day++)
        {
            open[day] += open[day - 1];
            won[day] += won[day - 1];
        }

        return Difference(weights, open, won);
    }

    private double? Difference(int[] weights, int[] open, int[] won)
    {
        double condemned = 0, condemnedWon = 0, othersWon = 0;
        for (var i = 0; i < _deals.Length; i++)
        {
            if (_deals[i].Condemned is { Number: var day } && open[day] > 0)
            {
                condemned += weights[i];
                condemnedWon += _deals[i].IsWon ? weights[i] : 0;
                othersWon += weights[i] * (double)won[day] / open[day];
            }
        }

        return condemned == 0 ? null : (condemnedWon - othersWon) / condemned;
    }

    private static void Add(int[] counts, int from, int to, int weight)
    {
        counts[from] += weight;
        counts[to] -= weight;
    }
}
