using System.IO;
using System.Linq;
using EliteSeller.Analysis.Concessions;
using EliteSeller.Model;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Negotiations;

public sealed class ConcessionCommandTests
{
    [Fact]
    public void What_is_added_is_read_and_measured()
    {
        using var folder = new TempFolder();
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("""
            Add-Concession ledger.csv D-1 Seller Discount -Value 12000 -Currency USD -Date 2026-11-03 -AsOf 2026-11-23
            Add-Concession ledger.csv D-1 Customer 'Three-year term' -Value 9000 -Currency USD -InReturnFor Discount -Written -Date 2026-11-03 -AsOf 2026-11-23 -PassThru
            Add-Concession ledger.csv D-2 Seller Training -AsOf 2026-11-23
            Get-Concession ledger.csv -OpportunityId D-1
            Measure-Concession ledger.csv -AsOf 2026-11-23
            """);

        run.Errors.ShouldBeEmpty();
        run.Of<Concession>().Select(line => line.ToString()).ShouldBe(["Three-year term of 3 Nov 2026", "Discount of 3 Nov 2026", "Three-year term of 3 Nov 2026"]);
        var measures = run.Of<ConcessionMeasure>();
        measures.Select(measure => (measure.OpportunityId, measure.Gives, measure.Gets, measure.OneSidedConcessions)).ShouldBe([("D-1", 1, 1, 0), ("D-2", 1, 0, 1)]);
        measures[0].GetValue.ShouldBe(9000m);
        File.ReadAllText(folder.File("ledger.csv")).ShouldBe("""
            OpportunityId,Date,Side,Kind,Description,Value,Currency,InReturnFor,Written
            D-1,2026-11-03,Seller,Discount,,12000,USD,,false
            D-1,2026-11-03,Customer,Three-year term,,9000,USD,Discount,true
            D-2,2026-11-23,Seller,Training,,,,,false

            """.ReplaceLineEndings("\r\n"));
    }

    [Theory]
    [InlineData("D-1 Seller Discount -Value 5", "ConcessionCurrencyMissing")]
    [InlineData("D-1 Seller Discount -Value -5 -Currency USD", "ConcessionValueNegative")]
    [InlineData("D-1 Seller Discount -Date 2026-11-24", "ConcessionInFuture")]
    [InlineData("' ' Seller Discount", "ConcessionIdMissing")]
    [InlineData("D-1 Seller ' '", "ConcessionKindMissing")]
    public void What_makes_no_sense_is_not_written(string arguments, string errorId)
    {
        using var folder = new TempFolder();
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("Add-Concession ledger.csv -AsOf 2026-11-23 " + arguments);

        run.ErrorIds.ShouldBe([errorId]);
        File.Exists(folder.File("ledger.csv")).ShouldBeFalse();
    }

    [Fact]
    public void WhatIf_writes_nothing()
    {
        using var folder = new TempFolder();
        using var session = ModuleSession.Open().At(folder.Path);

        session.Run("Add-Concession ledger.csv D-1 Seller Discount -WhatIf").Errors.ShouldBeEmpty();

        File.Exists(folder.File("ledger.csv")).ShouldBeFalse();
    }

    [Fact]
    public void Bad_lines_are_reported_with_their_place_and_the_rest_is_measured()
    {
        using var folder = new TempFolder();
        folder.Write("ledger.csv", """
            OpportunityId,Date,Side,Kind,Description,Value,Currency,InReturnFor,Written
            D-1,2026-11-02,Seller,Discount,,5000,,,true
            D-1,03/11/2026,Seller,Training,,,,,true
            D-1,2026-11-04,Customer,Term,,,,Support,true
            D-1,2026-12-04,Seller,Payment,,,,,true
            D-2,2026-11-02,Seller,Discount,,100,EUR,,true
            D-2,2026-11-03,Seller,Discount,,100,USD,,true
            D-3,2026-11-0
            """);
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("Measure-Concession ledger.csv -AsOf 2026-11-23");

        run.ErrorIds.ShouldBe(["ConcessionCurrencyMissing", "ConcessionDateNotRead", "LedgerLineTorn", "LedgerLineOpen", "ConcessionInFuture", "ConcessionAnswersNothing", "CurrencyMixed"]);
        run.Errors.Select(error => ((EliteSellerException)error.Exception).Problem.Line).ShouldBe([2, 3, 8, 8, 5, 4, 7]);
        run.Errors.ShouldAllBe(error => error.ErrorDetails.RecommendedAction.Length > 0);
        run.Of<ConcessionMeasure>().Select(measure => (measure.OpportunityId, measure.Gives, measure.Gets)).ShouldBe([("D-1", 1, 1), ("D-2", 2, 0)]);
    }

    [Fact]
    public void A_ledger_that_is_not_there_is_an_error_and_an_empty_one_is_not()
    {
        using var folder = new TempFolder();
        folder.Write("empty.csv", "");
        using var session = ModuleSession.Open().At(folder.Path);

        session.Run("Get-Concession missing.csv").ErrorIds.ShouldBe(["FileNotFound"]);
        session.Run("Get-Concession empty.csv").Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Concessions_from_the_pipe_are_measured_as_the_file_is()
    {
        using var folder = new TempFolder();
        using var session = ModuleSession.Open().At(folder.Path);
        session.Run("Add-Concession ledger.csv D-1 Seller Discount -Value 10 -Currency USD -Date 2026-11-03 -AsOf 2026-11-23").Errors.ShouldBeEmpty();

        var run = session.Run("Get-Concession ledger.csv | Measure-Concession -AsOf 2026-11-23");

        run.Errors.ShouldBeEmpty();
        run.Single<ConcessionMeasure>().GiveValue.ShouldBe(10m);
    }

    [Fact]
    public void The_views_fit_a_screen_and_print_iso_days()
    {
        using var folder = new TempFolder();
        using var session = ModuleSession.Open("de-DE").At(folder.Path);
        session.Run("Add-Concession ledger.csv D-1 Seller Discount -Value 12000.5 -Currency USD -Date 2026-11-03 -AsOf 2026-11-23").Errors.ShouldBeEmpty();

        var lines = session.Run("Get-Concession ledger.csv").Text(width: 120);
        var measures = session.Run("Measure-Concession ledger.csv -AsOf 2026-11-23").Text(width: 120);

        lines.ShouldContain("2026-11-03");
        lines.ShouldContain("Discount");
        measures.ShouldContain("Naked");
        // On a screen too narrow the engine drops the last columns.
        lines.ShouldContain("Written");
        measures.ShouldContain("Q-end");
    }
}
