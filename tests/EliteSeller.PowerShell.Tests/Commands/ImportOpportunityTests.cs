using System.IO;
using System.Linq;
using EliteSeller.Model;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

public sealed class ImportOpportunityTests
{
    private const string Header = "Id,Name,Account,Amount,Stage,Close Date\n";

    [Fact]
    public void A_file_becomes_opportunities()
    {
        using var folder = new TempFolder();
        var path = folder.Write("deals.csv", Header + "1,Crane,Harbour,1200.50,Proposal,2026-12-31\n");
        using var session = ModuleSession.Open();

        var deal = session.Run("Import-Opportunity $path", new { path }).Single<Opportunity>();

        deal.Name.ShouldBe("Crane");
        deal.Amount.ShouldBe(1200.50m);
        deal.StagePosition.ShouldBe(0.75m);
        deal.Source.Line.ShouldBe(2);
    }

    [Fact]
    public void A_bad_row_is_an_error_with_its_place_and_the_rest_go_on()
    {
        using var folder = new TempFolder();
        var path = folder.Write("deals.csv", Header + "1,Crane,Harbour,lots,Proposal,2026-12-31\n2,Winch,Harbour,5,Proposal,2026-12-31\n");
        using var session = ModuleSession.Open();

        var run = session.Run("Import-Opportunity $path", new { path });

        run.Of<Opportunity>().Select(deal => deal.Id).ShouldBe(["2"]);
        run.ErrorIds.ShouldBe(["UnreadableNumber"]);
        var problem = run.Errors[0].Exception.ShouldBeOfType<EliteSellerException>().Problem;
        (problem.File, problem.Line, problem.Column).ShouldBe((path, 2L, "Amount"));
    }

    [Fact]
    public void One_bad_file_does_not_stop_the_others()
    {
        using var folder = new TempFolder();
        folder.Write("a.csv", "");
        folder.Write("b.csv", Header + "1,Crane,Harbour,5,Proposal,2026-12-31\n");
        folder.Write("c.csv", "First,Last\nAda,Quist\n");
        folder.Write("d.csv", Header + "2,Winch,Harbour,5,Proposal,2026-12-31\n");
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("Import-Opportunity *.csv");

        run.Of<Opportunity>().Select(deal => deal.Id).ShouldBe(["1", "2"]);
        run.ErrorIds.ShouldBe(["EmptyFile", "NoColumnRecognised"]);
    }

    [Fact]
    public void A_wrong_property_ends_the_command_and_names_the_nearest()
    {
        using var folder = new TempFolder();
        var path = folder.Write("deals.csv", Header + "1,Crane,Harbour,5,Proposal,2026-12-31\n");
        using var session = ModuleSession.Open();

        var run = session.Run("Import-Opportunity $path -Property @{ Sponsr = 'Name' }", new { path });

        run.ErrorIds.ShouldBe(["UnknownProperty"]);
        run.Errors[0].ErrorDetails.RecommendedAction.ShouldContain("'Sponsor'");
    }

    [Fact]
    public void Files_come_down_the_pipeline_as_Get_ChildItem_gives_them()
    {
        using var folder = new TempFolder();
        var path = folder.Write("deals[1].csv", Header + "1,Crane,Harbour,5,Proposal,2026-12-31\n");
        using var session = ModuleSession.Open();

        session.Run("[pscustomobject]@{ PSPath = \"Microsoft.PowerShell.Core\\FileSystem::$path\" } | Import-Opportunity", new { path })
            .Of<Opportunity>().Count.ShouldBe(1);
    }

    [Fact]
    public void An_unknown_stage_is_a_warning_once_for_its_name()
    {
        using var folder = new TempFolder();
        var path = folder.Write("deals.csv", Header + "1,Crane,Harbour,5,Sniffing,2026-12-31\n2,Winch,Harbour,5,Sniffing,2026-12-31\n");
        using var session = ModuleSession.Open();

        var run = session.Run("Import-Opportunity $path", new { path });

        run.Warnings.Count.ShouldBe(1);
        run.Warnings[0].ShouldContain("'Sniffing'");
        run.Of<Opportunity>().Count.ShouldBe(2);
    }

    [Fact]
    public void Rows_of_Import_Csv_become_the_same_opportunities()
    {
        using var session = ModuleSession.Open();

        var run = session.Run(
            "[pscustomobject]@{ Id = '1'; Name = 'Crane'; Amount = '1200'; Stage = 'Proposal'; 'Close Date' = '31/12/2026' }, "
            + "@{ Id = '2'; Name = 'Winch'; Amount = 7.125; Stage = 'Won'; 'Close Date' = [datetime]::new(2026, 3, 4) } | "
                + "ConvertTo-Opportunity");

        run.Errors.ShouldBeEmpty();
        var deals = run.Of<Opportunity>();
        deals.Select(deal => (deal.Id, deal.Amount, deal.Outcome))
            .ShouldBe([("1", 1200m, DealOutcome.Open), ("2", 7.125m, DealOutcome.Won)]);
        deals[0].CloseDate.ShouldBe(new System.DateTime(2026, 12, 31));
        deals[1].CloseDate.ShouldBe(new System.DateTime(2026, 3, 4));
    }

    [Fact]
    public void A_file_in_the_place_of_a_deal_is_told_apart()
    {
        using var session = ModuleSession.Open();

        session.Run("[IO.FileInfo]::new($path) | ConvertTo-Opportunity", new { path = Path.GetTempPath() })
            .ErrorIds.ShouldBe(["FileInPipeline"]);
    }

    [Fact]
    public void Refused_rows_are_kept_byte_for_byte_with_their_reasons_beside_them()
    {
        using var folder = new TempFolder();
        const string Windows = "2;Größe;\"a;b\";viel;Demo;31.12.2026\r\n";
        var head = Header.Replace(',', ';').Replace("\n", "\r\n");
        var path = folder.Write(
            "deals.csv", head + "1;Crane;Häfen;1,5;Demo;31.12.2026\r\n" + Windows + "3;x;y\r\n", System.Text.Encoding.Latin1);
        using var session = ModuleSession.Open();

        var run = session.Run(
            "Import-Opportunity $path -RejectPath $out -ReadingReport report; $report", new { path, @out = folder.File("refused.csv") });

        run.Of<Opportunity>().Single().Amount.ShouldBe(1.5m);
        run.ErrorIds.ShouldBe(["UnreadableNumber", "FieldCountMismatch"]);
        File.ReadAllText(folder.File("refused.csv"), System.Text.Encoding.Latin1).ShouldBe(head + Windows + "3;x;y\r\n");
        var reasons = File.ReadAllLines(folder.File("refused.reasons.csv"));
        reasons[0].ShouldBe("Line,Column,ErrorId,Reason");
        reasons[1].ShouldStartWith("3,Amount,UnreadableNumber,");
        reasons[2].ShouldStartWith("4,,FieldCountMismatch,");
        var report = run.Of<EliteSeller.Files.Import.Tables.ReadingReport>().Single();
        (report.RowsRead, report.RowsRefused, report.Encoding).ShouldBe((1, 2, "windows-1252"));
        Directory.GetFiles(folder.Path).Length.ShouldBe(3);
    }

    [Fact]
    public void A_deal_that_stands_in_two_files_is_given_twice_and_told_once()
    {
        using var folder = new TempFolder();
        folder.Write("a.csv", Header + "1,Crane,Harbour,5,Demo,2026-12-31\n2,Winch,Harbour,5,Demo,2026-12-31\n");
        folder.Write(
            "b.csv", Header + "1,Crane,Harbour,9,Demo,2026-12-31\n2,Winch,Harbour,5,Demo,2026-12-31\n3,Hoist,Harbour,5,Demo,2026-12-31\n");
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("Import-Opportunity *.csv -ReadingReport reports; $reports[1].Notes");

        run.Of<Opportunity>().Select(deal => deal.Id).ShouldBe(["1", "2", "1", "2", "3"]);
        run.Warnings.Count.ShouldBe(1);
        run.Warnings[0].ShouldStartWith("b.csv: line 2: The same deal id is in an earlier file");
        var note = run.Of<EliteSeller.Files.Import.Tables.ReadingWarning>().Single();
        (note.Id, note.Count).ShouldBe(("SameIdInTwoFiles", 2L));
    }

    [Fact]
    public void A_reject_file_that_is_there_already_is_not_replaced()
    {
        using var folder = new TempFolder();
        var path = folder.Write("deals.csv", Header + "1,Crane,Harbour,lots,Demo,2026-12-31\n");
        var refused = folder.Write("refused.csv", "mine");
        using var session = ModuleSession.Open();

        session.Run("Import-Opportunity $path -RejectPath $refused", new { path, refused }).ErrorIds.ShouldBe(["FileExists"]);
        File.ReadAllText(refused).ShouldBe("mine");
        session.Run("Import-Opportunity $path -RejectPath $refused -Force", new { path, refused }).ErrorIds.ShouldBe(["UnreadableNumber"]);
        File.ReadAllText(refused).ShouldBe(Header + "1,Crane,Harbour,lots,Demo,2026-12-31\n");
    }

    [Fact]
    public void A_reading_report_is_there_although_a_later_command_stopped_early()
    {
        using var folder = new TempFolder();
        var path = folder.Write("deals.csv", Header + string.Concat(Enumerable.Repeat("1,Crane,Harbour,5,Demo,2026-12-31\n", 50)));
        using var session = ModuleSession.Open();

        var run = session.Run("foreach ($deal in 1) { do { Import-Opportunity $path -ReadingReport r | ForEach-Object { break } } while "
            + "($false) }; $r", new { path });

        run.Of<EliteSeller.Files.Import.Tables.ReadingReport>().Single().RowsRead.ShouldBe(1);
    }

    [Fact]
    public void Get_OpportunityFile_says_how_a_file_is_read_and_reports_no_row_twice()
    {
        using var folder = new TempFolder();
        var path = folder.Write("deals.csv", "sep=;\n" + Header.Replace(',', ';')
            + "1;Crane;Harbour;1.234,50;Demo;25/12/2026\n2;Winch;Harbour;much;Demo;25/12/2026\n\nTotal;;;1.234,50;;\n");
        using var session = ModuleSession.Open();

        var run = session.Run("Get-OpportunityFile $path", new { path });

        run.Errors.ShouldBeEmpty();
        var report = run.Single<EliteSeller.Files.Import.Tables.ReadingReport>();
        (report.Layout, report.Encoding, report.Delimiter, report.RowsRead, report.RowsDropped, report.RowsRefused)
            .ShouldBe(("Plain", "utf-8", ";", 1, 2, 1));
        report.Columns.Single(column => column.Header == "Amount").Manner!.ShouldContain("decimal comma, shown by 1.234,50 in line 3");
        report.Columns.Single(column => column.Header == "Close Date").Manner!.ShouldContain("day first, shown by 25/12/2026 in line 3");
        report.Refusals.Single().ErrorId.ShouldBe("UnreadableNumber");
    }
}
