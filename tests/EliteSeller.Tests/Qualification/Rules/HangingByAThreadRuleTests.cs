using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
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

    // Closed on 24 August, 91 days ago; the last activity, the stage and the record's last change are older.
    private static readonly Deal Overdue = Deal.At(0.4m).With(CloseDate, "2026-08-24").With(LastActivityDate, "2026-08-20")
        .With(StageEnteredDate, "2026-08-01").With(LastModifiedDate, "2026-08-24").With(CreatedDate, "2026-06-01")
        .With(NextStep, "Call with the CFO");

    [Fact]
    public void A_date_that_passed_long_ago_without_any_sign_of_life_since_fails()
    {
        var finding = Overdue.Ask("HangingByAThread");

        (finding.Outcome, finding.IsGate).ShouldBe((RuleOutcome.Fail, true));
        finding.Reason.ShouldBe("The close date, 24 Aug 2026, passed 91 days ago, and nothing has happened since (limit: 90).");
        finding.Summary.ShouldBe("Overdue, nothing for 91 days");
        finding.NextAction.ShouldBe("Close it, or agree a date with the customer.");
        finding.Since.ShouldBe(Deal.Today);
        Overdue.Judge().Verdict.ShouldBe(Verdict.WalkAway);
        Overdue.With(CloseDate, "2026-08-10").Ask("HangingByAThread").Reason
            .ShouldBe("The close date, 10 Aug 2026, passed 105 days ago, and nothing has happened for 91 days (limit: 90).");
        Overdue.With(CloseDate, "2026-08-25").Ask("HangingByAThread").Outcome.ShouldBe(RuleOutcome.Pass, "90 days");
    }

    [Theory]
    [InlineData(LastActivityDate, "2026-08-25")]
    [InlineData(StageEnteredDate, "2026-08-25")]
    [InlineData(LastModifiedDate, "2026-08-25")]
    [InlineData(NextStepDate, "2026-12-01")]
    [InlineData(NextActivityDate, "2026-12-01")]
    [InlineData(DaysInStage, "90")]
    public void A_later_sign_of_life_holds_it(OpportunityField field, string text)
    {
        var deal = field == DaysInStage ? Overdue.Without(StageEnteredDate) : Overdue;

        deal.With(field, text).Ask("HangingByAThread").Outcome.ShouldBe(RuleOutcome.Pass);
    }

    [Fact]
    public void Pushing_the_date_does_not_hold_it_and_the_customers_yes_does()
    {
        var pushed = Overdue.With(CloseDate, "2027-03-01").With(PushCount, "1").With(LastModifiedDate, "2026-11-22");

        pushed.Ask("HangingByAThread").Reason.ShouldBe("The close date was pushed, and nothing has happened for 95 days (limit: 90).");
        Overdue.With(CloseDate, "").Ask("HangingByAThread").Reason
            .ShouldBe("No close date is recorded, and nothing has happened for 91 days (limit: 90).");
        pushed.With(TimelineAsk, "Yes").With(TimelineAskedOn, "2026-11-02").Ask("HangingByAThread").Outcome.ShouldBe(RuleOutcome.Pass);
    }

    [Fact]
    public void An_export_without_a_trace_of_activity_shows_it_by_its_dates_alone()
    {
        var bare = Deal.At(0.4m).With(CloseDate, "2026-08-24").With(CreatedDate, "2026-06-01").With(Amount, "100").With(ContactCount, "1");

        bare.Ask("HangingByAThread").Outcome.ShouldBe(RuleOutcome.Fail);
        bare.Judge().Verdict.ShouldBe(Verdict.WalkAway);
        bare.With(CloseDate, "2026-12-24").Ask("HangingByAThread").Reason
            .ShouldBe("The export does not have all the columns that this rule needs.");
        bare.With(CreatedDate, "2026-09-01").Ask("HangingByAThread").Outcome.ShouldBe(RuleOutcome.NotApplicable, "younger than its date");
    }

    private static Deal Hanging =>
        Deal.At(0.75m).With(LastActivityDate, "2026-09-01").With(NextStep, "").With(StageEnteredDate, "2026-07-01");
}
