using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Records;
using EliteSeller.Analysis.Statistics;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Records;

public sealed class AgeCurveTests
{
    [Fact]
    public void Without_open_deals_the_share_is_the_plain_share_and_the_interval_is_Wilsons()
    {
        // 30 won after 10 days, 20 won and 60 lost after 100.
        var curve = AgeCurve.Create(Counts(won: [(10, 30), (100, 20)], lost: [(100, 60)]))!;

        var start = curve.Find(9)!;
        start.Share.ShouldBe(50 / 110.0, 1e-12);
        start.Count.ShouldBe(110);
        start.ToString().ShouldBe("45% (36–55, n = 110)");
        var later = curve.Find(10)!;
        later.Share.ShouldBe(0.25, 1e-12);
        later.Low.ShouldBe(Proportion.Wilson(20, 80).Low, 1e-9);
        later.High.ShouldBe(Proportion.Wilson(20, 80).High, 1e-9);
        later.ShareAtStart.ShouldBe(50 / 110.0, 1e-12);
    }

    [Fact]
    public void A_deal_that_is_still_open_counts_as_long_as_it_was_seen()
    {
        // At 10 days 20 of 100 are won; 40 more are open and have been seen for 50; of the 40 that are left 10 are won at 90 and 30 lost.
        var curve = AgeCurve.Create(Counts(won: [(10, 20), (90, 10)], lost: [(90, 30)], open: [(50, 40)]))!;

        // By hand: won 0.2 + 0.8 x 10/40 = 0.4, lost 0.8 x 30/40 = 0.6.
        curve.Find(0)!.Share.ShouldBe(0.4, 1e-12);
        curve.Find(60)!.Share.ShouldBe(0.25, 1e-12);
        curve.Find(60)!.Count.ShouldBe(40);
    }

    [Theory]
    [InlineData(10, 29, false)]
    [InlineData(10, 30, true)]
    [InlineData(9, 60, false)]
    [InlineData(60, 9, false)]
    public void Forty_closed_deals_are_needed_and_ten_of_each_outcome(int won, int lost, bool isEnough) =>
        (AgeCurve.Create(Counts(won: [(10, won)], lost: [(20, lost)])) is not null).ShouldBe(isEnough);

    [Fact]
    public void An_age_after_which_fewer_than_twenty_deals_ended_has_no_chance()
    {
        var curve = AgeCurve.Create(Counts(won: [(10, 30)], lost: [(50, 1), (100, 19)]))!;

        curve.Find(49)!.Share.ShouldBe(0);
        curve.Find(49)!.High.ShouldBe(Proportion.Wilson(0, 20).High, 1e-9, "none of twenty is not none of all");
        curve.Find(50).ShouldBeNull();
        curve.Find(4000).ShouldBeNull();
    }

    [Fact]
    public void It_agrees_with_Aalen_and_Johansen_computed_forwards()
    {
        for (var seed = 1; seed <= Repeats.Of(200); seed++)
        {
            var team = new GeneratedTeam(seed, 150 + seed, seed % 2 == 0 ? 80 : null);
            if (AgeCurve.Create(team.Counts) is not { } curve)
            {
                continue;
            }

            foreach (var age in new[] { 0, 1, 30, 77, 180, 365 })
            {
                if (curve.Find(age) is { } chance)
                {
                    chance.Share.ShouldBe(Forwards(team.Counts, age), 1e-10);
                }
            }
        }
    }

    [Fact]
    public void Its_spread_is_that_of_drawing_the_deals_again()
    {
        var team = new GeneratedTeam(7, 600, 80);
        var deals = team.Counts.Won.InOrder().SelectMany(day => Enumerable.Repeat((Age: day.Key, Kind: 0), day.Value))
            .Concat(team.Counts.Lost.InOrder().SelectMany(day => Enumerable.Repeat((Age: day.Key, Kind: 1), day.Value)))
            .Concat(team.Counts.Open.InOrder().SelectMany(day => Enumerable.Repeat((Age: day.Key, Kind: 2), day.Value)))
            .ToArray();
        var drawn = Bootstrap.ByDrawing(deals.Length, draw =>
        {
            var counts = new SegmentCounts();
            foreach (var index in draw)
            {
                (deals[index].Kind switch { 0 => counts.Won, 1 => counts.Lost, _ => counts.Open }).Add(deals[index].Age);
            }

            return AgeCurve.Create(counts)!.Find(60)?.Share;
        });

        var chance = AgeCurve.Create(team.Counts)!.Find(60)!;
        (chance.High - chance.Low).ShouldBe(drawn.High - drawn.Low, 0.1 * (drawn.High - drawn.Low));
        chance.Low.ShouldBe(drawn.Low, 0.02);
        chance.High.ShouldBe(drawn.High, 0.02);
    }

    [Fact]
    public void The_interval_covers_the_truth_in_93_to_97_of_100_teams_with_an_effect_of_age()
    {
        int[] ages = [30, 60, 90, 120];
        var (inside, all) = (0, 0);
        for (var seed = 1; seed <= Repeats.Of(2000); seed++)
        {
            var team = new GeneratedTeam(seed, 400 + (seed % 5 * 200), 80);
            var age = ages[seed % ages.Length];
            if (AgeCurve.Create(team.Counts)?.Find(age) is { } chance)
            {
                all++;
                inside += chance.Low <= team.Truth(age) && team.Truth(age) <= chance.High ? 1 : 0;
            }
        }

        all.ShouldBeGreaterThan(Repeats.Of(2000) * 9 / 10);
        ((double)inside / all).ShouldBeInRange(Repeats.AreAll ? 0.93 : 0.92, Repeats.AreAll ? 0.97 : 0.98);
    }

    [Fact]
    public void Under_three_of_a_hundred_open_deals_fail_where_age_has_no_effect()
    {
        var (failed, judged) = (0, 0);
        for (var seed = 1; seed <= Repeats.Of(1000); seed++)
        {
            var team = new GeneratedTeam(seed, 80 + (seed % 7 * 100), null);
            var curve = AgeCurve.Create(team.Counts);
            foreach (var chance in team.OpenAges.Select(age => curve?.Find(age)).OfType<AgeChance>())
            {
                judged++;
                failed += chance.High < chance.ShareAtStart / 2 ? 1 : 0;
            }
        }

        judged.ShouldBeGreaterThan(Repeats.Of(1000) * 5);
        ((double)failed / judged).ShouldBeLessThan(0.03);
    }

    [Fact]
    public void Most_old_deals_fail_where_age_has_a_strong_effect()
    {
        var team = new GeneratedTeam(3, 2000, 40);
        var chance = AgeCurve.Create(team.Counts)!.Find(150)!;

        team.Truth(150).ShouldBeLessThan(team.Truth(0) / 2);
        chance.High.ShouldBeLessThan(chance.ShareAtStart / 2);
    }

    private static double Forwards(SegmentCounts counts, int age)
    {
        var won = counts.Won.InOrder().ToDictionary(day => day.Key, day => day.Value);
        var lost = counts.Lost.InOrder().ToDictionary(day => day.Key, day => day.Value);
        var open = counts.Open.InOrder().ToDictionary(day => day.Key, day => day.Value);
        var atRisk = won.Values.Sum() + lost.Values.Sum() + open.Values.Sum();
        var (survival, wonSince, lostSince) = (1.0, 0.0, 0.0);
        foreach (var day in won.Keys.Concat(lost.Keys).Concat(open.Keys).Distinct().Order())
        {
            var (w, l) = (won.GetValueOrDefault(day), lost.GetValueOrDefault(day));
            if (day > age)
            {
                wonSince += survival * w / atRisk;
                lostSince += survival * l / atRisk;
            }

            survival *= 1 - ((double)(w + l) / atRisk);
            atRisk -= w + l + open.GetValueOrDefault(day);
        }

        return wonSince / (wonSince + lostSince);
    }

    private static SegmentCounts Counts(
        (int Age, int Deals)[] won, (int Age, int Deals)[] lost, (int Age, int Deals)[]? open = null)
    {
        var counts = new SegmentCounts();
        Array.ForEach(won, day => counts.Won.Add(day.Age, day.Deals));
        Array.ForEach(lost, day => counts.Lost.Add(day.Age, day.Deals));
        Array.ForEach(open ?? [], day => counts.Open.Add(day.Age, day.Deals));
        return counts;
    }
}
