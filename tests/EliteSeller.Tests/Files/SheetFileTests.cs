using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading;
using EliteSeller.Analysis.Calendars;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Import.Roadmaps;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Files;

/// <summary>
/// Roadmaps and holidays that somebody has edited: a row that cannot be read costs itself and is named, a file that cannot be read says
/// why.
/// </summary>
public sealed class SheetFileTests : IDisposable
{
    private const string Header = "Step Id,Step,Side,Start,Due,As Of\n";
    private const string Step = "Sign,Signature,Customer,2026-12-04,2026-12-04,2026-11-23\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("eliteseller-").FullName;
    private readonly List<Problem> _problems = [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Case,\"Benefit\" case,Joint,2026-11-26,2026-11-30,2026-11-23\n" + Step, "MalformedQuote", 2, "Sign")]
    [InlineData(Step + "Case,\"Benefit case,Joint,2026-11-26,2026-11-30,2026-11-23\n", "UnclosedQuote", 3, "Sign")]
    [InlineData("\n" + Step + Header + ",,,,,\nCase,Benefit case,Joint,2026-11-26,2026-11-30,2026-11-23\n", null, 0, "Sign Case")]
    public void A_row_that_can_not_be_read_is_named_and_the_others_count(string rows, string? id, int line, string steps)
    {
        var roadmap = Read(Write("plan.csv", Header + rows)).Single();

        string.Join(" ", roadmap.Steps.Select(step => step.Id)).ShouldBe(steps);
        _problems.Select(problem => (problem.ErrorId, problem.Line)).ShouldBe(id is null ? [] : [(id, (long?)line)]);
    }

    [Fact]
    public void A_row_in_another_encoding_than_the_rest_is_named()
    {
        // The head of a file settles its encoding; the contradiction stands far behind it.
        var path = Write("plan.csv", Header + Step + string.Concat(Enumerable.Repeat("\n", 1_100_000)));
        File.AppendAllBytes(path, [.. "Case,B"u8, 0xE4, .. "nefit,Joint,2026-11-26,2026-11-30,2026-11-23\n"u8]);

        Read(path).Single().Steps.Select(step => step.Id).ShouldBe(["Sign"]);
        _problems.Single().ErrorId.ShouldBe("EncodingContradiction");
        _problems.Single().Line.ShouldBe(1_100_003);
    }

    [Fact]
    public void A_row_of_more_than_a_mebibyte_ends_the_file_where_it_begins()
    {
        var path = Write("plan.csv", Header + Step + "Case,\"" + new string('x', 3 * 1024 * 1024)
            + "\",Joint,2026-11-26,2026-11-30,2026-11-23\nLast,Last,Joint,2026-12-04,2026-12-04,2026-11-23\n");

        Read(path).Single().Steps.Select(step => step.Id).ShouldBe(["Sign"]);
        _problems.Single().ErrorId.ShouldBe("RecordTooLong");
    }

    [Fact]
    public void A_table_without_the_columns_of_a_step_is_no_roadmap()
    {
        Refusal(() => Read(Write("plan.csv", "Id,Name\n1,Crane\n"))).ErrorId.ShouldBe("NotARoadmap");
        Refusal(() => Read(Write("plan.csv", string.Concat(Enumerable.Repeat("above the header\n", 200)) + Header + Step)))
            .ErrorId.ShouldBe("NotARoadmap");
    }

    [Theory]
    [InlineData("plan.csv", "PathIsFolder")]
    [InlineData("plan.xlsx", "PathIsFolder")]
    public void A_folder_is_not_read_as_a_file(string name, string id)
    {
        var path = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

        var refusal = Refusal(() => Read(path));

        (refusal.ErrorId, refusal.File).ShouldBe((id, path));
    }

    [Fact]
    public void What_only_calls_itself_a_workbook_is_refused() =>
        Refusal(() => Read(Write("plan.xlsx", Header + Step))).ErrorId.ShouldBe("NotAWorkbook");

    [Fact]
    public void A_workbook_that_unpacks_to_more_than_a_roadmap_can_be_is_refused_before_it_is_unpacked()
    {
        var path = Path.Combine(_folder, "plan.xlsx");
        using (var package = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            using var part = package.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 65; i++)
            {
                part.Write(zeros);
            }
        }

        new FileInfo(path).Length.ShouldBeLessThan(4 * 1024 * 1024);
        Refusal(() => Read(path)).ErrorId.ShouldBe("WorkbookTooLarge");
    }

    [Fact]
    public void Holidays_in_a_broken_table_count_but_for_the_broken_row()
    {
        var path = Write("holidays.csv", "Date,Name\n2026-12-25,Christmas\n2026-12-26,\"Boxing\" day\n2027-01-01,New Year\n");

        var days = new HolidayFile(new DayRange(new DateTime(2026, 11, 23), new DateTime(2027, 11, 23)), culture: null, _problems.Add,
            CancellationToken.None).Read(path);

        days.Select(day => day.First).ShouldBe([new DateTime(2026, 12, 25), new DateTime(2027, 1, 1)]);
        _problems.Select(problem => (problem.ErrorId, problem.Line)).ShouldBe([("MalformedQuote", (long?)3)]);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }

    private IReadOnlyList<ActionRoadmap> Read(string path) =>
        new RoadmapSheetReader(RoadmapCalendars.MondayToFriday, null, _problems.Add).Read(path, encoding: null, CancellationToken.None);

    private static Problem Refusal(Action read) => Should.Throw<EliteSellerException>(read).Problem;
}
