using System.Linq;
using EliteSeller.Analysis.Roadmaps;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Roadmaps;

public sealed class RoadmapHealthTests
{
    private static readonly ActionRoadmap Plan = Plans.Owned("2026-12-04");

    [Fact]
    public void The_step_that_is_longest_overdue_comes_first_and_says_how_far_a_side_is_behind()
    {
        // A was due on 30 November, C on 3 and D on 4 December; the seller answers for all three.
        var health = Plan.With("B", new StepEdit { Status = StepStatus.Done, DoneOn = "2026-11-30".Day() }, "2026-11-30").At("2026-12-08");

        health.Findings.Where(finding => finding.Kind == RoadmapFindingKind.Overdue).Select(finding => $"{finding.StepId} {finding.Days}")
            .ShouldBe(["A 5", "C 2", "D 1"]);
        (health.SellerDaysBehind, health.SellerOverdue, health.CustomerDaysBehind, health.CustomerOverdue).ShouldBe((5, 3, 0, 0));
    }

    [Fact]
    public void How_a_deal_stands_is_called_by_its_name_or_its_id()
    {
        Plan.At("2026-11-23").ToString().ShouldBe("Harbour cranes: OnTrack");
        new ActionRoadmap(Plan.Plan with { Name = null }).At("2026-11-23").ToString().ShouldBe("OPP-1: OnTrack");
        new ActionRoadmap(Plan.Plan with { Name = null, OpportunityId = null }).At("2026-11-23").ToString().ShouldBe("Roadmap: OnTrack");
    }
}
