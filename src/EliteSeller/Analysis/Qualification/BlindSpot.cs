namespace EliteSeller.Analysis.Qualification;

/// <summary>What a source can not answer, in words.</summary>
internal static class BlindSpot
{
    public static string Sentence(QualificationRule rule) => rule.Id switch
    {
        _ when rule.Kind == RuleKind.Gate => "The source does not keep what this gate needs.",
        _ when rule.Needs.Length == 0 => "Nothing is kept that this rule could read.",
        _ when rule.Kind == RuleKind.Ask => $"Neither the source nor an ask ledger keeps {rule.Fields[0]}.",
        _ => $"The source does not keep {rule.Needs}.",
    };
}
