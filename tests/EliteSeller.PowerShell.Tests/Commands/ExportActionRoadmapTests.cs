using System;
using System.IO;
using System.Linq;
using System.Text;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

public sealed class ExportActionRoadmapTests : IDisposable
{
    private const string Hostile = "<script>alert(1)</script> & \"Söhne\" =cmd|' /C calc'!A0";

    private readonly ModuleSession _session = ModuleSession.Open();
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("Markdown", ".md")]
    [InlineData("Html", ".html")]
    [InlineData("Csv", ".csv")]
    public void Each_roadmap_gets_a_file_in_the_folder_which_is_made_when_it_is_missing(string format, string extension)
    {
        var folder = _folder.File("new/roadmaps");

        var run = Export([RoadmapDeal.Of("1", "Alpha"), RoadmapDeal.Of("2", "../../Beta"), RoadmapDeal.Of("2", "../../BETA")],
            $"-Format {format} -Directory $folder -PassThru", folder);

        run.Errors.ShouldBeEmpty();
        run.Of<FileInfo>().Select(file => file.Name).ShouldBe([$"1-Alpha{extension}", $"2-Beta{extension}", $"2-BETA-2{extension}"]);
        Directory.GetFiles(folder).Length.ShouldBe(3);
    }

    [Fact]
    public void A_file_that_is_there_is_refused_and_the_others_go_on()
    {
        var kept = _folder.Write("1-Alpha.md", "kept");

        var run = Export([RoadmapDeal.Of("1", "Alpha"), RoadmapDeal.Of("2", "Beta")], "-Format Markdown -Directory $folder", _folder.Path);

        run.ErrorIds.ShouldBe(["FileExists"]);
        File.ReadAllText(kept).ShouldBe("kept");
        File.Exists(_folder.File("2-Beta.md")).ShouldBeTrue();

        Export([RoadmapDeal.Of("1", "Alpha")], "-Format Markdown -Directory $folder -Force", _folder.Path).Errors.ShouldBeEmpty();
        File.ReadAllText(kept).ShouldStartWith("# Action Roadmap: Alpha");
    }

    [Fact]
    public void WhatIf_writes_nothing_and_makes_no_folder()
    {
        var folder = _folder.File("never");

        Export([RoadmapDeal.Of()], "-Format Markdown -Directory $folder -WhatIf", folder).Errors.ShouldBeEmpty();

        Directory.Exists(folder).ShouldBeFalse();
        _session.HostText.ShouldContain("Harbour cranes");
    }

    [Fact]
    public void The_ending_of_a_path_names_the_format()
    {
        Export([RoadmapDeal.Of()], "-Path $folder", _folder.File("plan.CSV")).Errors.ShouldBeEmpty();

        File.ReadAllText(_folder.File("plan.CSV")).ShouldStartWith("Step,");
        Export([RoadmapDeal.Of()], "-Path $folder", _folder.File("plan.docx")).ErrorIds.ShouldBe(["FormatUnknown"]);
    }

    [Fact]
    public void The_bytes_of_a_table_are_a_choice_and_those_of_a_page_are_not()
    {
        Export([RoadmapDeal.Of("1", "=Acme")], "-Path $folder -NoByteOrderMark -NoEscape", _folder.File("plan.csv")).Errors.ShouldBeEmpty();

        var text = Encoding.UTF8.GetString(File.ReadAllBytes(_folder.File("plan.csv")));
        text.ShouldStartWith("Step,");
        text.ShouldContain(",=Acme,");
        Export([RoadmapDeal.Of()], "-Path $folder -NoEscape", _folder.File("plan.html")).ErrorIds.ShouldBe(["CsvStyleNotUsed"]);
    }

    [Fact]
    public void A_path_takes_one_roadmap() =>
        Export([RoadmapDeal.Of("1"), RoadmapDeal.Of("2")], "-Path $folder", _folder.File("plan.md"))
            .ErrorIds.ShouldBe(["OnePathManyRoadmaps"]);

    [Fact]
    public void What_is_internal_leaves_only_when_asked_for()
    {
        Export([RoadmapDeal.Of()], "-Path $folder", _folder.File("theirs.csv"));
        Export([RoadmapDeal.Of()], "-Path $folder -IncludeInternal", _folder.File("ours.csv"));

        File.ReadAllText(_folder.File("theirs.csv")).ShouldNotContain("DealReview");
        File.ReadAllText(_folder.File("ours.csv")).ShouldContain("DealReview");
    }

    [Fact]
    public void A_plan_that_does_not_fit_is_not_written_for_the_customer_unless_it_is_made_to_fit()
    {
        const string plans = "$deals | New-ActionRoadmap -AsOf 2026-11-23 | Export-ActionRoadmap -Directory $folder -PassThru ";
        var deals = new object[] { RoadmapDeal.Of("1", "Alpha", "2026-12-01"), RoadmapDeal.Of("2", "Beta", "2027-12-01") };

        var theirs = _session.Run(plans, new { deals, folder = _folder.File("theirs") });
        theirs.Of<FileInfo>().Select(file => file.Name).ShouldBe(["2-Beta.html"]);
        theirs.Warnings.ShouldBe(["1 of 2 roadmaps do not fit; not exported for sending. Use -Feasible for the earliest feasible plan, or "
            + "-IncludeInternal for our own copy."]);

        var feasible = _session.Run(plans + "-Feasible", new { deals, folder = _folder.File("feasible") });
        feasible.Of<FileInfo>().Count.ShouldBe(2);
        feasible.Warnings.ShouldBeEmpty();
        var text = File.ReadAllText(feasible.Of<FileInfo>()[0].FullName);
        text.ShouldContain("<dt>Go-live</dt><dd>24 Feb 2027</dd>");
        text.ShouldNotContain("short");

        var ours = _session.Run(plans + "-IncludeInternal", new { deals, folder = _folder.File("ours") });
        ours.Of<FileInfo>().Count.ShouldBe(2);
        File.ReadAllText(ours.Of<FileInfo>()[0].FullName).ShouldContain("working days short. Earliest feasible go-live: 24 Feb 2027.");
    }

    [Theory]
    [InlineData("Markdown")]
    [InlineData("Html")]
    [InlineData("Csv")]
    public void The_same_roadmap_gives_the_same_bytes(string format)
    {
        Export([RoadmapDeal.Of("1", Hostile)], $"-Format {format} -Path $folder", _folder.File("one"));
        using var german = ModuleSession.Open("ar-SA");
        german.Pipe([RoadmapDeal.Of("1", Hostile)],
            $"New-ActionRoadmap -AsOf 2026-11-23 | Export-ActionRoadmap -Format {format} -Path $file", new { file = _folder.File("two") })
            .Errors.ShouldBeEmpty();

        File.ReadAllBytes(_folder.File("two")).ShouldBe(File.ReadAllBytes(_folder.File("one")));
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private SessionRun Export(object[] deals, string arguments, string folder) =>
        _session.Pipe(deals, $"New-ActionRoadmap -AsOf 2026-11-23 | Export-ActionRoadmap {arguments}", new { folder });
}
