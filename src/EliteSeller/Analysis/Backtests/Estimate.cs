using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Backtests;

/// <summary>A figure and the interval in which it lies with 95 % confidence.</summary>
public sealed class Estimate
{
    internal Estimate(double value, Interval interval)
    {
        Value = value;
        Low = interval.Low;
        High = interval.High;
    }

    /// <summary>The figure itself.</summary>
    public double Value { get; }

    /// <summary>The lower end of the interval.</summary>
    public double Low { get; }

    /// <summary>The upper end of the interval.</summary>
    public double High { get; }

    /// <summary>The figure with its interval.</summary>
    /// <returns>Such as <c>0.24 (0.19 to 0.29)</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Value:0.00} ({Low:0.00} to {High:0.00})");

    /// <summary>A share with Wilson's interval; null of nothing.</summary>
    internal static Estimate? Share(int successes, int count) =>
        count == 0 ? null : new Estimate((double)successes / count, Proportion.Wilson(successes, count));
}
