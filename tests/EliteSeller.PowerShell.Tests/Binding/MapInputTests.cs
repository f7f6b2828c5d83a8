using System.IO;
using System.Linq;
using EliteSeller.Model;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Binding;

public sealed class MapInputTests
{
    private const string Export = "Nr,Vorhaben,Coach__c,Summe,Lage,Ziel\n1,Kran,yes,1200,Need proven,2026-12-31\n2,Winde,no,800,Signed,"
        + "2026-10-31\n";

    private const string Columns = "@{ Id = 'Nr'; Name = 'Vorhaben'; Sponsor = 'Coach__c'; Amount = 'Summe'; Stage = 'Lage'; CloseDate = "
        + "'Ziel' }";

    [Theory]
    [InlineData("-Property columns.psd1 -StageMap stages.psd1")]
    [InlineData("-Property columns.psd1 -StageMap org.standardValueSet-meta.xml")]
    [InlineData("-Property ([ordered]" + Columns + ") -StageMap @{ 'Need proven' = 0.3; Signed = 'Won' }")]
    public void Maps_come_from_tables_and_from_files(string maps)
    {
        using var folder = Folder();
        using var session = ModuleSession.Open(culture: "de-DE").At(folder.Path);

        var run = session.Run("Import-Opportunity deals.csv " + maps);

        run.Errors.ShouldBeEmpty();
        run.Warnings.ShouldBeEmpty();
        run.Of<Opportunity>().Select(deal => (deal.Name, deal.Amount, deal.StagePosition, deal.Outcome, deal.Sponsor)).ShouldBe(
            [("Kran", 1200m, 0.3m, DealOutcome.Open, EvidenceGrade.Confirmed), ("Winde", 800m, null, DealOutcome.Won, EvidenceGrade.No)]);
    }

    [Theory]
    [InlineData("-Property nowhere.psd1", "FileNotFound")]
    [InlineData("-StageMap nowhere.xml", "FileNotFound")]
    [InlineData("-Property code.psd1", "DataFileHoldsCode")]
    [InlineData("-StageMap code.psd1", "DataFileHoldsCode")]
    [InlineData("-StageMap deals.xml", "NotAStageList")]
    [InlineData("-StageMap columns.psd1", "StageMapInvalid")]
    [InlineData("-Property stages.psd1", "UnknownProperty")]
    public void A_file_that_holds_no_such_map_ends_the_command_before_anything_is_read(string maps, string errorId)
    {
        using var folder = Folder();
        folder.Write("code.psd1", "@{ Sponsor = $(throw 'never') }");
        folder.Write("deals.xml", Export);
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("Import-Opportunity deals.csv " + maps);

        run.ErrorIds.ShouldBe([errorId]);
        run.Of<Opportunity>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("-Property @{ Amount = @{ Column = 'Summe'; Unit = 'Cents' }; Stage = 'Lage' }")]
    [InlineData("-Property units.psd1")]
    public void A_column_says_in_which_unit_it_counts(string map)
    {
        using var folder = Folder();
        folder.Write("units.psd1", "@{ Amount = @{ Column = 'Summe'; Unit = 'Cents' }; Stage = 'Lage' }");
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run($"Import-Opportunity deals.csv {map} -StageMap stages.psd1 -ReadingReport report; $report.Columns | "
            + "Where-Object Manner | ForEach-Object Manner");

        run.Errors.ShouldBeEmpty();
        run.Of<Opportunity>().Select(deal => deal.Amount).ShouldBe([12m, 8m]);
        run.Of<string>().ShouldContain("in cents, named by -Property");
    }

    [Theory]
    [InlineData("@{ Amount = @{ Column = 'Summe'; Units = 'Cents' } }", "MapValueInvalid")]
    [InlineData("@{ Amount = @{ Unit = 'Cents' } }", "MapValueInvalid")]
    [InlineData("@{ Amount = @{ Column = 'Summe'; Unit = 'Pence' } }", "UnknownUnit")]
    public void A_unit_that_makes_no_sense_ends_the_command(string map, string errorId)
    {
        using var folder = Folder();
        using var session = ModuleSession.Open().At(folder.Path);

        session.Run($"Import-Opportunity deals.csv -Property {map}").ErrorIds.ShouldBe([errorId]);
    }

    [Fact]
    public void Completion_offers_the_files_own_columns_those_that_nobody_knows_first()
    {
        using var folder = Folder();
        folder.Write("known.csv", "Id,Deal Name,Champion's view,Sponsr,Amount,Stage,Close Date\n1,A,x,y,5,Demo,2026-12-31\n");
        using var session = ModuleSession.Open().At(folder.Path);

        Offers(session, "Import-Opportunity known.csv -Property ").Take(4).ShouldBe(
            ["@{ Property = 'Champion''s view' }", "@{ Sponsor = 'Sponsr' }", "@{ Id = 'Id' }", "@{ Name = 'Deal Name' }"]);
        Offers(session, "Import-Opportunity -Path known.csv -Property Spon").ShouldBe(["@{ Sponsor = 'Sponsr' }"]);
        Offers(session, "Import-Opportunity deals.csv -Property Coa").ShouldBe(["@{ Sponsor = 'Coach__c' }"]);
    }

    private static string[] Offers(ModuleSession session, string line) =>
        [.. session.Run("[System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches | "
            + "ForEach-Object CompletionText", new { line }).Of<string>()];

    private static TempFolder Folder()
    {
        var folder = new TempFolder();
        folder.Write("deals.csv", Export);
        folder.Write("columns.psd1", Columns);
        folder.Write("stages.psd1", "@{\n  # Where our stages stand.\n  'Need proven' = 0.3\n  Signed = 'Won'\n}");
        folder.Write("org.standardValueSet-meta.xml",
            "<StandardValueSet xmlns=\"http://soap.sforce.com/2006/04/metadata\">"
            + "<standardValue><fullName>Need_Proven</fullName><label>Need proven</label><closed>false</closed><probability>30</probability>"
            + "<won>false</won></standardValue>"
            + "<standardValue><fullName>Signed</fullName><label>Signed</label><closed>true</closed><probability>100</probability>"
            + "<won>true</won></standardValue></StandardValueSet>");
        return folder;
    }
}
