using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Calibration;
using EliteSeller.Analysis.Statistics;
using EliteSeller.Model;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace EliteSeller.Tests.Calibration;

public class ScorecardSimulationTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public void Deals_without_signal_are_said_to_have_none_in_97_of_100_files(int count)
    {
        var seeds = Repeats.Drawn(Enumerable.Range(1, 100), 10);
        var found = seeds.Where(seed => Learn(Noise(seed).Make(count)).Card is not null).ToArray();
        output.WriteLine($"{count} deals: a card in {found.Length} of {seeds.Count}");

        found.Length.ShouldBeLessThanOrEqualTo(3, $"seeds {string.Join(", ", found)}");
    }

    [Fact]
    public void A_planted_signal_is_found_in_files_of_400_deals_without_dates()
    {
        var lost = Repeats.Drawn(Enumerable.Range(1, 20), 4).Where(seed => Learn(Planted(seed).Make(400)).Card is null).ToArray();

        lost.Length.ShouldBeLessThanOrEqualTo(1, $"seeds {string.Join(", ", lost)}");
    }

    public static TheoryData<int> Seeds => [.. Repeats.Drawn(Enumerable.Range(1, 5), 1)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_planted_signal_is_found_and_separates_the_held_out_deals_as_well_as_the_planted_model(int seed)
    {
        var model = Planted(seed);
        var deals = model.Make(6000, withDates: true);
        var learned = Learn(deals);
        var evaluation = learned.Evaluation.ShouldNotBeNull();
        var best = Separation.Auc([.. deals.Zip(model.Chances, (deal, chance) => (deal, chance))
            .Skip(deals.Count - evaluation.HeldOut)
            .Select(pair => new Prediction(pair.chance, pair.deal.Outcome == DealOutcome.Won))]).ShouldNotBeNull();
        output.WriteLine($"seed {seed}: {evaluation.Auc:0.000} of {best:0.000}, "
            + $"{evaluation.AucInterval.Low:0.000}–{evaluation.AucInterval.High:0.000}, slope {evaluation.Slope:0.00}, columns "
            + $"{string.Join(", ", learned.Card?.Columns ?? [])}");

        learned.Card.ShouldNotBeNull();
        evaluation.ByTime.ShouldBeTrue();
        evaluation.HeldOut.ShouldBeInRange(1800, 1805);
        Math.Abs(evaluation.Auc!.Value - best).ShouldBeLessThan(0.02);
    }

    private static SimulatedDeals Noise(int seed) => new SimulatedDeals(seed)
        .Categories("Region", 0, 0, 0, 0)
        .Categories("Source", 0, 0, 0, 0, 0, 0)
        .Categories("Industry", 0, 0, 0, 0, 0, 0, 0, 0)
        .Categories("Competitors", 0, 0)
        .Categories("Need", 0, 0, 0)
        .Amounts(0);

    private static SimulatedDeals Planted(int seed) => new SimulatedDeals(seed)
        .Categories("Region", 0, 0, 0, 0)
        .Categories("Source", -0.9, -0.3, 0, 0.3, 0.5, 0.4)
        .Categories("Industry", 0, 0, 0, 0, 0, 0, 0, 0)
        .Categories("Competitors", 0.5, -0.5)
        .Categories("Need", -0.8, 0.1, 0.7)
        .Amounts(-0.4);

    private static LearnedScorecard Learn(IEnumerable<Opportunity> deals)
    {
        var table = new LearningTable(new CalibrationOptions());
        foreach (var deal in deals)
        {
            table.Add(deal);
        }

        return LearnedScorecard.Learn(table);
    }
}
