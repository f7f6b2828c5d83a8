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
    private static readonly RoadmapTemplate ShortPlan = new("Short", [new TemplateStep("A", "Agree", RoadmapSide.Joint, 7)]);

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
        result.Change!.Cost.ShouldBe(12_000m);
    }

    [Fact]
    public void For_gives_that_nobody_valued_any_get_will_do()
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 90_000m, 10m, pushes: 0);
        talks.Lines.AddRange([Give("2026-11-23"), Give("2026-11-23", "Training"), Give("2026-11-23", "Payment")]);

        var change = talks.Judge(deal).Change!;

        (change.Condition, change.Cost).ShouldBe(("with a get in return for the Discount of 2026-11-23, in writing", 0m));
    }

    [Theory]
    [InlineData(24_000, true)] // half of 36,000 is 18,000, and so are 10 % of 180,000
    [InlineData(24_001, false)]
    public void A_get_may_be_as_large_as_the_policy_lets_us_hope(int first, bool isHoped)
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 180_000m, 10m);
        talks.Lines.AddRange([Give("2026-11-02", value: first), Give("2026-11-05", "Training", 6_000m), Give("2026-11-09", "Payment", 6_000m)]);

        (talks.Judge(deal).Verdict == NegotiationVerdict.Renegotiate).ShouldBe(isHoped);
    }

    [Fact]
    public void Of_two_changes_that_would_do_the_one_that_costs_the_customer_less_is_named()
    {
        // Three naked gives 30, pushes 10, effort 14,500 above 25 % x 90,000 x 60 % = 13,500: 10. That is 50, and we negotiate with ourselves.
        // Another get takes 10 away and costs nothing; so does a discount of 3.3 %, at which 14,505 can be expected, and it costs 6,700.
        var talks = new Talks();
        talks.SetLine(NegotiationLine.ListMargin, 60m);
        talks.SetLine(NegotiationLine.HourlyCost, 100m);
        var deal = talks.Add("D-1", 90_000m, 10m, pushes: 3, hours: 145m, probability: 25m);
        for (var day = 2; day < 8; day += 2)
        {
            talks.Lines.AddRange([Give($"2026-11-{day:00}", value: 1_000m), Get($"2026-11-{day + 1:00}", "Term" + day, 1_000m)]);
        }

        talks.Judge(deal).Condition.ShouldBe("with a get in return for the Discount of 2026-11-06, in writing");
        talks.Policy.Negotiation.AllowedChanges.Remove(NegotiationChangeKind.Get);
        var dearer = talks.Judge(deal).Change!;
        (dearer.Condition, dearer.Cost).ShouldBe(("at a discount of 3.3 % or less", 6_700m));
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
    public void The_ask_that_was_evaded_most_often_counts()
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 90_000m, 10m);
        talks.Asks.AddRange([Evaded(3, AskKind.Timeline), Evaded(1, AskKind.Benefit), Evaded(2, AskKind.Benefit)]);

        talks.Judge(deal).Reason.ShouldBe("The same ask was evaded twice.");
    }

    [Fact]
    public void What_was_evaded_before_an_answer_is_forgiven_in_whatever_order_it_was_written_down()
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 90_000m, 10m);
        talks.Asks.AddRange([Evaded(4, AskKind.Benefit), Evaded(1, AskKind.Benefit), new AskRecord("D-1", new DateTime(2026, 11, 3), AskKind.Benefit, AskAnswer.Yes), Evaded(2, AskKind.Benefit)]);

        talks.Judge(deal).Verdict.ShouldBe(NegotiationVerdict.Proceed);
    }

    [Fact]
    public void What_is_half_fine_is_said_before_what_is_fine()
    {
        var talks = new Talks();

        var result = talks.Judge(talks.Add("D-1", 90_000m, 10m, service: EvidenceGrade.Assumed));

        result.Reason.ShouldBe("Only assumed, not confirmed: we can service what the terms promise.");
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
        agenda.Own.ShouldBe([
            "We took 1 of what you gave without writing it down.",
            "The date moved twice, and part of that was ours.",
            "We argued about price and terms longer than about what you need."]);
        agenda.Ask.ShouldBe([
            "What did the negotiation cost you inside your own house?",
            "What should we have done differently, and what do you need from us now?",
            "What would make you choose us again, and would you say so to others?"]);
        agenda.ToString().ShouldBe("Talk to Ann Weber by 2026-11-30");
    }

    [Fact]
    public void An_agenda_owns_what_can_not_be_kept_and_what_the_calendar_decided_and_names_every_sponsor_once()
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 90_000m, 10m, relationship: EvidenceGrade.No, sponsor: "Ann Weber", paymentDays: "90", pushes: 1);
        talks.Lines.Add(Give("2026-09-30"));
        var template = new RoadmapTemplate(
            "Sponsored",
            [
                new TemplateStep("Case", "Benefit case", RoadmapSide.Joint, 1, customerOwner: "Controller", ask: AskKind.Benefit),
                new TemplateStep("Word", "Executive's word", RoadmapSide.Customer, 1, customerOwner: "Bea Kurz", ask: AskKind.Executive),
            ]);
        talks.Roadmaps.Add(new RoadmapPlanner(template, RoadmapCalendars.MondayToFriday, Day("2026-11-23")).Plan(deal));

        var agenda = talks.Judge(deal).RechargeAgenda!;

        agenda.Own.ShouldBe([
            "We agreed to a term that we can not keep. Payment within 90 days; 60 days are the limit.",
            "We let the end of our quarter set the pace.",
            "We argued about price and terms longer than about what you need."]);
        agenda.ToString().ShouldBe("Talk to Ann Weber and Bea Kurz by 2026-11-30");
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
    public void Without_a_go_live_in_the_export_the_end_of_the_roadmap_is_the_promise()
    {
        var talks = new Talks();
        var deal = talks.Add("OPP-1", 90_000m, 10m);
        talks.Roadmaps.Add(new RoadmapPlanner(LongPlan, RoadmapCalendars.MondayToFriday, Day("2026-11-23"), Day("2026-12-28")).Plan(deal));

        var result = talks.Judge(deal);

        // Thirty working days from Monday 23 November on end on Friday 1 January.
        (result.Reason, result.Condition).ShouldBe((
            "The go-live of 2026-12-28 is impossible by the roadmap: 2027-01-01 is the earliest honest date.", "with a go-live on 2027-01-01 or later"));
        result.Findings.Single(finding => finding.Test == NegotiationTestName.AbilityToService).Column.ShouldBeNull("the export does not say it");
    }

    [Theory]
    [InlineData("2026-12-01", NegotiationOutcome.Pass, "The terms that are written lie within the policy.")]
    [InlineData(null, NegotiationOutcome.Unknown, "Nobody knows yet whether we can service what the terms promise.")]
    public void A_roadmap_that_fits_is_a_promise_that_can_be_kept_and_one_without_an_end_is_none(string? goLive, NegotiationOutcome outcome, string reason)
    {
        var talks = new Talks();
        var deal = talks.Add("OPP-1", 90_000m, 10m);
        talks.Roadmaps.Add(new RoadmapPlanner(ShortPlan, RoadmapCalendars.MondayToFriday, Day("2026-11-23"), goLive is null ? null : Day(goLive)).Plan(deal));

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

        talks.Judge(deal).Reason.ShouldBe("The go-live of 2026-12-01 is sooner than 30 days from 2026-11-23.");
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
        (problem.Message, problem.Hint).ShouldBe(($"A discount of {discount} % is none.", "A discount lies between 0 and 100 percent of the list price."));
    }

    [Theory]
    [InlineData("Payment Days", "2% 10, net 30", "Write one whole number of days, such as 60 or Net 60.")]
    [InlineData("Payment Days", "soon", "Write one whole number of days, such as 60 or Net 60.")]
    [InlineData("Response Hours", "at once", "Write one whole number of hours, such as 4 or 4 h.")]
    [InlineData("Go-Live", "next spring", "Write a day as yyyy-MM-dd.")]
    public void A_term_that_can_not_be_read_is_reported(string column, string text, string hint)
    {
        var talks = new Talks();
        string Under(string other) => column == other ? text : "";

        var problem = talks.Judge(talks.Add("D-1", 75_000m, 5m, paymentDays: Under("Payment Days"), responseHours: Under("Response Hours"), goLive: Under("Go-Live"))).Problems.ShouldHaveSingleItem();

        (problem.ErrorId, problem.Message, problem.Hint, problem.File, problem.Line, problem.Column)
            .ShouldBe(("TermNotRead", "The term can not be read and is not judged.", hint, "deals.csv", 2, column));
    }

    [Theory]
    [InlineData("2026-12-01")]
    [InlineData("2026-12-01T09:30:00")]
    [InlineData("2026-12-01 09:30:00")]
    [InlineData("2026-12-01 09:30")]
    public void A_go_live_is_read_as_programs_write_a_day(string text)
    {
        var talks = new Talks();

        talks.Judge(talks.Add("D-1", 75_000m, 5m, goLive: text)).Reason.ShouldBe("The go-live of 2026-12-01 is sooner than 30 days from 2026-11-23.");
    }

    [Fact]
    public void Every_line_of_the_policy_says_in_a_sentence_what_it_means() =>
        NegotiationLine.All.ShouldAllBe(line => line.Meaning.Length > 20 && line.Meaning.EndsWith('.'));

    private static AskRecord Evaded(int day, AskKind kind) => new("D-1", new DateTime(2026, 11, day), kind, AskAnswer.Evaded);
}
