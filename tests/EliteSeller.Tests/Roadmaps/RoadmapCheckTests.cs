using System.Linq;
using EliteSeller.Analysis.Roadmaps;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Roadmaps;

public sealed class RoadmapCheckTests
{
    /// <summary>A (joint) 11-27..11-30, B (customer) 12-01..12-03, C (seller) 12-03, D (joint) 12-04, every step with two owners.</summary>
    private static readonly ActionRoadmap Plan = Plans.Owned("2026-12-04");

    [Fact]
    public void A_new_plan_is_on_track()
    {
        var health = Plan.At("2026-11-23");

        health.Verdict.ShouldBe(RoadmapVerdict.OnTrack);
        health.ProjectedGoLive.ShouldBe("2026-11-30".Day(), "the earliest day by which all can be done");
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
        health.Reason.ShouldBe("Go-live slips by 5 working days, from 4 Dec 2026 to 11 Dec 2026.");
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
                new TemplateStep(
                    "End", "End", RoadmapSide.Joint, 1, ["Meet", "Paper"], leadDays: 0, sellerOwner: "Ada", customerOwner: "Eve"),
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
            "Go-live slips by 1 working day, from 4 Dec 2026 to 7 Dec 2026.",
            "Tell the customer now, and agree on a new date or on fewer steps."));
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

        health.Findings.Select(finding => finding.Kind)
            .ShouldBe([RoadmapFindingKind.Slip, RoadmapFindingKind.OutOfOrder, RoadmapFindingKind.Blocked], ignoreOrder: true);
    }
}
