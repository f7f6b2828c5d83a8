namespace EliteSeller.Analysis.Statistics;

/// <summary>What was foretold about a deal, and what came of it.</summary>
internal readonly struct Prediction(double score, bool won, int group = 0)
{
    /// <summary>The higher, the likelier the win; a share from 0 to 1 where it is one.</summary>
    public double Score { get; } = score;

    public bool Won { get; } = won;

    /// <summary>Deals of one group are drawn together.</summary>
    public int Group { get; } = group;
}
