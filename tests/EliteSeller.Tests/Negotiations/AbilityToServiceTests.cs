using System;
using System.Linq;
using EliteSeller.Analysis.Negotiations;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Model;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Negotiations.Lines;

namespace EliteSeller.Tests.Negotiations;

/// <summary>Can we service what the terms promise? What the delivery team says, and what policy and roadmap allow.</summary>
public sealed class AbilityToServiceTests
{
    private static readonly RoadmapTemplate LongPlan = new("Long", [new TemplateStep("A", "Agree", RoadmapSide.Joint, 30)]);
    private static readonly RoadmapTemplate ShortPlan = new("Short", [new TemplateStep("A", "Agree", RoadmapSide.Joint, 7)]);

    private readonly Talks _talks = new();

    [Fact]
    public void An_impossible_roadmap_moves_the_go_live()
    {
        var talks = new Talks();
        var deal = talks.Add("OPP-1", 90_000m, 10m, goLive: "2026-12-28");
        var roadmap = new RoadmapPlanner(LongPlan, RoadmapCalendars.MondayToFriday, Day("2026-11-23"), new DateTime(2026, 12, 28))
            .Plan(deal);
        talks.Roadmaps.Add(roadmap);

        var result = talks.Judge(deal);

        roadmap.Feasible.ShouldBe(false);
        result.Reason.ShouldBe(FormattableString.Invariant(
            $"Go-live on 28 Dec 2026 is not feasible. Earliest feasible go-live: {roadmap.EarliestDate:d MMM yyyy}."));
        result.Condition.ShouldBe(FormattableString.Invariant($"with a go-live on {roadmap.EarliestDate:d MMM yyyy} or later"));
    }

    [Fact]
    public void Without_a_go_live_in_the_export_the_end_of_the_roadmap_is_the_promise()
    {
        var talks = new Talks();
        var deal = talks.Add("OPP-1", 90_000m, 10m);
        talks.Roadmaps.Add(new RoadmapPlanner(LongPlan, RoadmapCalendars.MondayToFriday, Day("2026-11-23"), Day("2026-12-28")).Plan(deal));

        var result = talks.Judge(deal);

        // Thirty working days from Monday 23 November on end on Friday 1 January.
        (result.Reason, result.Condition).ShouldBe((
            "Go-live on 28 Dec 2026 is not feasible. Earliest feasible go-live: 1 Jan 2027.", "with a go-live on 1 Jan 2027 or later"));
        result.Findings.Single(finding => finding.Test == NegotiationTestName.AbilityToService)
            .Column.ShouldBeNull("the export does not say it");
    }

    [Theory]
    [InlineData("2026-12-01", NegotiationOutcome.Pass, "The recorded terms are within the policy.")]
    [InlineData(null, NegotiationOutcome.Unknown, "Nobody knows yet whether we can service these terms.")]
    public void A_roadmap_that_fits_is_a_promise_that_can_be_kept_and_one_without_an_end_is_none(
        string? goLive, NegotiationOutcome outcome, string reason)
    {
        var talks = new Talks();
        var deal = talks.Add("OPP-1", 90_000m, 10m);
        talks.Roadmaps.Add(new RoadmapPlanner(ShortPlan, RoadmapCalendars.MondayToFriday, Day("2026-11-23"), goLive is null
            ? null : Day(goLive)).Plan(deal));

        var finding = talks.Judge(deal).Findings.Single(found => found.Test == NegotiationTestName.AbilityToService);

        (finding.Outcome, finding.Reason).ShouldBe((outcome, reason));
    }

    [Fact]
    public void A_go_live_that_the_roadmap_can_just_reach_is_too_soon_only_by_the_policy()
    {
        // Seven working days end on 1 December; the policy asks for thirty days.
        var talks = new Talks();
        var deal = talks.Add("OPP-1", 90_000m, 10m, goLive: "2026-12-01");
        talks.Roadmaps.Add(new RoadmapPlanner(ShortPlan, RoadmapCalendars.MondayToFriday, Day("2026-11-23"), Day("2026-12-01")).Plan(deal));

        talks.Judge(deal).Reason.ShouldBe("Go-live on 1 Dec 2026 is 8 days away (at least 30 needed).");
    }

    [Theory]
    [InlineData(EvidenceGrade.No, NegotiationOutcome.Fail, "The delivery team cannot service these terms.")]
    [InlineData(EvidenceGrade.Assumed, NegotiationOutcome.Half, "We assume we can service these terms; nobody has confirmed it.")]
    [InlineData(EvidenceGrade.Confirmed, NegotiationOutcome.Pass, "We can service these terms.")]
    [InlineData(EvidenceGrade.Unknown, NegotiationOutcome.Unknown, "Nobody knows yet whether we can service these terms.")]
    public void Service_is_what_the_delivery_team_says(EvidenceGrade service, NegotiationOutcome outcome, string reason)
    {
        var finding = Find(_talks.Add("D-1", 90_000m, 10m, service: service));

        (finding.Outcome, finding.Reason, finding.Column, finding.Threshold).ShouldBe((outcome, reason, "ServiceCapacity", null));
    }

    [Theory]
    [InlineData("60", "4", "2026-12-23", NegotiationOutcome.Pass, "The recorded terms are within the policy.", null, null)]
    [InlineData("61", "", "", NegotiationOutcome.Fail, "Payment within 61 days (limit: 60).", "Payment Days", 60)]
    [InlineData(
        "", "3", "", NegotiationOutcome.Fail, "The terms promise a response within 3 hours; our fastest is 4 hours.", "Response Hours", 4)]
    [InlineData(
        "", "", "2026-12-22", NegotiationOutcome.Fail, "Go-live on 22 Dec 2026 is 29 days away (at least 30 needed).", "Go-Live", 30)]
    public void A_term_is_held_to_the_policy_to_the_day(
        string payment, string response, string goLive, NegotiationOutcome outcome, string reason, string? column, int? threshold)
    {
        var finding = Find(_talks.Add("D-1", 90_000m, 10m, paymentDays: payment, responseHours: response, goLive: goLive));

        (finding.Outcome, finding.Reason, finding.Column, finding.Threshold).ShouldBe((outcome, reason, column, (decimal?)threshold));
    }

    [Theory]
    [InlineData(22, "with a go-live on 23 Dec 2026 or later")]
    [InlineData(21, null)]
    public void A_go_live_slips_as_far_as_the_policy_lets_it(int days, string? condition)
    {
        // From the first of December to thirty days after the twenty-third of November are 22 days.
        _talks.SetLine(NegotiationLine.LargestGoLiveSlip, days);

        _talks.Judge(_talks.Add("D-1", 90_000m, 10m, goLive: "2026-12-01")).Condition.ShouldBe(condition);
    }

    private NegotiationFinding Find(Opportunity deal) =>
        _talks.Judge(deal).Findings.Single(finding => finding.Test == NegotiationTestName.AbilityToService);
}
