using EliteSeller.Analysis.Qualification;
using EliteSeller.Tests.Deals;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class CustomerPriorityRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("confirmed by the customer passes", Deal.At(0.2m)
            .With(CustomerPriority, "Confirmed"), RuleOutcome.Pass, 6, "The customer confirmed that this is a priority."),
        new("assumed by the seller is half", Deal.At(0.2m)
            .With(CustomerPriority, "Assumed"), RuleOutcome.Pass, 3, "We assume this is a priority; the customer has not confirmed it."),
        new("a no fails", Deal.At(0.2m).With(CustomerPriority, "No"), RuleOutcome.Fail, 0, "This is not a priority for the customer."),
        new("a blank is unknown", Deal.At(0.2m)
            .With(CustomerPriority, ""), RuleOutcome.Unknown, 0, "Nobody knows yet whether this is a priority for the customer."),
        new("a blank just before it is too late is unknown", Deal.At(0.6m - 0.001m)
            .With(CustomerPriority, ""), RuleOutcome.Unknown, 0, "Nobody knows yet whether this is a priority for the customer."),
        new("nobody found out in time", Deal.At(0.6m).With(CustomerPriority, ""), RuleOutcome.Fail, 0,
            "Nobody has confirmed that this is a priority, and the deal is already in Talks."),
        new("a blank in a hardly used column stays unknown", Deal.At(0.6m)
            .WithHardlyUsed(CustomerPriority), RuleOutcome.Unknown, 0, "Nobody knows yet whether this is a priority for the customer."),
        new("a source without the column is a blind spot", Deal.At(0.2m), RuleOutcome.NotApplicable, 0,
            "The export does not have CustomerPriority."),
        new("before 0.2 it is not due", Deal.At(0.1m)
            .With(CustomerPriority, "No"), RuleOutcome.NotDue, 0, "Not due yet: the deal is in Talks."),
        new("at an unknown stage it is not due", Deal.AtUnknownStage.With(CustomerPriority, "No")
            .With(Stage, "Tea"), RuleOutcome.NotDue, 0, "Not due: the place of Tea in the sales process is unknown."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("CustomerPriority");
}
