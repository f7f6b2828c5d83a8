using System.Linq;
using CsCheck;
using EliteSeller.Roadmaps;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Roadmaps;

public sealed class RoadmapComparisonTests
{
    [Fact]
    public void A_roadmap_differs_from_itself_in_nothing() =>
        Gen.Select(Calendars.Template, Calendars.Both, Calendars.Day).Sample((template, calendars, asOf) =>
        {
            var roadmap = new RoadmapPlanner(template, calendars, asOf).Plan(PlannedDeal.Of());

            RoadmapComparison.Between(roadmap, roadmap).ShouldBeEmpty();
            RoadmapComparison.Between(roadmap, roadmap.ForCustomer()).ShouldBeEmpty();
        });

    [Fact]
    public void Each_changed_value_is_one_change()
    {
        var before = Plans.Plan(Plans.Diamond, "2026-11-23", "2026-12-04");
        var after = new StepEdit { Due = "2026-12-07".Day(), CustomerOwner = "Eve" }.Apply(before, ["B"], "2026-11-24".Day());

        RoadmapComparison.Between(before, after).Select(change => change.ToString()).ShouldBe(
        [
            "B: Customer Owner (nothing) → Eve",
            "B: Due 2026-12-03 → 2026-12-07",
            "B: Working Days 3 → 5",
        ]);
    }

    [Fact]
    public void Added_and_removed_steps_and_a_moved_go_live_are_said_and_the_order_is_not()
    {
        var before = Plans.Plan(Plans.Diamond, "2026-11-23", "2026-12-04");
        var template = new RoadmapTemplate(
            "Other",
            [.. Plans.Diamond.Steps.Where(step => step.Id is "B" or "A").Reverse(), new TemplateStep("E", "Extra", RoadmapSide.Seller, 1, ["B"])]);
        var after = Plans.Plan(template, "2026-11-23", "2026-12-04");
        var moved = Plans.Plan(Plans.Diamond, "2026-11-23", "2026-12-07");

        RoadmapComparison.Between(before, after).Where(change => change.Kind != RoadmapChangeKind.Changed).Select(change => change.ToString())
            .ShouldBe(["E: Added", "C: Removed", "D: Removed"]);
        RoadmapComparison.Between(before, moved)[0].ToString().ShouldBe("Roadmap: Go-Live 2026-12-04 → 2026-12-07");
    }

    [Fact]
    public void Two_deals_are_no_two_versions()
    {
        var other = new RoadmapPlanner(Plans.Diamond, RoadmapCalendars.MondayToFriday, "2026-11-23".Day()).Plan(PlannedDeal.Of(id: "OPP-2"));

        Should.Throw<EliteSellerException>(() => RoadmapComparison.Between(Plans.Plan(Plans.Diamond, "2026-11-23", null), other))
            .Problem.ErrorId.ShouldBe("DifferentDeals");
    }
}
