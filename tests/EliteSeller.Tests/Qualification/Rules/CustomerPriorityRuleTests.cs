using EliteSeller.Analysis.Qualification;
using EliteSeller.Tests.Deals;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class CustomerPriorityRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("confirmed by the customer passes", Deal.At(0.2m).With(CustomerPriority, "Confirmed"), RuleOutcome.Pass, 6, "Confirmed: the project is a priority beside others, column 'Customer Priority'."),
        new("assumed by the seller is half", Deal.At(0.2m).With(CustomerPriority, "Assumed"), RuleOutcome.Pass, 3, "Only assumed, not confirmed by the customer: the project is a priority beside others, column 'Customer Priority'."),
        new("a no fails", Deal.At(0.2m).With(CustomerPriority, "No"), RuleOutcome.Fail, 0, "The project is not a priority for the customer, column 'Customer Priority'."),
        new("a blank is unknown", Deal.At(0.2m).With(CustomerPriority, ""), RuleOutcome.Unknown, 0, "Nobody knows yet whether the project is a priority beside others, column 'Customer Priority'."),
        new("a blank just before it is too late is unknown", Deal.At(0.6m - 0.001m).With(CustomerPriority, ""), RuleOutcome.Unknown, 0, "Nobody knows yet whether the project is a priority beside others, column 'Customer Priority'."),
        new("nobody found out in time", Deal.At(0.6m).With(CustomerPriority, ""), RuleOutcome.Fail, 0,
            "Still nobody has found out whether the project is a priority beside others, which was due from position 0.2; the deal stands at 0.6, column 'Customer Priority'."),
        new("a blank in a hardly used column stays unknown", Deal.At(0.6m).WithHardlyUsed(CustomerPriority), RuleOutcome.Unknown, 0, "Nobody knows yet whether the project is a priority beside others, column 'Customer Priority'."),
        new("a source without the column is a blind spot", Deal.At(0.2m), RuleOutcome.NotApplicable, 0, "The source does not keep CustomerPriority."),
        new("before 0.2 it is not due", Deal.At(0.1m).With(CustomerPriority, "No"), RuleOutcome.NotDue, 0, "Due from position 0.2; the deal stands at 0.1."),
        new("at an unknown stage it is not due", Deal.AtUnknownStage.With(CustomerPriority, "No").With(Stage, "Tea"), RuleOutcome.NotDue, 0, "Due from position 0.2; nobody knows where 'Tea' stands in the process."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("CustomerPriority");
}
