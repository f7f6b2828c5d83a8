using System;
using System.Linq;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Model;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

public sealed class HistoryTests
{
    private const string Header = "Id,Name,Owner,Amount,Stage,Outcome,Created,Close Date\n";
    private const string Log = "Id,Stage,Date Entered\n";

    [Fact]
    public void Earlier_exports_count_pushes_date_the_stage_and_know_the_first_amount()
    {
        using var folder = Folder();
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("Import-Opportunity now.csv -History past -AsOf 2026-11-23 -ReadingReport report; $report");

        run.Errors.ShouldBeEmpty();
        var deal = run.Of<Opportunity>()[0];
        (deal.PushCount, deal.StageEnteredDate, deal.FirstAmount, deal.LastChangeDate)
            .ShouldBe((2, new DateTime(2026, 11, 23), 100m, new DateTime(2026, 11, 23)));
        deal.History!.Stages.Select(stage => stage.ToString()).ShouldBe(["Qualified since 2026-09-07"]);
        run.Of<ReadingReport>().Single().RowsWithHistory.ShouldBe(2);
        session.Run("Get-OpportunityFile now.csv -History past -AsOf 2026-11-23 | ConvertTo-Json -Depth 3").Single<string>()
            .ShouldBe(session.Run("$report | ConvertTo-Json -Depth 3").Single<string>());
    }

    [Theory]
    [InlineData("Export-PipelineReport now.csv -History past -AsOf 2026-11-23 -OutFile report.html")]
    [InlineData("Import-Opportunity -History past -AsOf 2026-11-20")]
    [InlineData("Test-Opportunity now.csv -History past -AsOf 2026-11-23")]
    [InlineData("Measure-Pipeline now.csv -History past -AsOf 2026-11-23")]
    public void A_row_of_an_earlier_export_that_cannot_be_read_is_told_once(string command)
    {
        using var folder = Folder();
        folder.Write("past/2026-11-16 pipeline.csv", Header + "1,Crane,Ann,100,Qualified,Open,2026-09-01,2027-01-20\n"
            + "7,Winch,Ann,much,Qualified,Open,2026-09-01,2027-01-20\n");
        using var session = ModuleSession.Open().At(folder.Path);

        var error = session.Run(command).Errors.ShouldHaveSingleItem();

        error.FullyQualifiedErrorId.ShouldStartWith("UnreadableNumber");
        error.Exception.Message.ShouldContain("'much' is not a number");
    }

    [Fact]
    public void Line_items_of_earlier_exports_are_combined_with_those_of_the_export()
    {
        using var folder = Folder();
        const string Items = "Id,Name,Owner,Amount,Stage,Outcome,Created,Close Date,Product\n"
            + "1,Crane,Ann,100,Qualified,Open,2026-09-01,{0},Jib\n1,Crane,Ann,100,Qualified,Open,2026-09-01,{0},Hook\n";
        folder.Write("past/2026-11-16 pipeline.csv", Items.Replace("{0}", "2027-01-20"));
        folder.Write("now.csv", Items.Replace("{0}", "2027-02-20"));
        using var session = ModuleSession.Open().At(folder.Path);

        var report = "Export-PipelineReport now.csv -History past -AsOf 2026-11-23 -OutFile report.html -Force";
        session.Run($"{report} -ReadingOption @{{ OneRowPerDeal = $true }}").Warnings.ShouldNotContain(text => text.Contains("line item"));
        session.Run(report).Warnings.Count(text => text.Contains("line item")).ShouldBe(2);
    }

    [Fact]
    public void A_history_is_a_few_lines_on_the_screen()
    {
        using var folder = Folder();
        using var session = ModuleSession.Open().At(folder.Path);

        var text = session.Run("Import-Opportunity now.csv -History past -AsOf 2026-11-23 | ForEach-Object History").Text(100);

        text.ShouldContain("2026-09-07 to 2026-10-19; the deal may be older");
        text.ShouldContain("at least 2");
        text.ShouldContain("Qualified since 2026-09-07");
        text.ShouldContain("from the beginning");
    }

    [Fact]
    public void Deals_are_given_as_they_stood_on_a_past_day()
    {
        using var folder = Folder();
        using var session = ModuleSession.Open().At(folder.Path);

        var then = session.Run("Import-Opportunity -History past -AsOf 2026-11-01").Of<Opportunity>()[0];

        (then.Amount, then.CloseDate, then.PushCount, then.Stage).ShouldBe((100m, new DateTime(2026, 12, 20), 1, "Qualified"));
        session.Run("Import-Opportunity -History past -AsOf 2026-11-01 | Measure-Pipeline -AsOf 2026-11-01").Single<PipelineMeasure>()
            .OpenAmount.ShouldBe(300m);
        session.Run("Import-Opportunity -History past -AsOf 2026-09-10 | Measure-Pipeline -AsOf 2026-09-10").Single<PipelineMeasure>()
            .OpenAmount.ShouldBe(100m);
        session.Run("Import-Opportunity -History past -AsOf 2026-09-10 | Test-Opportunity -AsOf 2026-09-10").Single<QualificationResult>()
            .Opportunity.PushCount.ShouldBeNull();
    }

    [Fact]
    public void Every_command_that_reads_exports_takes_a_history()
    {
        using var folder = Folder();
        using var session = ModuleSession.Open().At(folder.Path);

        var fromFile = session.Run("Test-Opportunity now.csv -History past -AsOf 2026-11-23").Of<QualificationResult>()[0];
        var fromRows = session.Run("[pscustomobject]@{ Id = '1'; Stage = 'Proposal'; 'Close Date' = '2027-02-20'; Amount = 120 } | "
            + "Test-Opportunity -History past -AsOf 2026-11-23").Of<QualificationResult>()[0];

        fromFile.Findings.Single(finding => finding.Rule == "CloseDateStable")
            .Reason.ShouldBe("Close date moved at least twice; the history begins later than the deal.");
        fromRows.Findings.Single(finding => finding.Rule == "CloseDateStable")
            .Reason.ShouldBe("Close date moved at least twice; the history begins later than the deal.");
    }

    [Fact]
    public void A_loss_from_a_late_stage_is_known_by_the_history()
    {
        using var folder = new TempFolder();
        folder.Write("now.csv", Header
            + "1,A,Ann,5,Closed Lost,Lost,2026-05-01,2026-11-01\n2,B,Ann,5,Closed Lost,Lost,2026-05-01,2026-11-01\n3,C,Ann,5,Closed Won,"
            + "Won,2026-05-01,2026-11-01\n");
        folder.Write("log.csv", Log
            + "1,Qualified,2026-05-01\n1,Proposal,2026-07-01\n1,Closed Lost,2026-11-01\n2,Qualified,2026-05-01\n2,Closed Lost,"
            + "2026-11-01\n");
        using var session = ModuleSession.Open().At(folder.Path);

        var measure = session.Run("Measure-Pipeline now.csv -History log.csv -AsOf 2026-11-23").Single<PipelineMeasure>();

        (measure.LateStageByStage, measure.LateStageByHistory, measure.LateStageByDays, measure.LateStageUnknown).ShouldBe((0, 1, 0, 0));
        measure.LateLosses.Select(loss => (loss.Id, loss.StagePosition, loss.KnownBy)).ShouldBe([("1", 0.75m, LatenessSign.History)]);
        session.Run("Measure-Pipeline now.csv -AsOf 2026-11-23").Single<PipelineMeasure>().LateStageByDays.ShouldBe(2);
    }

    [Theory]
    [InlineData("now.csv -History nowhere", "HistoryNotFound")]
    [InlineData("now.csv -History now.csv", "HistoryNotRecognised")]
    [InlineData("now.csv -History past -SnapshotDate 2026-01-01", "SnapshotDateCount")]
    [InlineData("", "ExportMissing")]
    [InlineData("-History past", "ExportMissing")]
    [InlineData("-AsOf 2026-11-23", "ExportMissing")]
    [InlineData("-History past -AsOf 2026-01-01", "NoExportOfThatDay")]
    [InlineData("-History log.csv -AsOf 2026-11-01", "NoExportOfThatDay")]
    [InlineData("now.csv -History 'past/2026-09-07 a.csv', 'again/2026-09-07 b.csv'", "SameSnapshotTwice")]
    [InlineData("now.csv -History bad.csv", "HistoryRowIncomplete")]
    public void A_history_that_tells_nothing_is_an_error_of_its_own(string arguments, string errorId)
    {
        using var folder = Folder();
        folder.Write("log.csv", Log + "1,Qualified,2026-05-01\n");
        folder.Write("bad.csv", Log + "1,Qualified,\n");
        folder.Write("again/2026-09-07 b.csv", Header + "1,A,Ann,5,Proposal,Open,2026-05-01,2026-11-01\n");
        using var session = ModuleSession.Open().At(folder.Path);

        session.Run("Import-Opportunity " + arguments).ErrorIds.ShouldBe([errorId]);
    }

    [Fact]
    public void Exports_without_a_day_in_their_name_are_given_their_days()
    {
        using var folder = Folder();
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("Import-Opportunity now.csv -History earlier.csv -SnapshotDate 2026-10-01 -AsOf 2026-11-23");

        run.Errors.ShouldBeEmpty();
        run.Of<Opportunity>()[0].History!.FirstSeen.ShouldBe(new DateTime(2026, 10, 1));
        session.Run("Get-Item now.csv | Import-Opportunity -History earlier.csv -SnapshotDate 2026-10-01 -AsOf 2026-11-23")
            .Of<Opportunity>()[0].History!.FirstSeen.ShouldBe(new DateTime(2026, 10, 1));
    }

    [Fact]
    public void A_past_day_knows_nothing_of_later_ones_however_the_exports_are_called()
    {
        using var folder = Folder();
        using var session = ModuleSession.Open().At(folder.Path);

        var then = session.Run("Import-Opportunity -History earlier.csv, now.csv -SnapshotDate 2026-10-01, 2026-11-23 -AsOf 2026-10-20")
            .Single<Opportunity>();

        (then.CloseDate, then.PushCount, then.History!.LastSeen).ShouldBe((new DateTime(2026, 12, 20), null, new DateTime(2026, 10, 1)));
        session.Run("Import-Opportunity -History earlier.csv, now.csv -SnapshotDate 2026-10-01, 2026-11-23 -AsOf 2026-11-23")
            .Of<Opportunity>()[0].PushCount.ShouldBe(1);
    }

    [Fact]
    public void A_history_that_fits_no_deal_and_one_that_comes_too_late_are_told()
    {
        using var folder = Folder();
        folder.Write("log.csv", Log + "999,Qualified,2026-05-01\n");
        using var session = ModuleSession.Open().At(folder.Path);

        const string Unused = "now.csv: -History tells of 1 deal, none of which is in this export, so nothing of it is used. "
            + "Check that both have the CRM's id, and that they are of the same CRM.";

        session.Run("Import-Opportunity now.csv -History log.csv").Warnings.ShouldBe([Unused]);
        session.Run("Measure-Pipeline now.csv -History log.csv -AsOf 2026-11-23").Warnings.ShouldBe([Unused]);
        session.Run("Import-Opportunity now.csv | Measure-Pipeline -History past -AsOf 2026-11-23").Warnings
            .ShouldBe(["-History has no effect on deals that are already imported. Use it with Import-Opportunity."]);
        session.Run("Import-Opportunity now.csv -History past | Measure-Pipeline -History past -AsOf 2026-11-23").Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Each_export_of_a_seller_is_judged_with_what_was_known_then()
    {
        using var folder = Folder();
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("Measure-Seller now.csv -History past -AsOf 2026-11-23");

        run.Errors.ShouldBeEmpty();
        run.Single<EliteSeller.Analysis.Sellers.SellerMeasure>().ComparedDeals.ShouldBe(2);
    }

    private static TempFolder Folder()
    {
        var folder = new TempFolder();
        const string first = "1,Crane,Ann,100,Qualified,Open,2026-05-01,";
        folder.Write("past/2026-09-07 a.csv", Header + first + "2026-11-20\n");
        folder.Write("past/2026-10-19 a.csv", Header + first + "2026-12-20\n2,Winch,Ann,200,Proposal,Open,2026-10-01,2026-12-20\n");
        folder.Write("earlier.csv", Header + first + "2026-12-20\n");
        folder.Write("now.csv", Header
            + "1,Crane,Ann,120,Proposal,Open,2026-05-01,2027-02-20\n2,Winch,Ann,200,Proposal,Open,2026-10-01,2026-12-20\n");
        return folder;
    }
}
