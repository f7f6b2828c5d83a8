using System;
using System.Linq;
using CsCheck;
using EliteSeller.Analysis.Roadmaps;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Roadmaps;

/// <summary>When everything will be done as things stand.</summary>
public sealed class RoadmapProjectionTests
{
    private static readonly ActionRoadmap Plan = Plans.Owned("2026-12-04");

    [Fact]
    public void A_step_done_on_a_day_that_nobody_wrote_down_holds_nothing_up()
    {
        // D alone is left, a joint day; it can be done on the day of the check.
        DateTime GoLive(string asOf) => new RoadmapCheck(asOf.Day()).Of(Undated("A", "B", "C")).ProjectedGoLive;

        GoLive("2026-12-09").ShouldBe("2026-12-09".Day());
        GoLive("2026-12-02").ShouldBe("2026-12-02".Day());
    }

    [Fact]
    public void A_plan_of_which_every_step_is_done_slips_no_more_and_ended_on_the_last_day()
    {
        var done = new[] { "A", "B", "C", "D" }.Aggregate(
            Plan, (plan, step) => plan.With(step, new StepEdit { DoneOn = "2026-12-08".Day() }, "2026-12-08"));

        (done.At("2026-12-09").ProjectedGoLive, done.At("2026-12-09").SlipDays).ShouldBe(("2026-12-08".Day(), 0));
        done.Feasibility.ShouldBe("All steps are done.");
        done.CriticalPath.ShouldBeEmpty();
    }

    [Fact]
    public void A_plan_of_which_every_step_was_cancelled_slips_no_more() =>
        new StepEdit { Status = StepStatus.Cancelled }.Apply(Plan, ["A", "B", "C", "D"], "2026-12-01".Day()).At("2026-12-15")
            .SlipDays.ShouldBe(0);

    [Fact]
    public void A_milestone_that_waits_for_nothing_is_reached_today_at_the_earliest()
    {
        var template = new RoadmapTemplate("Kick-off", [
            new TemplateStep("M", "Kick-off", RoadmapSide.Joint, 0), new TemplateStep("A", "Work", RoadmapSide.Joint, 1, ["M"])]);

        // Planned for Monday 23 and Tuesday 24; on Thursday nobody has begun, so A takes the Friday.
        Plans.Plan(template, "2026-11-23", null).At("2026-11-26").ProjectedGoLive.ShouldBe("2026-11-27".Day());
    }

    [Fact]
    public void A_milestone_is_reached_on_the_day_on_which_what_it_waits_for_is_done()
    {
        var template = new RoadmapTemplate(
            "Milestone", [
                new TemplateStep("A", "Work", RoadmapSide.Joint, 2), new TemplateStep("M", "Accepted", RoadmapSide.Joint, 0, ["A"])]);

        // A takes Thursday and Friday.
        Plans.Plan(template, "2026-11-23", "2026-11-24").At("2026-11-26").ProjectedGoLive.ShouldBe("2026-11-27".Day());
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

        shorter.With("A", new StepEdit { DoneOn = "2026-11-30".Day() }, "2026-12-07")
            .With("C", new StepEdit { DoneOn = "2026-12-03".Day() }, "2026-12-07")
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
    private static ActionRoadmap Undated(params string[] done) => new(Plan.Plan with
    {
        Steps = Plan.Steps.Select(step => done.Contains(step.Id) ? step with { Status = StepStatus.Done } : step).ToArray(),
    });
}
