using System;
using System.Linq;
using EliteSeller.Analysis.Calendars;
using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.Tests.Roadmaps;

/// <summary>A plan of four steps that can be dated by hand.</summary>
internal static class Plans
{
    /// <summary>A (joint, 2 days), then B (customer, 3) beside C (seller, 1 after waiting 2), then D (joint, 1).</summary>
    public static readonly RoadmapTemplate Diamond = new(
        "Diamond",
        [
            new TemplateStep("A", "Agree", RoadmapSide.Joint, 2),
            new TemplateStep("B", "Check", RoadmapSide.Customer, 3, ["A"]),
            new TemplateStep("C", "Offer", RoadmapSide.Seller, 1, ["A"], leadDays: 2),
            new TemplateStep("D", "Sign", RoadmapSide.Joint, 1, ["B", "C"]),
        ]);

    public static WorkingCalendar Calendar(Weekend weekend, params string[] daysOff) => new(weekend, daysOff.Select(DayRange.Parse));

    public static WorkingCalendar MondayToFriday(params string[] daysOff) => Calendar(Weekend.SaturdaySunday, daysOff);

    /// <summary>A plan with every step as late as possible, which is dated back from its go-live.</summary>
    public static ActionRoadmap Plan(RoadmapTemplate template, string asOf, string? goLive, RoadmapCalendars? calendars = null) =>
        new RoadmapPlanner(template, calendars ?? RoadmapCalendars.MondayToFriday, asOf.Day(), goLive?.Day())
        {
            AsLateAsPossible = goLive is not null,
        }.Plan(PlannedDeal.Of());

    /// <summary>
    /// The diamond with an owner on either side of every step; to 4 December: A (joint) 11-27..11-30, B (customer) 12-01..12-03, C (seller)
    /// 12-03, D (joint) 12-04.
    /// </summary>
    public static ActionRoadmap Owned(string goLive)
    {
        var roadmap = Plan(Diamond, "2026-11-23", goLive);
        foreach (var step in roadmap.Steps)
        {
            roadmap = new StepEdit { SellerOwner = "Ada", CustomerOwner = "Eve" }.Apply(roadmap, [step.Id], "2026-11-23".Day());
        }

        return roadmap;
    }

    public static ActionRoadmap With(this ActionRoadmap roadmap, string step, StepEdit edit, string asOf) =>
        edit.Apply(roadmap, [step], asOf.Day());

    public static RoadmapHealth At(this ActionRoadmap roadmap, string asOf) => new RoadmapCheck(asOf.Day()).Of(roadmap);

    /// <summary>The steps as <c>A 11-27..11-30</c>, one beside the other.</summary>
    public static string Dates(this ActionRoadmap roadmap) =>
        string.Join("  ", roadmap.Steps.Select(step => FormattableString.Invariant($"{step.Id} {step.Start:MM-dd}..{step.Due:MM-dd}")));
}
