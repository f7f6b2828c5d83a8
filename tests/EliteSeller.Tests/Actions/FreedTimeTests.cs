using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Actions;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Analysis.Records;
using EliteSeller.Model;
using EliteSeller.Tests.Pipelines;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Pipelines.RawDeal;

namespace EliteSeller.Tests.Actions;

/// <summary>What closing the condemned deals frees, and where the time brings most.</summary>
public class FreedTimeTests
{
    // Silent for months, date long past: WalkAway.
    private static readonly RawDeal Dead = Open(140) with { Id = "dead", LastActivity = DayBefore(100), Close = DayBefore(90), Hours = 40 };

    private static readonly RawDeal Young = Open(10) with { Id = "young", Amount = 10000, NextStep = "Board meets on 1 December",
        Hours = 5 };

    private static readonly RawDeal Old = Young with { Id = "old", Created = DayBefore(190), Amount = 12000, Hours = 5 };

    /// <summary>
    /// A hundred deals won after 20 to 69 days with 10 to 59 hours, ten late ones after 300, and as many lost ones from 100 days on.
    /// </summary>
    private static readonly RawDeal[] Team =
    [
        .. Enumerable.Range(0, 100).Select(i => Won(20 + (i / 2)) with { Id = "won " + i, Hours = 10 + (i / 2) }),
        .. Enumerable.Range(0, 12).Select(i => Won(300) with { Id = "late " + i, Hours = 100 }),
        .. Enumerable.Range(0, 200).Select(i => Lost(100 + i) with { Id = "lost " + i }),
    ];

    [Fact]
    public void Closing_ends_what_the_condemned_deals_have_taken()
    {
        // 40 hours in 20 weeks, and 30 in 10.
        var freed = Measure(
            [Dead, Dead with { Id = "dead too", Created = DayBefore(70), Hours = 30, LastActivity = DayBefore(69) }, Young], Team);

        (freed.Deals, freed.DealsWithHours, freed.HoursSoFar, freed.HoursPerWeek).ShouldBe((2, 2, 70, 5));
        freed.DealWeeksSoFar!.Value.ShouldBe(30, 1e-9);
        freed.Summary.ShouldBe("Closing 2 deals stops work that has taken 70 hours so far, 5 hours a week.");
    }

    [Fact]
    public void Without_hours_weeks_are_counted_and_without_dates_nothing_is()
    {
        Measure([Dead with { Hours = null }], Team).ShouldSatisfyAllConditions(
            freed => (freed.HoursSoFar, freed.HoursPerWeek, freed.DealWeeksSoFar).ShouldBe((null, null, 20)),
            freed => freed.Summary.ShouldBe("Closing 1 deal stops work that has taken 20 deal-weeks so far (no hours recorded)."),
            freed => freed.WhyNoOrder.ShouldBe("No other deal is open."));
        Measure([Dead with { Hours = null, Created = null }], Team).Summary
            .ShouldBe("Closing 1 deal stops work that has taken an unknown time (neither hours nor creation dates are recorded).");
        Measure([Young], Team).Summary.ShouldBe("No deal to close.");
    }

    [Fact]
    public void The_other_deals_come_by_chance_times_amount_divided_by_what_remains()
    {
        var freed = Measure([Dead, Old, Young], Team);

        freed.WhyNoOrder.ShouldBeNull();
        freed.Better.Select(deal => deal.OpportunityId).ShouldBe(["young", "old"]);
        var first = freed.Better[0];

        // 112 won deals took more than 5 hours; the middle ones took 37 and 38.
        (first.Unit, first.Remaining).ShouldBe((TimeUnit.Hours, 32.5));
        var chance = Record(Team).ChanceAt(Read([Young])[0], 10)!;
        first.Return.ShouldBe(Math.Round((decimal)chance.Share * 10000 / 32.5m, 2));
        first.ToString().ShouldBe("Deal young: 110 EUR an hour (36% of 10,000, 32.5 hours to go)");
        freed.NotPlaced.ShouldBe(0);
    }

    [Fact]
    public void Where_one_deal_has_no_hours_all_are_measured_in_weeks()
    {
        var freed = Measure([Old, Young with { Hours = null }], Team);

        freed.Better.ShouldAllBe(deal => deal.Unit == TimeUnit.DealWeeks);

        // The twelve that took 300 days were open for 110 more; of those older than ten days the middle ones took 47 and 48.
        freed.Better.Single(deal => deal.OpportunityId == "old").Remaining.ShouldBe(110 / 7.0, 1e-9);
        freed.Better.Single(deal => deal.OpportunityId == "young").Remaining.ShouldBe(37.5 / 7, 1e-9);
    }

    [Fact]
    public void Without_a_signal_there_is_no_order()
    {
        // Won and lost after the same days: no age is better than another.
        RawDeal[] flat = [.. Enumerable.Range(0, 300).Select(i => (i % 3 == 0 ? Won(20 + i) : Lost(20 + i)) with { Id = "d " + i })];

        Measure([Old, Young], flat).ShouldSatisfyAllConditions(
            freed => freed.Better.ShouldBeEmpty(),
            freed => freed.NotPlaced.ShouldBe(2),
            freed => freed.WhyNoOrder.ShouldBe(
                "No order can be given: the team's closed deals do not tell the chances of these deals apart."));
        Measure([Old, Young], Team[..20]).WhyNoOrder.ShouldBe(
            "No order can be given: too few closed deals tell these chances (40 needed, 10 of each outcome).");
        Measure([Old, Young with { Currency = "USD" }], Team).WhyNoOrder.ShouldBe(
            "No order can be given: amounts are in several currencies (use -ExchangeRate with Test-Opportunity).");
        Measure([Old with { Amount = null }, Young with { Amount = null }], Team).WhyNoOrder.ShouldBe(
            "No order can be given: the deals have no amounts.");
    }

    [Fact]
    public void Each_seller_has_an_answer_and_deals_that_nobody_carries_come_last()
    {
        var all = MeasureAll([Dead with { Owner = "" }, Dead, Young with { Owner = "ann " }, Young with { Owner = "Bob" }], Team);

        all.Select(freed => (freed.Owner, freed.Deals, freed.Better.Count + freed.NotPlaced))
            .ShouldBe([("Ann", 1, 1), ("Bob", 0, 1), (null, 1, 0)]);
    }

    private static FreedTime Measure(RawDeal[] open, RawDeal[] team) => MeasureAll(open, team).ShouldHaveSingleItem();

    private static IReadOnlyList<FreedTime> MeasureAll(RawDeal[] open, RawDeal[] team)
    {
        var judge = new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Today) { Record = Record(team) };
        var measurement = new FreedTimeMeasurement();
        foreach (var deal in Read(open))
        {
            measurement.Add(judge.Judge(deal));
        }

        return measurement.Measure();
    }

    private static TeamRecord Record(RawDeal[] team)
    {
        var builder = new TeamRecordBuilder(Today);
        Read(team).ForEach(builder.Add);
        return builder.Build();
    }
}
