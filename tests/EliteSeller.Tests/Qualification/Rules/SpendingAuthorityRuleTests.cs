using EliteSeller.Qualification;
using EliteSeller.Tests.Deals;
using Xunit;
using static EliteSeller.Opportunities.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class SpendingAuthorityRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("confirmed by the customer passes", Deal.At(0.3m).With(SpendingAuthority, "Confirmed"), RuleOutcome.Pass, 8, "Confirmed: our contacts can authorize the spending, column 'Spending Authority'."),
        new("assumed by the seller is half", Deal.At(0.3m).With(SpendingAuthority, "Assumed"), RuleOutcome.Pass, 4, "Only assumed, not confirmed by the customer: our contacts can authorize the spending, column 'Spending Authority'."),
        new("a no fails", Deal.At(0.3m).With(SpendingAuthority, "No"), RuleOutcome.Fail, 0, "Our contacts can not authorize the spending, column 'Spending Authority'."),
        new("a blank is unknown", Deal.At(0.3m).With(SpendingAuthority, ""), RuleOutcome.Unknown, 0, "Nobody knows yet whether our contacts can authorize the spending, column 'Spending Authority'."),
        new("a blank just before it is too late is unknown", Deal.At(0.7m - 0.001m).With(SpendingAuthority, ""), RuleOutcome.Unknown, 0, "Nobody knows yet whether our contacts can authorize the spending, column 'Spending Authority'."),
        new("nobody found out in time", Deal.At(0.7m).With(SpendingAuthority, ""), RuleOutcome.Fail, 0,
            "Still nobody has found out whether our contacts can authorize the spending, which was due from position 0.3; the deal stands at 0.7, column 'Spending Authority'."),
        new("a blank in a hardly used column stays unknown", Deal.At(0.7m).WithHardlyUsed(SpendingAuthority), RuleOutcome.Unknown, 0, "Nobody knows yet whether our contacts can authorize the spending, column 'Spending Authority'."),
        new("a source without the column is a blind spot", Deal.At(0.3m), RuleOutcome.NotApplicable, 0, "The source does not keep SpendingAuthority."),
        new("before 0.3 it is not due", Deal.At(0.1m).With(SpendingAuthority, "No"), RuleOutcome.NotDue, 0, "Due from position 0.3; the deal stands at 0.1."),
        new("at an unknown stage it is not due", Deal.AtUnknownStage.With(SpendingAuthority, "No").With(Stage, "Tea"), RuleOutcome.NotDue, 0, "Due from position 0.3; nobody knows where 'Tea' stands in the process."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("SpendingAuthority");
}
