namespace EliteSeller.Analysis.Statistics;

/// <summary>Quantiles by linear interpolation between neighbours (type 7: what Excel and R do).</summary>
internal static class Quantiles
{
    // From here on the binomial distribution is the normal one to the last place that matters, and 0.5 to this power is nearly nothing.
    private const int LargeSample = 500;

    /// <summary>The quantile of values in ascending order.</summary>
    /// <param name="sorted">At least one value, in ascending order.</param>
    /// <param name="share">From 0 to 1; 0.5 is the median.</param>
    public static double Compute(IReadOnlyList<double> sorted, double share)
    {
        if (sorted.Count == 0 || share is < 0 or > 1)
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A quantile needs a value, and a share between 0 and 1.");
        }

        var place = (sorted.Count - 1) * share;
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }

    /// <summary>
    /// The interval of the median that holds with at least 95 %, whatever the values are spread like: two of the values themselves, chosen
    /// by the binomial distribution. Under six values no interval is that sure, and it is null.
    /// </summary>
    /// <param name="sorted">The values in ascending order.</param>
    public static Interval? MedianInterval(IReadOnlyList<double> sorted)
    {
        // The chance that at most k of n values lie below the median.
        var (term, below, place) = (Math.Pow(0.5, sorted.Count), 0.0, -1);
        if (sorted.Count >= LargeSample)
        {
            place = (int)Math.Floor((sorted.Count - 1 - (Proportion.Z * Math.Sqrt(sorted.Count))) / 2);
        }
        else
        {
            for (var k = 0; k < sorted.Count && below + term <= 0.025; k++)
            {
                below += term;
                place = k;
                term *= (double)(sorted.Count - k) / (k + 1);
            }
        }

        return place < 0 ? null : new Interval(sorted[place], sorted[sorted.Count - 1 - place]);
    }
}
