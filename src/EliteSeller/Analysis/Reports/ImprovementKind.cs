namespace EliteSeller.Analysis.Reports;

/// <summary>In what way a deal got better.</summary>
public enum ImprovementKind
{
    /// <summary>The customer has confirmed something that was assumed or unknown.</summary>
    Confirmed,

    /// <summary>The deal moved to a later stage.</summary>
    MovedForward,

    /// <summary>The deal was lost in an early stage, before it took more time.</summary>
    LostEarly,
}
