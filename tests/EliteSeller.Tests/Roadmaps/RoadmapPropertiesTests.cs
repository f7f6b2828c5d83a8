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
                new RoadmapPlanner(template, calendars, asOf).Plan(PlannedDeal.Of()),
            })
            {
                foreach (var step in roadmap.Steps)
                {
                    var calendar = calendars.Of(step.Side);
                    calendar.Includes(step.Start).ShouldBeTrue();
                    calendar.Includes(step.Due).ShouldBeTrue();
                    calendar.CountBetween(step.Start.AddDays(-1), step.Due).ShouldBe(step.WorkingDays == 0 ? 1 : step.WorkingDays);
                    foreach (var before in step.DependsOn.Select(id => roadmap.FindStep(id)!))
                    {
                        var since = step.WorkingDays == 0 ? before.Due.AddDays(-1) : before.Due;
                        calendar.CountBetween(since, step.Start).ShouldBeGreaterThan(step.LeadDays);
                    }
                }
            }
        });

    [Fact]
    public void A_plan_fits_exactly_when_no_step_of_it_starts_before_the_as_of_date() =>
        Gen.Select(Calendars.Template, Calendars.Both, Calendars.Day, Calendars.Day).Sample((template, calendars, asOf, goLive) =>
        {
            var roadmap = new RoadmapPlanner(template, calendars, asOf, goLive).Plan(PlannedDeal.Of());

            roadmap.Feasible.ShouldBe(roadmap.Steps.All(step =>
                calendars.Of(step.Side).CountBetween(asOf.AddDays(-1), step.Start) > (step.DependsOn.Count == 0 ? step.LeadDays : 0)));
        });

    [Fact]
    public void A_later_anchor_never_moves_a_step_earlier() =>
        Gen.Select(Calendars.Template, Calendars.Both, Calendars.Day, Gen.Int[1, 30]).Sample((template, calendars, goLive, later) =>
        {
            var before = new RoadmapPlanner(template, calendars, goLive, goLive).Plan(PlannedDeal.Of());
            var after = new RoadmapPlanner(template, calendars, goLive, goLive.AddDays(later)).Plan(PlannedDeal.Of());

            foreach (var (old, moved) in before.Steps.Zip(after.Steps))
            {
                moved.Start.ShouldBeGreaterThanOrEqualTo(old.Start);
                moved.Due.ShouldBeGreaterThanOrEqualTo(old.Due);
            }
        });

    [Fact]
    public void With_one_shared_calendar_the_next_working_day_as_anchor_moves_every_step_by_exactly_one() =>
        Gen.Select(Calendars.Template, Calendars.Any, Calendars.Day).Sample((template, calendar, day) =>
        {
            var shared = new RoadmapCalendars(calendar, calendar);
            var goLive = calendar.OnOrAfter(day);
            var before = new RoadmapPlanner(template, shared, day, goLive).Plan(PlannedDeal.Of());
            var after = new RoadmapPlanner(template, shared, day, calendar.After(goLive, 1)).Plan(PlannedDeal.Of());

            foreach (var (old, moved) in before.Steps.Zip(after.Steps))
            {
                moved.Start.ShouldBe(calendar.After(old.Start, 1));
                moved.Due.ShouldBe(calendar.After(old.Due, 1));
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
            foreach (var (before, step) in roadmap.CriticalPath.Zip(roadmap.CriticalPath.Skip(1)))
            {
                step.DependsOn.ShouldContain(before.Id);
            }
        });
}
