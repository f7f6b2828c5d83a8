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
            "The close date 2027-02-01 leaves 70 days, column 'Close Date'."),
        new("just enough days pass", Deal.At(0.75m).With(CloseDate, "2026-12-08"), RuleOutcome.Pass, 6,
            "The close date 2026-12-08 leaves 15 days, column 'Close Date'."),
        new("too few days are half", Deal.At(0.75m).With(CloseDate, "2026-12-07"), RuleOutcome.Pass, 3,
            "The close date 2026-12-07 leaves 14 days, and the rest of the process takes 15, column 'Close Date'."),
        new("the as-of day itself has not passed", Deal.At(0.9m).With(CloseDate, "2026-11-23"), RuleOutcome.Pass, 3,
            "The close date 2026-11-23 leaves 0 days, and the rest of the process takes 6, column 'Close Date'."),
        new("a day that has passed fails", Deal.At(0.2m).With(CloseDate, "2026-11-22"), RuleOutcome.Fail, 0,
            "The close date 2026-11-22 has passed (1 day ago), column 'Close Date'.", "2026-11-23"),
        new("a pushed day is unknown", Deal.At(0.2m).With(CloseDate, "2027-02-01").With(PushCount, "1"), RuleOutcome.Unknown, 0,
            "The close date 2027-02-01 was pushed once; whether it holds now, nobody knows until the customer answers the timeline ask, column 'Close Date'."),
        new("a pushed day counts on the customer's word", Deal.At(0.2m).With(CloseDate, "2027-02-01").With(PushCount, "2").With(TimelineAsk, "Yes").With(TimelineAskedOn, "2026-11-02"), RuleOutcome.Pass, 6,
            "The close date 2027-02-01 leaves 70 days, column 'Close Date'."),
        new("an unknown stage asks for no days", Deal.AtUnknownStage.With(CloseDate, "2026-11-24"), RuleOutcome.Pass, 6,
            "The close date 2026-11-24 leaves 1 day, column 'Close Date'."),
        new("a blank is unknown", Deal.At(0.2m).With(CloseDate, ""), RuleOutcome.Unknown, 0, "No close date is written, column 'Close Date'."),
        new("a closed deal is not asked", Deal.At(1m).Ended(DealOutcome.Won).With(CloseDate, "2026-10-01"), RuleOutcome.NotDue, 0,
            "The deal is closed, column 'Close Date'."),
        new("a source without close dates is a blind spot", Deal.At(0.2m), RuleOutcome.NotApplicable, 0, "The source does not keep CloseDate."),
        new("a pushed day counts no more once the customer's word is too old", Deal.At(0.2m).With(CloseDate, "2027-02-01").With(PushCount, "2").With(TimelineAsk, "Yes").With(TimelineAskedOn, "2026-08-24"), RuleOutcome.Unknown, 0,
            "The close date 2027-02-01 was pushed twice; whether it holds now, nobody knows until the customer answers the timeline ask, column 'Close Date'."),
        new("a pushed day does not count on a conditional word", Deal.At(0.2m).With(CloseDate, "2027-02-01").With(PushCount, "3").With(TimelineAsk, "Conditional"), RuleOutcome.Unknown, 0,
            "The close date 2027-02-01 was pushed 3 times; whether it holds now, nobody knows until the customer answers the timeline ask, column 'Close Date'."),
        new("a day that was never pushed counts", Deal.At(0.2m).With(CloseDate, "2027-02-01").With(PushCount, "0"), RuleOutcome.Pass, 6,
            "The close date 2027-02-01 leaves 70 days, column 'Close Date'."),
        new("at the very beginning the whole process is left", Deal.At(0m).With(CloseDate, "2027-01-21"), RuleOutcome.Pass, 3,
            "The close date 2027-01-21 leaves 59 days, and the rest of the process takes 60, column 'Close Date'."),
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
        var planned = new RoadmapPlanner(Plans.Diamond, RoadmapCalendars.MondayToFriday, new(2026, 11, 20), new(2026, 11, 25)).Plan(PlannedDeal.Of(id: "D-1"));
        planned.Feasible.ShouldBe(false);
        var fits = new RoadmapPlanner(Plans.Diamond, RoadmapCalendars.MondayToFriday, new(2026, 11, 20), new(2026, 12, 25)).Plan(PlannedDeal.Of(id: "D-1"));

        var finding = Ask("2026-11-25", planned);
        finding.Outcome.ShouldBe(RuleOutcome.Fail);
        finding.Reason.ShouldBe("The close date 2026-11-25 does not hold: the Action Roadmap is 2 working days too long for 2026-11-25; the earliest honest day is 2026-11-27, column 'Close Date'.");
        (finding.Since, finding.Threshold).ShouldBe((new DateTime(2026, 11, 20), null));
        Ask("2026-11-23", planned).Since.ShouldBe(new DateTime(2026, 11, 20), "today has not passed");
        Ask("2026-11-23", planned).Reason.ShouldStartWith("The close date 2026-11-23 does not hold:");
        Ask("2026-11-22", planned).Reason.ShouldStartWith("The close date 2026-11-22 has passed");
        Ask("2027-03-25", fits).Outcome.ShouldBe(RuleOutcome.Pass);

        Finding Ask(string close, ActionRoadmap roadmap) => new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today, roadmaps: new RoadmapBook([roadmap]))
            .Judge(Deal.At(0.75m).With(CloseDate, close).Build()).Findings.Single(finding => finding.Rule == "CloseDateCredible");
    }
}
