namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Is the project a priority among the customer's other projects?</summary>
/// <remarks>
/// <para>Why: a project that is nobody's priority loses its people and its budget to one that is (briefing 37).</para>
/// <para>Due: from position 0.2 on, once the deal is qualified.</para>
/// <para>Passes when the customer confirmed it. Earns half the points when it is only assumed: such as a name or a note. Fails on a
/// definite no. A blank is unknown; 0.4 of the process later, that is from position 0.6, not knowing fails.</para>
/// <para>Not applicable when the source has no such column and the ledger no evidence of this deal.</para>
/// <para>How to fix: ask which other projects want the same people and money, and where this one ranks.</para>
/// </remarks>
public sealed class CustomerPriorityRule : EvidenceRule
{
    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "CustomerPriority", 37, RuleKind.Evidence, 0.2m, 6m, settings => new CustomerPriorityRule(settings))
    {
        Asks = "Is the project a priority among the customer's other projects?",
        Question = "Which other projects compete for the same people and money, and where does this one rank?",
        NextAction = "Find out where the project ranks among the customer's other projects.",
    };

    internal CustomerPriorityRule(RuleSettings settings)
        : base(settings, OpportunityField.CustomerPriority, new EvidenceWords(
            Subject: "Priority",
            Confirmed: "The customer confirmed that this is a priority.",
            Assumed: "We assume this is a priority; the customer has not confirmed it.",
            Unknown: "Nobody knows yet whether this is a priority for the customer.",
            No: "This is not a priority for the customer.",
            NoSummary: "Not a priority",
            Overdue: "Nobody has confirmed that this is a priority"))
    {
    }
}
