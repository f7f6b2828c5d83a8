namespace EliteSeller.Analysis.Statistics;

/// <summary>
/// Whether two shares differ (Fisher's exact test): right with ten deals, where a test by the normal distribution is not.
/// </summary>
internal static class FisherTest
{
    // Tables that are as likely as the one that was seen count; the last bits of two equal probabilities may differ.
    private const double SameProbability = 1 + 1e-7;

    /// <summary>How likely two shares of the same kind differ as much as these or more, in either direction.</summary>
    /// <param name="firstSuccesses">How many of the first, from 0 to <paramref name="firstCount"/>.</param>
    /// <param name="firstCount">Of how many; at least 1.</param>
    /// <param name="secondSuccesses">How many of the second.</param>
    /// <param name="secondCount">Of how many; at least 1.</param>
    /// <returns>From 0 to 1.</returns>
    public static double TwoSided(int firstSuccesses, int firstCount, int secondSuccesses, int secondCount)
    {
        if (firstCount < 1 || secondCount < 1 || firstSuccesses < 0 || firstSuccesses > firstCount || secondSuccesses < 0
            || secondSuccesses > secondCount)
        {
            throw new ArgumentOutOfRangeException(nameof(firstSuccesses), firstSuccesses, "Each share needs a count, and at least one.");
        }

        var successes = firstSuccesses + secondSuccesses;
        var seen = LogWays(firstSuccesses);
        var least = Math.Max(0, successes - secondCount);
        double asFar = 0, all = 0;
        for (var here = least; here <= Math.Min(successes, firstCount); here++)
        {
            var ratio = Math.Exp(LogWays(here) - seen);
            all += ratio;
            asFar += ratio <= SameProbability ? ratio : 0;
        }

        return Math.Min(1, asFar / all);

        double LogWays(int here) => LogChoose(firstCount, here) + LogChoose(secondCount, successes - here);
    }

    private static double LogChoose(int count, int taken)
    {
        var sum = 0.0;
        for (var i = 1; i <= taken; i++)
        {
            sum += Math.Log((double)(count - taken + i) / i);
        }

        return sum;
    }
}
