using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Export.Reports;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Reports.ReportCase;

namespace EliteSeller.Tests.Reports;

/// <summary>The workbook as a spreadsheet program reads it.</summary>
public sealed class ReportWorkbookTests
{
    [Fact]
    public void The_workbook_is_valid_and_has_five_sheets_that_filter_freeze_and_print_one_page_wide()
    {
        using var file = Open(Weekly());

        new OpenXmlValidator().Validate(file).Select(fault => fault.Description).ShouldBeEmpty();
        file.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value)
            .ShouldBe(["Summary", "Deals", "Findings", "Questions", "Sellers"]);
        foreach (var sheet in file.WorkbookPart.WorksheetParts.Select(part => part.Worksheet!))
        {
            sheet.Elements<AutoFilter>().ShouldHaveSingleItem();
            sheet.Descendants<Pane>().Single().State!.Value.ShouldBe(PaneStateValues.Frozen);
            sheet.Elements<PageSetup>().Single().FitToWidth!.Value.ShouldBe(1u);
            sheet.Elements<PageSetup>().Single().Orientation!.Value.ShouldBe(OrientationValues.Landscape);
        }
    }

    [Fact]
    public void Every_deal_is_there_with_a_real_date_and_a_real_amount()
    {
        var report = Weekly();
        using var file = Open(report);
        var rows = Rows(file, "Deals");

        rows.Count.ShouldBe(report.Deals.Count);
        var first = report.Deals.Single(deal => deal.Id == "D-00001");
        var row = rows.Single(cells => cells["Id"] == "D-00001");
        row["Amount"].ShouldBe(first.Amount!.Value.ToString(CultureInfo.InvariantCulture));
        DateTime.FromOADate(double.Parse(row["Close date"], CultureInfo.InvariantCulture)).ShouldBe(first.CloseDate!.Value);
        rows.Select(cells => cells["Verdict"]).Distinct().ShouldBeSubsetOf(["Walk away", "Ask for the NO", "Cannot qualify", "Pursue"]);
    }

    [Fact]
    public void Every_number_of_the_summary_and_of_the_sellers_is_found_again_in_the_json_face()
    {
        var report = Weekly();
        using var file = Open(report);
        using var json = JsonDocument.Parse(report.Bytes(ReportFormat.Json));
        var known = Numbers(json.RootElement).ToHashSet();

        var shown = new[] { "Summary", "Sellers" }.SelectMany(name => Rows(file, name)).SelectMany(row => row)
            .Where(cell => cell.Key is not ("Topic" or "Item" or "Owner" or "Currency") && cell.Value.Length > 0)
            .Select(cell => decimal.Parse(cell.Value, CultureInfo.InvariantCulture)).ToArray();

        shown.Length.ShouldBeGreaterThan(50);
        shown.Where(number => !known.Contains(number)).ShouldBeEmpty();
    }

    [Fact]
    public void Hostile_text_is_a_cell_of_text()
    {
        var rows = ReportCase.Header + Row("1", Hostile, Hostile, account: Hostile, pushes: "3")
            + Row("2", new string('W', 40_000), "a\u0001b _x0041_");
        using var file = Open(Of(rows));

        new OpenXmlValidator().Validate(file).Select(fault => fault.Description).ShouldBeEmpty();
        file.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<CellFormula>()).ShouldBeEmpty();
        Rows(file, "Deals").Select(row => row["Name"]).ShouldContain(name => name.StartsWith("=cmd|", StringComparison.Ordinal));
    }

    private static PipelineReport Weekly() => new ReportCase(MadePipeline.Csv(300), MadePipeline.Csv(300, isBefore: true)).Build();

    private static SpreadsheetDocument Open(PipelineReport report) =>
        SpreadsheetDocument.Open(new MemoryStream(report.Bytes(ReportFormat.Xlsx)), isEditable: false);

    private static List<Dictionary<string, string>> Rows(SpreadsheetDocument file, string name)
    {
        var book = file.WorkbookPart!;
        var id = book.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(sheet => sheet.Name == name).Id!.Value!;
        var rows = ((WorksheetPart)book.GetPartById(id)).Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>()
            .Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray()).ToArray();
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static IEnumerable<decimal> Numbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Numbers(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Numbers),
        JsonValueKind.Number => [element.GetDecimal()],
        _ => [],
    };
}
