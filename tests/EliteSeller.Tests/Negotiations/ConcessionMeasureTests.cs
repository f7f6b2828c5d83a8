using System.Linq;
using EliteSeller.Analysis.Concessions;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Negotiations.Lines;

namespace EliteSeller.Tests.Negotiations;

public sealed class ConcessionMeasureTests
{
    private static readonly ExchangeRates Rates = new([new ExchangeRate("USD", 1m), new ExchangeRate("EUR", 1.1m)]);

    [Fact]
    public void A_negotiation_is_measured_as_worked_out_by_hand()
    {
        var measure = Measure(
            Give("2026-11-02", "Discount", 5_000m),
            Get("2026-11-02", "Reference", 2_000m, inReturnFor: "Discount"),
            Give("2026-11-05", "Training", 3_000m),
            Give("2026-11-09", "Payment"),
            Give("2026-11-12", "Support", 9_000m),
            Get("2026-11-16", "Term", 4_000m, inReturnFor: "Support", written: false),
            Get("2026-11-17", "Logo", written: null));

        measure.Gives.ShouldBe(4);
        measure.Gets.ShouldBe(3);
        measure.GiveValue.ShouldBe(17_000m);
        measure.GetValue.ShouldBe(6_000m);
        measure.Currency.ShouldBe("USD");
        measure.OneSidedConcessions.ShouldBe(2);
        measure.OneSided.Select(give => give.What).ShouldBe(["Training", "Payment"]);
        measure.LateGets.ShouldBe(1);
        measure.Late.Single().What.ShouldBe("Support");
        measure.UnwrittenGets.ShouldBe(2);
        measure.LongestRun.ShouldBe(3);
        measure.Run.Select(give => give.What).ShouldBe(["Training", "Payment", "Support"]);
        measure.Trend.ShouldBe(GiveTrend.Mixed);
        measure.FirstDate.ShouldBe(Day("2026-11-02"));
        measure.LastDate.ShouldBe(Day("2026-11-17"));
        measure.ToString().ShouldBe("D-1: 4 gives, 3 gets");
    }

    [Theory]
    [InlineData(GiveTrend.Unknown, 5)]
    [InlineData(GiveTrend.Growing, 5, 5, 6)]
    [InlineData(GiveTrend.Shrinking, 9, 4, 4)]
    [InlineData(GiveTrend.Steady, 4, 4)]
    [InlineData(GiveTrend.Mixed, 4, 9, 2)]
    public void The_trend_of_the_gives_is_told(GiveTrend trend, params int[] values) =>
        Measure([.. values.Select((value, day) => Give($"2026-11-{day + 2:00}", value: value))]).Trend.ShouldBe(trend);

    [Theory]
    [InlineData(1, "2026-12-17", false)]
    [InlineData(1, "2026-12-18", true)] // 18, 21-25 and 28-31 December 2026 are the last ten working days
    [InlineData(1, "2026-12-20", true)] // a Sunday within them
    [InlineData(1, "2026-12-31", true)]
    [InlineData(1, "2026-11-30", false)]
    [InlineData(1, "2027-01-04", false)]
    [InlineData(2, "2027-01-18", true)] // the fiscal year begins in February: the quarter ends on 31 January, a Sunday
    [InlineData(2, "2027-01-15", false)]
    [InlineData(2, "2026-12-31", false)]
    [InlineData(12, "2027-02-26", true)]
    public void Gives_at_the_end_of_a_fiscal_quarter_are_counted(int startMonth, string day, bool counts)
    {
        var deal = new ConcessionLedger([Give(day)]).Deals.Single();

        new ConcessionMeasure(deal, new ConcessionMeasureOptions { FiscalYearStartMonth = startMonth })
            .QuarterEndGives.ShouldBe(counts ? 1 : 0);
    }

    [Fact]
    public void Currencies_are_never_added()
    {
        var measure = Measure(Give("2026-11-02", value: 100m, currency: "EUR"), Give("2026-11-03", value: 200m, currency: "USD", line: 5));

        measure.GiveValue.ShouldBeNull();
        measure.Trend.ShouldBe(GiveTrend.Unknown);
        measure.Gives.ShouldBe(2);
        measure.Problem!.ErrorId.ShouldBe("CurrencyMixed");
        measure.Problem.ToString()
            .ShouldBe("ledger.csv, line 5, column 'Currency': The deal 'D-1' has values in EUR and USD, which cannot be added.");
        measure.Problem.Hint.ShouldBe("Use -ExchangeRate, or keep the ledger in one currency. The deal is counted without a sum.");
    }

    [Fact]
    public void The_first_line_that_can_not_be_added_is_named() =>
        Measure(Give("2026-11-02", value: 100m, currency: "EUR", line: 2), Give("2026-11-03", value: 200m, line: 5), Give(
            "2026-11-04", value: 200m, currency: "CHF", line: 6))
            .Problem!.Line.ShouldBe(5);

    [Fact]
    public void Values_in_one_currency_stay_in_it_whatever_the_rates_report_in()
    {
        var deal = new ConcessionLedger([Give("2026-11-02", value: 100m, currency: "EUR"), Get("2026-11-03", value: 50m, currency: "eur")])
            .Deals.Single();

        var measure = new ConcessionMeasure(deal, new ConcessionMeasureOptions { Rates = Rates });

        (measure.GiveValue, measure.GetValue, measure.Currency).ShouldBe((100m, 50m, "EUR"));
    }

    [Fact]
    public void A_value_without_a_currency_is_not_counted()
    {
        var measure = Measure(
            new LedgerEntry("D-1", Day("2026-11-02"), LedgerKind.Give, "Discount") { Value = 100m }, Give("2026-11-03", value: 200m));

        (measure.GiveValue, measure.Currency).ShouldBe((200m, "USD"));
    }

    [Fact]
    public void A_give_that_was_answered_on_its_day_is_not_late_whatever_follows()
    {
        var measure = Measure(
            Give("2026-11-03"), Get("2026-11-03", "Term", inReturnFor: "Discount"), Get("2026-11-05", "Logo", inReturnFor: "Discount"));

        (measure.OneSidedConcessions, measure.LateGets).ShouldBe((0, 0));
    }

    [Fact]
    public void The_longest_run_is_told_and_of_two_as_long_the_later_one()
    {
        static string Run(string sides) =>
            string.Join("",
            Measure([.. sides.Select((side, i) => side == 'S' ? Give($"2026-11-{i + 2:00}", $"{i}") : Get($"2026-11-{i + 2:00}", $"{i}"))])
            .Run.Select(give => give.What));

        Run("CSSSCSSC").ShouldBe("123");
        Run("SSCSSCS").ShouldBe("34");
        Run("SSCCSS").ShouldBe("45");
        Run("C").ShouldBe("");
    }

    [Fact]
    public void A_policy_says_when_its_quarters_end_and_how_many_days_of_them_count()
    {
        var options = RuleCatalogue.CreatePolicy(new PolicyDraft { FiscalYearStartMonth = 2 }).GetConcessionOptions(Rates);

        (options.FiscalYearStartMonth, options.QuarterEndDays, options.Rates).ShouldBe((2, 10, Rates));
        new ConcessionMeasure(
            new ConcessionLedger([Give("2026-12-31")]).Deals.Single(), new ConcessionMeasureOptions { QuarterEndDays = 0 })
            .QuarterEndGives.ShouldBe(0, "where no day counts as the end of a quarter, none is given then");
    }

    [Fact]
    public void With_rates_they_are_turned_into_one()
    {
        var deal = new ConcessionLedger([Give("2026-11-02", value: 100m, currency: "EUR"), Get("2026-11-03", value: 220m, currency: "USD")])
            .Deals.Single();

        var measure = new ConcessionMeasure(deal, new ConcessionMeasureOptions { Rates = Rates });

        measure.GiveValue.ShouldBe(110m);
        measure.GetValue.ShouldBe(220m);
        measure.Currency.ShouldBe("USD");
        measure.Problem.ShouldBeNull();
    }

    [Fact]
    public void A_currency_without_a_rate_is_named()
    {
        var deal = new ConcessionLedger([Give("2026-11-02", value: 100m, currency: "CHF"), Get("2026-11-03", value: 220m, currency: "USD")])
            .Deals.Single();

        var measure = new ConcessionMeasure(deal, new ConcessionMeasureOptions { Rates = Rates });

        measure.Problem!.ErrorId.ShouldBe("ExchangeRateMissing");
        measure.Problem.ToString()
            .ShouldBe("ledger.csv, column 'Currency': A value of the deal 'D-1' is in CHF, which has no exchange rate on that date.");
        measure.Problem.Hint.ShouldBe("Add the currency to -ExchangeRate. The deal is counted without a sum.");
        measure.GiveValue.ShouldBeNull();
        measure.GetValue.ShouldBeNull();
    }

    [Fact]
    public void Nothing_valued_is_not_zero()
    {
        var measure = Measure(Give("2026-11-02"));

        measure.GiveValue.ShouldBeNull();
        measure.GetValue.ShouldBeNull();
        measure.Currency.ShouldBeNull();
    }

    private static ConcessionMeasure Measure(params LedgerEntry[] lines) =>
        new(new ConcessionLedger(lines).Deals.Single(), new ConcessionMeasureOptions());
}
