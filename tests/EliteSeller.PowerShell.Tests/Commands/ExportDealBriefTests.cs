using System;
using System.IO;
using System.Linq;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

public sealed class ExportDealBriefTests : IDisposable
{
    private const string Deals = "Id,Name,Stage,Amount,Sponsor\nD-1,../Crane,Proposal,90000,Confirmed\nD-2,Winch,Proposal,60000,No\n"
        + "D-3,Boat,Won,60000,Yes\n";

    private readonly ModuleSession _session = ModuleSession.Open();
    private readonly TempFolder _folder = new();

    public ExportDealBriefTests()
    {
        _folder.Write("deals.csv", Deals);
        _folder.Write("contacts.csv", "Deal ID,Name,Role\nD-1,<b>Ito</b>,Champion\n");
        _session.At(_folder.Path);
    }

    [Fact]
    public void Each_open_deal_of_a_file_gets_a_page_in_the_folder()
    {
        var run = _session.Run("Export-DealBrief deals.csv new/briefs -Contacts contacts.csv -AsOf 2026-11-23 -PassThru");

        run.Errors.ShouldBeEmpty();
        run.Of<FileInfo>().Select(file => file.Name).ShouldBe(["D-1-Crane.html", "D-2-Winch.html"]);
        var page = File.ReadAllText(_folder.File("new/briefs/D-1-Crane.html"));
        page.ShouldContain("&lt;b&gt;Ito&lt;/b&gt;");
        page.ShouldNotContain("<b>Ito");
    }

    [Fact]
    public void Results_keep_their_verdict_and_contacts()
    {
        var run = _session.Run("Import-Opportunity deals.csv -Contacts contacts.csv | Test-Opportunity -AsOf 2026-11-23 | "
            + "Export-DealBrief -Directory . -Format Markdown -Id D-1 -PassThru");

        run.Errors.ShouldBeEmpty();
        var text = File.ReadAllText(run.Of<FileInfo>().Single().FullName);
        text.ShouldContain("23 Nov 2026");
        text.ShouldContain("&lt;b&gt;Ito&lt;/b&gt;");
    }

    [Fact]
    public void An_id_that_no_deal_has_is_an_error_with_near_ids_and_an_existing_file_is_kept()
    {
        var kept = _folder.Write("D-2-Winch.html", "kept");

        var run = _session.Run("Export-DealBrief deals.csv . -AsOf 2026-11-23 -Id D-2, D-11");

        run.ErrorIds.ShouldBe(["DealNotFound", "FileExists"]);
        File.ReadAllText(kept).ShouldBe("kept");
        _session.Run("Export-DealBrief deals.csv . -AsOf 2026-11-23 -Id D-2 -Force").Errors.ShouldBeEmpty();
        File.ReadAllText(kept).ShouldStartWith("<!DOCTYPE html>");
    }

    [Fact]
    public void WhatIf_writes_nothing()
    {
        _session.Run("Export-DealBrief deals.csv never -AsOf 2026-11-23 -WhatIf").Errors.ShouldBeEmpty();

        Directory.Exists(_folder.File("never")).ShouldBeFalse();
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }
}
