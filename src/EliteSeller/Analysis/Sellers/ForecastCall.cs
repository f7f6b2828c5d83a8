namespace EliteSeller.Analysis.Sellers;

/// <summary>What a seller calls a deal that is to close in the quarter.</summary>
public enum ForecastCall
{
    /// <summary>The seller is sure of it.</summary>
    Commit,

    /// <summary>It can be won if all goes well.</summary>
    BestCase,
}
