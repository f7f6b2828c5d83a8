using System;
using System.IO;
using System.Linq;
using System.Text;
using EliteSeller.Analysis.Actions;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

public sealed class DispositionTests : IDisposable
{
    private readonly ModuleSession _session = ModuleSession.Open();
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("salesforce-report.csv", "Opportunity ID,Stage,Close Date,Next Step")]
    [InlineData("hubspot.csv", "Record ID,Deal Stage,Close Date,Next step")]
    [InlineData("dynamics365.csv", "(Do Not Modify) Opportunity,Pipeline Phase,Status,Est. Close Date,Next Step")]
    [InlineData("pipedrive.csv", "Deal - ID,Deal - Stage,Deal - Status,Deal - Expected close date,Deal - Next step")]
    [InlineData("zoho.csv", "Record Id,Stage,Closing Date,Next Step")]
    public void The_file_has_the_headers_of_the_deals_own_crm(string file, string headers)
    {
        var changes = _folder.File("changes.csv");
        var run = Run(file, "| Get-Disposition | Export-Disposition $changes -PassThru");
        run.Errors.ShouldBeEmpty();
        run.Single<FileInfo>().FullName.ShouldBe(changes);
        var lines = File.ReadAllLines(changes);
        lines[0].ShouldBe(headers);
        lines.Length.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void What_was_agreed_is_kept_and_looked_at_next_time()
    {
        Run("salesforce-report.csv", "| Get-Disposition | Export-Disposition $changes -Ledger $ledger").Errors.ShouldBeEmpty();
        var agreed = Run("salesforce-report.csv", "| Get-Disposition").Of<Disposition>();
        var reviews = Run("salesforce-report.csv", "-IncludeClosed | Get-Disposition -Previous $ledger").Of<DispositionReview>();
        reviews.Count.ShouldBe(agreed.Count);
        reviews.ShouldAllBe(review => review.Status == DispositionStatus.NotKept);
        var later = Run("salesforce-report.csv", "-IncludeClosed | Get-Disposition -Previous $ledger", "2026-12-24")
            .Of<DispositionReview>();
        later.ShouldAllBe(review => review.Status == DispositionStatus.Overdue);
    }

    [Fact]
    public void Nothing_is_written_beside_a_ledger_that_takes_no_entry()
    {
        var ledger = _folder.File("ledger.csv");
        byte[] ansi = [.. "OpportunityId,On,Kind,What,By\r\nD-1,2026-11-03,Ask,Benefit,Zo"u8, 0xEB, .. "\r\n"u8];
        File.WriteAllBytes(ledger, ansi);

        Run("zoho.csv", "| Get-Disposition | Export-Disposition $changes -Ledger $ledger").ErrorIds.ShouldBe(["LedgerNotUtf8"]);

        File.Exists(_folder.File("changes.csv")).ShouldBeFalse();
        File.ReadAllBytes(ledger).ShouldBe(ansi);
    }

    [Fact]
    public void A_file_that_is_there_is_kept_unless_forced()
    {
        var changes = _folder.Write("changes.csv", "mine");
        Run("zoho.csv", "| Get-Disposition | Export-Disposition $changes").ErrorIds.ShouldBe(["FileExists"]);
        Run("zoho.csv", "| Get-Disposition | Export-Disposition $changes -Force -WhatIf").Errors.ShouldBeEmpty();
        File.ReadAllText(changes).ShouldBe("mine");
        Run("zoho.csv", "| Get-Disposition | Export-Disposition $changes -Force").Errors.ShouldBeEmpty();
        File.ReadAllText(changes).ShouldNotBe("mine");
    }

    [Fact]
    public void The_mark_and_the_apostrophe_are_left_out_on_request()
    {
        var deals = _folder.Write("deals.csv", "Id,Name,Stage,Amount,Close Date,Next Step\n=1,Mill,Proposal,5000,2026-11-01,=SUM(1)\n");
        _session.Run("Test-Opportunity $deals -AsOf 2026-11-23 | Get-Disposition -OutVariable all | Export-Disposition $safe; $all | "
            + "Export-Disposition $plain -NoByteOrderMark -NoEscape",
            new { deals, safe = _folder.File("safe.csv"), plain = _folder.File("plain.csv") }).Errors.ShouldBeEmpty();

        var safe = File.ReadAllBytes(_folder.File("safe.csv"));
        var plain = File.ReadAllBytes(_folder.File("plain.csv"));
        Encoding.UTF8.GetString(safe).ShouldStartWith("\uFEFFId,");
        Encoding.UTF8.GetString(safe).ShouldContain("\n'=1,");
        Encoding.UTF8.GetString(plain).ShouldStartWith("Id,");
        Encoding.UTF8.GetString(plain).ShouldContain("\n=1,");
    }

    [Fact]
    public void Deals_of_two_crms_do_not_fit_into_one_file()
    {
        var samples = Path.Combine(Built.SourceRoot, "samples");
        var run = _session.Run("Test-Opportunity $samples/zoho.csv, $samples/hubspot.csv -AsOf 2026-11-23 | Get-Disposition | "
            + "Export-Disposition $changes", new { samples, changes = _folder.File("changes.csv") });
        run.ErrorIds.ShouldBe(["MixedLayouts"]);
        File.Exists(_folder.File("changes.csv")).ShouldBeFalse();
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private SessionRun Run(string sample, string rest, string asOf = "2026-11-23") => _session.Run(
        $"Test-Opportunity $path -AsOf {asOf} {rest}",
        new { path = Path.Combine(Built.SourceRoot, "samples", sample), changes = _folder.File("changes.csv"), ledger = _folder.File(
            "ledger.csv") });
}
