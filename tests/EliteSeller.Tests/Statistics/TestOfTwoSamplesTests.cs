using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Statistics;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Statistics;

/// <summary>The two tests of "improved", their correction, and the interval of a median, against figures worked by hand.</summary>
public class TestOfTwoSamplesTests
{
    // 20 choose 7 is 77520; at least as unlikely as 5 of 7: C(10,5)C(10,2) = 252 * 45, C(10,6)C(10,1) = 210 * 10, C(10,7) = 120.
    [Theory]
    [InlineData(2, 10, 5, 10, 2.0 * ((252 * 45) + (210 * 10) + 120) / 77520)]
    [InlineData(5, 10, 5, 10, 1)]
    [InlineData(0, 5, 5, 5, 2.0 / 252)]
    [InlineData(0, 3, 0, 4, 1)]
    public void Fishers_test_counts_the_tables_that_are_as_unlikely(int first, int firstCount, int second, int secondCount,
        double expected) =>
        FisherTest.TwoSided(first, firstCount, second, secondCount).ShouldBe(expected, 1e-12);

    [Fact]
    public void The_rank_test_of_samples_that_do_not_overlap_is_two_draws_of_all()
    {
        double[] late = [150, 155, 160, 165, 170, 175, 180, 185], early = [40, 50, 60, 70, 80];

        // 13 choose 5 is 1287.
        RankTest.TwoSided(late, early).ShouldBe(2.0 / 1287, 1e-12);
        RankTest.TwoSided(early, late).ShouldBe(2.0 / 1287, 1e-12);
    }

    [Fact]
    public void Equal_values_share_a_rank()
    {
        // Ranks 1.5, 1.5, 3 and 4. Sums of two: 3, 4.5, 5.5, 4.5, 5.5, 7; the mean is 5, and 3 and 7 are as far as 3.
        RankTest.TwoSided([1, 1], [2, 3]).ShouldBe(2.0 / 6, 1e-12);
        RankTest.TwoSided([1, 1, 1], [1, 1]).ShouldBe(1);
        RankTest.TwoSided([.. Enumerable.Repeat(1.0, 30)], [.. Enumerable.Repeat(1.0, 30)]).ShouldBe(1);
    }

    [Fact]
    public void Where_the_exact_count_ends_the_normal_distribution_goes_on()
    {
        var generator = new SeededGenerator(3);
        double[] Draw(int count, double add) => [.. Enumerable.Range(0, count).Select(_ => Math.Round(100 * generator.NextShare()) + add)];
        for (var round = 0; round < 20; round++)
        {
            var (first, second) = (Draw(20, 0), Draw(20, round));
            var exact = RankTest.TwoSided(first, second);

            // One more value in the middle of all changes next to nothing, and is beyond the exact count.
            var middle = first.Concat(second).OrderBy(value => value).ElementAt(20);
            RankTest.TwoSided([.. first, middle], second).ShouldBe(exact, 0.04);
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0.3173105)]
    [InlineData(1.959963984540054, 0.05)]
    [InlineData(3, 0.0026998)]
    public void The_normal_distribution_is_right_to_six_digits(double z, double expected) => Normal.TwoSided(z).ShouldBe(expected, 1e-6);

    [Fact]
    public void Holms_correction_multiplies_by_the_tests_that_are_left()
    {
        HolmCorrection.Correct([0.03, 0.01, 0.04]).ShouldBe([0.06, 0.03, 0.06]);
        HolmCorrection.Correct([0.9, 0.8]).ShouldBe([1, 1]);
        HolmCorrection.Correct([]).ShouldBeEmpty();
    }

    [Fact]
    public void The_interval_of_a_median_is_two_of_the_values()
    {
        double[] Values(int count) => [.. Enumerable.Range(1, count).Select(value => (double)value)];

        // Half to the sixth is 1.6 % on either side; to the fifth 3.1 %, which is too much.
        Quantiles.MedianInterval(Values(5)).ShouldBeNull();
        Quantiles.MedianInterval(Values(6)).ShouldBe(new Interval(1, 6));

        // At most 5 of 20 below the median: 2.07 %; at most 6: 5.8 %.
        Quantiles.MedianInterval(Values(20)).ShouldBe(new Interval(6, 15));

        // The exact one for 100 is from the 40th to the 61st value.
        Quantiles.MedianInterval(Values(100)).ShouldBe(new Interval(40, 61));
        Quantiles.MedianInterval(Values(600))!.Value.Low.ShouldBe(276);
    }
}
