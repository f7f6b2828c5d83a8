using System.Linq;
using CsCheck;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Model;
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
            [.. Plans.Diamond.Steps.Where(step => step.Id is "B" or "A")
                .Reverse(), new TemplateStep("E", "Extra", RoadmapSide.Seller, 1, ["B"])]);
        var after = Plans.Plan(template, "2026-11-23", "2026-12-04");
        var moved = Plans.Plan(Plans.Diamond, "2026-11-23", "2026-12-07");

        RoadmapComparison.Between(before, after).Where(change => change.Kind != RoadmapChangeKind.Changed)
            .Select(change => change.ToString())
            .ShouldBe(["E: Added", "C: Removed", "D: Removed"]);
        RoadmapComparison.Between(before, moved)[0].ToString().ShouldBe("Roadmap: Go-Live 2026-12-04 → 2026-12-07");
    }

    [Fact]
    public void Two_deals_are_no_two_versions()
    {
        var other = new RoadmapPlanner(Plans.Diamond, RoadmapCalendars.MondayToFriday, "2026-11-23".Day())
            .Plan(PlannedDeal.Of(id: "OPP-2"));

        var refusal = Should.Throw<EliteSellerException>(() =>
            RoadmapComparison.Between(Plans.Plan(Plans.Diamond, "2026-11-23", null), other)).Problem;

        (refusal.ErrorId, refusal.Message, refusal.Hint).ShouldBe((
            "DifferentDeals", "The roadmaps are for different deals: 'OPP-1' and 'OPP-2'.",
                "Compare two versions of the same deal's roadmap."));
    }

    [Fact]
    public void What_stays_at_home_is_compared_only_where_both_versions_have_it()
    {
        var ours = Faces.Roadmap();
        var noted = new StepEdit { Notes = "Walk away above 15 %." }.Apply(ours, ["Review"], "2026-11-24".Day());

        RoadmapComparison.Between(ours, noted).Select(change => change.ToString())
            .ShouldBe(["Review: Notes Walk away above 20 %. → Walk away above 15 %."]);
        RoadmapComparison.Between(ours.ForCustomer(), noted).ShouldBeEmpty();
        RoadmapComparison.Between(ours, noted.ForCustomer()).ShouldBeEmpty();
    }

    [Fact]
    public void A_value_that_was_taken_away_leaves_nothing()
    {
        var before = new StepEdit { CustomerOwner = "Eve" }.Apply(
            Plans.Plan(Plans.Diamond, "2026-11-23", "2026-12-04"), ["B"], "2026-11-24".Day());
        var after = new StepEdit { CustomerOwner = "" }.Apply(before, ["B"], "2026-11-25".Day());

        var change = RoadmapComparison.Between(before, after).Single();
        (change.ToString(), change.OpportunityId, change.StepId, change.Step, change.Before, change.After)
            .ShouldBe(("B: Customer Owner Eve → (nothing)", "OPP-1", "B", "Check", "Eve", null));
    }

    [Fact]
    public void A_blank_text_is_no_text()
    {
        var plan = Plans.Plan(Plans.Diamond, "2026-11-23", "2026-12-04");
        var blank = plan.Plan with { Steps = plan.Steps.Select(step => step with { CustomerOwner = "", Commitment = "" }).ToArray() };

        RoadmapComparison.Between(plan, new ActionRoadmap(blank)).ShouldBeEmpty();
    }
}
