using EliteSeller.Qualification;
using EliteSeller.Tests.Deals;
using Xunit;
using static EliteSeller.Opportunities.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class GiveGetBalanceRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("without a concession ledger it is a blind spot", Deal.At(0.6m), RuleOutcome.NotApplicable, 0, "Nothing is kept that this rule could read."),
        new("before 0.6 it is not due", Deal.At(0.5m), RuleOutcome.NotDue, 0, "Due from position 0.6; the deal stands at 0.5."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("GiveGetBalance");
}
