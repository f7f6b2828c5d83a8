namespace EliteSeller.Analysis.Qualification;

/// <summary>Rules that an export has no data for, counted alike by the reader's warning and by the report.</summary>
/// <remarks>Gates rest on what other rules need, and ledgers are no columns: neither is a field to add.</remarks>
internal static class BlindRules
{
    /// <summary>Of the blind spots those that a column would answer.</summary>
    public static string[] Of(RuleSet rules, IEnumerable<string> blindSpots) =>
        [.. blindSpots.Where(id => rules[rules.IndexOf(id)] is var rule && rule.Kind.IsWeighted() && rule.Fields.Count > 0)];

    /// <summary>How many rules can be blind.</summary>
    public static int Count(RuleSet rules) =>
        rules.ReportedRules.Count(index => rules[index].Kind != RuleKind.Notice && rules[index].LeavesBlindSpot);
}
