namespace EliteSeller.Analysis.Sellers;

/// <summary>What a seller's later quarters say beside the earlier ones.</summary>
public enum TrendVerdict
{
    /// <summary>Fewer than five deals in one of the two periods, or nothing recorded.</summary>
    Unknown,

    /// <summary>Luck alone makes as large a difference in more than one of twenty sellers.</summary>
    CouldBeLuck,

    /// <summary>Better than before, beyond luck.</summary>
    Improved,

    /// <summary>Worse than before, beyond luck.</summary>
    Declined,

    /// <summary>One figure improved and another declined.</summary>
    Mixed,
}
