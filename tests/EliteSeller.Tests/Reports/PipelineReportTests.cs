using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Analysis.Reports;
using EliteSeller.Model;
using EliteSeller.Tests.Negotiations;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Reports.ReportCase;

namespace EliteSeller.Tests.Reports;

public sealed class PipelineReportTests
{
    // Opening 100 + 200 + 50 = 350; 1 grew by 20 and was pushed, 2 was won, 3 is gone, 4 is new with 70, so 350 + 20 + 70 − 200 − 50 = 190.
    private static readonly string Earlier = Header + Row("1", amount: "100", close: "2026-12-20") + Row("2", amount: "200")
        + Row("3", amount: "50");
    private static readonly string Now = Header
        + Row("1", amount: "120", close: "2027-02-20") + Row("2", amount: "200", stage: "Won", outcome: "Won", close: "2026-11-20")
            + Row("4", "Buoy", amount: "70", category: "Commit");

    [Fact]
    public void The_sentence_tells_opening_closing_and_the_largest_slip() =>
        Of(Now, Earlier).Sentence.ShouldBe(
            "Since 16 Nov 2026 the open pipeline went from 350 to 190 EUR: 200 won (1 deal), 70 new (1 deal), 50 missing from the export "
                + "(1 deal), 20 up by changed amounts; "
            + "the largest slip is Crane, 120 EUR, from 20 Dec 2026 to 20 Feb 2027.");

    [Fact]
    public void The_waterfall_is_that_of_the_comparison()
    {
        var waterfall = Of(Now, Earlier).Waterfalls!.Shown.ShouldHaveSingleItem();

        (waterfall.Opening, waterfall.AmountUp, waterfall.New, waterfall.Won, waterfall.Gone, waterfall.Closing)
            .ShouldBe((350m, 20m, 70m, -200m, -50m, 190m));
    }

    [Fact]
    public void Deals_without_an_amount_or_a_currency_are_counted_with_the_only_currency_there_is()
    {
        var before = Header + Row("1") + Row("2", amount: "", currency: "") + Row("3", amount: "", currency: "");
        var now = Header + Row("1") + Row("2", amount: "", currency: "")
            + Row("3", amount: "", currency: "", stage: "Lost", outcome: "Lost", close: "2026-11-20") + Row("4", amount: "", currency: "");

        var waterfall = Of(now, before).Waterfalls!.Shown.ShouldHaveSingleItem();

        (waterfall.Currency, waterfall.OpeningDeals, waterfall.NewDeals, waterfall.LostDeals, waterfall.ClosingDeals)
            .ShouldBe(("EUR", 3, 1, 1, 3));
        (waterfall.Opening, waterfall.Closing).ShouldBe((1000m, 1000m));
    }

    [Fact]
    public void The_quarter_holds_what_is_won_what_is_due_what_slipped_out_and_what_is_missing()
    {
        var forecast = new ReportCase(Now, Earlier) { Targets = new Dictionary<string, decimal> { ["EUR"] = 300 } }.Build()
            .Forecasts.Shown.ShouldHaveSingleItem();

        (forecast.Won, forecast.WonDeals, forecast.Open, forecast.OpenDeals, forecast.Target, forecast.Gap)
            .ShouldBe((200m, 1, 70m, 1, 300m, 100m));
        forecast.Lines.Select(line => (line.Category, line.Amount, line.Deals)).ShouldBe([("Commit", 70m, 1)]);
        (forecast.SlippedAmount, forecast.Slipped!.Shown.Single().Id).ShouldBe((120m, "1"));
    }

    [Fact]
    public void A_target_without_a_currency_is_for_the_only_one_and_is_asked_about_where_there_are_several()
    {
        var target = new Dictionary<string, decimal> { [""] = 5000 };

        new ReportCase(Header + Row("1") + Row("2", amount: "", currency: "")) { Targets = target }.Build()
            .Forecasts.Shown.Select(forecast => (forecast.Currency, forecast.Target)).ShouldBe([("EUR", 5000m)]);
        Should.Throw<EliteSellerException>(() => new ReportCase(Header + Row("1") + Row("2", currency: "USD")) { Targets = target }.Build())
            .Problem.ErrorId.ShouldBe("TargetCurrencyUnknown");
    }

    [Fact]
    public void Bad_news_is_new_when_a_rule_fails_that_did_not_fail_before()
    {
        var before = Header + Row("1") + Row("2", active: "2026-08-01") + Row("3");
        var now = Header + Row("1", pushes: "3") + Row("2", active: "2026-08-01") + Row("3") + Row("4", "Late", close: "2026-11-01");

        var report = Of(now, before);

        report.News.Shown.Select(deal => (deal.Id, deal.IsNewDeal)).ShouldBe([("4", true), ("1", false)], ignoreOrder: true);
        report.News.Shown.Single(deal => deal.Id == "1").News
            .ShouldContain(news => news.StartsWith("Close date moved 3 times (limit: 1).", System.StringComparison.Ordinal));
        report.OldBadNews.Deals.ShouldBe(1);
        report.Deals.Single(deal => deal.Id == "3").BadNews.ShouldBe(BadNewsAge.None);
    }

    [Fact]
    public void An_ask_that_was_refused_this_week_is_news_because_the_ledger_is_read_as_it_stood()
    {
        var rows = Header + Row("1") + Row("2");
        var asks = Lines.Ledger(Refusal("1", "2026-11-20"), Refusal("2", "2026-11-10"));

        var report = new ReportCase(rows, rows) { Asks = asks }.Build();

        report.News.Shown.Select(deal => deal.Id).ShouldBe(["1"]);
        report.OldBadNews.Deals.ShouldBe(1);
    }

    [Fact]
    public void News_is_ordered_by_amount_times_what_momentum_lacks()
    {
        // Without an earlier export all bad news is told; the smaller deal has lost all its momentum.
        var rows = Header + Row("big", amount: "50000", pushes: "3")
            + Row("dead", amount: "30000", active: "2026-08-01", since: "2026-06-01", step: "", close: "2026-11-01", pushes: "4")
            + Row("blank", amount: "", active: "2026-08-01");

        Of(rows).News.Shown.Select(deal => deal.Id).ShouldBe(["dead", "big", "blank"]);
    }

    [Fact]
    public void Without_an_earlier_export_it_is_said_and_nothing_is_called_new()
    {
        var report = Of(Header + Row("1", pushes: "3"));

        report.Sentence.ShouldBe("On 23 Nov 2026 1 deal is open worth 1,000 EUR.");
        (report.PreviousDay, report.Waterfalls, report.News.Count).ShouldBe((null, null, 1));
        report.News.Shown.Single().BadNews.ShouldBe(BadNewsAge.Undated);
    }

    [Fact]
    public void Without_closed_deals_what_was_won_is_not_known_rather_than_nothing()
    {
        var report = new ReportCase(Now, Earlier) { WithoutClosed = true, Reviews = true }.Build();

        report.ClosedDeals.ShouldBeNull();
        report.Forecasts.Shown.Single().Won.ShouldBeNull();
        report.Review!.All.ShouldBeEmpty();
    }

    [Fact]
    public void A_pipeline_without_an_open_deal_is_a_report_too()
    {
        var report = Of(Header + Row("1", stage: "Won", outcome: "Won", close: "2026-11-20"));

        report.Sentence.ShouldBe("On 23 Nov 2026 no deal is open.");
        (report.News.Count, report.Sellers.Count, report.WalkAway.Count, report.Health.OverdueShare).ShouldBe((0, 0, 0, null));
    }

    [Fact]
    public void Currencies_are_kept_apart_unless_there_are_rates()
    {
        var rows = Header + Row("1", amount: "1000", currency: "EUR", pushes: "3") + Row("2", amount: "900", currency: "EUR", pushes: "3")
            + Row("3", amount: "100", currency: "USD", pushes: "3");

        var apart = Of(rows, rows);
        var together = new ReportCase(rows, rows) { Rates = new ExchangeRates([new("EUR", 1m), new("USD", 0.5m)]) }.Build();

        apart.Waterfalls!.Shown.Select(waterfall => (waterfall.Currency, waterfall.Closing)).ShouldBe([("EUR", 1900m), ("USD", 100m)]);
        together.Waterfalls!.Shown.Select(waterfall => (waterfall.Currency, waterfall.Closing)).ShouldBe([("EUR", 1950m)]);
        together.Deals.Single(deal => deal.Id == "3").Amount.ShouldBe(50m);

        // The largest of each currency stand side by side: no amount is compared with one of another currency.
        Of(rows).News.Shown.Select(deal => deal.Id).ShouldBe(["1", "3", "2"]);
    }

    [Fact]
    public void A_file_that_is_mostly_overdue_is_said_once_and_this_weeks_news_comes_first()
    {
        var long_ago = string.Concat(Enumerable.Range(0, 1500).Select(i => Row($"old-{i}", amount: "900000", close: "2026-03-01")));
        var fresh = string.Concat(Enumerable.Range(0, 200).Select(i => Row($"ok-{i}")));
        var before = Header + long_ago + fresh + Row("turned", amount: "5000") + Row("passed", amount: "800000", close: "2026-11-20");
        var now = Header + long_ago + fresh + Row("turned", amount: "5000", pushes: "3")
            + Row("passed", amount: "800000", close: "2026-11-20");

        var report = Of(now, before);

        report.Health.ToString().ShouldBe("1,501 of 1,702 open deals are overdue");
        report.Health.FileWide.Select(rule => rule.Rule).ShouldContain("CloseDateCredible");
        report.News.Shown.Select(deal => deal.Id).ShouldBe(["turned", "passed"]);
        report.OldBadNews.Deals.ShouldBe(1500);
    }

    [Fact]
    public void Each_seller_gets_at_most_three_deals_each_with_a_question_and_a_day()
    {
        var rows = Header + string.Concat(Enumerable.Range(0, 5).Select(i => Row($"{i}", owner: "Ann", pushes: "3")))
            + Row("9", owner: "Bob");

        var report = Of(rows);

        report.Sellers.Shown.Select(seller =>
            (seller.Owner, seller.OpenDeals, seller.BadNewsDeals, seller.Deals.Shown.Count, seller.Deals.Cut))
            .ShouldBe([("Ann", 5, 5, 3, 2), ("Bob", 1, 0, 0, 0)]);
        report.Sellers.Shown[0].Deals.Shown.ShouldAllBe(deal => deal.Question!.Length > 0 && deal.Due == AsOf.AddDays(7));
    }

    [Fact]
    public void What_a_page_cuts_is_counted()
    {
        var report = Of(MadePipeline.Csv(2000, sellers: 40), MadePipeline.Csv(2000, sellers: 40, isBefore: true));

        (report.News.Shown.Count + report.News.Cut).ShouldBe(report.News.Count);
        report.News.Count.ShouldBe(report.Deals.Count(deal => deal.BadNews == BadNewsAge.New));
        report.OldBadNews.Deals.ShouldBe(report.Deals.Count(deal => deal.BadNews == BadNewsAge.Old));
        report.WalkAway.Count.ShouldBe(report.Deals.Count(deal => deal.Verdict == Verdict.WalkAway));
        (report.Sellers.Shown.Count, report.Sellers.Cut).ShouldBe((40, 0));
        report.Stages.Shown.Sum(stage => stage.Deals).ShouldBe(report.Deals.Count);
        report.AllStages.Deals.ShouldBe(report.Deals.Count);
    }

    [Theory]
    [InlineData("2026-11-16")]
    [InlineData("2026-11-10")]
    public void The_earlier_export_is_of_an_earlier_day(string day) =>
        Should.Throw<EliteSellerException>(() =>
            new ReportCase(Now, Earlier) { Day = System.DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture) }.Build())
            .Problem.ErrorId.ShouldBe("PreviousNotEarlier");

    [Fact]
    public void Results_of_another_day_or_policy_have_no_place_in_a_report()
    {
        var deal = Tests.Deals.Deal.At(0.4m).With(EliteSeller.Model.OpportunityField.Amount, "5").Build();
        var builder = new PipelineReportBuilder(AsOf, new ReportOptions { Shelf = new MemoryShelf() });
        builder.Add(new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), AsOf).Judge(deal));

        Error(new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Before).Judge(deal)).ShouldBe("AsOfMixed");
        Error(new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy, ["AmountKnown"], []), AsOf).Judge(deal))
            .ShouldBe("VerdictMissing");

        string Error(QualificationResult result) => Should.Throw<EliteSellerException>(() => builder.Add(result)).Problem.ErrorId;
    }

    private static LedgerEntry Refusal(string id, string day) => Lines.Asked(id, Lines.Day(day), AskKind.Benefit, AskAnswer.No);
}
