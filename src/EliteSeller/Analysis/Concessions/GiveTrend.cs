namespace EliteSeller.Analysis.Concessions;

/// <summary>
/// Whether the seller's gives become smaller, which tells the customer that the end is near, or larger, which asks for more.
/// </summary>
public enum GiveTrend
{
    /// <summary>Fewer than two gives carry a value in one currency.</summary>
    Unknown,

    /// <summary>No give was larger than the one before, and one at least was smaller.</summary>
    Shrinking,

    /// <summary>All were of one size.</summary>
    Steady,

    /// <summary>Larger and smaller ones took turns.</summary>
    Mixed,

    /// <summary>No give was smaller than the one before, and one at least was larger.</summary>
    Growing,
}
