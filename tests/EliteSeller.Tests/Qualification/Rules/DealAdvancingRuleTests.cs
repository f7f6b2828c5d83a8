using System;
using System.Globalization;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class DealAdvancingRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("within the early limit passes", Deal.At(0.2m).With(StageEnteredDate, "2026-10-24"), RuleOutcome.Pass, 8,
            "In Talks for 30 days (limit: 30)."),
        new("past the early limit fails", Deal.At(0.339m).With(StageEnteredDate, "2026-10-23"), RuleOutcome.Fail, 0,
            "In Talks for 31 days (limit: 30).", "2026-11-23"),
        new("the late limit counts from position 0.34", Deal.At(0.34m).With(StageEnteredDate, "2026-10-23"), RuleOutcome.Pass, 8,
            "In Talks for 31 days (limit: 45)."),
        new("stuck late fails", Deal.At(0.75m).With(Stage, "Proposal").With(StageEnteredDate, "2026-07-01"), RuleOutcome.Fail, 0,
            "In Proposal for 145 days (limit: 45).", "2026-08-16"),
        new("a number of days counts as exported", Deal.At(0.75m).With(DaysInStage, "60"), RuleOutcome.Fail, 0,
            "In Talks for 60 days when the file was exported (limit: 45)."),
        new("a small number of days passes", Deal.At(0.75m).With(DaysInStage, "5"), RuleOutcome.Pass, 8,
            "In Talks for 5 days when the file was exported (limit: 45)."),
        new("a blank is unknown", Deal.At(0.2m).With(StageEnteredDate, ""), RuleOutcome.Unknown, 0,
            "Nobody knows how long the deal has been in Talks."),
        new("a source with neither is a blind spot", Deal.At(0.2m), RuleOutcome.NotApplicable, 0,
            "The export does not have StageEnteredDate or DaysInStage."),
        new("an exported number counts where no day is written", Deal.At(0.2m).With(StageEnteredDate, "")
            .With(DaysInStage, "31"), RuleOutcome.Fail, 0,
            "In Talks for 31 days when the file was exported (limit: 30)."),
        new("a written day wins over the number", Deal.At(0.2m).With(StageEnteredDate, "2026-11-22")
            .With(DaysInStage, "99"), RuleOutcome.Pass, 8,
            "In Talks for 1 day (limit: 30)."),
        new("a blank number alone is unknown", Deal.At(0.2m).With(DaysInStage, ""), RuleOutcome.Unknown, 0,
            "Nobody knows how long the deal has been in Talks."),
        new("an unknown stage gets the lenient limit", Deal.AtUnknownStage.With(StageEnteredDate, "2026-10-09"), RuleOutcome.Pass, 8,
            "In Talks for 45 days (limit: 45)."),
        new("at the very beginning the early limit counts", Deal.At(0m).With(StageEnteredDate, "2026-10-23"), RuleOutcome.Fail, 0,
            "In Talks for 31 days (limit: 30).", "2026-11-23"),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("DealAdvancing");

    [Theory]
    [InlineData("2026-10-24", RuleOutcome.Unknown, "Nobody knows how long the deal has been in Talks.", null)]
    [InlineData("2026-10-23", RuleOutcome.Fail, "In Talks for at least 31 days (limit: 30).", "2026-11-23")]
    public void What_the_history_has_seen_proves_a_standstill_and_never_that_a_deal_moves(
        string seen, RuleOutcome outcome, string reason, string? since)
    {
        var finding = Ask(Deal.At(0.2m).With(DaysInStage, ""), seen, givesStageEntered: false);

        (finding.Outcome, finding.Reason).ShouldBe((outcome, reason));
        finding.Since?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(since);
        finding.RawValue.ShouldBe(outcome == RuleOutcome.Unknown ? "" : null);
    }

    [Fact]
    public void A_day_that_the_history_gives_is_told_by_the_history()
    {
        var deal = Deal.At(0.2m).With(StageEnteredDate, "2026-11-03");

        Ask(deal, "2026-11-03", givesStageEntered: true).Reason.ShouldBe("In Talks for 20 days (limit: 30).");
        Ask(deal, "2026-11-03", givesStageEntered: true).Column.ShouldBeNull();
        Ask(deal, "2026-11-03", givesStageEntered: false).Reason.ShouldBe("In Talks for 20 days (limit: 30).");
    }

    private static Finding Ask(Deal deal, string seen, bool givesStageEntered) =>
        new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today)
        .Judge(deal.Build(deal.Table(), 2, deal => History(deal, seen, givesStageEntered)))
            .Findings.Single(finding => finding.Rule == "DealAdvancing");

    private static OpportunityHistory History(Opportunity deal, string seen, bool givesStageEntered)
    {
        var day = Day.Number(DateTime.ParseExact(seen, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        var trail = new OpportunityTrail();
        trail.Add(day);
        trail.Stages.Add(day, day, 0, deal.Stage!);
        return new OpportunityHistory(trail, int.MaxValue,
            new HistoryFacts(trail, deal, 0, name => new SalesStage(name, 0.2m))) { GivesStageEntered = givesStageEntered };
    }
}
