using System;
using System.Linq;
using EliteSeller.Analysis.Negotiations;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Model;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Negotiations.Lines;

namespace EliteSeller.Tests.Negotiations;

public sealed class NegotiationJudgeTests
{
    [Fact]
    public void A_deal_that_is_fine_proceeds()
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 90_000m, 10m, service: EvidenceGrade.Confirmed, relationship: EvidenceGrade.Confirmed);
        talks.Lines.AddRange([Give("2026-11-02", value: 10_000m), Get("2026-11-02", value: 6_000m, inReturnFor: "Discount")]);

        var result = talks.Judge(deal);

        result.Verdict.ShouldBe(NegotiationVerdict.Proceed);
        result.Condition.ShouldBeNull();
        result.Findings.Skip(1).Select(finding => finding.Outcome).ShouldBe(Enumerable.Repeat(NegotiationOutcome.Pass, 5));
        result.RechargeAgenda.ShouldBeNull();
    }

    [Fact]
    public void A_deal_becomes_fine_at_a_named_discount()
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 75_000m, 25m);

        var result = talks.Judge(deal);

        result.Verdict.ShouldBe(NegotiationVerdict.Renegotiate);
        result.Condition.ShouldBe("at a discount of 20% or less");
        result.Reason.ShouldBe("The discount is 25% (limit: 20%).");
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
        result.Condition.ShouldBe("at a discount of 12.5% or less");
        result.Findings[1].Reason.ShouldBe("16% discount leaves a margin of 16.67% (at least 20% needed).");
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
        result.Reason.ShouldBe("15% discount puts 60,000 USD at risk in open deals (New, 10,000 to 50,000: 5% so far).");
        result.Condition.ShouldBe("at a discount of 9% or less");
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
        result.Reason.ShouldBe("The delivery team cannot service these terms.");
    }

    [Theory]
    [InlineData(1, NegotiationVerdict.Proceed)]
    [InlineData(2, NegotiationVerdict.WalkAway)]
    public void An_ask_evaded_twice_has_cost_us_respect(int times, NegotiationVerdict verdict)
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 90_000m, 10m, relationship: EvidenceGrade.Confirmed);
        talks.Asks.AddRange(
            Enumerable.Range(1, times).Select(day => Lines.Asked("D-1", new DateTime(2026, 11, day), AskKind.Benefit, AskAnswer.Evaded)));

        talks.Judge(deal).Verdict.ShouldBe(verdict);
    }

    [Fact]
    public void Asks_of_two_kinds_evaded_once_each_and_one_that_was_answered_since_do_not_count()
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 90_000m, 10m);
        talks.Asks.AddRange([
            Lines.Asked("D-1", new DateTime(2026, 11, 1), AskKind.Benefit, AskAnswer.Evaded), Lines.Asked(
                "D-1", new DateTime(2026, 11, 2), AskKind.Timeline, AskAnswer.Evaded),
            Lines.Asked("D-1", new DateTime(2026, 11, 3), AskKind.Benefit, AskAnswer.Yes), Lines.Asked(
                "D-1", new DateTime(2026, 11, 4), AskKind.Benefit, AskAnswer.Evaded)]);

        talks.Judge(deal).Verdict.ShouldBe(NegotiationVerdict.Proceed);
    }

    [Fact]
    public void The_ask_that_was_evaded_most_often_counts()
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 90_000m, 10m);
        talks.Asks.AddRange([Evaded(3, AskKind.Timeline), Evaded(1, AskKind.Benefit), Evaded(2, AskKind.Benefit)]);

        talks.Judge(deal).Reason.ShouldBe("The customer evaded the same question twice (limit: 2).");
    }

    [Fact]
    public void What_was_evaded_before_an_answer_is_forgiven_in_whatever_order_it_was_written_down()
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 90_000m, 10m);
        talks.Asks.AddRange([Evaded(4, AskKind.Benefit), Evaded(1, AskKind.Benefit),
            Lines.Asked("D-1", new DateTime(2026, 11, 3), AskKind.Benefit, AskAnswer.Yes), Evaded(2, AskKind.Benefit)]);

        talks.Judge(deal).Verdict.ShouldBe(NegotiationVerdict.Proceed);
    }

    [Fact]
    public void What_is_half_fine_is_said_before_what_is_fine()
    {
        var talks = new Talks();

        var result = talks.Judge(talks.Add("D-1", 90_000m, 10m, service: EvidenceGrade.Assumed));

        result.Reason.ShouldBe("We assume we can service these terms; nobody has confirmed it.");
        result.ToString().ShouldBe("D-1 (D-1): Proceed");
    }

    [Fact]
    public void Values_that_can_not_be_added_are_reported_with_the_deal()
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 90_000m, 10m);
        talks.Lines.AddRange([Give("2026-11-02", value: 100m, currency: "EUR"), Give("2026-11-03", value: 100m)]);

        talks.Judge(deal).Problems.ShouldHaveSingleItem().ErrorId.ShouldBe("CurrencyMixed");
    }

    [Fact]
    public void A_closed_deal_is_only_repaired()
    {
        var talks = new Talks();

        var result = talks.Judge(talks.Add("D-1", 59_000m, 41m, outcome: DealOutcome.Won, relationship: EvidenceGrade.No));

        result.Verdict.ShouldBe(NegotiationVerdict.Closed);
        result.Condition.ShouldBeNull();
        result.RechargeAgenda!.ToString().ShouldBe("Talk to the sponsor (name unknown: find out first) by 30 Nov 2026");
    }

    [Fact]
    public void Nothing_known_is_never_green()
    {
        var talks = new Talks();

        var result = talks.Judge(talks.Add("D-1"));

        result.Verdict.ShouldBe(NegotiationVerdict.CannotJudge);
        result.Reason.ShouldBe("There is nothing to judge: no discount, terms, evidence or concessions.");
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
        (problem.Message, problem.Hint)
            .ShouldBe(($"The discount is {discount}%, which is not possible.",
            "Enter the discount in percent of the list price, from 0 to less than 100."));
    }

    private static LedgerEntry Evaded(int day, AskKind kind) => Lines.Asked("D-1", new DateTime(2026, 11, day), kind, AskAnswer.Evaded);
}
