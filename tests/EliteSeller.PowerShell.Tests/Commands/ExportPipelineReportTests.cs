using System;
using System.IO;
using System.Linq;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

public sealed class ExportPipelineReportTests : IDisposable
{
    private const string Header = "Id,Name,Owner,Amount,Currency,Stage,Outcome,Created,Close Date,Last Activity\n";

    private const string Before = Header
        + "1,Crane,Ann,100000,EUR,Proposal,Open,2026-10-01,2026-12-20,2026-11-10\n"
        + "2,Winch,Ann,20000,EUR,Proposal,Open,2026-10-01,2026-12-20,2026-11-10\n"
        + "3,Gate,Bob,5000,EUR,Proposal,Open,2026-10-01,2026-12-20,2026-10-01\n";

    private const string Now = Header
        + "1,Crane,Ann,110000,EUR,Proposal,Open,2026-10-01,2027-02-20,2026-11-20\n"
        + "2,Winch,Ann,20000,EUR,Won,Won,2026-10-01,2026-11-20,2026-11-20\n"
        + "3,Gate,Bob,5000,EUR,Proposal,Open,2026-10-01,2026-11-20,2026-10-01\n"
        + "4,Buoy,Bob,7000,EUR,Proposal,Open,2026-11-20,2026-12-20,2026-11-22\n";

    private readonly ModuleSession _session = ModuleSession.Open();
    private readonly TempFolder _folder = new();

    public ExportPipelineReportTests()
    {
        _folder.Write("2026-11-16 pipeline.csv", Before);
        _folder.Write("2026-11-23 pipeline.csv", Now);
        _session.At(_folder.Path);
    }

    [Theory]
    [InlineData("report.html", "<!DOCTYPE html>")]
    [InlineData("report.md", "# Pipeline report 2026-11-23")]
    [InlineData("report.json", "{")]
    public void The_ending_of_the_name_chooses_the_face_and_a_table_of_all_deals_stands_beside_it(string name, string start)
    {
        var run = Export($"-OutFile {name}");

        run.Errors.ShouldBeEmpty();
        run.Output.ShouldBeEmpty();
        File.ReadAllText(_folder.File(name)).ShouldStartWith(start);
        File.ReadAllLines(_folder.File("report-deals.csv")).Length.ShouldBe(5);
    }

    [Fact]
    public void A_report_that_is_there_is_kept_unless_forced()
    {
        _folder.Write("report.html", "kept");

        Export("-OutFile report.html").ErrorIds.ShouldBe(["FileExists"]);
        File.ReadAllText(_folder.File("report.html")).ShouldBe("kept");

        Export("-OutFile report.html -Force").Errors.ShouldBeEmpty();
        File.ReadAllText(_folder.File("report.html")).ShouldContain("Crane");
    }

    [Fact]
    public void Results_and_their_export_give_the_same_report()
    {
        Export("-OutFile a.json").Errors.ShouldBeEmpty();
        var run = _session.Run("Test-Opportunity '2026-11-23 pipeline.csv' -AsOf 2026-11-23 -IncludeClosed | Export-PipelineReport -Previous '2026-11-16 pipeline.csv' -OutFile b.json");

        run.Errors.ShouldBeEmpty();
        WithoutSources(_folder.File("b.json")).ShouldBe(WithoutSources(_folder.File("a.json")));
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private static string WithoutSources(string file) => string.Join("\n", File.ReadAllText(file).Split("\"sources\"")[0].Split('\n').Where(line => !line.Contains("dealsFile")));

    private SessionRun Export(string arguments) =>
        _session.Run($"Export-PipelineReport '2026-11-23 pipeline.csv' -Previous '2026-11-16 pipeline.csv' -AsOf 2026-11-23 {arguments}");
}
