using System;
using System.Linq;
using System.Management.Automation;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Completion;

/// <summary>What the tabulator key offers while a command line is being written.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly ModuleSession _session = ModuleSession.Open().At(Built.SourceRoot);

    [Theory]
    [InlineData("Import-Opportunity deals.csv -Layout Sales", "SalesforceReport SalesforceApi")]
    [InlineData("Import-Opportunity deals.csv -Layout hub", "HubSpot")]
    [InlineData("ConvertTo-Opportunity -Layout dyn", "Dynamics365")]
    [InlineData("New-ActionRoadmap -Weekend F", "Friday")]
    [InlineData("New-ActionRoadmap -CustomerWeekend s", "Sunday Saturday")]
    [InlineData("New-ActionRoadmap -Template def", "Default")]
    [InlineData("New-ActionRoadmap -Template 'def", "Default")]
    [InlineData("Test-Opportunity -Policy medd", "Meddpicc")]
    [InlineData("New-QualificationPolicy -Preset medd", "Meddpicc")]
    [InlineData("Get-Briefing -Number 3", "36 37 38 39")]
    [InlineData("Get-Briefing -Topic 'exec", "Executives")]
    [InlineData("Add-LedgerEntry ledger.csv D-1 -Evidence spon", "Sponsor")]
    [InlineData("New-ActionRoadmap -CustomerHoliday de", "DE")]
    [InlineData("Measure-Pipeline -GroupBy own", "Owner")]
    [InlineData("Get-QualificationTemplate -Crm sales", "Salesforce")]
    [InlineData("Test-Opportunity -Rule Spons", "Sponsor")]
    [InlineData("Import-Opportunity deals.csv -Culture de-A", "de-AT")]
    [InlineData("Import-Opportunity deals.csv -Encoding windows-1252", "windows-1252")]
    [InlineData("Export-PipelineReport deals.csv -Currency CHF", "CHF")]
    [InlineData("Set-ActionRoadmapStep -Step KickO", "KickOff")]
    [InlineData("Get-LedgerEntry ledger.csv -Kind Evi", "Evidence")]
    [InlineData("Get-LedgerEntry samples/ledger.csv -OpportunityId D-222", "D-2226")]
    [InlineData("Get-LedgerEntry nowhere.csv -OpportunityId D", "")]
    [InlineData("Export-DealBrief samples/plain.csv briefs -Id D-220", "D-2201 D-2202 D-2203 D-2204 D-2205 D-2206 D-2207 D-2208 D-2209")]
    public void Names_are_offered_by_their_beginning_whatever_its_case(string typed, string offered) =>
        string.Join(" ", Offered(typed)).ShouldBe(offered);

    [Fact]
    public void Every_parameter_with_names_offers_some_unless_they_are_in_a_file()
    {
        var silent = _session.Run("""
            foreach ($command in Get-Command -Module EliteSeller.PowerShell) {
                foreach ($parameter in $command.Parameters.Values) {
                    $completer = $parameter.Attributes | Where-Object { $_ -is [ArgumentCompleter] -and $_.Type.Name -eq 'NameCompleter' }
                    if ($completer) {
                        $offers = [Activator]::CreateInstance($completer.Type).CompleteArgument($command.Name, $parameter.Name, '', $null, @{})
                        if (@($offers).Count -eq 0) { $parameter.Name }
                    }
                }
            }
            """);

        silent.Errors.ShouldBeEmpty();
        silent.Of<string>().Distinct().ShouldBe(["Id", "OpportunityId", "WorksheetName"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("-Path")]
    [InlineData("-LiteralPath")]
    public void The_sheets_of_the_workbook_on_the_line_are_offered_in_quotes(string parameter) =>
        Offered($"Import-Opportunity {parameter} tests/EliteSeller.Tests/Corpus/Workbooks/workbook-typed.xlsx -WorksheetName ")
            .ShouldBe(["'Notes'", "'Deals'"]);

    [Fact]
    public void The_stages_of_the_file_on_the_line_are_offered_as_one_table()
    {
        var table = Offered("Import-Opportunity -Path samples/plain.csv -StageMap ")[0];

        table.ShouldStartWith("@{ 'Solution' = 0.4; 'Qualified' = 0.2");
        foreach (var stage in new[] { "'Negotiation' = 0.9", "'Proposal' = 0.75", "'Won' = 'Won'", "'Lost' = 'Lost'" })
        {
            table.ShouldContain(stage);
        }
    }

    [Theory]
    [InlineData("Import-Opportunity -WorksheetName ")]
    [InlineData("Import-Opportunity -Path nowhere.xlsx -WorksheetName ")]
    [InlineData("Import-Opportunity -Path README.md -WorksheetName ")]
    [InlineData("Import-Opportunity -Path NoDrive:/a.xlsx -WorksheetName ")]
    public void Where_there_is_no_workbook_no_sheet_is_offered_and_no_error_shown(string typed)
    {
        var run = _session.Run("(TabExpansion2 $typed $typed.Length).CompletionMatches", new { typed });

        run.Errors.ShouldBeEmpty();
        run.Of<CompletionResult>()
            .ShouldNotContain(offered => offered.CompletionText.StartsWith('\'') && !offered.CompletionText.Contains('/'));
    }

    public void Dispose() => _session.Dispose();

    private string[] Offered(string typed) =>
        [.. _session.Run("(TabExpansion2 $typed $typed.Length).CompletionMatches", new { typed }).Of<CompletionResult>()
            .Select(offered => offered.CompletionText)];
}
