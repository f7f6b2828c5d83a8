namespace EliteSeller.Analysis.Statistics;

/// <summary>Intervals for shares, chosen because they stay honest where sales teams live: with ten deals, not ten thousand.</summary>
internal static class Proportion
{
    /// <summary>The normal quantile of a two-sided 95 % interval.</summary>
    public const double Z = 1.959963984540054;

    /// <summary>Wilson's score interval of a share.</summary>
    /// <param name="successes">How many of them, from 0 to <paramref name="count"/>.</param>
    /// <param name="count">Of how many; at least 1.</param>
    /// <param name="z">The normal quantile of the confidence; that of 95 % unless given.</param>
    public static Interval Wilson(int successes, int count, double z = Z)
    {
        if (count < 1 || successes < 0 || successes > count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(successes), successes, $"A share of {count} needs a count from 0 to {count}, and at least one.");
        }

        var share = (double)successes / count;
        var square = z * z;
        var centre = share + (square / (2 * count));
        var half = z * Math.Sqrt((share * (1 - share) / count) + (square / (4.0 * count * count)));
        var scale = 1 + (square / count);

        // At the ends the formula is exact in mathematics and off by the last bit in arithmetic.
        return new Interval(
            successes == 0 ? 0 : (centre - half) / scale,
            successes == count ? 1 : (centre + half) / scale);
    }

    /// <summary>Newcombe's interval of the difference between two shares, first minus second; 95 % unless told otherwise.</summary>
    public static Interval Newcombe(int firstSuccesses, int firstCount, int secondSuccesses, int secondCount, double z = Z)
    {
        var first = Wilson(firstSuccesses, firstCount, z);
        var second = Wilson(secondSuccesses, secondCount, z);
        var firstShare = (double)firstSuccesses / firstCount;
        var secondShare = (double)secondSuccesses / secondCount;
        var difference = firstShare - secondShare;
        return new Interval(
            difference - Hypotenuse(firstShare - first.Low, second.High - secondShare),
            difference + Hypotenuse(first.High - firstShare, secondShare - second.Low));
    }

    private static double Hypotenuse(double a, double b) => Math.Sqrt((a * a) + (b * b));
}
