namespace EliteSeller.Analysis.Statistics;

/// <summary>The two ends of an interval in which a figure lies with 95 % confidence.</summary>
internal readonly struct Interval(double low, double high)
{
    public double Low { get; } = low;

    public double High { get; } = high;

    /// <summary>Whether a value lies inside or on an end: an effect of 0 inside the interval could be luck.</summary>
    public bool Contains(double value) => Low <= value && value <= High;
}
