using System.Linq;
using EliteSeller.Analysis.Roadmaps;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Roadmaps;

public sealed class RoadmapBookTests
{
    [Fact]
    public void Of_several_roadmaps_for_a_deal_the_latest_issue_counts()
    {
        var issues = new[] { 2, 3, 1 }.Select(version => Issue("0061x00000AbCdE", version)).ToArray();
        var book = new RoadmapsByDeal([.. issues, Issue(null, 9)]);

        book.Find("0061x00000AbCdE").ShouldBe(issues[1]);
        book.Find("0061x00000AbCdf").ShouldBeNull();
        book.Find(null).ShouldBeNull();
    }

    [Fact]
    public void Of_two_issues_with_one_number_the_one_that_is_given_last_counts()
    {
        var issues = new[] { Issue("OPP-1", 2), Issue("OPP-1", 2) };

        new RoadmapsByDeal(issues).Find("OPP-1").ShouldBeSameAs(issues[1]);
    }

    private static ActionRoadmap Issue(string? id, int version) =>
        new(Plans.Plan(Plans.Diamond, "2026-11-23", "2026-12-04").Plan with { OpportunityId = id, Version = version });
}
