using EliteSeller.Analysis.Qualification;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class WayToADecisionRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("three noes fail", Ways(0.3m, "No", "No", "No"), RuleOutcome.Fail, 0,
            "No way to a decision: executive access, spending authority and a sponsor are all a definite no, columns 'Executive Access', 'Spending Authority' and 'Sponsor'."),
        new("a blank before 0.6 is unknown", Ways(0.59m, "No", "", "No"), RuleOutcome.Unknown, 0,
            "Nobody knows yet whether there is a way to a decision, columns 'Executive Access', 'Spending Authority' and 'Sponsor'."),
        new("blanks from 0.6 on fail", Ways(0.6m, "No", "", ""), RuleOutcome.Fail, 0,
            "No way to a decision: at position 0.6 there is neither executive access nor spending authority nor a sponsor, not even an assumed one, columns 'Executive Access', 'Spending Authority' and 'Sponsor'."),
        new("one assumed way passes", Ways(0.9m, "No", "Assumed", "No"), RuleOutcome.Pass, 0,
            "There is a way to a decision, columns 'Executive Access', 'Spending Authority' and 'Sponsor'."),
        new("a blank in a hardly used column feeds no gate", Ways(0.9m, "No", "No", "").WithHardlyUsed(Sponsor), RuleOutcome.Unknown, 0,
            "Nobody knows yet whether there is a way to a decision, columns 'Executive Access', 'Spending Authority' and 'Sponsor'."),
        new("before 0.3 it is not due", Ways(0.2m, "No", "No", "No"), RuleOutcome.NotDue, 0, "Due from position 0.3; the deal stands at 0.2."),
        new("a source that keeps two of them is a blind spot", Ways(0.9m, "No", "No", "No").Without(Sponsor), RuleOutcome.NotApplicable, 0,
            "The source does not keep what this gate needs."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("WayToADecision");

    private static Deal Ways(decimal position, string executives, string authority, string sponsor) =>
        Deal.At(position).With(ExecutiveAccess, executives).With(SpendingAuthority, authority).With(Sponsor, sponsor);

    [Fact]
    public void Only_where_not_knowing_failed_is_the_position_the_limit()
    {
        Ways(0.9m, "No", "", "No").Ask("WayToADecision").Threshold.ShouldBe(0.6m);
        Ways(0.9m, "No", "No", "No").Ask("WayToADecision").Threshold.ShouldBeNull();
        Ways(0.5m, "No", "", "No").Ask("WayToADecision").Threshold.ShouldBeNull();
        Ways(0.9m, "No", "Assumed", "No").Ask("WayToADecision").Threshold.ShouldBeNull();
    }
}
