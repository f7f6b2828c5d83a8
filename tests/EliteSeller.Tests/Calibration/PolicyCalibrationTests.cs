using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Calibration;
using EliteSeller.Model;
using EliteSeller.Tests.Pipelines;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Pipelines.RawDeal;

namespace EliteSeller.Tests.Calibration;

public class PolicyCalibrationTests
{
    [Theory]
    [InlineData(29, 10)]
    [InlineData(9, 40)]
    [InlineData(40, 9)]
    public void Thin_data_are_refused(int won, int lost)
    {
        var problem = Should.Throw<EliteSellerException>(() => Learn([.. Wins(won), .. Losses(lost)])).Problem;

        problem.ErrorId.ShouldBe("TooFewClosedDeals");
        problem.Message.ShouldBe($"{won} won and {lost} lost deals are too few to learn from.");
    }

    [Fact]
    public void Thresholds_are_worked_out_by_hand()
    {
        // Wins take 1 to 41 days: three quarters are done by day 31. Amounts are 100 to 6,000: three quarters are below 4,525.
        var measurement = Learn([.. Wins(41), .. Losses(19)]);

        measurement.Thresholds.Select(threshold => (threshold.ToString(), threshold.Deals)).ShouldBe(
            [("AgeReasonable.MaximumDays = 47", 41), ("Multithreaded.AmountOver = 4525", 60)]);
        measurement.Signal.ShouldBeFalse();
        measurement.Information.ShouldNotBeNull()
            .ShouldStartWith("A scorecard needs 100 closed deals with 30 of each outcome; there are 41 won and 19 lost. Thresholds only.");
    }

    [Fact]
    public void Deals_that_lay_untouched_for_a_year_are_left_out_of_the_thresholds_and_counted()
    {
        var forgotten = Enumerable.Range(0, 20).Select(_ => Won(900) with { LastActivity = DayBefore(10 + 366) });
        var measurement = Learn([.. Wins(41), .. Losses(19), .. forgotten]);

        measurement.Thresholds[0].ToString().ShouldBe("AgeReasonable.MaximumDays = 47");
        measurement.Warnings.ShouldContain(
            "Not used for thresholds, because nobody had touched them for a year when they were closed: 20.");
    }

    [Fact]
    public void Amounts_of_several_currencies_give_no_threshold()
    {
        Learn([.. Wins(41), .. Losses(19), Open(5) with { Currency = "USD" }])
            .Thresholds.ShouldNotContain(threshold => threshold.Rule == "Multithreaded");
    }

    [Fact]
    public void Snapshots_teach_from_deals_as_they_stood_before_the_close()
    {
        // Deals touched in the week before the first snapshot are won two times in three, the others one time in six.
        var deals = Enumerable.Range(0, 240).Select(i => (Id: "D-" + i, IsLive: i % 2 == 0, IsWon: i % 2 == 0 ? i % 3 != 0 : i % 6 == 1))
            .ToArray();
        var calibration = new PolicyCalibration();
        calibration.BeginSnapshot(DayBefore(100));
        Read(deals.Select(deal => Open(150) with { Id = deal.Id, LastActivity = DayBefore(deal.IsLive ? 105 : 145), Close = DayBefore(40) })
            .Append(Lost(10, daysAgo: 110) with { Id = "closed" }).Append(Open(120) with { Id = null })).ForEach(calibration.AddToSnapshot);
        calibration.BeginSnapshot(DayBefore(50));
        Read(deals.Select(deal => Open(150, 0.6m) with { Id = deal.Id })).ForEach(calibration.AddToSnapshot);
        calibration.BeginSnapshot(DayBefore(30));
        Read(deals.Select(deal =>
            Open(150) with { Id = deal.Id, Outcome = deal.IsWon
            ? DealOutcome.Won : DealOutcome.Lost, Close = DayBefore(32), Position = null }))
            .ForEach(calibration.AddToSnapshot);

        var measurement = calibration.Measure();

        (measurement.Won, measurement.Lost).ShouldBe((deals.Count(deal => deal.IsWon), deals.Count(deal => !deal.IsWon)));
        measurement.Thresholds.Single(threshold => threshold.Name == "MaximumDaysLate").ShouldSatisfyAllConditions(
            threshold => threshold.Value.ShouldBe(40),
            threshold => threshold.Deals.ShouldBe(120));
        measurement.Warnings.ShouldBe(
        [
            "Left out, because they were already closed in their first snapshot: 1.",
            "Left out, because a row without an id cannot be followed from snapshot to snapshot: 1.",
        ]);
    }

    [Fact]
    public void A_file_without_ids_dates_and_amounts_can_be_learned_from()
    {
        var calibration = new PolicyCalibration();
        new SimulatedDeals(3).Categories("Need", -1.5, 0, 1.5).Categories("Region", 0, 0, 0, 0, 0, 0, 0, 0, 0)
            .Categories("Source", 0, 0, 0, 0, 0, 0, 0, 0).Make(500).ForEach(calibration.Add);

        var measurement = calibration.Measure();

        measurement.Signal.ShouldBeTrue();
        measurement.Columns.ShouldContain("Need");
        measurement.HeldOut.ShouldBe(500);
        measurement.Drift.ShouldBeNull();
        measurement.Brier!.Value.ShouldBeLessThan(measurement.BaseBrier!.Value);
        measurement.Slope!.Value.ShouldBeInRange(0.6, 1.5);
        measurement.Thresholds.ShouldBeEmpty();
    }

    [Fact]
    public void Snapshots_out_of_order_and_twice_the_same_are_refused()
    {
        var calibration = new PolicyCalibration();
        calibration.BeginSnapshot(DayBefore(5));

        Should.Throw<EliteSellerException>(() => calibration.BeginSnapshot(DayBefore(5))).Problem.ErrorId.ShouldBe("SameSnapshotTwice");
        Should.Throw<EliteSellerException>(() => calibration.BeginSnapshot(DayBefore(6))).Problem.ErrorId.ShouldBe("SnapshotsOutOfOrder");
    }

    private static IEnumerable<RawDeal> Wins(int count) =>
        Enumerable.Range(1, count).Select(i => Won(i) with { Id = "W-" + i, Amount = i * 100 });

    private static IEnumerable<RawDeal> Losses(int count) =>
        Enumerable.Range(1, count).Select(i => Lost(i) with { Id = "L-" + i, Amount = (41 + i) * 100 });

    private static PolicyMeasurement Learn(RawDeal[] deals)
    {
        var calibration = new PolicyCalibration();
        Read(deals).ForEach(calibration.Add);
        return calibration.Measure();
    }
}
