namespace EliteSeller.Analysis.Statistics;

/// <summary>Quantiles by linear interpolation between neighbours (type 7: what Excel and R do).</summary>
internal static class Quantiles
{
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
}
