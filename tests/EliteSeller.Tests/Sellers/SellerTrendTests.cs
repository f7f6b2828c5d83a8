using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Analysis.Sellers;
using EliteSeller.Analysis.Statistics;
using EliteSeller.Model;
using EliteSeller.Tests.Pipelines;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Pipelines.RawDeal;

namespace EliteSeller.Tests.Sellers;

/// <summary>Who improved, and what could be luck. The as-of day is 23 November 2026; the two years are those that end in 2026-Q4.</summary>
public class SellerTrendTests
{
    [Fact]
    public void Beth_is_found()
    {
        var beth = Measure([.. Beth(), .. Enumerable.Range(0, 20).SelectMany(seller => Flat(seller))])
            .First(quarter => quarter.Owner == "Beth");

        beth.Trend.Verdict.ShouldBe(TrendVerdict.Improved);
        (beth.Trend.Before, beth.Trend.After).ShouldBe(("2025-Q1 to 2025-Q4", "2026-Q1 to 2026-Q4"));
        beth.Trend.Figures[0].ToString().ShouldBe("won 5 of 10, before 2 of 10: could be luck");
        beth.Trend.Figures[1].ToString().ShouldBe("a no takes 60 days, before 150 (n = 5 and 8): improved");
        beth.Trend.Figures[1].PValue!.Value.ShouldBe(3 * 2.0 / 1287, 1e-9);
        beth.Trend.Goal.ShouldStartWith("2 of 3 won (2026-Q2)");
    }

    [Fact]
    public void Of_two_hundred_sellers_who_stay_the_same_at_most_one_in_twenty_is_called_improved()
    {
        for (var run = 0; run < Repeats.Of(20); run++)
        {
            var trends = Measure([.. Enumerable.Range(run * 1000, 200).SelectMany(seller => Flat(seller))])
                .Select(quarter => quarter.Trend).Distinct().ToArray();

            trends.Length.ShouldBe(200);
            trends.Count(trend => trend.Verdict is TrendVerdict.Improved or TrendVerdict.Mixed).ShouldBeLessThanOrEqualTo(10);
            trends.Count(trend => trend.Verdict == TrendVerdict.CouldBeLuck).ShouldBeGreaterThan(170);
        }
    }

    [Fact]
    public void Beth_is_found_among_two_hundred_too()
    {
        var improved = Measure([.. Beth(), .. Enumerable.Range(0, 200).SelectMany(seller => Flat(seller))])
            .Select(quarter => quarter.Trend).Distinct().Where(trend => trend.Verdict == TrendVerdict.Improved).Select(trend => trend.Owner)
            .ToArray();

        improved.ShouldContain("Beth");
        improved.Length.ShouldBeLessThanOrEqualTo(11);
    }

    [Fact]
    public void Keeping_dead_deals_open_is_no_improvement()
    {
        // In the second year the eight bad deals are not told: they are open and older than any win.
        RawDeal[] before = [.. Deals("Cy", 2025, won: 4, lost: 8, daysToWin: 100, daysToLoss: 150)];
        RawDeal[] after = [.. Deals("Cy", 2026, won: 4, lost: 1, daysToWin: 100, daysToLoss: 20)];
        RawDeal[] kept = [.. Enumerable.Range(0, 8).Select(i => Open(400 + i) with { Owner = "Cy", Id = "kept " + i })];

        var trend = Measure([.. before, .. after, .. kept, .. Flat(1), .. Flat(2)]).First(quarter => quarter.Owner == "Cy").Trend;

        trend.Verdict.ShouldNotBe(TrendVerdict.Improved);
        trend.Figures[0].ToString().ShouldBe("won 4 of 13, before 3 of 8 (with 8 and 0 that became overdue as not won): could be luck");
    }

    [Fact]
    public void Old_dead_deals_do_not_count_against_every_period_again()
    {
        // Ten deals became overdue two years ago and ten last year, and nobody ever closes them: nothing has changed.
        RawDeal[] kept = [.. Enumerable.Range(0, 20).Select(i => Open((i < 10 ? 760 : 400) + i) with { Owner = "Cy", Id = "kept " + i })];
        RawDeal[] team = [
            .. Flat(1), .. Flat(2), .. Enumerable.Range(0, 3).Select(i => Lost(100, daysAgo: 900) with { Owner = "Cy", Id = "old " + i })];

        var trend = Measure([.. kept, .. team, .. Deals("Cy", 2025, won: 4, lost: 4, daysToWin: 100, daysToLoss: 100),
            .. Deals("Cy", 2026, won: 4, lost: 4, daysToWin: 100, daysToLoss: 100)]).First(quarter => quarter.Owner == "Cy").Trend;

        trend.Verdict.ShouldBe(TrendVerdict.CouldBeLuck);
        trend.Figures[0].ToString().ShouldBe("won 4 of 18, before 4 of 18 (with 10 and 10 that became overdue as not won): could be luck");
    }

    [Fact]
    public void A_team_whose_records_begin_with_short_deals_has_not_become_slower()
    {
        // The CRM begins on 1 January 2025: what ended in the first months can only have been short.
        RawDeal[] deals = [
            .. Enumerable.Range(0, 60).SelectMany(seller => Flat(seller)).Where(deal => deal.Created >= new DateTime(2025, 1, 1))];

        var trends = Measure(deals).Select(quarter => quarter.Trend).Distinct().ToArray();

        trends.Count(trend => trend.Verdict is TrendVerdict.Declined or TrendVerdict.Mixed).ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public void Each_figure_of_a_quarter_has_its_count_and_its_interval()
    {
        RawDeal[] deals =
        [
            Won(100, daysAgo: 10), .. Enumerable.Range(0, 8).Select(i => Lost(40 + i, 0.6m, daysAgo: 20) with { Hours = 10 + i }),
            Lost(60, daysAgo: 20) with { Created = null },
        ];

        var quarter = Measure(deals).Single();

        (quarter.Quarter, quarter.IsRunning, quarter.Closed, quarter.Won, quarter.Lost).ShouldBe(("2026-Q4", true, 10, 1, 9));
        var wilson = Proportion.Wilson(1, 10);
        (quarter.WinRate, quarter.WinRateLow, quarter.WinRateHigh).ShouldBe((0.1, wilson.Low, wilson.High));
        (quarter.DatedLosses, quarter.MedianDaysToLoss, quarter.MedianDaysToLossLow, quarter.MedianDaysToLossHigh)
            .ShouldBe((8, 43.5, 40, 47));
        (quarter.BadNews, quarter.OverdueOpenDeals).ShouldBe((8, 0));
        quarter.BadNewsEarlyIndex!.Value.ShouldBe(56.5, 1e-9);
        (quarter.LossesWithHours, quarter.HoursOnLost, quarter.HoursPerLoss).ShouldBe((8, 108, 13.5));
        quarter.HoursPerLossLow!.Value.ShouldBeInRange(11, 13.5);
        quarter.AsksMade.ShouldBeNull();
        quarter.Trend.Summary.ShouldStartWith("no trend yet");
    }

    [Fact]
    public void What_is_not_recorded_is_unknown_and_not_nothing()
    {
        var quarter = Measure([Lost(50), Lost(60)]).Single();

        quarter.BadNewsEarlyIndex.ShouldBeNull("No win tells how long one takes.");
        quarter.OverdueOpenDeals.ShouldBeNull();
        quarter.HoursOnLost.ShouldBeNull();
        quarter.AsksMade.ShouldBeNull();
        quarter.Trend.Goal.ShouldBeNull();
    }

    [Fact]
    public void A_seller_without_wins_is_held_against_the_wins_of_the_team()
    {
        RawDeal[] team = [.. Enumerable.Range(0, 12).Select(_ => Won(100))];
        var quarter = Measure([.. team, .. Enumerable.Range(0, 4).Select(_ => Lost(50) with { Owner = "Zoe" })])
            .Single(quarter => quarter.Owner == "Zoe");

        quarter.BadNewsEarlyIndex.ShouldBe(50);
        quarter.OverdueOpenDeals.ShouldBe(0);
    }

    [Fact]
    public void Quarters_add_up_to_the_deals_however_they_are_counted()
    {
        RawDeal[] deals = [.. Enumerable.Range(0, 30).SelectMany(seller => Flat(seller)), .. Beth()];

        var quarters = Measure(deals);

        quarters.Sum(quarter => quarter.Closed).ShouldBe(deals.Length);
        quarters.Sum(quarter => quarter.Won).ShouldBe(deals.Count(deal => deal.Outcome == DealOutcome.Won));
        quarters.Sum(quarter => quarter.HoursOnLost ?? 0)
            .ShouldBe((double)deals.Where(deal => deal.Outcome == DealOutcome.Lost).Sum(deal => deal.Hours ?? 0), 1e-6);
        foreach (var quarter in quarters)
        {
            quarter.Closed.ShouldBe(deals.Count(deal => deal.Owner == quarter.Owner
                && FormattableString.Invariant($"{deal.Close!.Value.Year}-Q{((deal.Close.Value.Month - 1) / 3) + 1}") == quarter.Quarter));
        }
    }

    private static IEnumerable<RawDeal> Beth() =>
    [
        .. Deals("Beth", 2025, won: 2, lost: 8, daysToWin: 155, daysToLoss: 150),
        .. Deals("Beth", 2026, won: 5, lost: 5, daysToWin: 150, daysToLoss: 60),
    ];

    /// <summary>Deals spread evenly over the first ten months of a year, each a few days longer or shorter.</summary>
    private static IEnumerable<RawDeal> Deals(string owner, int year, int won, int lost, int daysToWin, int daysToLoss)
    {
        var count = won + lost;
        for (var i = 0; i < count; i++)
        {
            var isWon = (i * won / count) != ((i + 1) * won / count);
            var days = (isWon ? daysToWin : daysToLoss) + ((i % 3) - 1) * 5;
            var close = new DateTime(year, 1, 15).AddDays(i * 300 / count);
            yield return new RawDeal
            {
                Id = $"{owner} {year} {i}", Owner = owner, Outcome = isWon ? DealOutcome.Won : DealOutcome.Lost,
                Created = close.AddDays(-days), Close = close, Hours = days,
            };
        }
    }

    /// <summary>A seller who wins as often and loses as late all the time; the days vary as widely as those of real deals.</summary>
    private static IEnumerable<RawDeal> Flat(int seller)
    {
        var generator = new SeededGenerator((ulong)seller + 77);
        var share = 0.15 + (0.5 * generator.NextShare());
        var count = 20 + generator.Next(60);
        for (var i = 0; i < count; i++)
        {
            var isWon = generator.NextShare() < share;
            var days = (int)Math.Round(100 * Math.Exp(generator.NextShare() + generator.NextShare() - 1));
            var close = new DateTime(2025, 1, 1).AddDays(generator.Next(690));
            yield return new RawDeal
            {
                Id = $"{seller} {i}", Owner = $"Seller {seller:000}", Outcome = isWon ? DealOutcome.Won : DealOutcome.Lost,
                Created = close.AddDays(-days), Close = close, Hours = 10 + generator.Next(90),
            };
        }
    }

    private static IReadOnlyList<SellerQuarter> Measure(IEnumerable<RawDeal> deals)
    {
        var measurement = new SellerQuarterMeasurement(Today, RuleCatalogue.DefaultPolicy);
        Read(deals).ForEach(measurement.Add);
        return measurement.GetQuarters();
    }
}
