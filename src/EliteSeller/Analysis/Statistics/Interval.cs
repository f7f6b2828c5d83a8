namespace EliteSeller.Analysis.Statistics;

/// <summary>The two ends of an interval in which a figure lies with 95 % confidence.</summary>
internal readonly record struct Interval(double Low, double High)
{
    /// <summary>Whether a value lies inside or on an end: an effect of 0 inside the interval could be luck.</summary>
    public bool Contains(double value) => Low <= value && value <= High;
}
