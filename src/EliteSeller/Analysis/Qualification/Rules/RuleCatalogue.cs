namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>The rules that the module ships, in the order in which they are told.</summary>
public static class RuleCatalogue
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<RuleDefinition> All { get; } =
    [
        BusinessIssueRule.Definition,
        CustomerPriorityRule.Definition,
        CustomerEngagedRule.Definition,
        NextStepAgreedRule.Definition,
        DealAdvancingRule.Definition,
        CloseDateCredibleRule.Definition,
        CloseDateStableRule.Definition,
        OwnRecordRule.Definition,
        AgeReasonableRule.Definition,
        AmountKnownRule.Definition,
        ExecutiveAccessRule.Definition,
        SpendingAuthorityRule.Definition,
        SponsorRule.Definition,
        WayToADecisionRule.Definition,
        HangingByAThreadRule.Definition,
        MultithreadedRule.Definition,
        BenefitAskRule.Definition,
        TimelineAskRule.Definition,
        RoadmapAskRule.Definition,
        ExecutiveAskRule.Definition,
        AskedAndRefusedRule.Definition,
        DiscountWithinLimitRule.Definition,
        ServiceCapacityRule.Definition,
        GiveGetBalanceRule.Definition,
        CareNotTooMuchRule.Definition,
        EditedWithoutCustomerRule.Definition,
        RecreatedRule.Definition,
        DuplicateRule.Definition,
        ContactsContradictRule.Definition,
    ];

    /// <summary>The policy that the module ships.</summary>
    public static QualificationPolicy DefaultPolicy { get; } = CreatePolicy(new PolicyDraft());

    /// <summary>Creates a policy over these rules.</summary>
    /// <param name="draft">What it changes; everything else is the default.</param>
    /// <returns>The policy.</returns>
    public static QualificationPolicy CreatePolicy(PolicyDraft draft) => new(draft, All);

    /// <summary>The rule of a name, or null.</summary>
    /// <param name="ruleId">The name, without regard to case.</param>
    /// <returns>The rule, or null when the module ships none of that name.</returns>
    public static RuleDefinition? Find(string ruleId) =>
        All.FirstOrDefault(rule => rule.Id.Equals(ruleId, StringComparison.OrdinalIgnoreCase));
}
