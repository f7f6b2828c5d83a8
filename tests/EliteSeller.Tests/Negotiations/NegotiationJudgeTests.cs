using System;
using System.Linq;
using EliteSeller.Asks;
using EliteSeller.Negotiations;
using EliteSeller.Opportunities;
using EliteSeller.Roadmaps;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Negotiations.Lines;

namespace EliteSeller.Tests.Negotiations;

public sealed class NegotiationJudgeTests
{
    private static readonly RoadmapTemplate LongPlan = new("Long", [new TemplateStep("A", "Agree", RoadmapSide.Joint, 30)]);

    [Fact]
    public void A_deal_that_is_fine_proceeds()
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 90_000m, 10m, service: EvidenceGrade.Confirmed, relationship: EvidenceGrade.Confirmed);
        talks.Lines.AddRange([Give("2026-11-02", value: 10_000m), Get("2026-11-02", value: 6_000m, inReturnFor: "Discount")]);

        var result = talks.Judge(deal);

        result.Verdict.ShouldBe(NegotiationVerdict.Proceed);
        result.Condition.ShouldBeNull();
        result.Findings.Select(finding => finding.Outcome).ShouldBe(Enumerable.Repeat(NegotiationOutcome.Pass, 5));
        result.RechargeAgenda.ShouldBeNull();
    }

    [Fact]
    public void A_deal_becomes_fine_at_a_named_discount()
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 75_000m, 25m);

        var result = talks.Judge(deal);

        result.Verdict.ShouldBe(NegotiationVerdict.Renegotiate);
        result.Condition.ShouldBe("at a discount of 20 % or less");
        result.Reason.ShouldBe("The discount is 25 %, the limit 20 %.");
        result.Change!.Cost.ShouldBe(5_000m); // 5 % of a list of 100,000
    }

    [Fact]
    public void The_margin_floor_names_the_discount()
    {
        // 1 - 0.70 / (1 - d) >= 0.20 means d <= 12.5 %
        var talks = new Talks();
        talks.SetLine(NegotiationLine.ListMargin, 30m);
        var deal = talks.Add("D-1", 84_000m, 16m);

        var result = talks.Judge(deal);

        result.MarginAfter!.Value.ShouldBe(16.666666m, 0.0001m);
        result.Condition.ShouldBe("at a discount of 12.5 % or less");
        result.Findings[0].Reason.ShouldBe("A discount of 16 % leaves a margin of 16.67 %, and 20 % is the floor.");
    }

    [Fact]
    public void A_new_reference_that_costs_more_than_the_deal_brings_names_the_discount()
    {
        // Reference 5 %. At d the open peers, 400,000 list at 0 %, lose 4,000 per percent; the deal is worth 40,000 x (1 - d).
        // 4,000 d <= 400 (100 - d)  means  d <= 9.09 %.
        var talks = new Talks();
        for (var i = 0; i < 5; i++)
        {
            talks.Add($"W-{i}", 38_000m, 5m, outcome: DealOutcome.Won);
        }

        for (var i = 0; i < 10; i++)
        {
            talks.Add($"P-{i}", 40_000m);
        }

        var deal = talks.Add("D-1", 34_000m, 15m);

        var result = talks.Judge(deal);

        result.Precedent!.List.ShouldBe(40_000m);
        result.Precedent.Segment.ShouldBe("New, 10,000 to 50,000");
        result.Precedent.Reference.ShouldBe(5m);
        result.ProfitAtRisk.ShouldBe(60_000m);
        result.Reason.ShouldBe("A discount of 15 % as the reference would cost 60,000 USD in the open pipeline; New, 10,000 to 50,000 was given 5 % before (5 won deals).");
        result.Condition.ShouldBe("at a discount of 9 % or less");
    }

    [Fact]
    public void A_deal_becomes_fine_with_a_named_get()
    {
        // Three gives worth 24,000 since the last fair get, half of which is fair.
        var talks = new Talks();
        var deal = talks.Add("D-1", 180_000m, 10m);
        talks.Lines.AddRange([Give("2026-11-02", value: 10_000m), Give("2026-11-05", "Training", 8_000m), Give("2026-11-09", "Payment", 6_000m)]);

        var result = talks.Judge(deal);

        result.Verdict.ShouldBe(NegotiationVerdict.Renegotiate);
        result.Condition.ShouldBe("with a get worth at least 12,000 USD in return for the Payment of 2026-11-09, in writing");
        result.Reason.ShouldBe("We gave 3 times without a fair get: Discount of 2026-11-02, Training of 2026-11-05, Payment of 2026-11-09.");
    }

    [Fact]
    public void A_token_does_not_end_a_run()
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 180_000m, 10m);
        talks.Lines.AddRange([Give("2026-11-02", value: 10_000m), Give("2026-11-05", "Training", 8_000m), Get("2026-11-06", "Logo", 2_000m), Give("2026-11-09", "Payment", 6_000m)]);

        talks.Judge(deal).Condition.ShouldBe("with a get worth at least 10,000 USD in return for the Payment of 2026-11-09, in writing");
    }

    [Fact]
    public void A_get_larger_than_anybody_would_give_is_no_way_out()
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 90_000m, 10m);
        talks.Lines.AddRange([Give("2026-11-02", value: 10_000m), Give("2026-11-05", "Training", 8_000m), Give("2026-11-09", "Payment", 6_000m)]);

        talks.Judge(deal).Verdict.ShouldBe(NegotiationVerdict.WalkAway);
    }

    [Theory]
    [InlineData("90", "", "", "with payment within 60 days or less")]
    [InlineData("Net 90", "", "", "with payment within 60 days or less")]
    [InlineData("", "2", "", "with a response time of 4 hours or more")]
    [InlineData("", "", "2026-12-01", "with a go-live on 2026-12-23 or later")]
    [InlineData("90", "2", "", null)]
    [InlineData("60", "4", "2026-12-23", "")]
    public void A_term_outside_the_policy_names_the_term(string payment, string response, string goLive, string? condition)
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 90_000m, 10m, paymentDays: payment, responseHours: response, goLive: goLive);

        var result = talks.Judge(deal);

        result.Verdict.ShouldBe(condition switch { null => NegotiationVerdict.WalkAway, "" => NegotiationVerdict.Proceed, _ => NegotiationVerdict.Renegotiate });
        (result.Condition ?? "").ShouldBe(condition ?? "");
    }

    [Fact]
    public void A_discount_beyond_the_gate_is_one_to_walk_away_from()
    {
        var talks = new Talks();

        talks.Judge(talks.Add("D-1", 59_000m, 41m)).Verdict.ShouldBe(NegotiationVerdict.WalkAway);
        talks.Judge(talks.Add("D-2", 60_000m, 40m)).Verdict.ShouldBe(NegotiationVerdict.Renegotiate);
    }

    [Fact]
    public void A_promise_that_we_can_not_service_is_one_to_walk_away_from()
    {
        var talks = new Talks();

        var result = talks.Judge(talks.Add("D-1", 90_000m, 10m, service: EvidenceGrade.No));

        result.Verdict.ShouldBe(NegotiationVerdict.WalkAway);
        result.Reason.ShouldBe("The delivery team says that we can not service these terms.");
    }

    [Theory]
    [InlineData(1, NegotiationVerdict.Proceed)]
    [InlineData(2, NegotiationVerdict.WalkAway)]
    public void An_ask_evaded_twice_has_cost_us_respect(int times, NegotiationVerdict verdict)
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 90_000m, 10m, relationship: EvidenceGrade.Confirmed);
        talks.Asks.AddRange(Enumerable.Range(1, times).Select(day => new AskRecord("D-1", new DateTime(2026, 11, day), AskKind.Benefit, AskAnswer.Evaded)));

        talks.Judge(deal).Verdict.ShouldBe(verdict);
    }

    [Fact]
    public void Asks_of_two_kinds_evaded_once_each_and_one_that_was_answered_since_do_not_count()
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 90_000m, 10m);
        talks.Asks.AddRange([
            new AskRecord("D-1", new DateTime(2026, 11, 1), AskKind.Benefit, AskAnswer.Evaded), new AskRecord("D-1", new DateTime(2026, 11, 2), AskKind.Timeline, AskAnswer.Evaded),
            new AskRecord("D-1", new DateTime(2026, 11, 3), AskKind.Benefit, AskAnswer.Yes), new AskRecord("D-1", new DateTime(2026, 11, 4), AskKind.Benefit, AskAnswer.Evaded)]);

        talks.Judge(deal).Verdict.ShouldBe(NegotiationVerdict.Proceed);
    }

    [Fact]
    public void Animosity_costs_respect_and_fills_the_agenda()
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 90_000m, 10m, relationship: EvidenceGrade.No, sponsor: "Ann Weber", pushes: 2);
        talks.Lines.AddRange([Give("2026-11-02"), Get("2026-11-02", inReturnFor: "Discount", written: false)]);

        var result = talks.Judge(deal);

        result.Verdict.ShouldBe(NegotiationVerdict.WalkAway);
        var agenda = result.RechargeAgenda!;
        agenda.Sponsors.ShouldBe(["Ann Weber"]);
        agenda.By.ShouldBe(new DateTime(2026, 11, 30)); // five working days after a Monday
        agenda.Own[0].ShouldBe("We took 1 of what you gave without writing it down.");
        agenda.Own[1].ShouldBe("The date moved twice, and part of that was ours.");
        agenda.Ask.Count.ShouldBe(3);
        agenda.ToString().ShouldBe("Talk to Ann Weber by 2026-11-30");
    }

    [Fact]
    public void A_closed_deal_is_only_repaired()
    {
        var talks = new Talks();

        var result = talks.Judge(talks.Add("D-1", 59_000m, 41m, outcome: DealOutcome.Won, relationship: EvidenceGrade.No));

        result.Verdict.ShouldBe(NegotiationVerdict.Closed);
        result.Condition.ShouldBeNull();
        result.RechargeAgenda!.ToString().ShouldBe("Talk to the sponsor (nobody is named: find out first) by 2026-11-30");
    }

    [Fact]
    public void An_impossible_roadmap_moves_the_go_live()
    {
        var talks = new Talks();
        var deal = talks.Add("OPP-1", 90_000m, 10m, goLive: "2026-12-28");
        var roadmap = new RoadmapPlanner(LongPlan, RoadmapCalendars.MondayToFriday, Day("2026-11-23"), new DateTime(2026, 12, 28)).Plan(deal);
        talks.Roadmaps.Add(roadmap);

        var result = talks.Judge(deal);

        roadmap.Feasible.ShouldBe(false);
        result.Reason.ShouldBe($"The go-live of 2026-12-28 is impossible by the roadmap: {roadmap.EarliestDate:yyyy-MM-dd} is the earliest honest date.");
        result.Condition.ShouldBe($"with a go-live on {roadmap.EarliestDate:yyyy-MM-dd} or later");
    }

    [Fact]
    public void What_the_policy_does_not_allow_is_no_way_out()
    {
        var talks = new Talks();
        talks.Policy.Negotiation.AllowedChanges.Remove(NegotiationChangeKind.LowerDiscount);

        talks.Judge(talks.Add("D-1", 75_000m, 25m)).Verdict.ShouldBe(NegotiationVerdict.WalkAway);
    }

    [Fact]
    public void Nothing_known_is_never_green()
    {
        var talks = new Talks();

        var result = talks.Judge(talks.Add("D-1"));

        result.Verdict.ShouldBe(NegotiationVerdict.CannotJudge);
        result.Reason.ShouldBe("Nothing is known that could be judged: no discount, no terms, no evidence, no concessions.");
    }

    [Theory]
    [InlineData(100)]
    [InlineData(-5)]
    public void A_discount_that_is_none_is_reported(int discount)
    {
        var talks = new Talks();

        var result = talks.Judge(talks.Add("D-1", 75_000m, discount));

        var problem = result.Problems.ShouldHaveSingleItem();
        problem.ErrorId.ShouldBe("DiscountOutOfRange");
        (problem.File, problem.Line, problem.Column).ShouldBe(("deals.csv", 2, "Discount"));
    }

    [Theory]
    [InlineData("2% 10, net 30")]
    [InlineData("soon")]
    public void A_term_that_can_not_be_read_is_reported(string payment)
    {
        var talks = new Talks();

        var problem = talks.Judge(talks.Add("D-1", 75_000m, 5m, paymentDays: payment)).Problems.ShouldHaveSingleItem();

        problem.ErrorId.ShouldBe("TermNotRead");
        problem.Column.ShouldBe("Payment Days");
    }
}
