using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Sellers;
using EliteSeller.Analysis.Statistics;
using EliteSeller.Model;
using EliteSeller.Tests.Pipelines;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Pipelines.RawDeal;

namespace EliteSeller.Tests.Sellers;

/// <summary>
/// The as-of day is 23 November 2026: 38 days before the end of the quarter, as 23 August is before the end of the one before.
/// </summary>
public class SellerForecastTests
{
    private static readonly DateTime[] Days =
        [new(2025, 11, 23), new(2026, 2, 21), new(2026, 5, 23), new(2026, 8, 23)];

    private static readonly DateTime[] Ends =
        [new(2025, 12, 31), new(2026, 3, 31), new(2026, 6, 30), new(2026, 9, 30)];

    [Fact]
    public void A_forecast_is_the_hit_rate_of_such_calls_times_what_is_called_now()
    {
        // Twenty-four commits for four quarters, six of each; four of six hit.
        var forecasts = Forecast(
            "Ann", hits: 16, calls: 24, [Called(600), Called(400), Called(null), Called(900) with { Category = "Best Case" }]);

        forecasts.Select(forecast => (forecast.Owner, forecast.Call, forecast.Deals)).ShouldBe(
            [("Ann", ForecastCall.Commit, 3), ("Ann", ForecastCall.BestCase, 1), ("All", null, 3)]);
        var commit = forecasts[0];
        (commit.Quarter, commit.Amount, commit.AmountBlank, commit.Calls, commit.Hits).ShouldBe(("2026-Q4", 1000, 1, 24, 16));
        var wilson = Proportion.Wilson(16, 24);
        (commit.HitRate, commit.HitRateLow, commit.HitRateHigh).ShouldBe((16 / 24.0, wilson.Low, wilson.High));
        commit.Expected.ShouldBe(666.67m);
        (commit.ExpectedLow, commit.ExpectedHigh).ShouldBe((0, 1000));
        var best = forecasts[1];
        (best.Calls, best.HitRate, best.Expected, best.ExpectedLow).ShouldBe((0, null, null, null));
        (forecasts[2].Expected, forecasts[2].NotCounted).ShouldBe((666.67m, 1));
    }

    [Fact]
    public void Under_twenty_calls_nothing_is_known()
    {
        Forecast("Ann", hits: 10, calls: 19, [Called(600)])[0].ShouldSatisfyAllConditions(
            forecast => (forecast.Calls, forecast.Hits).ShouldBe((19, 10)),
            forecast => forecast.HitRate.ShouldBeNull(),
            forecast => forecast.Expected.ShouldBeNull());
        Forecast("Ann", hits: 10, calls: 20, [Called(600)])[0].HitRate.ShouldBe(0.5);
    }

    [Fact]
    public void A_call_hits_when_the_deal_is_won_by_the_end_of_its_quarter()
    {
        var call = Called(1) with { Close = Ends[3] };
        RawDeal[] then = [call with { Id = "in time" }, call with { Id = "late" }, call with { Id = "lost" }, call with { Id = "open" },
            call with { Id = "vanished" }, call with { Id = "pipeline", Category = "Pipeline" }, call with { Id = "next", Close = Today }];
        var measurement = new SellerForecastMeasurement(Today);
        measurement.BeginSnapshot(Days[3]);
        Read(then).ForEach(measurement.AddToSnapshot);
        Read(
        [
            then[0] with { Outcome = DealOutcome.Won, Close = Ends[3] },
            then[1] with { Outcome = DealOutcome.Won, Close = Ends[3].AddDays(1) },
            then[2] with { Outcome = DealOutcome.Lost }, then[3] with { Close = Today }, then[5] with { Outcome = DealOutcome.Won },
            then[6] with { Outcome = DealOutcome.Won }, Called(5) with { Id = "now" },
        ]).ForEach(measurement.Add);

        var forecast = measurement.GetForecasts()[0];

        (forecast.Deals, forecast.Hits, forecast.Calls).ShouldBe((2, 1, 4));
    }

    [Fact]
    public void Past_calls_are_those_made_as_early_in_the_quarter()
    {
        // On 1 September thirty days are left; today thirty-eight. The export of 20 August is three days older than wanted.
        int Calls(params DateTime[] days)
        {
            var measurement = new SellerForecastMeasurement(Today);
            foreach (var day in days)
            {
                measurement.BeginSnapshot(day);
                Read([Called(1) with { Id = "a", Close = Ends[3] }]).ForEach(measurement.AddToSnapshot);
            }

            Read([Called(1) with { Id = "a", Outcome = DealOutcome.Lost, Close = Ends[3] }, Called(5) with { Id = "now" }])
                .ForEach(measurement.Add);
            return measurement.GetForecasts()[0].Calls;
        }

        Calls(new DateTime(2026, 8, 20)).ShouldBe(1);
        Calls(new DateTime(2026, 9, 1)).ShouldBe(0);
        Calls(new DateTime(2026, 7, 1)).ShouldBe(0);
        Calls(new DateTime(2026, 8, 10), new DateTime(2026, 8, 20), new DateTime(2026, 9, 1)).ShouldBe(1);
    }

    [Fact]
    public void An_interval_of_80_percent_covers_four_of_five_quarters()
    {
        var generator = new SeededGenerator(20261123);
        var quarters = Repeats.Of(2000);
        var covered = 0;
        for (var quarter = 0; quarter < quarters; quarter++)
        {
            var measurement = new SellerForecastMeasurement(Today);
            List<RawDeal> now = [];
            var past = Days.Select(_ => new List<RawDeal>()).ToArray();
            double outcome = 0;
            for (var seller = 0; seller < 4; seller++)
            {
                var rate = 0.2 + (0.7 * generator.NextShare());
                var owner = "Seller " + seller;
                var calls = 20 + generator.Next(40);
                for (var i = 0; i < calls; i++)
                {
                    var call = Called(1) with { Id = $"{owner} {i}", Owner = owner, Close = Ends[i % 4] };
                    past[i % 4].Add(call);
                    now.Add(call with { Outcome = generator.NextShare() < rate ? DealOutcome.Won : DealOutcome.Lost });
                }

                for (var i = 0; i < 4 + generator.Next(8); i++)
                {
                    var amount = Math.Round(1000 * Math.Exp((2 * generator.NextShare()) - 1));
                    now.Add(Called((decimal)amount) with { Id = $"{owner} now {i}", Owner = owner });
                    outcome += generator.NextShare() < rate ? amount : 0;
                }
            }

            for (var i = 0; i < Days.Length; i++)
            {
                measurement.BeginSnapshot(Days[i]);
                Read(past[i]).ForEach(measurement.AddToSnapshot);
            }

            Read(now).ForEach(measurement.Add);
            var sum = measurement.GetForecasts()[^1];
            covered += (double)sum.ExpectedLow! <= outcome && outcome <= (double)sum.ExpectedHigh! ? 1 : 0;
        }

        ((double)covered / quarters).ShouldBeInRange(0.75, 0.85, $"{covered} of {quarters}");
    }

    private static RawDeal Called(decimal? amount) =>
        Open(50) with { Id = "open " + amount, Amount = amount, Category = "Commit", Close = new DateTime(2026, 12, 20) };

    private static IReadOnlyList<SellerForecast> Forecast(string owner, int hits, int calls, RawDeal[] open)
    {
        var measurement = new SellerForecastMeasurement(Today);
        RawDeal[] past = [
            .. Enumerable.Range(0, calls).Select(i => Called(1) with { Id = "past " + i, Owner = owner, Close = Ends[i % 4] })];
        for (var quarter = 0; quarter < Days.Length; quarter++)
        {
            measurement.BeginSnapshot(Days[quarter]);
            Read(past.Where((_, i) => i % 4 == quarter)).ForEach(measurement.AddToSnapshot);
        }

        Read([.. past.Select((deal, i) => deal with { Outcome = i < hits ? DealOutcome.Won : DealOutcome.Lost }), .. open])
            .ForEach(measurement.Add);
        return measurement.GetForecasts();
    }
}
