using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class HangingByAThreadRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("three failures fail, from the day of the last", Hanging, RuleOutcome.Fail, 0,
            "Hanging by a thread: no recent activity, no next step, no stage change.", "2026-09-16"),
        new("a next step holds it", Hanging.With(NextStep, "Call with the CFO"), RuleOutcome.Pass, 0,
            "There is recent activity, a next step or a stage change."),
        new("a blank in a hardly used column holds it", Hanging.WithHardlyUsed(NextStep), RuleOutcome.Pass, 0,
            "There is recent activity, a next step or a stage change."),
        new("a source that keeps two of them is a blind spot", Hanging.Without(NextStep), RuleOutcome.NotApplicable, 0,
            "The export does not have all the columns that this rule needs."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("HangingByAThread");

    [Fact]
    public void It_hangs_by_the_same_threads_where_other_rules_are_off()
    {
        var draft = new PolicyDraft();
        foreach (var rule in new[] { "BusinessIssue", "CustomerPriority" })
        {
            draft.Rules.Add(new RuleSettings(RuleCatalogue.Find(rule)!, false, null, null, null, null));
        }

        Hanging.Ask("HangingByAThread", RuleCatalogue.CreatePolicy(draft)).Outcome.ShouldBe(RuleOutcome.Fail);
        draft.Rules.Add(new RuleSettings(RuleCatalogue.Find("NextStepAgreed")!, false, null, null, null, null));
        Hanging.Ask("HangingByAThread", RuleCatalogue.CreatePolicy(draft))
            .Reason.ShouldBe("The export does not have all the columns that this rule needs.");
    }

    private static Deal Hanging =>
        Deal.At(0.75m).With(LastActivityDate, "2026-09-01").With(NextStep, "").With(StageEnteredDate, "2026-07-01");
}
