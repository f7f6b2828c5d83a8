namespace EliteSeller.Analysis.Qualification;

/// <summary>What a kind of rule means for the sums.</summary>
internal static class RuleKinds
{
    /// <summary>Whether rules of the kind carry a weight. Gates decide by themselves, and notices decide nothing.</summary>
    public static bool IsWeighted(this RuleKind kind) => kind is not (RuleKind.Gate or RuleKind.Notice);
}
