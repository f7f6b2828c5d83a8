using System;
using System.Linq;
using EliteSeller.Analysis.Negotiations;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Model;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Negotiations.Lines;

namespace EliteSeller.Tests.Negotiations;

/// <summary>A limit is set before the round, crossed in it, and softened afterwards (today is 23 Nov 2026).</summary>
public sealed class WalkAwayPointTests
{
    private readonly Talks _talks = new();

    [Theory]
    [InlineData(20, "Within the limit Mia set on 3 Nov 2026 (20%).", NegotiationOutcome.Pass, NegotiationVerdict.Proceed)]
    [InlineData(20.1, "Crosses the limit Mia set on 3 Nov 2026 (20%).", NegotiationOutcome.Fail, NegotiationVerdict.Renegotiate)]
    public void A_discount_above_the_limit_crosses_it(
        double discount, string reason, NegotiationOutcome outcome, NegotiationVerdict verdict)
    {
        _talks.Lines.Add(Limit("2026-11-03", WalkAwayPointKind.MaximumDiscount, 20m, "Mia"));

        var result = _talks.Judge(_talks.Add("D-1", 80_000m, (decimal)discount));

        var finding = result.Findings.Single(finding => finding.Test == NegotiationTestName.WalkAwayPoint);
        (finding.Reason, finding.Outcome, result.CrossesWalkAwayPoint).ShouldBe((reason, outcome, outcome == NegotiationOutcome.Fail));
        result.Verdict.ShouldBe(verdict);
        result.Condition.ShouldBe(outcome == NegotiationOutcome.Fail ? "at a discount of 20% or less" : null);
    }

    [Fact]
    public void A_later_softening_is_shown_beside_the_first_and_does_not_replace_it()
    {
        _talks.Lines.AddRange([Limit("2026-11-20", WalkAwayPointKind.MaximumDiscount, 30m, "Tom"), Limit(
            "2026-11-03", WalkAwayPointKind.MaximumDiscount, 20m, "Mia")]);

        var result = _talks.Judge(_talks.Add("D-1", 80_000m, 25m));

        result.Reason.ShouldBe("Crosses the limit Mia set on 3 Nov 2026 (20%); softened to 30% by Tom on 20 Nov 2026.");
        result.Summary.ShouldBe("Crosses the limit of 20%, softened");
        result.WalkAwayPoints.ShouldHaveSingleItem().Softened!.By.ShouldBe("Tom");
    }

    [Fact]
    public void A_later_and_stricter_limit_replaces_the_first()
    {
        _talks.Lines.AddRange([Limit("2026-11-03", WalkAwayPointKind.MaximumDiscount, 30m, "Mia"), Limit(
            "2026-11-20", WalkAwayPointKind.MaximumDiscount, 20m, "Tom")]);

        var point = _talks.Judge(_talks.Add("D-1", 80_000m, 25m)).WalkAwayPoints.ShouldHaveSingleItem();

        (point.Reason, point.Softened).ShouldBe(("Crosses the limit Tom set on 20 Nov 2026 (20%).", null));
    }

    [Theory]
    [InlineData("2026-11-23", false)]
    [InlineData("2026-11-22", true)]
    public void The_day_after_the_last_date_is_too_late_and_nothing_helps(string due, bool isCrossed)
    {
        _talks.Lines.Add(Limit("2026-11-03", WalkAwayPointKind.LastDate, by: "Mia", due: due));

        var result = _talks.Judge(_talks.Add("D-1", 80_000m, 10m));

        result.CrossesWalkAwayPoint.ShouldBe(isCrossed);
        result.Verdict.ShouldBe(isCrossed ? NegotiationVerdict.WalkAway : NegotiationVerdict.Proceed);
        if (isCrossed)
        {
            result.Reason.ShouldBe("Crosses the limit Mia set on 3 Nov 2026 (last date 22 Nov 2026).");
        }
    }

    [Fact]
    public void Too_little_in_return_crosses_the_least_get_and_the_condition_names_what_is_missing()
    {
        _talks.Lines.AddRange([
            Limit("2026-11-01", WalkAwayPointKind.MinimumGet, 9_000m, "Mia", "USD"), Give("2026-11-03", value: 10_000m),
            Get("2026-11-03", value: 6_000m, inReturnFor: "Discount")]);

        var result = _talks.Judge(_talks.Add("D-1", 80_000m, 10m));

        result.Reason.ShouldBe("Crosses the limit Mia set on 1 Nov 2026 (at least 9,000 USD in return).");
        result.Condition.ShouldBe("with a written return worth at least 3,000 USD for the Discount of 3 Nov 2026");
    }

    [Fact]
    public void Before_the_first_give_no_get_is_missing()
    {
        _talks.Lines.Add(Limit("2026-11-01", WalkAwayPointKind.MinimumGet, 9_000m, "Mia", "USD"));

        _talks.Judge(_talks.Add("D-1", 80_000m, 10m)).CrossesWalkAwayPoint.ShouldBeFalse();
    }

    [Fact]
    public void A_limit_counts_for_its_own_deal_and_from_its_own_day()
    {
        _talks.Lines.AddRange([Limit("2026-11-24", WalkAwayPointKind.MaximumDiscount, 5m, "Mia"), Limit(
            "2026-11-03", WalkAwayPointKind.MaximumDiscount, 5m, "Mia", id: "D-2")]);

        var result = _talks.Judge(_talks.Add("D-1", 80_000m, 25m));

        result.WalkAwayPoints.ShouldBeEmpty();
        result.Findings.Single(finding => finding.Test == NegotiationTestName.WalkAwayPoint).Outcome.ShouldBe(NegotiationOutcome.NotDue);
    }
}
