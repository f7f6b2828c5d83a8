using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Export.Roadmaps;
using EliteSeller.Files.Import.Roadmaps;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Roadmaps;

/// <summary>Copies that customers edited in their language, and what came back.</summary>
public sealed class ReturnedCopyTests : IDisposable
{
    private static readonly DateTime Sent = new(2026, 11, 23);
    private static readonly DateTime CameBack = new(2026, 11, 30);

    private static readonly RoadmapTemplate Template = new("Five",
    [
        new TemplateStep("Meet", "Meet", RoadmapSide.Joint, 1, sellerOwner: "{Owner}", customerOwner: "Project lead"),
        new TemplateStep("Test", "Test", RoadmapSide.Customer, 5, ["Meet"], sellerOwner: "{Owner}", customerOwner: "Technical lead"),
        new TemplateStep("Review", "Our own review", RoadmapSide.Seller, 1, ["Test"], notes: "Quiet.", isInternal: true),
        new TemplateStep("Terms", "Terms", RoadmapSide.Joint, 2, ["Review"], sellerOwner: "{Owner}", customerOwner: "Procurement"),
        new TemplateStep("Sign", "Sign", RoadmapSide.Customer, 1, ["Terms"], sellerOwner: "{Owner}", customerOwner: "Sponsor"),
    ]);

    private static readonly ActionRoadmap Plan =
        new RoadmapPlanner(Template, RoadmapCalendars.MondayToFriday, Sent, new DateTime(2026, 12, 18)).Plan(PlannedDeal.Of());

    private readonly string _folder = Directory.CreateTempSubdirectory("copies-").FullName;
    private readonly List<Problem> _problems = [];

    public static TheoryData<string, string, string, string, string, string> Languages()
    {
        var data = new TheoryData<string, string, string, string, string, string>();
        foreach (var format in new[] { "csv", "xlsx" })
        {
            data.Add(format, "de-DE", "Erledigt", "in Arbeit", "Kunde", "noch zu benennen");
            data.Add(format, "es-ES", "hecho", "En curso", "cliente", "por designar");
            data.Add(format, "fr-FR", "Terminé", "en cours", "Client", "à désigner");
        }

        return data;
    }

    // Meet was planned for Monday 23 November, Test for 24 to 30 November, Terms for 2 to 3 December, Sign for the 4th.
    [Theory]
    [MemberData(nameof(Languages))]
    public void A_copy_that_was_edited_in_another_language_comes_back_whole(
        string format, string culture, string done, string inProgress, string customer, string unnamed)
    {
        var rows = Rows();
        Change(rows, "Meet", ("Status", done), ("Done On", Day(culture, "2026-11-24")), ("Customer Owner", "Eva Müller"));
        Change(rows, "Test", ("Status", inProgress), ("Side", customer), ("Customer Owner", unnamed));
        Change(rows, "Sign", ("Start", Day(culture, "2026-12-15")), ("Due", Day(culture, "2026-12-16")));
        rows.RemoveAll(row => row["Step Id"] == "Terms");
        var added = rows[0].Keys.ToDictionary(header => header, _ => "");
        (added["Step"], added["Side"], added["Start"], added["Due"]) =
            ("Betriebsrat / Comité", customer, Day(culture, "2026-12-07"), Day(culture, "2026-12-08"));
        rows.Add(added);
        rows.Reverse();
        foreach (var row in rows.Where(row => row["Step Id"].Length > 0))
        {
            foreach (var column in new[] { "Start", "Due", "Go-Live", "As Of" }.Where(
                column => row[column].StartsWith("2026-", StringComparison.Ordinal)))
            {
                row[column] = Day(culture, row[column]);
            }
        }

        var back = Read(Write(format, culture, rows), culture);

        RoadmapComparison.Between(Plan, back).Select(change => change.ToString()).ShouldBe(
        [
            "Meet: Customer Owner to be named (Project lead) → Eva Müller",
            "Meet: Status To do → Done",
            "Meet: Done On (nothing) → 2026-11-24",
            "Test: Status To do → In progress",
            "Terms: Status To do → Cancelled",
            "Sign: Start 2026-12-04 → 2026-12-15",
            "Sign: Due 2026-12-04 → 2026-12-16",
            "Sign: Working Days 1 → 2",
            "Added1: Added",
        ]);
        back.Steps.Select(step => step.Id).ShouldBe(["Meet", "Test", "Review", "Terms", "Sign", "Added1"]);
        (back.FindStep("Review")!.Internal, back.FindStep("Review")!.Notes).ShouldBe((true, "Quiet."));
        back.FindStep("Added1")!.Side.ShouldBe(RoadmapSide.Customer);
        _problems.Select(problem => problem.ErrorId).ShouldBe(["StepsDeleted"]);
        _problems[0].Message.ShouldBe("1 step is missing from the copy: Terms. They are now cancelled.");
        (back.Version, back.AsOf, back.PlannedOn).ShouldBe((20261130, CameBack, Sent));

        // Meet, Test, Terms and Sign were edited and Added1 was added: all five steps of the customer's. Nobody but us knows Review.
        (back.ConfirmedShare, back.ConfirmedOn).ShouldBe((1m, CameBack));
        back.Feasible.ShouldBe(true);
    }

    [Theory]
    [InlineData("Status", "nearly there", "UnknownStatus")]
    [InlineData("Start", "next week", "UnreadableDate")]
    [InlineData("Due", "2019-01-01", "StepEndsBeforeItStarts")]
    [InlineData("Working Days", "a few", "NotAWholeNumber")]
    [InlineData("Side", "the others", "UnknownChoice")]
    [InlineData("Go-Live", "someday", "UnreadableDate")]
    public void What_cannot_be_read_stays_as_it_was_and_is_reported(string column, string text, string errorId)
    {
        var rows = Rows();
        Change(rows, "Test", (column, text));

        var back = Read(Write("csv", "", rows), "");

        _problems.Select(problem => problem.ErrorId).ShouldBe([errorId]);
        RoadmapComparison.Between(Plan, back).ShouldBeEmpty();
        back.Steps.Count.ShouldBe(5);
        back.Confirmation.ShouldBe("Not confirmed by the customer.");
    }

    [Fact]
    public void A_copy_that_nobody_touched_confirms_nothing()
    {
        var back = Read(Write("xlsx", "", Rows()), "");

        RoadmapComparison.Between(Plan, back).ShouldBeEmpty();
        (back.ConfirmedShare, back.ConfirmedOn, back.Confirmation).ShouldBe((0m, null, "Not confirmed by the customer."));
        _problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_go_live_that_the_customer_moved_counts()
    {
        var rows = Rows();
        Change(rows, "Meet", ("Go-Live", "2027-01-15"));

        var back = Read(Write("csv", "", rows), "");

        back.Anchor.ShouldBe(new DateTime(2027, 1, 15));
        RoadmapComparison.Between(Plan, back).Single().ToString().ShouldBe("Roadmap: Go-Live 2026-12-18 → 2027-01-15");
    }

    [Fact]
    public void Two_new_go_lives_are_asked_about()
    {
        var rows = Rows();
        Change(rows, "Meet", ("Go-Live", "2027-01-15"));
        Change(rows, "Test", ("Go-Live", "2027-01-22"));

        Read(Write("csv", "", rows), "").Anchor.ShouldBe(new DateTime(2026, 12, 18));
        _problems.Single().ErrorId.ShouldBe("GoLiveUnclear");
    }

    [Fact]
    public void A_step_that_the_customer_deleted_is_cancelled_in_the_calendar()
    {
        var rows = Rows();
        rows.RemoveAll(row => row["Step Id"] == "Sign");

        var calendar = Read(Write("csv", "", rows), "").ForCustomer().Text(RoadmapFormat.Ics);

        calendar.Split("BEGIN:VEVENT").Single(step => step.Contains("SUMMARY:Sign", StringComparison.Ordinal))
            .ShouldContain("STATUS:CANCELLED");
    }

    [Fact]
    public void What_the_customer_confirmed_earlier_stays_confirmed()
    {
        var rows = Rows();
        Change(rows, "Meet", ("Customer Owner", "Eva Müller"));
        var first = Read(Write("csv", "", rows), "");

        var second = ReturnedCopy.Merge(first, first.ForCustomer().Steps, CameBack.AddDays(7));

        (second.ConfirmedShare, second.ConfirmedOn).ShouldBe((0.25m, CameBack));
        second.Confirmation.ShouldBe("The customer confirmed 1 of 4 steps, most recently on 30 Nov 2026.");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The customer's copy as a table of texts.</summary>
    private static List<Dictionary<string, string>> Rows()
    {
        var shown = Plan.ForCustomer();
        return shown.Steps.Select(step => RoadmapColumn.ColumnsFor(shown).ToDictionary(
            column => column.Header,
            column => column.ValueOf(shown, step) is DateTime day ? Labels.Format(day)
                : Convert.ToString(column.ValueOf(shown, step), CultureInfo.InvariantCulture) ?? "")).ToList();
    }

    private static void Change(List<Dictionary<string, string>> rows, string step, params (string Column, string Value)[] cells)
    {
        foreach (var (column, value) in cells)
        {
            rows.Single(row => row["Step Id"] == step)[column] = value;
        }
    }

    private static string Day(string culture, string day) => culture == "de-DE"
        ? day.Day().ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)
        : day.Day().ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A CSV file as a spreadsheet of that language saves it, or a workbook that another library wrote.</summary>
    private string Write(string format, string culture, List<Dictionary<string, string>> rows)
    {
        var path = Path.Combine(_folder, "theirs." + format);
        var table = rows.Select(row => row.Values.ToArray()).Prepend(rows[0].Keys.ToArray()).ToArray();
        if (format == "csv")
        {
            var separator = culture.Length == 0 ? "," : ";";
            var lines = table.Select(row => string.Join(separator, row.Select(cell =>
                cell.IndexOfAny([',', ';', '"']) < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"")));
            File.WriteAllText(path, string.Join("\r\n", lines) + "\r\n", culture.Length == 0 ? Encoding.UTF8 : Encoding.Latin1);
            return path;
        }

        File.WriteAllBytes(path, Plan.ForCustomer().Bytes(RoadmapFormat.Xlsx));
        using var workbook = SpreadsheetDocument.Open(path, isEditable: true);
        var data = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<SheetData>().Single();
        data.RemoveAllChildren();
        foreach (var row in table)
        {
            data.Append(new Row(row.Select(cell => DateTime.TryParseExact(cell, ["yyyy-MM-dd", "dd.MM.yyyy", "dd/MM/yyyy"],
                CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? new Cell { CellValue = new CellValue(day.ToOADate()), StyleIndex = 3 }
                : new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(
                    new DocumentFormat.OpenXml.Spreadsheet.Text(cell)) })));
        }

        return path;
    }

    private ActionRoadmap Read(string path, string culture)
    {
        var dayFirst = culture.Length == 0 ? (bool?)null : true;
        var reader = new RoadmapSheetReader(RoadmapCalendars.MondayToFriday, dayFirst, _problems.Add) { Sent = [Plan], AsOf = CameBack };
        return reader.Read(path, null, CancellationToken.None).Single();
    }
}
