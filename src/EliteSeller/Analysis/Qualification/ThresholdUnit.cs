namespace EliteSeller.Analysis.Qualification;

/// <summary>What a threshold counts. It decides which numbers make sense.</summary>
public enum ThresholdUnit
{
    /// <summary>Whole days, from 0 to 36,500.</summary>
    Days,

    /// <summary>A whole number of things, from 0 to 1,000,000.</summary>
    Count,

    /// <summary>Percent, from 0 to 100.</summary>
    Percent,

    /// <summary>Money in the policy's currency, from 0.</summary>
    Money,

    /// <summary>A position in the sales process, from 0 to 1, with at most three decimals.</summary>
    Position,
}
