using System;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using EliteSeller.Tests.Trust;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class EditedWithoutCustomerRuleTests
{
    private static readonly DateTime LastWeek = Deal.Today.AddDays(-7);

    private static readonly Deal Before = Deal.At(0.4m).With(OpportunityField.Stage, "Stage 0.4").With(LastActivityDate, "2026-11-02")
        .With(CreatedDate, "2026-06-01")
        .With(StageEnteredDate, "2026-10-01").With(PushCount, "2").With(Sponsor, "Assumed").With(BenefitAsk, "NotAsked");

    public static TheoryData<RuleCase> Cases => new()
    {
        new("without an earlier export there is nothing to compare", Deal.At(0.2m).With(LastActivityDate, "2026-11-20"),
            RuleOutcome.NotDue, 0,
            "No earlier export shows this deal."),
        new("a source without activities is a blind spot", Deal.At(0.2m), RuleOutcome.NotApplicable, 0,
            "The export does not have all the columns that this rule needs."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("EditedWithoutCustomer");

    [Theory]
    [InlineData(Sponsor, "Confirmed", "evidence")]
    [InlineData(BenefitAsk, "Yes", "evidence")]
    [InlineData(StageEnteredDate, "2026-11-20", "stage date")]
    [InlineData(CreatedDate, "2026-11-20", "creation date")]
    [InlineData(PushCount, "0", "push count")]
    public void An_edit_without_activity_is_named_with_its_day(OpportunityField field, string text, string what)
    {
        var finding = Ask(Before.With(field, text));

        (finding.Outcome, finding.Since).ShouldBe((RuleOutcome.Fail, Deal.Today));
        finding.Reason.ShouldBe($"Changed without any new activity by 23 Nov 2026: {what}.");
        (finding.Points, finding.PointsPossible, finding.IsGate).ShouldBe((0m, 0m, false));
    }

    [Theory]
    [InlineData(Sponsor, "Confirmed")]
    [InlineData(CreatedDate, "2026-11-20")]
    public void An_edit_with_a_later_activity_is_no_news(OpportunityField field, string text) =>
        Ask(Before.With(field, text).With(LastActivityDate, "2026-11-19")).Outcome.ShouldBe(RuleOutcome.Pass);

    [Fact]
    public void A_push_that_the_CRM_counts_and_a_new_stage_with_its_day_are_no_edits()
    {
        Ask(Before.With(PushCount, "3")).Outcome.ShouldBe(RuleOutcome.Pass);
        Ask(Before.With(OpportunityField.Stage, "Stage 0.6").Moved(0.6m).With(StageEnteredDate, "2026-11-20")).Outcome
            .ShouldBe(RuleOutcome.Pass);
    }

    [Fact]
    public void Without_earlier_exports_the_rule_is_not_due_and_no_blind_spot()
    {
        var result = Before.Judge();

        result.Findings.Single(finding => finding.Rule == "EditedWithoutCustomer").Outcome.ShouldBe(RuleOutcome.NotDue);
        Before.Without(LastActivityDate).Judge().BlindSpots.ShouldNotContain("EditedWithoutCustomer");
    }

    [Fact]
    public void The_notice_changes_no_figure_and_no_verdict()
    {
        var edited = Before.With(Sponsor, "Confirmed");
        var (with, without) = (new HistoricDeal([Before], [LastWeek]).Judge(edited), new HistoricDeal([edited], [LastWeek])
            .Judge(edited));

        (with.Score, with.Potential, with.Momentum, with.Coverage, with.Verdict)
            .ShouldBe((without.Score, without.Potential, without.Momentum, without.Coverage, without.Verdict));
    }

    private static Finding Ask(Deal now) => new HistoricDeal([Before], [LastWeek]).Judge(now).Findings
        .Single(finding => finding.Rule == "EditedWithoutCustomer");
}
