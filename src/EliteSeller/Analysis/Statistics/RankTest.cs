namespace EliteSeller.Analysis.Statistics;

/// <summary>
/// Whether two samples lie on different levels (Wilcoxon's rank sum test, also called Mann-Whitney). It looks at the order of the values
/// alone, so one deal of two years does not decide.
/// </summary>
internal static class RankTest
{
    /// <summary>Up to so many values the probability is exact; from there on the normal distribution is as good.</summary>
    public const int Exact = 40;

    /// <summary>How likely two samples of one and the same kind differ as much as these or more, in either direction.</summary>
    /// <param name="first">At least one value, in any order.</param>
    /// <param name="second">At least one value, in any order.</param>
    /// <returns>From 0 to 1.</returns>
    public static double TwoSided(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        if (first.Count == 0 || second.Count == 0)
        {
            throw new ArgumentException("Each sample needs a value.");
        }

        var (ranks, sum) = DoubledRanks(first, second);
        return ranks.Length <= Exact
            ? FromAllDraws(ranks, first.Count, sum)
            : FromNormal(ranks, first.Count, second.Count, sum);
    }

    // Equal values share the mean of their ranks; twice that is a whole number.
    private static (int[] Ranks, int SumOfFirst) DoubledRanks(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        var values = first.Select(value => (value, isFirst: true)).Concat(second.Select(value => (value, isFirst: false)))
            .OrderBy(pair => pair.value).ToArray();
        var ranks = new int[values.Length];
        var sum = 0;
        for (var start = 0; start < values.Length;)
        {
            var end = start;
            while (end < values.Length && values[end].value.Equals(values[start].value))
            {
                end++;
            }

            for (var i = start; i < end; i++)
            {
                ranks[i] = start + end + 1;
                sum += values[i].isFirst ? ranks[i] : 0;
            }

            start = end;
        }

        return (ranks, sum);
    }

    // Counts in how many of all choices of so many ranks the sum is as far from its mean as the one that was seen.
    private static double FromAllDraws(int[] ranks, int count, int seen)
    {
        var most = ranks.Sum();
        var ways = new double[count + 1, most + 1];
        ways[0, 0] = 1;
        foreach (var rank in ranks)
        {
            for (var taken = count; taken > 0; taken--)
            {
                for (var sum = most; sum >= rank; sum--)
                {
                    ways[taken, sum] += ways[taken - 1, sum - rank];
                }
            }
        }

        double asFar = 0, all = 0;
        var distance = Distance(seen);
        for (var sum = 0; sum <= most; sum++)
        {
            all += ways[count, sum];
            asFar += Distance(sum) >= distance ? ways[count, sum] : 0;
        }

        return asFar / all;

        // The mean of the sum is count * most / ranks.Length; whole numbers keep ties of sums exact.
        long Distance(int sum) => Math.Abs(((long)sum * ranks.Length) - ((long)count * most));
    }

    private static double FromNormal(int[] ranks, int first, int second, int seen)
    {
        var (n, sum) = ((double)ranks.Length, seen / 2.0);
        var mean = first * (n + 1) / 2;
        var ties = ranks.GroupBy(rank => rank).Sum(group => Math.Pow(group.Count(), 3) - group.Count());
        var variance = first * (double)second / 12 * (n + 1 - (ties / (n * (n - 1))));
        return variance <= 0 ? 1 : Normal.TwoSided(Math.Max(0, Math.Abs(sum - mean) - 0.5) / Math.Sqrt(variance));
    }
}
