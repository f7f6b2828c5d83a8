using System;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using EliteSeller.Tests.Roadmaps;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class CloseDateCredibleRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("a day far ahead passes", Deal.At(0.2m).With(CloseDate, "2027-02-01"), RuleOutcome.Pass, 6,
            "70 days left until the close date, 1 Feb 2027."),
        new("just enough days pass", Deal.At(0.75m).With(CloseDate, "2026-12-08"), RuleOutcome.Pass, 6,
            "15 days left until the close date, 8 Dec 2026."),
        new("too few days are half", Deal.At(0.75m).With(CloseDate, "2026-12-07"), RuleOutcome.Pass, 3,
            "Only 14 days left until the close date, 7 Dec 2026 (the remaining stages need 15)."),
        new("the as-of day itself has not passed", Deal.At(0.9m).With(CloseDate, "2026-11-23"), RuleOutcome.Pass, 3,
            "Only 0 days left until the close date, 23 Nov 2026 (the remaining stages need 6)."),
        new("a day that has passed fails", Deal.At(0.2m).With(CloseDate, "2026-11-22"), RuleOutcome.Fail, 0,
            "The close date, 22 Nov 2026, passed 1 day ago.", "2026-11-23"),
        new("a pushed day fails where nothing tells the day before the push", Deal.At(0.2m).With(CloseDate, "2027-02-01")
            .With(PushCount, "1"), RuleOutcome.Fail, 0,
            "Close date moved once, and the customer has not confirmed the new one (1 Feb 2027)."),
        new("a pushed day counts on the customer's word", Deal.At(0.2m).With(CloseDate, "2027-02-01").With(PushCount, "2")
            .With(TimelineAsk, "Yes").With(TimelineAskedOn, "2026-11-02"), RuleOutcome.Pass, 6,
            "70 days left until the close date, 1 Feb 2027."),
        new("an unknown stage asks for no days", Deal.AtUnknownStage.With(CloseDate, "2026-11-24"), RuleOutcome.Pass, 6,
            "1 day left until the close date, 24 Nov 2026."),
        new("a blank early on is unknown", Deal.At(0.2m).With(CloseDate, ""), RuleOutcome.Unknown, 0, "No close date is recorded."),
        new("a blank so late fails", Deal.At(0.4m).With(CloseDate, ""), RuleOutcome.Fail, 0, "No close date is recorded."),
        new("a blank where hardly any deal has a date is unknown", Deal.At(0.4m).WithHardlyUsed(CloseDate), RuleOutcome.Unknown, 0,
            "No close date is recorded."),
        new("a closed deal is not asked", Deal.At(1m).Ended(DealOutcome.Won).With(CloseDate, "2026-10-01"), RuleOutcome.NotDue, 0,
            "The deal is closed."),
        new("a source without close dates is a blind spot", Deal.At(0.2m), RuleOutcome.NotApplicable, 0,
            "The export does not have CloseDate."),
        new("a pushed day counts no more once the customer's word is too old", Deal.At(0.2m).With(CloseDate, "2027-02-01")
            .With(PushCount, "2").With(TimelineAsk, "Yes").With(TimelineAskedOn, "2026-08-24"), RuleOutcome.Fail, 0,
            "Close date moved twice, and the customer has not confirmed the new one (1 Feb 2027)."),
        new("a pushed day does not count on a conditional word", Deal.At(0.2m).With(CloseDate, "2027-02-01").With(PushCount, "3")
            .With(TimelineAsk, "Conditional"), RuleOutcome.Fail, 0,
            "Close date moved 3 times, and the customer has not confirmed the new one (1 Feb 2027)."),
        new("a day that was never pushed counts", Deal.At(0.2m).With(CloseDate, "2027-02-01").With(PushCount, "0"), RuleOutcome.Pass, 6,
            "70 days left until the close date, 1 Feb 2027."),
        new("at the very beginning the whole process is left", Deal.At(0m).With(CloseDate, "2027-01-21"), RuleOutcome.Pass, 3,
            "Only 59 days left until the close date, 21 Jan 2027 (the remaining stages need 60)."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("CloseDateCredible");

    [Fact]
    public void The_days_of_the_process_are_the_limit_only_where_they_were_compared_with()
    {
        decimal? Threshold(string day) => Deal.At(0.75m).With(CloseDate, day).Ask("CloseDateCredible").Threshold;

        (Threshold("2026-12-08"), Threshold("2026-12-07"), Threshold("2026-11-22"), Threshold("")).ShouldBe((60m, 60m, null, null));
    }

    [Fact]
    public void A_plan_that_does_not_fit_proves_the_date_wrong_on_the_day_it_was_made()
    {
        // Diamond takes until 30 November from 23 November on; the deal is said to close on 25 November.
        var planned = new RoadmapPlanner(Plans.Diamond, RoadmapCalendars.MondayToFriday, new(2026, 11, 20), new(2026, 11, 25))
            .Plan(PlannedDeal.Of(id: "D-1"));
        planned.Feasible.ShouldBe(false);
        var fits = new RoadmapPlanner(Plans.Diamond, RoadmapCalendars.MondayToFriday, new(2026, 11, 20), new(2026, 12, 25))
            .Plan(PlannedDeal.Of(id: "D-1"));

        var finding = Ask("2026-11-25", planned);
        finding.Outcome.ShouldBe(RuleOutcome.Fail);
        finding.Reason.ShouldBe("The Action Roadmap is 2 working days short for 25 Nov 2026. Earliest feasible date: 27 Nov 2026.");
        (finding.Since, finding.Threshold).ShouldBe((new DateTime(2026, 11, 20), null));
        Ask("2026-11-23", planned).Since.ShouldBe(new DateTime(2026, 11, 20), "today has not passed");
        Ask("2026-11-23", planned)
            .Reason.ShouldStartWith("The Action Roadmap is 2 working days short for 25 Nov 2026. Earliest feasible date: 27 Nov 2026.");
        Ask("2026-11-22", planned).Reason.ShouldStartWith("The close date, 22 Nov 2026, passed 1 day ago.");
        Ask("2027-03-25", fits).Outcome.ShouldBe(RuleOutcome.Pass);

        Finding Ask(string close, ActionRoadmap roadmap) =>
            new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today, roadmaps: new RoadmapsByDeal([roadmap]))
            .Judge(Deal.At(0.75m).With(CloseDate, close).Build()).Findings.Single(finding => finding.Rule == "CloseDateCredible");
    }
}
