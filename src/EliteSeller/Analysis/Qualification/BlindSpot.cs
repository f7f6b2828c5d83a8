namespace EliteSeller.Analysis.Qualification;

/// <summary>What a source cannot answer, in words.</summary>
internal static class BlindSpot
{
    public static Explanation Explain(QualificationRule rule) => new(
        !rule.Kind.IsWeighted() ? "The export does not have all the columns that this rule needs."
        : rule.Needs.Length == 0 ? "The ledger has no give or get of this deal."
        : rule.Kind == RuleKind.Ask ? $"Neither the export nor the ledger has {rule.Fields[0]} for this deal."
        : $"The export does not have {rule.Needs}.",
        "No data for this rule");
}
