using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Records;

/// <summary>How many deals were won, lost or last seen open at each age in days, and with which discounts they were won.</summary>
/// <param name="pipeline">The pipeline that they are in, or null.</param>
/// <param name="type">Their type, or null.</param>
internal sealed class SegmentCounts(string? pipeline = null, string? type = null)
{
    public string? Pipeline { get; } = pipeline;

    public string? Type { get; } = type;

    public DayCounts Won { get; } = new();

    public DayCounts Lost { get; } = new();

    /// <summary>Deals that are still open: how they end is not known.</summary>
    public DayCounts Open { get; } = new();

    /// <summary>The discounts of won deals, in hundredths of a percent.</summary>
    public DayCounts Discounts { get; } = new();

    /// <summary>The hours put into won deals, rounded.</summary>
    public DayCounts Hours { get; } = new();

    public void Add(SegmentCounts other)
    {
        Hours.Add(other.Hours);
        Won.Add(other.Won);
        Lost.Add(other.Lost);
        Open.Add(other.Open);
        Discounts.Add(other.Discounts);
    }
}
