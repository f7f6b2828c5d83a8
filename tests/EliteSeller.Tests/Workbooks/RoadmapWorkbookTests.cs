using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using EliteSeller.Files.Export.Roadmaps;
using EliteSeller.Tests.Roadmaps;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Workbooks;

/// <summary>Reads the workbook with another library than the one that wrote it.</summary>
public sealed class RoadmapWorkbookTests
{
    [Fact]
    public void Dates_are_dates_numbers_are_numbers_and_the_header_stays_in_view()
    {
        using var document = Open(Faces.Roadmap().ForCustomer().Bytes(RoadmapFormat.Xlsx));
        var rows = Rows(document);

        rows[0].Select(cell => cell.InnerText).Take(8)
            .ShouldBe(["Step Id", "Step", "Side", "Accountable", "Seller Owner", "Customer Owner", "Start", "Due"]);
        rows.Count.ShouldBe(3);
        var start = rows[1][6];
        DateTime.FromOADate(double.Parse(start.CellValue!.Text, null)).ShouldBe("2026-11-26".Day());
        FormatOf(document, start).ShouldBe("yyyy-mm-dd");
        rows[1][10].DataType!.Value.ShouldBe(CellValues.Number);
        var pane = Sheet(document).Descendants<Pane>().Single();
        pane.State!.Value.ShouldBe(PaneStateValues.Frozen);
        pane.VerticalSplit!.Value.ShouldBe(1);
    }

    [Fact]
    public void The_status_is_chosen_from_a_list_for_the_steps_and_for_those_that_are_added()
    {
        using var document = Open(Faces.Roadmap().Bytes(RoadmapFormat.Xlsx));
        var list = Sheet(document).Descendants<DataValidation>().ShouldHaveSingleItem();

        list.Type!.Value.ShouldBe(DataValidationValues.List);
        list.SequenceOfReferences!.InnerText.ShouldBe("I2:I104");
        list.Formula1!.Text.ShouldBe("\"To do,In progress,Done,Blocked,Cancelled\"");
        Rows(document)[0][8].InnerText.ShouldBe("Status");
    }

    [Theory]
    [InlineData("Harbour cranes")]
    [InlineData(Faces.HostileName)]
    [InlineData("=1+1")]
    [InlineData("_x0041_ line\nbreak\tand\u0001control")]
    public void The_package_is_what_the_standard_says(string name)
    {
        using var document = Open(Faces.Roadmap(name).Bytes(RoadmapFormat.Xlsx));

        new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}")
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Faces.HostileName)]
    [InlineData("=cmd|' /C calc'!A0")]
    public void A_customers_text_stays_text(string name)
    {
        using var document = Open(Faces.Roadmap(name).Bytes(RoadmapFormat.Xlsx));

        var cell = Rows(document)[1].Single(cell => cell.InnerText == name);
        cell.CellFormula.ShouldBeNull();
        cell.DataType!.Value.ShouldBe(CellValues.String);
    }

    [Fact]
    public void What_stays_at_home_is_written_only_when_asked_for()
    {
        using var theirs = Open(Faces.Roadmap().ForCustomer().Bytes(RoadmapFormat.Xlsx));
        using var ours = Open(Faces.Roadmap().Bytes(RoadmapFormat.Xlsx));

        Sheet(theirs).InnerText.ShouldNotContain("review", Case.Insensitive);
        Sheet(ours).InnerText.ShouldContain("Walk away above 20 %.");
    }

    [Fact]
    public void The_same_roadmap_gives_the_same_bytes_and_no_entry_tells_the_time()
    {
        var bytes = Faces.Roadmap().Bytes(RoadmapFormat.Xlsx);

        Faces.Roadmap().Bytes(RoadmapFormat.Xlsx).ShouldBe(bytes);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        zip.Entries.ShouldAllBe(entry => entry.LastWriteTime.DateTime == new DateTime(1980, 1, 1));
    }

    private static SpreadsheetDocument Open(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static Worksheet Sheet(SpreadsheetDocument document) => document.WorkbookPart!.WorksheetParts.Single().Worksheet;

    private static List<Cell[]> Rows(SpreadsheetDocument document) =>
        Sheet(document).Descendants<Row>().Select(row => row.Elements<Cell>().ToArray()).ToList();

    private static string FormatOf(SpreadsheetDocument document, Cell cell)
    {
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var id = ((CellFormat)styles.CellFormats!.ElementAt((int)cell.StyleIndex!.Value)).NumberFormatId!.Value;
        return styles.NumberingFormats!.Elements<NumberingFormat>().Single(format => format.NumberFormatId!.Value == id).FormatCode!.Value!;
    }
}
