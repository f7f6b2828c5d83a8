namespace EliteSeller.Analysis.Statistics;

/// <summary>The standard normal distribution.</summary>
internal static class Normal
{
    /// <summary>How likely a value is as far from 0 as this one or farther.</summary>
    /// <param name="z">The distance in standard deviations, 0 or more.</param>
    /// <returns>From 0 to 1, right to seven digits (Abramowitz and Stegun 7.1.26).</returns>
    public static double TwoSided(double z)
    {
        var x = Math.Abs(z) / Math.Sqrt(2);
        var t = 1 / (1 + (0.3275911 * x));
        var sum = t * (0.254829592 + (t * (-0.284496736 + (t * (1.421413741 + (t * (-1.453152027 + (t * 1.061405429))))))));
        return Math.Min(1, sum * Math.Exp(-x * x));
    }
}
