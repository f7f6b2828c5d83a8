namespace EliteSeller.Analysis.Qualification;

/// <summary>What a source cannot answer, in words.</summary>
internal static class BlindSpot
{
    public static Explanation Explain(QualificationRule rule) => new(
        !rule.Kind.IsWeighted() ? "The export does not have all the columns that this rule needs."
        : rule.Needs.Length == 0 ? "This rule needs a concession ledger."
        : rule.Kind == RuleKind.Ask ? $"Neither the export nor an ask ledger has {rule.Fields[0]}."
        : $"The export does not have {rule.Needs}.",
        "No data for this rule");
}
