using System.Linq;
using EliteSeller.Analysis.Roadmaps;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Roadmaps;

public sealed class ActionRoadmapTests
{
    // A 11-27..11-30  B 12-01..12-03  C 12-03  D 12-04; planned forward everything is done by 30 November.
    private static readonly ActionRoadmap Plan = Plans.Plan(Plans.Diamond, "2026-11-23", "2026-12-04");

    [Theory]
    [InlineData("2026-11-27", "1 working day short. Earliest feasible go-live: 30 Nov 2026.")]
    [InlineData("2026-11-30", "Fits, with no working day to spare.")]
    [InlineData("2026-12-01", "Fits with 1 working day to spare.")]
    [InlineData("2026-12-02", "Fits with 2 working days to spare.")]
    [InlineData(null, "Earliest feasible go-live: 30 Nov 2026.")]
    public void What_was_proved_is_said_in_one_sentence(string? goLive, string sentence) =>
        Plans.Plan(Plans.Diamond, "2026-11-23", goLive).Feasibility.ShouldBe(sentence);

    [Fact]
    public void A_roadmap_is_called_by_its_deal_and_its_end()
    {
        Plan.ToString().ShouldBe("Harbour cranes (OPP-1), 2026-12-04");
        new ActionRoadmap(Plan.Plan with { Name = null, OpportunityId = null }).ToString().ShouldBe("Roadmap, 2026-12-04");
    }

    [Fact]
    public void What_the_customer_may_see_is_shown_as_it_is()
    {
        var shown = Faces.Roadmap().ForCustomer();

        shown.HasInternal.ShouldBeFalse();
        shown.ForCustomer().ShouldBeSameAs(shown);
    }

    [Fact]
    public void A_plan_whose_end_nobody_named_is_handed_on_without_an_end()
    {
        Plans.Plan(Plans.Diamond, "2026-11-23", null).Plan.GoLive.ShouldBeNull();
        Plan.Plan.GoLive.ShouldBe("2026-12-04".Day());
    }

    [Fact]
    public void A_cancelled_step_takes_no_time()
    {
        // Without B and C, D follows A: 23 and 24 November, then the 25th.
        new StepEdit { Status = StepStatus.Cancelled }.Apply(Plan, ["B", "C"], "2026-11-23".Day())
            .EarliestDate.ShouldBe("2026-11-25".Day());
        new StepEdit { Notes = "Called." }.Apply(Plan, ["B", "C"], "2026-11-23".Day()).EarliestDate.ShouldBe("2026-11-30".Day());
    }

    [Fact]
    public void A_milestone_at_the_end_is_the_last_link_of_the_chain()
    {
        var template = new RoadmapTemplate(
            "Accepted", [
                new TemplateStep("A", "Work", RoadmapSide.Joint, 2), new TemplateStep("M", "Accepted", RoadmapSide.Joint, 0, ["A"])]);

        Plans.Plan(template, "2026-11-23", null).CriticalPath.Select(step => step.Id)
            .ShouldBe(["A", "M"], "both are due on the 24th, and M waits for A");
    }

    [Fact]
    public void Of_two_steps_that_end_together_the_one_that_is_read_first_decides()
    {
        var template = new RoadmapTemplate(
            "Two", [new TemplateStep("A", "One", RoadmapSide.Joint, 2), new TemplateStep("B", "Other", RoadmapSide.Joint, 2)]);

        Plans.Plan(template, "2026-11-23", null).CriticalPath.Select(step => step.Id).ShouldBe(["A"]);
    }

    [Fact]
    public void A_step_that_waits_for_an_internal_one_waits_for_what_that_one_waits_for()
    {
        var template = new RoadmapTemplate(
            "Secret",
            [
                new TemplateStep("A", "Offer", RoadmapSide.Seller, 1),
                new TemplateStep("First", "Review", RoadmapSide.Seller, 1, ["A"], isInternal: true),
                new TemplateStep("Second", "Approve", RoadmapSide.Seller, 1, ["First", "A"], isInternal: true),
                new TemplateStep("B", "Sign", RoadmapSide.Customer, 1, ["Second", "A"]),
            ]);

        Plans.Plan(template, "2026-11-23", null).ForCustomer().FindStep("b")!.DependsOn.ShouldBe(["A"]);
    }
}
