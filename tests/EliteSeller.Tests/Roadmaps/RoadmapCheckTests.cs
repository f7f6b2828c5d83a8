using System;
using System.Linq;
using CsCheck;
using EliteSeller.Roadmaps;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Roadmaps;

public sealed class RoadmapCheckTests
{
    /// <summary>A (joint) 11-27..11-30, B (customer) 12-01..12-03, C (seller) 12-03, D (joint) 12-04, every step with two owners.</summary>
    private static readonly ActionRoadmap Plan = Owned("2026-12-04");

    [Fact]
    public void A_new_plan_is_on_track()
    {
        var health = Plan.At("2026-11-23");

        health.Verdict.ShouldBe(RoadmapVerdict.OnTrack);
        health.ProjectedGoLive.ShouldBe("2026-12-04".Day());
        health.SlipDays.ShouldBe(0);
        health.Findings.ShouldBeEmpty();
        health.Reason.ShouldBeNull();
    }

    [Fact]
    public void A_customer_who_is_late_puts_the_deal_at_risk_and_the_delay_runs_down_the_chain()
    {
        // A was done, B was due on Thursday 3 December and nobody has begun it on Tuesday 8.
        var health = Plan.With("A", new StepEdit { DoneOn = "2026-11-30".Day() }, "2026-11-30")
            .With("C", new StepEdit { DoneOn = "2026-12-03".Day() }, "2026-12-03")
            .At("2026-12-08");

        health.Verdict.ShouldBe(RoadmapVerdict.AtRisk);
        health.CustomerDaysBehind.ShouldBe(2, "Friday 4 and Monday 7; the 8th is not over");
        health.CustomerOverdue.ShouldBe(1);
        health.ProjectedGoLive.ShouldBe("2026-12-11".Day(), "B takes the 8th, 9th and 10th, D the 11th");
        health.SlipDays.ShouldBe(5);
        health.Reason.ShouldBe("As things stand the go-live is 2026-12-11, 5 working days after 2026-12-04.");
        health.SellerOverdue.ShouldBe(1, "the seller answers for D, which was due on the 4th");
    }

    [Fact]
    public void A_seller_who_is_late_with_days_to_spare_counts_against_the_seller_alone()
    {
        var template = new RoadmapTemplate(
            "Loose",
            [
                new TemplateStep("Paper", "Write it down", RoadmapSide.Seller, 1, sellerOwner: "Ada", customerOwner: "Eve"),
                new TemplateStep("Meet", "Meet", RoadmapSide.Joint, 5, sellerOwner: "Ada", customerOwner: "Eve"),
                new TemplateStep("End", "End", RoadmapSide.Joint, 1, ["Meet", "Paper"], leadDays: 0, sellerOwner: "Ada", customerOwner: "Eve"),
            ]);
        var planned = Plans.Plan(template, "2026-11-23", "2026-12-04");
        var late = planned.With("Paper", new StepEdit { Start = "2026-11-23".Day() }, "2026-11-23");

        var health = late.At("2026-11-26");

        health.SellerDaysBehind.ShouldBe(2, "Tuesday 24 and Wednesday 25");
        health.SlipDays.ShouldBe(0);
        health.Verdict.ShouldBe(RoadmapVerdict.OnTrack);
        health.Findings.ShouldHaveSingleItem().CountsAgainstDeal.ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-12-06", 13, RoadmapVerdict.OnTrack)]
    [InlineData("2026-12-07", 14, RoadmapVerdict.AtRisk)]
    [InlineData("2026-12-20", 27, RoadmapVerdict.AtRisk)]
    [InlineData("2026-12-21", 28, RoadmapVerdict.Broken)]
    public void A_customer_of_whom_nothing_is_heard_makes_the_deal_hang_by_a_thread(string asOf, int days, RoadmapVerdict verdict)
    {
        var health = Owned("2027-02-26").At(asOf);

        health.CustomerSilentDays.ShouldBe(days);
        health.Verdict.ShouldBe(verdict);
        health.Findings.Any(finding => finding.Kind == RoadmapFindingKind.CustomerSilent).ShouldBe(verdict != RoadmapVerdict.OnTrack);
    }

    [Fact]
    public void An_activity_with_the_customer_ends_the_silence()
    {
        var roadmap = new RoadmapPlanner(Plans.Diamond, RoadmapCalendars.MondayToFriday, "2026-11-23".Day(), "2027-02-26".Day())
            .Plan(PlannedDeal.Of(lastActivity: "2026-12-15".Day()));

        roadmap.At("2026-12-21").CustomerSilentDays.ShouldBe(6);
        roadmap.At("2026-12-10").CustomerSilentDays.ShouldBe(17, "what happens after the as-of date has not happened");
    }

    [Theory]
    [InlineData("2026-12-10", 9, RoadmapVerdict.AtRisk)]
    [InlineData("2026-12-11", 10, RoadmapVerdict.Broken)]
    public void A_plan_that_slips_ten_working_days_is_broken(string asOf, int slip, RoadmapVerdict verdict)
    {
        var health = Plan.At(asOf);

        (health.SlipDays, health.Verdict).ShouldBe((slip, verdict));
    }

    [Fact]
    public void A_plan_that_slips_by_a_day_says_so_and_what_to_do()
    {
        // A, of two days, has not begun on Monday 30 November, on which it was due.
        var slip = Plan.At("2026-11-30").Findings[0];

        (slip.Kind, slip.Reason, slip.NextAction).ShouldBe((
            RoadmapFindingKind.Slip,
            "As things stand the go-live is 2026-12-07, 1 working day after 2026-12-04.",
            "Tell the customer now, and agree on a new date or on fewer steps."));
    }

    [Fact]
    public void Silence_says_what_to_do_about_it()
    {
        var findings = Owned("2026-12-24").At("2026-12-24").Findings;

        findings.Single(finding => finding.Kind == RoadmapFindingKind.CustomerSilent).NextAction.ShouldBe("Ask the sponsor whether the project is still wanted; a no today is worth more than silence.");
        findings.Single(finding => finding.Kind == RoadmapFindingKind.SellerSilent).NextAction.ShouldBe("Do the step, or tell the customer when it will be done.");
    }

    [Fact]
    public void What_happened_today_ends_the_silence()
    {
        Owned("2027-02-26").With("A", new StepEdit { DoneOn = "2026-12-21".Day() }, "2026-12-21").At("2026-12-21").CustomerSilentDays.ShouldBe(0);
        new RoadmapPlanner(Plans.Diamond, RoadmapCalendars.MondayToFriday, "2026-11-23".Day(), "2027-02-26".Day())
            .Plan(PlannedDeal.Of(lastActivity: "2026-12-21".Day())).At("2026-12-21").CustomerSilentDays.ShouldBe(0);
    }

    [Fact]
    public void The_step_that_is_longest_overdue_comes_first_and_says_how_far_a_side_is_behind()
    {
        // A was due on 30 November, C on 3 and D on 4 December; the seller answers for all three.
        var health = Plan.With("B", new StepEdit { Status = StepStatus.Done, DoneOn = "2026-11-30".Day() }, "2026-11-30").At("2026-12-08");

        health.Findings.Where(finding => finding.Kind == RoadmapFindingKind.Overdue).Select(finding => $"{finding.StepId} {finding.Days}").ShouldBe(["A 5", "C 2", "D 1"]);
        (health.SellerDaysBehind, health.SellerOverdue, health.CustomerDaysBehind, health.CustomerOverdue).ShouldBe((5, 3, 0, 0));
    }

    [Fact]
    public void A_step_done_on_a_day_that_nobody_wrote_down_was_done_when_it_was_due_or_by_today()
    {
        // D alone is left; it follows B and C, done on 3 December by the plan, or on the day of the check.
        DateTime GoLive(string asOf) => new RoadmapCheck(asOf.Day()).Of(Undated("A", "B", "C", "D")).ProjectedGoLive;

        GoLive("2026-12-09").ShouldBe("2026-12-04".Day());
        GoLive("2026-12-02").ShouldBe("2026-12-02".Day());
    }

    [Fact]
    public void A_plan_that_was_done_later_than_it_was_due_has_slipped_by_that()
    {
        var done = new[] { "A", "B", "C", "D" }.Aggregate(Plan, (plan, step) => plan.With(step, new StepEdit { DoneOn = "2026-12-08".Day() }, "2026-12-08"));

        (done.At("2026-12-09").ProjectedGoLive, done.At("2026-12-09").SlipDays).ShouldBe(("2026-12-08".Day(), 2));
    }

    [Fact]
    public void A_plan_of_which_every_step_was_cancelled_ends_where_it_was_to_end() =>
        new StepEdit { Status = StepStatus.Cancelled }.Apply(Plan, ["A", "B", "C", "D"], "2026-12-01".Day()).At("2026-12-15").ProjectedGoLive.ShouldBe("2026-12-04".Day());

    [Fact]
    public void A_milestone_is_reached_on_the_day_on_which_what_it_waits_for_is_done()
    {
        var template = new RoadmapTemplate(
            "Milestone", [new TemplateStep("A", "Work", RoadmapSide.Joint, 2), new TemplateStep("M", "Accepted", RoadmapSide.Joint, 0, ["A"])]);

        // A takes Thursday and Friday.
        Plans.Plan(template, "2026-11-23", "2026-11-24").At("2026-11-26").ProjectedGoLive.ShouldBe("2026-11-27".Day());
    }

    [Fact]
    public void How_a_deal_stands_is_called_by_its_name_or_its_id()
    {
        Plan.At("2026-11-23").ToString().ShouldBe("Harbour cranes: OnTrack");
        var draft = Plan.ToDraft();
        draft.Name = null;
        new ActionRoadmap(draft).At("2026-11-23").ToString().ShouldBe("OPP-1: OnTrack");
        draft.OpportunityId = null;
        new ActionRoadmap(draft).At("2026-11-23").ToString().ShouldBe("Roadmap: OnTrack");
    }

    [Fact]
    public void A_step_with_an_owner_on_one_side_only_is_found()
    {
        var health = Plan.With("B", new StepEdit { CustomerOwner = "" }, "2026-11-24").At("2026-11-24");

        health.Verdict.ShouldBe(RoadmapVerdict.AtRisk);
        health.Findings.ShouldHaveSingleItem().Reason.ShouldBe("'B' has no owner on the customer's side.");
    }

    [Fact]
    public void A_blocked_step_and_a_step_before_its_predecessor_are_found()
    {
        var health = Plan.With("B", new StepEdit { Status = StepStatus.Blocked, Due = "2026-12-04".Day() }, "2026-11-24").At("2026-11-24");

        health.Findings.Select(finding => finding.Kind).ShouldBe([RoadmapFindingKind.Slip, RoadmapFindingKind.OutOfOrder, RoadmapFindingKind.Blocked], ignoreOrder: true);
    }

    [Fact]
    public void A_plan_that_is_done_is_on_track_for_ever()
    {
        var done = Plan;
        foreach (var step in Plan.Steps)
        {
            done = done.With(step.Id, new StepEdit { DoneOn = step.Due }, "2026-12-04");
        }

        var health = done.At("2027-06-01");
        health.Verdict.ShouldBe(RoadmapVerdict.OnTrack);
        health.ProjectedGoLive.ShouldBe("2026-12-04".Day());
    }

    [Fact]
    public void A_cancelled_step_is_waited_for_no_longer()
    {
        var shorter = Plan.With("B", new StepEdit { Status = StepStatus.Cancelled }, "2026-12-07");

        shorter.With("A", new StepEdit { DoneOn = "2026-11-30".Day() }, "2026-12-07").With("C", new StepEdit { DoneOn = "2026-12-03".Day() }, "2026-12-07")
            .At("2026-12-07").ProjectedGoLive.ShouldBe("2026-12-07".Day());
    }

    [Fact]
    public void A_plan_that_was_never_possible_slips_by_its_shortfall_on_the_day_it_is_made() =>
        Gen.Select(Calendars.Template, Calendars.Both, Calendars.Day, Calendars.Day).Sample((template, calendars, asOf, goLive) =>
        {
            var roadmap = new RoadmapPlanner(template, calendars, asOf, goLive).Plan(PlannedDeal.Of());

            // Lead times before the very first steps count from the as-of date and are known to the planner alone.
            if (template.Steps.All(step => step.DependsOn.Count > 0 || step.LeadDays == 0))
            {
                new RoadmapCheck(asOf).Of(roadmap).SlipDays.ShouldBe(roadmap.ShortfallDays!.Value);
            }
        });

    /// <summary>The plan as a file tells it whose status says Done and whose day of it is blank.</summary>
    private static ActionRoadmap Undated(params string[] done)
    {
        var draft = Plan.ToDraft();
        draft.Steps = Plan.Steps.Select(step =>
        {
            var changed = step.ToDraft();
            changed.Status = done.Contains(step.Id) ? StepStatus.Done : step.Status;
            return new RoadmapStep(changed);
        }).ToArray();
        return new ActionRoadmap(draft);
    }

    private static ActionRoadmap Owned(string goLive)
    {
        var roadmap = Plans.Plan(Plans.Diamond, "2026-11-23", goLive);
        foreach (var step in roadmap.Steps)
        {
            roadmap = new StepEdit { SellerOwner = "Ada", CustomerOwner = "Eve" }.Apply(roadmap, [step.Id], "2026-11-23".Day());
        }

        return roadmap;
    }
}

file static class Checked
{
    public static ActionRoadmap With(this ActionRoadmap roadmap, string step, StepEdit edit, string asOf) => edit.Apply(roadmap, [step], asOf.Day());

    public static RoadmapHealth At(this ActionRoadmap roadmap, string asOf) => new RoadmapCheck(asOf.Day()).Of(roadmap);
}
