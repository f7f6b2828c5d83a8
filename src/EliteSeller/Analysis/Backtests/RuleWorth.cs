namespace EliteSeller.Analysis.Backtests;

/// <summary>What a history says about a rule.</summary>
public enum RuleWorth
{
    /// <summary>Too few deals passed or failed to compare them.</summary>
    TooFewDeals,

    /// <summary>Deals that passed were won more often than deals that failed.</summary>
    Helps,

    /// <summary>The difference is no larger than chance alone can make it.</summary>
    CouldBeLuck,

    /// <summary>Deals that failed were won more often than deals that passed.</summary>
    Hurts,
}
