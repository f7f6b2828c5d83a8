using System;
using System.IO;
using System.Linq;
using System.Text;
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
    [InlineData("report.md", "# Pipeline report 23 Nov 2026")]
    [InlineData("report.json", "{")]
    public void The_ending_of_the_name_chooses_the_face_and_a_table_of_all_deals_stands_beside_it(string name, string start)
    {
        var run = Export($"-OutFile {name}");

        run.Errors.ShouldBeEmpty();
        run.Output.ShouldBeEmpty();
        File.ReadAllText(_folder.File(name)).ShouldStartWith(start);
        File.ReadAllLines(_folder.File("report-deals.csv")).Length.ShouldBe(5);
    }

    [Theory]
    [InlineData("", "\uFEFFOpportunityId,", ",'=Crane,")]
    [InlineData("-NoByteOrderMark", "OpportunityId,", ",'=Crane,")]
    [InlineData("-NoEscape", "\uFEFFOpportunityId,", ",=Crane,")]
    public void The_bytes_of_the_table_beside_the_report_are_a_choice(string switches, string start, string name)
    {
        _folder.Write("2026-11-23 pipeline.csv", Now.Replace("Crane", "=Crane", StringComparison.Ordinal));

        Export($"-OutFile report.html {switches}").Errors.ShouldBeEmpty();

        var text = Encoding.UTF8.GetString(File.ReadAllBytes(_folder.File("report-deals.csv")));
        text.ShouldStartWith(start);
        text.ShouldContain(name);
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
    public void A_roadmap_counts_in_the_report_as_it_does_when_the_deals_are_tested()
    {
        var run = _session.Run("""
            $plan = Import-Opportunity '2026-11-23 pipeline.csv' | Where-Object Id -eq 4 |
                New-ActionRoadmap -GoLive 2026-12-20 -AsOf 2026-11-23
            $at = @{ AsOf = '2026-11-23'; Roadmap = $plan }
            Export-PipelineReport '2026-11-23 pipeline.csv' @at -OutFile a.json
            Test-Opportunity '2026-11-23 pipeline.csv' @at | Export-PipelineReport @at -OutFile b.json
            Export-PipelineReport '2026-11-23 pipeline.csv' -AsOf 2026-11-23 -OutFile c.json
            """);

        run.Errors.ShouldBeEmpty();
        string Buoy(string report) => File.ReadAllLines(_folder.File($"{report}-deals.csv")).Single(line => line.Contains("Buoy"));
        Buoy("a").ShouldContain("The Action Roadmap is ");
        Buoy("a").ShouldBe(Buoy("b"));
        Buoy("c").ShouldNotContain("The Action Roadmap is ");
    }

    [Theory]
    [InlineData("2026-11-13", "Old")]
    [InlineData("2026-11-20", "New")]
    public void A_plan_that_did_not_fit_last_week_either_is_no_news(string planned, string age)
    {
        _session.Run($$"""
            $plan = [pscustomobject]@{ Id = 1; Name = 'Crane'; Stage = 'Proposal'; 'Close Date' = '2026-12-20' } | ConvertTo-Opportunity |
                New-ActionRoadmap -GoLive 2026-12-20 -AsOf {{planned}}
            Export-PipelineReport '2026-11-23 pipeline.csv' -Previous '2026-11-16 pipeline.csv' -AsOf 2026-11-23 -Roadmap $plan -OutFile a.html
            """).Errors.ShouldBeEmpty();

        var crane = File.ReadAllLines(_folder.File("a-deals.csv")).Single(line => line.StartsWith("1,", StringComparison.Ordinal));
        crane.Split(',').ShouldContain(age);
        crane.ShouldContain("The Action Roadmap is ");
    }

    [Fact]
    public void Results_and_their_export_give_the_same_report()
    {
        Export("-OutFile a.json").Errors.ShouldBeEmpty();
        var run = _session.Run("Test-Opportunity '2026-11-23 pipeline.csv' -AsOf 2026-11-23 -IncludeClosed | Export-PipelineReport "
            + "-Previous '2026-11-16 pipeline.csv' -OutFile b.json");

        run.Errors.ShouldBeEmpty();
        WithoutSources(_folder.File("b.json")).ShouldBe(WithoutSources(_folder.File("a.json")));
    }

    [Theory]
    [InlineData("-Previous none.csv", "NoFileMatches|FileNotFound")]
    [InlineData("-Previous undated.csv", "PreviousDateUnknown")]
    [InlineData("-Previous '2026-11-23 pipeline.csv'", "PreviousNotEarlier")]
    [InlineData("-Previous cut.csv -PreviousDate 2026-11-16", "FileEndsInRow")]
    [InlineData("-Previous unsafe.hbs -PreviousDate 2026-11-16", "NoColumnRecognised")]
    [InlineData("-Previous undated.csv -PreviousDate 2026-12-01", "PreviousNotEarlier")]
    [InlineData("-Target nothing", "TargetNotNumber")]
    [InlineData("-Target @{ EUR = -1 }", "TargetNotNumber")]
    [InlineData("-Template none.hbs", "TemplateNotFound")]
    [InlineData("-Template broken.hbs", "TemplateBroken")]
    [InlineData("-Template unsafe.hbs", "TemplateUnsafe")]
    [InlineData("-Format Json -Template unsafe.hbs", "TemplateNotUsed")]
    [InlineData("-OutFile report.docx", "FormatUnknown")]
    [InlineData("-OutFile nowhere/report.html", "FolderNotFound")]
    public void What_can_not_be_done_is_refused_before_anything_is_written(string arguments, string errorIds)
    {
        _folder.Write("undated.csv", Before);
        _folder.Write("cut.csv", Before + "9,Crane");
        _folder.Write("broken.hbs", "{{#if asOf}}");
        _folder.Write("unsafe.hbs", "{{{sentence}}}");
        var target = arguments.Contains("-OutFile") ? "" : "-OutFile report.html";

        var run = _session.Run($"Export-PipelineReport '2026-11-23 pipeline.csv' -AsOf 2026-11-23 {target} {arguments}");

        errorIds.Split('|').ShouldContain(run.ErrorIds[^1]);
        run.Errors.ShouldAllBe(error => error.ErrorDetails.RecommendedAction.Length > 0);
        Directory.GetFiles(_folder.Path, "report*").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("cut.csv", "FileEndsInRow")]
    [InlineData("'2026-11-23 pipeline.csv', document.csv", "BinaryFile")]
    public void A_part_of_the_pipeline_is_no_report(string files, string errorId)
    {
        _folder.Write("cut.csv", Before + "9,Crane");
        _folder.Write("document.csv", "%PDF-1.7 \n");

        var run = _session.Run($"Export-PipelineReport {files} -AsOf 2026-11-23 -OutFile report.html");

        run.ErrorIds.ShouldBe([errorId]);
        Directory.GetFiles(_folder.Path, "report*").ShouldBeEmpty();
    }

    [Fact]
    public void A_broken_template_is_an_error_with_its_file_and_line()
    {
        var template = _folder.Write("ours.hbs", "<p>{{asOf}}</p>\n<p>{{sentenc}}</p>\n");

        var error = Export($"-OutFile report.html -Template ours.hbs").Errors.ShouldHaveSingleItem();

        error.ToString().ShouldBe($"{template}, line 2: The template uses 'sentenc', which does not exist at this point of the report.");
        File.Exists(_folder.File("report.html")).ShouldBeFalse();
        File.Exists(_folder.File("report-deals.csv")).ShouldBeFalse();
    }

    [Fact]
    public void Results_of_one_day_stand_in_a_report_of_that_day()
    {
        _session.Run("Test-Opportunity '2026-11-23 pipeline.csv' -AsOf 2026-11-23 | Export-PipelineReport -OutFile a.json")
            .Errors.ShouldBeEmpty();
        File.ReadAllText(_folder.File("a.json")).ShouldContain("\"asOf\": \"2026-11-23\"");

        _session.Run("Test-Opportunity '2026-11-23 pipeline.csv' -AsOf 2026-11-23 | Export-PipelineReport -OutFile b.json -AsOf 2026-11-24")
            .ErrorIds.ShouldBe(["AsOfMixed"]);
        _session.Run("Test-Opportunity '2026-11-23 pipeline.csv' -AsOf 2026-11-23 | Export-PipelineReport -OutFile b.json -Policy Bant")
            .ErrorIds.ShouldBe(["PolicyMixed"]);
        _session.Run("Test-Opportunity '2026-11-23 pipeline.csv' -AsOf 2026-11-23 -Rule AmountKnown | Export-PipelineReport -OutFile "
            + "b.json").ErrorIds.ShouldBe(["VerdictMissing"]);
        _session.Run("Import-Opportunity '2026-11-23 pipeline.csv' | Where-Object Owner -eq Nobody | Export-PipelineReport -OutFile b.json")
            .ErrorIds.ShouldBe(["NoOpportunity"]);
    }

    [Fact]
    public void Results_without_closed_deals_say_that_they_were_not_given()
    {
        _session.Run("Test-Opportunity '2026-11-23 pipeline.csv' -AsOf 2026-11-23 | Export-PipelineReport -Previous '2026-11-16 "
            + "pipeline.csv' -OutFile report.md").Errors.ShouldBeEmpty();

        File.ReadAllText(_folder.File("report.md")).ShouldContain("The input has no closed deals, so won and lost deals count as gone.");
    }

    [Fact]
    public void Actions_of_an_old_ledger_are_kept_open_or_overdue()
    {
        _folder.Write("agreed.csv", "OpportunityId,Name,Owner,Exit,Due,Reason,StagePosition,CloseDate,NextStep,AsOf\n"
            + "1,Crane,Ann,Redate,2026-11-30,r,0.75,2026-12-20,,2026-11-16\n3,Gate,Bob,CloseLost,2026-11-20,r,0.75,2026-12-20,,"
                + "2026-11-16\n9,Left,Bob,CloseLost,2026-11-20,r,,,,2026-11-16\n");

        Export("-OutFile report.md -Ledger agreed.csv").Errors.ShouldBeEmpty();

        File.ReadAllText(_folder.File("report.md"))
            .ShouldContain("Asked before: 0 kept, 1 open, 1 overdue, 1 gone from the export; Gate (Close, due 20 Nov 2026).");
    }

    [Fact]
    public void WhatIf_writes_nothing()
    {
        Export("-OutFile report.html -WhatIf").Errors.ShouldBeEmpty();

        File.Exists(_folder.File("report.html")).ShouldBeFalse();
        _session.HostText.ShouldContain("Write the report of 4 deals");
    }

    [Fact]
    public void PassThru_gives_the_headline_figures_in_a_list()
    {
        var run = Export("-OutFile report.html -PassThru -Target 100000 -Currency EUR");

        var text = run.Text(100);
        text.ShouldContain("New bad news");
        text.ShouldContain("Since 16 Nov 2026 the open pipeline went from 125,000 to 122,000 EUR");
        text.ShouldNotContain("Path");
    }

    [Fact]
    public void Verbose_says_what_was_written()
    {
        Export("-OutFile report.html -Verbose")
            .Verbose.ShouldContain(message => message.StartsWith("Written: ") && message.EndsWith("report-deals.csv."));
    }

    [Fact]
    public void A_long_file_shows_how_far_it_has_been_read()
    {
        var rows = string.Concat(
            Enumerable.Range(0, 20_000).Select(i => $"{i},Crane {i},Ann,100000,EUR,Proposal,Open,2026-10-01,2026-12-20,2026-11-20\n"));
        _folder.Write("long.csv", Header + rows);

        var run = _session.Run("Export-PipelineReport long.csv -AsOf 2026-11-23 -OutFile report.json");

        run.Output.ShouldBeEmpty();
        var shown = run.Progress.Where(record => record.Activity == "Reading long.csv").ToList();
        shown.Count.ShouldBeLessThan(200);
        shown.ShouldAllBe(record =>
            record.RecordType == System.Management.Automation.ProgressRecordType.Completed || record.StatusDescription.EndsWith(" MiB"));
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private static string WithoutSources(string file) =>
        string.Join("\n", File.ReadAllText(file).Split("\"sources\"")[0].Split('\n').Where(line => !line.Contains("dealsFile")));

    private SessionRun Export(string arguments) =>
        _session.Run($"Export-PipelineReport '2026-11-23 pipeline.csv' -Previous '2026-11-16 pipeline.csv' -AsOf 2026-11-23 {arguments}");
}
