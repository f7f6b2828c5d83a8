namespace EliteSeller.Analysis.Qualification;

/// <summary>The signs that we care too much about finishing (briefing 40: care, but not that much).</summary>
public enum CareSign
{
    /// <summary>Gives for which the customer gave nothing.</summary>
    OneSidedConcessions,

    /// <summary>The last give was larger than the one before.</summary>
    GrowingGive,

    /// <summary>Gives that followed each other without a get.</summary>
    OneSidedRun,

    /// <summary>Gives at the end of a fiscal quarter.</summary>
    QuarterEndGives,

    /// <summary>The close date was pushed again and again.</summary>
    Pushes,

    /// <summary>The hours invested cost more than the deal can be expected to bring.</summary>
    SunkEffort,
}
