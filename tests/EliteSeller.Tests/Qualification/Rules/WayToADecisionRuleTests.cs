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
            "No executive access, no budget owner and no sponsor: all three are a definite no."),
        new("a blank before 0.6 is unknown", Ways(0.59m, "No", "", "No"), RuleOutcome.Unknown, 0,
            "Nobody has confirmed executive access, a budget owner or a sponsor yet."),
        new("blanks from 0.6 on fail", Ways(0.6m, "No", "", ""), RuleOutcome.Fail, 0,
            "No executive access, budget owner or sponsor, this late in the process."),
        new("one assumed way passes", Ways(0.9m, "No", "Assumed", "No"), RuleOutcome.Pass, 0,
            "We have executive access, a budget owner or a sponsor."),
        new("a blank in a hardly used column feeds no gate", Ways(0.9m, "No", "No", "").WithHardlyUsed(Sponsor), RuleOutcome.Unknown, 0,
            "Nobody has confirmed executive access, a budget owner or a sponsor yet."),
        new("before 0.3 it is not due", Ways(0.2m, "No", "No", "No"), RuleOutcome.NotDue, 0, "Not due yet: the deal is in Talks."),
        new("a source that keeps two of them is a blind spot", Ways(0.9m, "No", "No", "No").Without(Sponsor), RuleOutcome.NotApplicable, 0,
            "The export does not have all the columns that this rule needs."),
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
