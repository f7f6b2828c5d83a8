using System.IO;
using System.Linq;
using EliteSeller.Opportunities;
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

        session.Run("[pscustomobject]@{ PSPath = \"Microsoft.PowerShell.Core\\FileSystem::$path\" } | Import-Opportunity", new { path }).Of<Opportunity>().Count.ShouldBe(1);
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
            + "@{ Id = '2'; Name = 'Winch'; Amount = 7.125; Stage = 'Won'; 'Close Date' = [datetime]::new(2026, 3, 4) } | ConvertTo-Opportunity");

        run.Errors.ShouldBeEmpty();
        var deals = run.Of<Opportunity>();
        deals.Select(deal => (deal.Id, deal.Amount, deal.Outcome)).ShouldBe([("1", 1200m, DealOutcome.Open), ("2", 7.125m, DealOutcome.Won)]);
        deals[0].CloseDate.ShouldBe(new System.DateTime(2026, 12, 31));
        deals[1].CloseDate.ShouldBe(new System.DateTime(2026, 3, 4));
    }

    [Fact]
    public void A_file_in_the_place_of_a_deal_is_told_apart()
    {
        using var session = ModuleSession.Open();

        session.Run("[IO.FileInfo]::new($path) | ConvertTo-Opportunity", new { path = Path.GetTempPath() }).ErrorIds.ShouldBe(["FileInPipeline"]);
    }
}
