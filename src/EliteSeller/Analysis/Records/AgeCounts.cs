using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Records;

/// <summary>How many deals were won, lost or last seen open at each age in days.</summary>
internal sealed class AgeCounts
{
    public DayCounts Won { get; } = new();

    public DayCounts Lost { get; } = new();

    /// <summary>Deals that are still open: how they end is not known.</summary>
    public DayCounts Open { get; } = new();

    public void Add(AgeCounts other)
    {
        Won.Add(other.Won);
        Lost.Add(other.Lost);
        Open.Add(other.Open);
    }
}
