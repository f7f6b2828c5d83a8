namespace EliteSeller.Analysis.Statistics;

/// <summary>The two ends of an interval in which a figure lies with 95 % confidence.</summary>
internal readonly struct Interval
{
    public Interval(double low, double high)
    {
        Low = low;
        High = high;
    }

    public double Low { get; }

    public double High { get; }

    /// <summary>Whether a value lies inside or on an end: an effect of 0 inside the interval could be luck.</summary>
    public bool Contains(double value) => Low <= value && value <= High;
}
