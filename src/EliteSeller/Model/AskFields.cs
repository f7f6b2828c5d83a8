namespace EliteSeller.Model;

/// <summary>The fields of an export that keep an ask.</summary>
internal static class AskFields
{
    public static OpportunityField Answer(AskKind kind) => OpportunityField.BenefitAsk + (int)kind;
}
