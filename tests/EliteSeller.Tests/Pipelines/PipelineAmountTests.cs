using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Pipelines.PipelineMeasurementTests;
using static EliteSeller.Tests.Pipelines.RawDeal;

namespace EliteSeller.Tests.Pipelines;

/// <summary>The amounts of a measured pipeline: their currencies, how long they lie idle, and what of them is at risk.</summary>
public sealed class PipelineAmountTests
{
    [Fact]
    public void Currencies_stay_apart_without_rates_and_meet_with_them()
    {
        List<RawDeal> deals = [
            Open(5) with { Amount = 100 }, Open(5) with { Amount = 100, Currency = "USD" }, Open(5) with { Amount = 7, Currency = "SEK" }];

        Measure(deals).Select(measure => (measure.Currency, measure.OpenAmount)).ShouldBe([("EUR", 100m), ("SEK", 7m), ("USD", 100m)]);

        var measurement = new PipelineMeasurement(Today, rates: new ExchangeRates([new("EUR", 1), new("USD", 0.925m)]));
        Read(deals).ForEach(deal => measurement.Add(deal));
        measurement.GetMeasures().Select(measure => (measure.Currency, measure.OpenAmount)).ShouldBe([("EUR", 192.5m), ("SEK", 7m)]);
        measurement.WithoutRate.ShouldHaveSingleItem().ShouldBe(new KeyValuePair<string, int>("SEK", 1));
    }

    [Fact]
    public void A_closed_deal_is_converted_with_the_rate_of_its_close_date()
    {
        var rates = new ExchangeRates(
            [new("EUR", 1), new("USD", 0.8m, new DateTime(2026, 1, 1)), new("USD", 0.9m, new DateTime(2026, 6, 1))]);
        var measurement = new PipelineMeasurement(Today, rates: rates);
        RawDeal[] deals =
        [
            Won(10) with { Amount = 100, Currency = "USD", Created = new(2026, 1, 2), Close = new(2026, 5, 31) },
            Lost(10) with { Amount = 100, Currency = "USD", Created = new(2026, 1, 2), Close = new(2026, 6, 1) },
            Open(5) with { Amount = 100, Currency = "USD" },
        ];
        Read(deals).ForEach(deal => measurement.Add(deal));

        var measure = measurement.GetMeasures().ShouldHaveSingleItem();

        (measure.WonAmount, measure.LostAmount, measure.OpenAmount).ShouldBe((80m, 90m, 90m));
    }

    [Fact]
    public void A_deal_without_amount_and_currency_stands_with_the_only_currency_there_is()
    {
        Measure([Open(5), Open(5) with { Amount = null, Currency = null }]).ShouldHaveSingleItem().AmountBlank.ShouldBe(1);
        Measure([Open(5), Open(5) with { Currency = "USD" }, Open(5) with { Amount = null, Currency = null }])
            .Select(measure => measure.Currency).ShouldBe([null, "EUR", "USD"]);
        Measure([Open(5), Open(5) with { Currency = null }]).Select(measure => measure.Currency).ShouldBe([null, "EUR"]);
    }

    [Fact]
    public void Open_amounts_lie_idle_from_the_last_activity_or_from_creation()
    {
        var measure = Measure(
        [
            Open(200) with { Amount = 1, LastActivity = DayBefore(29) }, Open(200) with { Amount = 10, LastActivity = DayBefore(30) },
            Open(200) with { Amount = 100, LastActivity = DayBefore(60) }, Open(200) with { Amount = 1000, LastActivity = null },
            Open(200) with { Amount = 10_000, LastActivity = DayBefore(89) },
                Open(200) with { Amount = 100_000, LastActivity = DayBefore(90) },
            Won(100) with { Amount = 5000 },
        ]).Single();

        (measure.Idle30Amount, measure.Idle60Amount, measure.Idle90Amount).ShouldBe((111_110m, 111_100m, 101_000m));
    }

    [Fact]
    public void An_amount_at_risk_is_counted_once_however_many_rules_failed()
    {
        var measurement = new PipelineMeasurement(Today, policy: RuleCatalogue.DefaultPolicy);
        RawDeal[] deals =
        [
            Open(200) with { Amount = 1 },
            Open(200) with { Amount = 10, LastActivity = DayBefore(31) },
            Open(200) with { Amount = 100, Close = DayBefore(1) },
            Open(200) with { Amount = 1000, Close = DayBefore(1), LastActivity = DayBefore(90) },
            Open(200) with { Amount = null, Close = DayBefore(1) },
            Open(5) with { Amount = 7, Close = null, Created = null, LastActivity = null },
        ];
        Read(deals).ForEach(measurement.Add);

        var measure = measurement.GetMeasures().Single();

        measure.AtRiskAmount.ShouldBe(1117);
        measure.AtRisk.ShouldBe(5);
        measure.AtRiskUnknown.ShouldBe(0);
    }

    [Fact]
    public void One_object_that_is_filled_for_each_row_is_at_risk_like_an_object_of_each()
    {
        RawDeal[] deals = [Open(200) with { Amount = 1 }, Open(200) with { Amount = 10, LastActivity = DayBefore(31) },
            Open(200) with { Amount = 100 }, Won(5), Open(200) with { Amount = 1000, Close = DayBefore(1) }];
        var direct = new PipelineMeasurement(Today, policy: RuleCatalogue.DefaultPolicy);
        var passing = new Opportunity(default);
        foreach (var opportunity in Read(deals))
        {
            passing.Values = opportunity.Values;
            direct.Add(passing);
        }

        var measure = direct.GetMeasures().Single();
        (measure.AtRisk, measure.AtRiskAmount, measure.AtRiskUnknown).ShouldBe((2, 1010m, 0));
    }

    [Fact]
    public void Without_open_deals_nothing_is_at_risk_and_the_sum_is_known()
    {
        var measurement = new PipelineMeasurement(Today, policy: RuleCatalogue.DefaultPolicy);
        Read([Won(100), Lost(50)]).ForEach(measurement.Add);

        measurement.GetMeasures().Single().AtRiskAmount.ShouldBe(0m);
        measurement.Deals.ShouldBe(2);
    }

    [Fact]
    public void A_blank_in_a_column_of_activities_that_is_hardly_used_does_not_say_that_a_deal_lies_idle()
    {
        var deal = Open(200) with { LastActivity = null, Amount = 70 };

        var told = Measure(Read([deal])).Single();
        (told.Idle90Amount, told.IdleUnknown).ShouldBe((70m, 0));
        var untold = Measure(Read([deal], FieldUsage.HardlyUsed)).Single();
        (untold.Idle90Amount, untold.IdleUnknown).ShouldBe((0m, 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void However_many_deals_there_are_a_file_that_keeps_activities_keeps_them(int count)
    {
        var deals = Enumerable.Repeat(Open(200) with { Amount = 5, LastActivity = DayBefore(40) }, count).ToList();

        Measure(deals).Single().Idle30Amount.ShouldBe(5m * count);
        Measure([.. deals, Open(200) with { Amount = null }]).Single()
            .Idle30Amount.ShouldBe(5m * count, "deals without an amount are kept apart and put back");
    }

    [Fact]
    public void The_currency_in_the_cell_of_the_amount_wins_over_the_column()
    {
        Measure([Open(5) with { Currency = "EUR", AmountCurrency = "USD" }]).Single().Currency.ShouldBe("USD");
        Measure([Open(5) with { Currency = null, AmountCurrency = "USD" }]).Single().Currency.ShouldBe("USD");
        Measure([Open(5) with { Currency = "EUR" }]).Single().Currency.ShouldBe("EUR");
    }

    [Fact]
    public void A_currency_without_any_amount_is_a_currency_all_the_same() =>
        Measure([Open(5) with { Amount = null }, Open(5) with { Amount = null, Currency = null }]).ShouldHaveSingleItem().ToString()
            .ShouldBe("All (EUR)");

    [Fact]
    public void A_blank_amount_stays_blank_whatever_the_rates_are()
    {
        var measurement = new PipelineMeasurement(Today, rates: new ExchangeRates([new("EUR", 1), new("USD", 0.9m)]));
        Read([Open(5) with { Amount = null, Currency = "USD" }]).ForEach(measurement.Add);

        measurement.GetMeasures().Single().AmountBlank.ShouldBe(1);
    }

    [Fact]
    public void A_deal_that_is_said_to_close_later_is_converted_with_the_rate_of_the_day()
    {
        var rates = new ExchangeRates([new("EUR", 1), new("USD", 0.8m, new DateTime(2026, 1, 1)), new("USD", 0.9m, Today.AddDays(1))]);
        var measurement = new PipelineMeasurement(Today, rates: rates);
        Read([Won(10) with { Amount = 100, Currency = "USD", Close = Today.AddDays(3) },
            Won(10) with { Amount = 100, Currency = "USD", Close = null }]).ForEach(measurement.Add);

        measurement.GetMeasures().Single().WonAmount.ShouldBe(160m);
    }
}
