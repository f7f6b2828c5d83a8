using System;
using System.IO;
using System.Linq;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Binding;

/// <summary>
/// A CRM takes back its own ids only. The same forty deals are in two samples: Salesforce's API writes ids of 18 characters, its reports
/// ids of 15. Every join finds a deal by either, and every id leaves as its file has it.
/// </summary>
public sealed class IdsAsExportedTests : IDisposable
{
    private readonly ModuleSession _session = ModuleSession.Open();
    private readonly TempFolder _folder = new();

    public IdsAsExportedTests() =>
        _session.Run("$api = $a; $report = $r", new { a = Sample("salesforce-api.csv"), r = Sample("salesforce-report.csv") });

    [Theory]
    [InlineData("salesforce-api.csv", 18)]
    [InlineData("salesforce-report.csv", 15)]
    public void Ids_leave_as_they_came(string sample, int length)
    {
        var path = Sample(sample);
        var written = File.ReadAllText(path);
        var file = _folder.File("actions.csv");

        var run = _session.Run(
            "$r = Test-Opportunity $path -AsOf 2026-11-23 -WarningAction Ignore; $r.Id; $r.Findings.OpportunityId | Select-Object -Unique; "
                + "$actions = $r | Get-OpportunityAction; $actions.OpportunityId; "
                + "$actions | Export-OpportunityAction $file -Accept -ErrorAction Ignore; Import-Csv $file | ForEach-Object { "
                    + "@($_.PSObject.Properties.Value)[0] }; "
                + "$actions | ForEach-Object { $_.ToLedgerEntry().OpportunityId }",
            new { path, file });

        run.Errors.ShouldBeEmpty();
        run.Output.Count.ShouldBeGreaterThan(60);
        run.Output.Select(id => id.ToString()).ShouldAllBe(id => id.Length == length && written.Contains(id, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_exports_are_compared_by_either_form()
    {
        var run = _session.Run("Compare-Pipeline -Reference $api -Difference $report -Date 2026-11-16, 2026-11-23 "
            + "-WarningAction Ignore | Where-Object Change -in New, Gone");

        run.Errors.ShouldBeEmpty();
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_ledger_and_its_reviews_join_by_either_form()
    {
        var run = _session.Run(
            "$before = Test-Opportunity $api -AsOf 2026-11-16 -WarningAction Ignore; "
                + "$before | Get-OpportunityAction | Add-LedgerEntry $ledger -AsOf 2026-11-16; "
                + "$now = Test-Opportunity $report -AsOf 2026-11-23 -Ledger $ledger; "
                + "$now | Get-OpportunityAction -Ledger $ledger -Review | ForEach-Object { \"$($_.OpportunityId.Length) $($_.Status)\" }",
            new { ledger = _folder.File("ledger.csv") });

        run.Errors.ShouldBeEmpty();
        run.Warnings.ShouldNotContain(warning => warning.ToString().Contains("no deal has", StringComparison.Ordinal));
        run.Output.ShouldNotBeEmpty();
        run.Output.Select(line => line.ToString()).ShouldAllBe(line => line.StartsWith("15 ", StringComparison.Ordinal)
            && !line.EndsWith("Gone", StringComparison.Ordinal));
    }

    [Fact]
    public void An_ask_is_found_by_either_form()
    {
        var run = _session.Run(
            "$deal = Import-Opportunity $api -WarningAction Ignore | Where-Object Outcome -eq Open | Select-Object -First 1; "
                + "Add-LedgerEntry $ledger $deal.Id -Ask Benefit -Answer Yes -On 2026-11-20 -AsOf 2026-11-23 "
                + "-Opportunity (Import-Opportunity $report -WarningAction Ignore); "
                + "Test-Opportunity $report -AsOf 2026-11-23 -Ledger $ledger -WarningAction Ignore | Where-Object Id -eq "
                    + "$deal.Id.Substring(0, 15) "
                + "| ForEach-Object Findings | Where-Object Rule -eq BenefitAsk | ForEach-Object { \"$($_.OpportunityId.Length) "
                    + "$($_.Outcome)\" }",
            new { ledger = _folder.File("asks.csv") });

        run.Errors.ShouldBeEmpty();
        run.Output.Single().ToString().ShouldBe("15 Pass");
    }

    [Fact]
    public void Earlier_exports_join_by_either_form()
    {
        var folder = Directory.CreateDirectory(_folder.File("history")).FullName;
        File.Copy(Sample("salesforce-api.csv"), Path.Combine(folder, "2026-11-16 pipeline.csv"));

        var run = _session.Run(
            "Import-Opportunity $report -History $folder -WarningAction Ignore | Where-Object { $_.History }",
                new { folder });

        run.Errors.ShouldBeEmpty();
        run.Output.Count.ShouldBe(40);
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private static string Sample(string name) => Path.Combine(Built.SourceRoot, "samples", name);
}
