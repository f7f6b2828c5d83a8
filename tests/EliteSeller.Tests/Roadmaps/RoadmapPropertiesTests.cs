using System;
using System.Linq;
using CsCheck;
using EliteSeller.Analysis.Roadmaps;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Roadmaps;

/// <summary>What holds for every plan, whatever its steps and calendars.</summary>
public sealed class RoadmapPropertiesTests
{
    [Fact]
    public void No_step_starts_before_its_predecessors_end_and_its_lead_time_has_passed() =>
        Gen.Select(Calendars.Template, Calendars.Both, Calendars.Day, Calendars.Day).Sample((template, calendars, asOf, goLive) =>
        {
            foreach (var roadmap in new[]
            {
                new RoadmapPlanner(template, calendars, asOf, goLive).Plan(PlannedDeal.Of()),
                new RoadmapPlanner(template, calendars, asOf, goLive) { AsLateAsPossible = true }.Plan(PlannedDeal.Of()),
                new RoadmapPlanner(template, calendars, asOf).Plan(PlannedDeal.Of()),
            })
            {
                foreach (var step in roadmap.Steps)
                {
                    var calendar = calendars.Of(step.Side);
                    var (start, due) = (step.Start!.Value, step.Due!.Value);
                    calendar.Includes(start).ShouldBeTrue();
                    calendar.Includes(due).ShouldBeTrue();
                    calendar.CountBetween(start.AddDays(-1), due).ShouldBe(step.WorkingDays == 0 ? 1 : step.WorkingDays);
                    foreach (var before in step.DependsOn.Select(id => roadmap.FindStep(id)!.Due!.Value))
                    {
                        calendar.CountBetween(step.WorkingDays == 0 ? before.AddDays(-1) : before, start)
                            .ShouldBeGreaterThan(step.LeadDays);
                    }
                }
            }
        });

    [Fact]
    public void No_open_step_lies_before_the_as_of_day() =>
        Gen.Select(Calendars.Template, Calendars.Both, Calendars.Day, Calendars.Day, Gen.Bool).Sample(
            (template, calendars, asOf, goLive, late) =>
            {
                var roadmap = new RoadmapPlanner(template, calendars, asOf, goLive) { AsLateAsPossible = late }.Plan(PlannedDeal.Of());

                foreach (var plan in new[] { roadmap, roadmap.ToFeasible(), roadmap.ForCustomer() })
                {
                    plan.Steps.ShouldAllBe(step => step.Start >= asOf && step.Due >= step.Start);
                }
            });

    [Fact]
    public void A_plan_fits_exactly_when_no_step_of_it_has_a_float_below_0() =>
        Gen.Select(Calendars.Template, Calendars.Both, Calendars.Day, Calendars.Day).Sample((template, calendars, asOf, goLive) =>
        {
            var roadmap = new RoadmapPlanner(template, calendars, asOf, goLive).Plan(PlannedDeal.Of());

            roadmap.Feasible.ShouldBe(roadmap.Steps.All(step => step.FloatDays >= 0));
            roadmap.ToFeasible().ShortfallDays.ShouldBe(0);
            roadmap.ToFeasible().Steps.ShouldAllBe(step => step.FloatDays >= 0);
            roadmap.Steps.ShouldAllBe(step => step.FloatDays < 0 || step.LatestDue >= step.Due);
        });

    [Fact]
    public void A_step_on_the_critical_path_that_slips_by_its_float_keeps_the_go_live_and_a_day_more_does_not() =>
        Gen.Select(Calendars.Template, Calendars.Any, Calendars.Day, Gen.Int[0, 30], Gen.Int[0, 8]).Sample(
            (template, calendar, asOf, spare, which) =>
            {
                var shared = new RoadmapCalendars(calendar, calendar);
                var earliest = new RoadmapPlanner(template, shared, asOf).Plan(PlannedDeal.Of()).EarliestDate;
                var roadmap = new RoadmapPlanner(template, shared, asOf, calendar.After(earliest, spare + 1)).Plan(PlannedDeal.Of());
                var step = roadmap.Steps[which % roadmap.Steps.Count];

                Moved(step.LatestDue!.Value).Feasible.ShouldBe(true);
                Moved(calendar.After(step.LatestDue!.Value, 1)).Feasible.ShouldBe(false);

                ActionRoadmap Moved(DateTime due) => new StepEdit
                {
                    Start = step.WorkingDays == 0 ? due : calendar.Before(due.AddDays(1), step.WorkingDays),
                    Due = due,
                }.Apply(roadmap, [step.Id], asOf);
            });

    [Fact]
    public void Marking_a_step_done_never_makes_the_end_later() =>
        Gen.Select(Calendars.Template, Calendars.Both, Calendars.Day, Calendars.Day, Gen.Int[0, 8].Array[1, 9], Gen.Int[0, 5]).Sample(
            (template, calendars, asOf, goLive, order, ago) =>
            {
                var roadmap = new RoadmapPlanner(template, calendars, asOf, goLive).Plan(PlannedDeal.Of());
                foreach (var step in order.Select(place => roadmap.Steps[place % roadmap.Steps.Count]).Where(step => step.IsOpen))
                {
                    var done = new StepEdit { DoneOn = asOf.AddDays(-ago) }.Apply(roadmap, [step.Id], asOf);

                    if (done.Steps.Any(other => other.IsOpen))
                    {
                        done.EarliestDate.ShouldBeLessThanOrEqualTo(roadmap.EarliestDate);
                    }

                    done.ShortfallDays!.Value.ShouldBeLessThanOrEqualTo(roadmap.ShortfallDays!.Value);
                    done.CriticalPath.ShouldAllBe(other => other.IsOpen);
                    roadmap = done;
                }
            });

    [Fact]
    public void Feasibility_chain_and_earliest_date_are_the_same_however_a_step_was_done() =>
        Gen.Select(Calendars.Template, Calendars.Both, Calendars.Day, Gen.Int[0, 60], Gen.ULong).Sample(
            (template, calendars, asOf, days, mask) =>
            {
                var roadmap = new RoadmapPlanner(template, calendars, asOf, asOf.AddDays(days)).Plan(PlannedDeal.Of());
                var ids = roadmap.Steps.Where((_, i) => ((mask >> i) & 1) == 1).Select(step => step.Id).ToArray();

                var set = new StepEdit { DoneOn = asOf }.Apply(roadmap, ids, asOf);
                var returned = ReturnedCopy.Merge(roadmap, roadmap.ForCustomer().Steps.Select(step =>
                    ids.Contains(step.Id) ? step with { Status = StepStatus.Done, DoneOn = asOf } : step).ToArray(), asOf);
                var tested = new RoadmapCheck(asOf).Of(set).Roadmap;

                foreach (var other in new[] { returned, tested })
                {
                    (other.EarliestDate, other.ShortfallDays, other.Feasibility)
                        .ShouldBe((set.EarliestDate, set.ShortfallDays, set.Feasibility));
                    other.CriticalPath.Select(step => step.Id).ShouldBe(set.CriticalPath.Select(step => step.Id));
                    other.Steps.Select(step => step.FloatDays).ShouldBe(set.Steps.Select(step => step.FloatDays));
                }
            });

    [Fact]
    public void A_check_that_finds_a_slip_and_a_plan_that_fits_never_stand_together() =>
        Gen.Select(Calendars.Template, Calendars.Both, Calendars.Day, Gen.Int[0, 90], Gen.Int[0, 60]).Sample(
            (template, calendars, asOf, days, later) =>
            {
                var roadmap = new RoadmapPlanner(template, calendars, asOf, asOf.AddDays(days)).Plan(PlannedDeal.Of());
                var health = new RoadmapCheck(asOf.AddDays(later)).Of(roadmap);

                (health.SlipDays > 0).ShouldBe(health.Roadmap.Feasible == false);
                health.Roadmap.Feasibility.StartsWith("Fits", StringComparison.Ordinal).ShouldBe(health.SlipDays == 0);
                health.SlipDays.ShouldBeGreaterThanOrEqualTo(roadmap.ShortfallDays!.Value);
            });

    [Fact]
    public void A_later_anchor_never_moves_a_step_earlier() =>
        Gen.Select(Calendars.Template, Calendars.Both, Calendars.Day, Gen.Int[1, 30]).Sample((template, calendars, goLive, later) =>
        {
            var before = new RoadmapPlanner(template, calendars, goLive, goLive) { AsLateAsPossible = true }.Plan(PlannedDeal.Of());
            var after = new RoadmapPlanner(template, calendars, goLive, goLive.AddDays(later)) { AsLateAsPossible = true }
                .Plan(PlannedDeal.Of());

            foreach (var (old, moved) in before.Steps.Zip(after.Steps))
            {
                moved.Start!.Value.ShouldBeGreaterThanOrEqualTo(old.Start!.Value);
                moved.Due!.Value.ShouldBeGreaterThanOrEqualTo(old.Due!.Value);
                moved.LatestDue!.Value.ShouldBeGreaterThanOrEqualTo(old.LatestDue!.Value);
            }
        });

    [Fact]
    public void With_one_shared_calendar_the_next_working_day_as_anchor_adds_a_day_of_float_to_every_step() =>
        Gen.Select(Calendars.Template, Calendars.Any, Calendars.Day).Sample((template, calendar, day) =>
        {
            var shared = new RoadmapCalendars(calendar, calendar);
            var goLive = calendar.OnOrAfter(day);
            var before = new RoadmapPlanner(template, shared, day, goLive).Plan(PlannedDeal.Of());
            var after = new RoadmapPlanner(template, shared, day, calendar.After(goLive, 1)).Plan(PlannedDeal.Of());

            foreach (var (old, moved) in before.Steps.Zip(after.Steps))
            {
                moved.LatestDue.ShouldBe(calendar.After(old.LatestDue!.Value, 1));
                moved.FloatDays.ShouldBe(old.FloatDays + 1);
                (moved.Start, moved.Due).ShouldBe((old.Start, old.Due));
            }
        });

    [Fact]
    public void The_earliest_date_can_be_kept_and_the_joint_working_day_before_it_can_not() =>
        Gen.Select(Calendars.Template, Calendars.Both, Calendars.Day).Sample((template, calendars, asOf) =>
        {
            var earliest = new RoadmapPlanner(template, calendars, asOf).Plan(PlannedDeal.Of()).EarliestDate;

            new RoadmapPlanner(template, calendars, asOf, earliest).Plan(PlannedDeal.Of()).ShortfallDays.ShouldBe(0);
            new RoadmapPlanner(template, calendars, asOf, calendars.Joint.Before(earliest, 1)).Plan(PlannedDeal.Of())
                .ShortfallDays.ShouldBe(1);
        });

    [Fact]
    public void The_critical_path_is_a_chain_that_ends_last() =>
        Gen.Select(Calendars.Template, Calendars.Both, Calendars.Day).Sample((template, calendars, asOf) =>
        {
            var roadmap = new RoadmapPlanner(template, calendars, asOf).Plan(PlannedDeal.Of());

            roadmap.CriticalPath[0].DependsOn.ShouldBeEmpty();
            roadmap.CriticalPath[^1].Due.ShouldBe(roadmap.Steps.Max(step => step.Due));
            roadmap.CriticalPath.ShouldAllBe(step => step.IsOpen);
            foreach (var (before, step) in roadmap.CriticalPath.Zip(roadmap.CriticalPath.Skip(1)))
            {
                step.DependsOn.ShouldContain(before.Id);
            }
        });
}
