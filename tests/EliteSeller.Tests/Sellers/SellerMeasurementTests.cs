using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Analysis.Sellers;
using EliteSeller.Analysis.Statistics;
using EliteSeller.Model;
using EliteSeller.Tests.Negotiations;
using EliteSeller.Tests.Pipelines;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Pipelines.RawDeal;

namespace EliteSeller.Tests.Sellers;

public class SellerMeasurementTests
{
    [Fact]
    public void Drive_is_the_share_of_open_deals_that_really_changed()
    {
        RawDeal[] before = [.. "abcdefg".Select(id => Open(200) with { Id = id.ToString(), NextStep = "call" })];
        RawDeal[] after =
        [
            before[0] with { Position = 0.6m },
            before[1] with { Amount = 999 },
            before[2] with { NextStep = "meet the board" },
            before[3] with { Close = before[3].Close!.Value.AddDays(-5) },
            before[4] with { Close = before[4].Close!.Value.AddDays(60) },
            before[5] with { LastActivity = Today },
            before[6],
            Open(3) with { Id = "new" },
        ];

        var ann = Measure(after, (40, before), (10, [.. after.Take(7)])).Single();

        ann.ComparedDeals.ShouldBe(8);
        ann.DriveShare.ShouldBe(5 / 8.0);
        ann.TouchedShare.ShouldBe(1);
    }

    [Fact]
    public void A_change_before_the_window_is_no_drive_now()
    {
        RawDeal[] deals = [Open(200) with { Id = "a" }];

        Measure(deals, (90, [deals[0] with { Amount = 5 }]), (40, deals)).Single().DriveShare.ShouldBe(0);
        Measure(deals, (90, [deals[0] with { Amount = 5 }]), (20, deals)).Single().DriveShare.ShouldBe(1);
    }

    [Fact]
    public void Without_snapshots_drive_is_unknown_and_touches_are_told()
    {
        var ann = Measure([Open(200), Open(100) with { LastActivity = DayBefore(31) }, Open(100) with { LastActivity = null }]).Single();

        ann.DriveShare.ShouldBeNull();
        ann.ComparedDeals.ShouldBe(0);
        ann.WalkAwayKept.ShouldBeNull();
        (ann.TouchedDeals, ann.TouchedShare).ShouldBe((3, 1 / 3.0));
        Measure([Open(200)], (5, [Open(200)])).Single().DriveShare.ShouldBeNull();
    }

    [Fact]
    public void An_ask_in_the_ledger_is_drive()
    {
        var deal = Open(200) with { Id = "a" };
        var asks = Lines.Ledger([Lines.Asked("a", DayBefore(4), AskKind.Benefit, AskAnswer.Yes)]);

        Measure([deal], [(40, [deal])], asks).Single().AsksMade.ShouldBe(1);
    }

    [Fact]
    public void A_deal_to_walk_away_from_is_kept_after_fourteen_days_of_the_same_verdict()
    {
        // Silent for months and its date long past: WalkAway in every snapshot.
        var dead = Open(400) with { Id = "dead", LastActivity = DayBefore(300), Close = DayBefore(200), NextStep = "" };

        Measure([dead], (20, [dead]), (7, [dead])).Single().ShouldSatisfyAllConditions(
            ann => ann.WalkAway.ShouldBe(1),
            ann => ann.WalkAwayKept.ShouldBe(1));
        Measure([dead], (13, [dead])).Single().WalkAwayKept.ShouldBe(0);
        Measure([dead], (20, [dead]), (10, [dead with { LastActivity = DayBefore(11), Close = Today, NextStep = "Board meets" }])).Single()
            .WalkAwayKept.ShouldBe(0);
    }

    [Fact]
    public void Only_statements_that_the_seller_made_are_held_against_what_came()
    {
        // The CRM writes 40 for the stage. Thirty deals repeat it; twenty-four say 90 or 10, and twenty of these come true.
        var silent = Enumerable.Range(0, 30).Select(i => Lost(100, daysAgo: 5) with { Id = "silent " + i, Probability = 40 });
        var told = Enumerable.Range(0, 24)
            .Select(i => (i % 2 == 0 == (i < 20)
            ? Won(100, daysAgo: 5) : Lost(100, daysAgo: 5)) with { Id = "told " + i, Probability = i % 2 == 0 ? 90 : 10 });
        RawDeal[] closed = [.. silent, .. told];
        RawDeal[] open = [.. closed.Select(deal => deal with { Outcome = DealOutcome.Open, Position = 0.4m, Close = DayBefore(25) })];

        var ann = Measure(closed, (36, open), (20, [.. open.Select(deal => deal with { Probability = 40 })])).Single();

        ann.Statements.ShouldBe(24);
        // Twenty misses of 0.1 and four of 0.9; twelve of twenty-four are won, so the base rate's score is a quarter.
        ann.Skill!.Value.ShouldBe(1 - (((20 * 0.01) + (4 * 0.81)) / 24 / 0.25), 1e-9);
        ann.SkillLow!.Value.ShouldBeLessThan(ann.Skill.Value);
        ann.SkillHigh!.Value.ShouldBeGreaterThan(ann.Skill.Value);
        (ann.CloseDates, ann.CloseDateErrorDays).ShouldBe((54, 20));
    }

    [Fact]
    public void A_seller_who_says_ninety_percent_on_every_deal_is_heard()
    {
        // Two colleagues leave what the CRM writes for the stage; Max has more deals than both and writes 90 on each.
        RawDeal[] closed =
        [
            .. Enumerable.Range(0, 40).Select(i => (i < 10 ? Won(100, daysAgo: 5) : Lost(100, daysAgo: 5)) with
                { Id = "max " + i, Owner = "Max", Probability = 90 }),
            .. Enumerable.Range(0, 10).Select(i => Won(100, daysAgo: 5) with { Id = "ann " + i, Probability = 40 }),
            .. Enumerable.Range(0, 10).Select(i => Lost(100, daysAgo: 5) with { Id = "bob " + i, Owner = "Bob", Probability = 40 }),
        ];
        RawDeal[] open = [.. closed.Select(deal => deal with { Outcome = DealOutcome.Open, Position = 0.4m })];

        var measures = Measure(closed, (36, open)).ToDictionary(measure => measure.Owner);

        (measures["Max"].Statements, measures["Max"].AlwaysSays).ShouldBe((40, 0.9));
        // Ten hits of 0.1 and thirty misses of 0.9 against a quarter of wins.
        measures["Max"].Skill!.Value.ShouldBe(1 - (((10 * 0.01) + (30 * 0.81)) / 40 / (0.25 * 0.75)), 1e-9);
        (measures["Ann"].Statements, measures["Ann"].AlwaysSays).ShouldBe((0, null));
        measures["Bob"].Statements.ShouldBe(0);
    }

    [Fact]
    public void A_deal_without_an_owner_is_a_row_of_its_own_by_any_header()
    {
        Measure([Won(100) with { Owner = "" }, Lost(50) with { Owner = " " }, Open(5)]).Select(measure => (measure.Owner, measure.Closed))
            .ShouldBe([("(blank)", 2), ("Ann", 0)]);
    }

    [Fact]
    public void Naming_a_deal_for_the_forecast_is_a_statement()
    {
        RawDeal[] closed = [.. Enumerable.Range(0, 20)
            .Select(
            i => (i < 15 ? Won(100, daysAgo: 5) : Lost(100, daysAgo: 5)) with { Id = "D-" + i, Category = "Commit", Probability = 40 })];
        RawDeal[] open = [.. closed.Select(deal => deal with { Outcome = DealOutcome.Open, Position = 0.4m })];

        Measure(closed, (36, open)).Single().Skill!.Value.ShouldBe(1 - (((15 * 0.01) + (5 * 0.81)) / 20 / (0.75 * 0.25)), 1e-9);
        Measure(closed[..19], (36, open)).Single().ShouldSatisfyAllConditions(
            ann => ann.Statements.ShouldBe(19),
            ann => ann.Skill.ShouldBeNull(),
            ann => ann.CloseDateErrorDays.ShouldBeNull());
    }

    [Fact]
    public void A_statement_counts_thirty_days_before_the_close_and_not_later()
    {
        var won = Won(100, daysAgo: 5) with { Id = "a", Probability = 90 };
        var open = won with { Outcome = DealOutcome.Open, Position = 0.4m, Category = "Commit" };

        Measure([won], (35, [open])).Single().Statements.ShouldBe(1);
        Measure([won], (34, [open])).Single().Statements.ShouldBe(0);
    }

    [Fact]
    public void Sellers_are_compared_only_where_both_have_forty_closed_deals()
    {
        RawDeal[] ann = [.. Enumerable.Range(0, 40).Select(i => i < 30 ? Won(100) : Lost(100))];
        RawDeal[] bob = [.. Enumerable.Range(0, 40).Select(i => (i < 10 ? Won(100) : Lost(100)) with { Owner = "Bob" })];
        RawDeal[] cy = [.. ann.Take(39).Select(deal => deal with { Owner = "Cy" })];

        var measures = Measure([.. ann, .. bob, .. cy]);

        measures.Select(measure => (measure.Owner, measure.Comparison)).ShouldBe(
        [
            ("Ann", "wins more often than the others"), ("Bob", "wins less often than the others"),
            ("Cy", "not compared: 39 and 80 closed deals (at least 40 needed)"),
        ]);
        var expected = Proportion.Newcombe(10, 40, 60, 79);
        Measure([.. ann, .. ann.Select((deal, i) => deal with { Owner = "Dee", Outcome = i < 26 ? DealOutcome.Won : DealOutcome.Lost })])
            .ShouldAllBe(measure => measure.Comparison == "could be luck");
        (measures[1].WinRateDifference, measures[1].WinRateDifferenceLow, measures[1].WinRateDifferenceHigh)
            .ShouldBe(((10 / 40.0) - (60 / 79.0), expected.Low, expected.High));
    }

    [Fact]
    public void Noes_are_early_before_half_of_the_median_days_to_win()
    {
        var asks = Lines.Ledger(
        [
            Lines.Asked("a", DayBefore(100 - 49), AskKind.Benefit, AskAnswer.No), Lines.Asked(
                "a", DayBefore(100 - 50), AskKind.Timeline, AskAnswer.No),
            Lines.Asked("a", DayBefore(99), AskKind.Executive, AskAnswer.Yes),
        ]);

        var ann = Measure([Won(100), Open(100) with { Id = "a" }], [], asks).Single();

        (ann.AsksMade, ann.EarlyNoes, ann.UndatedNoes).ShouldBe((3, 1, 0));
    }

    [Fact]
    public void Focus_counts_the_open_amount_whose_evidence_is_at_least_half_judged()
    {
        RawDeal[] deals = [Open(5) with { Amount = 100 }, Open(5) with { Amount = 50, Currency = "USD" }];

        Measure(deals).Single().ShouldSatisfyAllConditions(
            ann => ann.Open.ShouldBe(2),
            ann => ann.QualifiedDeals.ShouldBe(0),
            ann => ann.QualifiedAmountShare.ShouldBeNull());
        Measure([deals[0]]).Single().QualifiedAmountShare.ShouldBe(0);

        var measurement = new SellerMeasurement(Today, RuleCatalogue.DefaultPolicy);
        measurement.Add(Qualified("100", isKnown: true));
        measurement.Add(Qualified("300", isKnown: false));
        var measure = measurement.GetMeasures().Single();
        (measure.QualifiedDeals, measure.QualifiedAmountShare).ShouldBe((1, 0.25));
    }

    [Fact]
    public void Snapshots_in_the_wrong_order_and_the_same_day_twice_are_refused()
    {
        Should.Throw<EliteSellerException>(() => Measure([], (5, []), (9, []))).Problem.ErrorId.ShouldBe("SnapshotsOutOfOrder");
        Should.Throw<EliteSellerException>(() => Measure([], (5, []), (5, []))).Problem.ErrorId.ShouldBe("SameSnapshotTwice");
        Should.Throw<EliteSellerException>(() => Measure([], (-1, []))).Problem.ErrorId.ShouldBe("SnapshotsOutOfOrder");
    }

    private static Opportunity Qualified(string amount, bool isKnown)
    {
        var deal = Tests.Deals.Deal.At(0.3m).With(OpportunityField.Amount, amount).With(OpportunityField.Owner, "Ann");
        foreach (var field in new[] { OpportunityField.BusinessIssue, OpportunityField.CustomerPriority, OpportunityField.Sponsor,
            OpportunityField.ExecutiveAccess, OpportunityField.SpendingAuthority })
        {
            deal = deal.With(field, isKnown ? "Confirmed" : "");
        }

        return deal.Build();
    }

    private static IReadOnlyList<SellerMeasure> Measure(RawDeal[] now, params (int DaysAgo, RawDeal[] Deals)[] snapshots) =>
        Measure(now, snapshots, null);

    private static IReadOnlyList<SellerMeasure> Measure(RawDeal[] now, (int DaysAgo, RawDeal[] Deals)[] snapshots, Ledger? asks)
    {
        var measurement = new SellerMeasurement(Today, RuleCatalogue.DefaultPolicy, asks);
        foreach (var (daysAgo, deals) in snapshots)
        {
            measurement.BeginSnapshot(DayBefore(daysAgo));
            Read(deals).ForEach(measurement.AddToSnapshot);
        }

        Read(now).ForEach(measurement.Add);
        return measurement.GetMeasures();
    }
}
