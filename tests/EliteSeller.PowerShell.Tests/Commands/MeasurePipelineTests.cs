using System.Linq;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Model;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

public sealed class MeasurePipelineTests
{
    private const string Header = "Id,Name,Owner,Amount,Currency,Stage,Outcome,Created,Close Date,Last Activity\n";

    [Fact]
    public void Two_properties_group_together_and_the_view_shows_both()
    {
        using var session = ModuleSession.Open().At(Built.SourceRoot);

        var run = session.Run("Measure-Pipeline samples/beth-two-years.csv -AsOf 2027-11-22 -GroupBy Owner, Quarter");

        run.Of<PipelineMeasure>().Select(measure => measure.Group).ShouldContain("Beth Marlowe, 2026-Q4");
        run.Of<PipelineMeasure>().Sum(measure => measure.Deals).ShouldBe(29);
        run.Text(101).ShouldContain("Group: Beth Marlowe");
        run.Text(101).ShouldContain("2026-Q4 ");
        session.Run("Measure-Pipeline samples/beth.csv -AsOf 2026-11-23 -GroupBy Owner, Type, Stage").Errors.Count.ShouldBe(1);
    }

    [Fact]
    public void Hours_and_days_of_each_ending_are_those_of_the_file()
    {
        using var session = ModuleSession.Open().At(Built.SourceRoot);

        var costs = session.Run("Measure-Pipeline samples/beth.csv -AsOf 2026-11-23 | ForEach-Object Endings").Of<EndingCost>();
        var hours = session.Run("(Import-Csv samples/beth.csv | Measure-Object 'Hours Invested' -Sum).Sum").Single<double>();

        costs.Sum(cost => cost.Hours).ShouldBe((decimal)hours);
        costs.Select(cost => (cost.Ending, cost.Deals)).ShouldBe(
            [(DealEnding.Open, 12), (DealEnding.Won, 2), (DealEnding.SecondPlace, 2), (DealEnding.NoDecision, 5), (
                DealEnding.OtherReason, 1)]);
        costs.ShouldAllBe(cost => cost.GateFailed == null);
    }

    [Fact]
    public void Earlier_exports_tell_what_was_spent_after_a_gate_had_failed()
    {
        using var folder = new TempFolder();
        const string Columns = "Id,Name,Owner,Amount,Stage,Outcome,Created,Close Date,Last Activity,Stage Since,Next Step,Hours Invested\n";
        folder.Write("history/2026-09-01.csv", Columns
            + "1,Crane,Ann,100,Proposal,Open,2026-01-05,2026-12-20,2026-08-28,2026-08-20,Board meets on 3 September,20\n"
            + "2,Winch,Ann,100,Proposal,Open,2026-01-05,2026-12-20,2026-08-28,2026-08-20,Board meets on 3 September,9\n");
        folder.Write("history/2026-10-12.csv", Columns
            + "1,Crane,Ann,100,Proposal,Open,2026-01-05,2026-12-20,2026-02-28,2026-02-20,,30\n"
            + "2,Winch,Ann,100,Proposal,Open,2026-01-05,2026-12-20,2026-10-10,2026-10-02,Board meets on 20 October,11\n");
        folder.Write("now.csv", Columns
            + "1,Crane,Ann,100,Proposal,Lost,2026-01-05,2026-11-11,2026-11-11,2026-02-20,,44\n"
            + "2,Winch,Ann,100,Proposal,Won,2026-01-05,2026-11-11,2026-11-11,2026-02-20,,20\n");
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("Measure-Pipeline now.csv -History history -AsOf 2026-11-23 | ForEach-Object Endings");

        run.Errors.ShouldBeEmpty();
        run.Of<EndingCost>().Select(cost => (cost.Ending, cost.GateFailed, cost.DaysAfterGate, cost.HoursAfterGate))
            .ShouldBe([(DealEnding.Won, 0, 0, null), (DealEnding.NoReason, 1, 30, 14)]);
        run.Text(80).ShouldContain("Gate failed");
        run.Text(80).ShouldContain("Hours after");
        run.Text(80).ShouldContain("30 d        14 h");
    }

    [Fact]
    public void Beth_is_measured_from_her_file_and_from_the_pipe_alike()
    {
        using var session = ModuleSession.Open().At(Built.SourceRoot);

        var fromFile = session.Run("Measure-Pipeline samples/beth.csv -AsOf 2026-11-23");
        var fromPipe = session.Run("Import-Opportunity samples/beth.csv | Measure-Pipeline -AsOf 2026-11-23");

        fromFile.Errors.ShouldBeEmpty();
        var beth = fromFile.Single<PipelineMeasure>();
        (beth.Won, beth.Lost, beth.Open, beth.BadNewsEarlyIndex, beth.SmallSample).ShouldBe((2, 8, 12, 0, true));
        (beth.LateStageLosses, beth.LateLosses.Count, beth.OverdueOpenDeals).ShouldBe((8, 8, 6));
        beth.WinRateLow!.Value.ShouldBe(0.0567, 0.0001);
        beth.WinRateHigh!.Value.ShouldBe(0.5098, 0.0001);
        fromPipe.Text().ShouldBe(fromFile.Text());
        fromPipe.Single<PipelineMeasure>().AtRiskAmount.ShouldBe(beth.AtRiskAmount);
    }

    [Fact]
    public void Under_twenty_closed_deals_the_view_shows_counts_and_the_object_the_share()
    {
        using var session = ModuleSession.Open().At(Built.SourceRoot);

        var run = session.Run("Measure-Pipeline samples/beth.csv -AsOf 2026-11-23");

        run.Text(160).ShouldContain("2 of 10");
        run.Text(160).ShouldContain("0, small");
        run.Single<PipelineMeasure>().WinRate.ShouldBe(0.2);
    }

    [Fact]
    public void Currencies_stay_apart_until_rates_are_given()
    {
        using var folder = new TempFolder();
        var path = folder.Write("deals.csv", Header
            + "1,A,Ann,100,EUR,Proposal,Open,2026-10-01,2026-12-01,2026-11-20\n"
            + "2,B,Ann,200,USD,Proposal,Open,2026-10-01,2026-12-01,2026-11-20\n"
            + "3,C,Ann,50,SEK,Proposal,Open,2026-10-01,2026-12-01,2026-11-20\n");
        var rates = folder.Write("rates.csv", "Currency,Rate,From\nEUR,1,\nUSD,0.5,2026-01-01\nUSD,0.9,2026-11-01\n");
        using var session = ModuleSession.Open();

        session.Run("Measure-Pipeline $path -AsOf 2026-11-23", new { path }).Of<PipelineMeasure>()
            .Select(measure => (measure.Currency, measure.OpenAmount)).ShouldBe([("EUR", 100m), ("SEK", 50m), ("USD", 200m)]);
        var table = session.Run("Measure-Pipeline $path -AsOf 2026-11-23 -ExchangeRate @{ EUR = 1; USD = 0.9; SEK = '0.1' }", new { path });
        table.Errors.ShouldBeEmpty();
        table.Single<PipelineMeasure>().OpenAmount.ShouldBe(285m);
        var file = session.Run("Measure-Pipeline $path -AsOf 2026-11-23 -ExchangeRate $rates", new { path, rates });
        file.Of<PipelineMeasure>().Select(measure => (measure.Currency, measure.OpenAmount)).ShouldBe([("EUR", 280m), ("SEK", 50m)]);
        file.Warnings.ShouldBe(["No exchange rate for SEK: its deals are reported separately (1)."]);
    }

    [Theory]
    [InlineData("-ExchangeRate @{ EUR = 0.9; USD = 0.8 }", "ReportingCurrencyUnknown")]
    [InlineData("-ExchangeRate @{ EUR = 1; USD = 1 }", "ReportingCurrencyUnknown")]
    [InlineData("-ExchangeRate @{ USD = 1; EUR = 1.08 } -Currency EUR", "ReportingCurrencyNotOne")]
    [InlineData("-ExchangeRate @{ EUR = 1; USD = 'much' }", "ExchangeRateNotNumber")]
    [InlineData("-ExchangeRate @{ EUR = 1; USD = -1 }", "ExchangeRateNotNumber")]
    [InlineData("-ExchangeRate nowhere.csv", "FileNotFound")]
    [InlineData("-ExchangeRate twice.csv", "ExchangeRateTwice")]
    [InlineData("-ExchangeRate when.csv", "ExchangeRateDate")]
    [InlineData("-ExchangeRate columns.csv", "LedgerColumnMissing")]
    [InlineData("-GroupBy Segment", "NoSuchColumn")]
    public void What_can_not_be_settled_is_an_error_of_its_own(string arguments, string errorId)
    {
        using var folder = new TempFolder();
        folder.Write("deals.csv", Header + "1,A,Ann,100,EUR,Proposal,Open,2026-10-01,2026-12-01,2026-11-20\n");
        folder.Write("twice.csv", "Currency,Rate,From\nEUR,1,\nUSD,0.5,2026-01-01\nUSD,0.9,2026-01-01\n");
        folder.Write("when.csv", "Currency,Rate,From\nEUR,1,\nUSD,0.5,01/02/2026\n");
        folder.Write("columns.csv", "Currency,Factor\nEUR,1\n");
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("Measure-Pipeline deals.csv -AsOf 2026-11-23 " + arguments);

        run.ErrorIds.ShouldBe([errorId]);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_to_measure_is_an_error_with_exit_code_3()
    {
        using var folder = new TempFolder();
        var path = folder.Write("deals.csv", Header);
        using var session = ModuleSession.Open();

        var run = session.Run("Measure-Pipeline $path", new { path });

        run.ErrorIds.ShouldContain("NoOpportunity");
        run.Errors[^1].Exception.ShouldBeOfType<EliteSellerException>().ExitCode.ShouldBe(3);
    }

    [Fact]
    public void Closed_deals_without_dates_are_counted_and_nothing_is_guessed()
    {
        using var folder = new TempFolder();
        var path = folder.Write("deals.csv", Header
            + "1,A,Ann,100,EUR,Won,Won,,2026-11-01,\n"
            + "2,B,Ann,200,EUR,Lost,Lost,2026-10-01,,\n"
            + "3,C,Ann,,EUR,Lost,Lost,2026-10-01,2026-11-01,\n");
        using var session = ModuleSession.Open();

        var measure = session.Run("Measure-Pipeline $path -AsOf 2026-11-23", new { path }).Single<PipelineMeasure>();

        (measure.Won, measure.Lost, measure.ClosedUndated, measure.AmountBlank).ShouldBe((1, 2, 2, 1));
        measure.MedianDaysToWin.ShouldBeNull();
        measure.BadNewsEarlyIndex.ShouldBeNull();
        measure.SmallSample.ShouldBeTrue();
    }

    [Fact]
    public void Rows_of_any_kind_and_results_are_measured_too()
    {
        using var folder = new TempFolder();
        using var session = ModuleSession.Open().At(Built.SourceRoot);

        session.Run("""
            [pscustomobject]@{ Id = '1'; Name = 'A'; Amount = '100'; Stage = 'Proposal'; 'Close Date' = '2026-12-31' } | Measure-Pipeline -AsOf 2026-11-23
            """).Single<PipelineMeasure>().OpenAmount.ShouldBe(100m);
    }

    [Fact]
    public void Groups_are_offered_by_tab()
    {
        using var session = ModuleSession.Open();

        session.Run("(TabExpansion2 'Measure-Pipeline -GroupBy Q' 27).CompletionMatches.CompletionText").Output.Select(o => o.ToString())
            .ShouldBe(["Quarter"]);
    }
}
