using System;
using System.Linq;
using CsCheck;
using EliteSeller.Analysis.Statistics;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Statistics;

public class StatisticsTests
{
    // Worked by hand from Wilson's formula with z = 1.959964, and agreeing with what R's prop.test(correct = FALSE) prints.
    [Theory]
    [InlineData(2, 10, 0.0567, 0.5098)]
    [InlineData(0, 10, 0.0000, 0.2775)]
    [InlineData(10, 10, 0.7225, 1.0000)]
    [InlineData(81, 263, 0.2553, 0.3662)]
    public void Wilsons_interval_is_that_of_the_formula(int successes, int count, double low, double high)
    {
        var interval = Proportion.Wilson(successes, count);

        interval.Low.ShouldBe(low, 0.00005);
        interval.High.ShouldBe(high, 0.00005);
    }

    // Newcombe 1998, table II, method 10.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void Newcombes_interval_is_that_of_his_table(int won1, int n1, int won2, int n2, double low, double high)
    {
        var interval = Proportion.Newcombe(won1, n1, won2, n2);

        interval.Low.ShouldBe(low, 0.00005);
        interval.High.ShouldBe(high, 0.00005);
    }

    [Theory]
    [InlineData(new[] { 1, 2, 3, 4 }, 0.25, 1.75)]
    [InlineData(new[] { 1, 2, 3, 4 }, 0.5, 2.5)]
    [InlineData(new[] { 40 }, 0.9, 40)]
    [InlineData(new[] { 10, 10, 10, 70 }, 0.75, 25)]
    [InlineData(new[] { 0, 100 }, 0.9, 90)]
    public void Quantiles_are_interpolated_between_neighbours(int[] days, double share, double expected)
    {
        var tally = new DayCounts();
        foreach (var day in days.Reverse())
        {
            tally.Add(day);
        }

        tally.Quantile(share).ShouldNotBeNull().ShouldBe(expected, 1e-9);
        Quantiles.Compute([.. days.Select(day => (double)day)], share).ShouldBe(expected, 1e-9);
    }

    [Fact]
    public void A_tally_gives_the_quantiles_of_the_sorted_list() =>
        Gen.Select(Gen.Int[0, 60].Array[1, 80], Gen.Double[0, 1]).Sample((days, share) =>
    {
        var tally = new DayCounts();
        foreach (var day in days)
        {
            tally.Add(day);
        }

        tally.Quantile(share).ShouldNotBeNull()
            .ShouldBe(Quantiles.Compute([.. days.OrderBy(day => day).Select(day => (double)day)], share), 1e-9);
        tally.CountFrom(30).ShouldBe(days.Count(day => day >= 30));
    });

    [Fact]
    public void The_generator_gives_the_same_numbers_for_ever()
    {
        var generator = new SeededGenerator(42);

        Enumerable.Range(0, 8).Select(_ => generator.Next(1000)).ShouldBe([741, 159, 278, 344, 38, 868, 218, 800]);
    }

    [Fact]
    public void The_generator_spreads_its_numbers_evenly()
    {
        var generator = new SeededGenerator(7);
        var counts = Enumerable.Range(0, 60000).Select(_ => generator.Next(6)).GroupBy(face => face).Select(group => group.Count())
            .ToArray();

        counts.Length.ShouldBe(6);
        counts.Sum(count => Math.Pow(count - 10000, 2) / 10000).ShouldBeLessThan(15.1);
    }

    [Fact]
    public void The_auc_is_the_share_of_pairs_in_the_right_order() => Gen.Select(Gen.Int[0, 8], Gen.Bool).Array[2, 40].Sample(cases =>
    {
        var pairs =
            (from won in cases.Where(one => one.Item2)
             from lost in cases.Where(one => !one.Item2)
             select won.Item1 > lost.Item1 ? 1.0 : won.Item1 == lost.Item1 ? 0.5 : 0).ToArray();
        var auc = Separation.Auc([.. cases.Select(one => new Prediction(one.Item1, one.Item2))]);

        if (pairs.Length == 0)
        {
            auc.ShouldBeNull();
        }
        else
        {
            auc.ShouldNotBeNull().ShouldBe(pairs.Average(), 1e-9);
        }
    });

    [Fact]
    public void The_brier_score_is_the_mean_squared_miss()
    {
        Separation.Brier([new Prediction(0.8, true), new Prediction(0.4, false), new Prediction(0.5, true)])
            .ShouldBe((0.04 + 0.16 + 0.25) / 3, 1e-12);
    }

    [Fact]
    public void The_bootstrap_of_a_mean_agrees_with_its_spread()
    {
        var generator = new SeededGenerator(3);
        var many = Enumerable.Range(0, Bootstrap.LargeSample - 1).Select(_ => generator.NextShare()).ToArray();
        var drawn = Bootstrap.OfMean(many);
        var spread = Bootstrap.OfMean([.. many, 0.5]);

        drawn.Low.ShouldBe(spread.Low, 0.002);
        drawn.High.ShouldBe(spread.High, 0.002);
        Bootstrap.OfMean(many).ShouldBe(drawn);
    }

    [Fact]
    public void A_figure_by_how_often_each_case_was_drawn_has_the_interval_of_the_cases_in_their_order()
    {
        var inOrder = Bootstrap.ByDrawing(37, draw => draw.Sum(index => index * index));
        var byTimes = Bootstrap.ByTimesDrawn(37, times => times.Select((often, index) => often * index * index).Sum());

        byTimes.ShouldBe(inOrder);
    }

    [Fact]
    public void The_interval_of_the_auc_covers_the_truth_about_as_often_as_it_says()
    {
        var covered = Enumerable.Range(1, 400).Count(seed =>
        {
            // Scores are a bell, one standard deviation apart for won and lost deals: the true share of pairs is the normal curve at 1 ÷
            // √2.
            var generator = new SeededGenerator((ulong)seed);
            var sample = Enumerable.Range(0, 150).Select(i => new Prediction(Bell(generator) + (i % 2), i % 2 == 1, i)).ToArray();
            return Separation.AucInterval(sample).Contains(0.7602);
        });

        covered.ShouldBeInRange(366, 394);
    }

    private static double Bell(SeededGenerator generator) => Enumerable.Range(0, 12).Sum(_ => generator.NextShare()) - 6;
}
