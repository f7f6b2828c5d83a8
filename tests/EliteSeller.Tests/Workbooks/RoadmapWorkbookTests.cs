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
            .ShouldBe(["Step", "Side", "Customer Owner", "Seller Owner", "Start", "Due", "Status", "Done On"]);
        rows[0][^1].InnerText.ShouldBe("Deal Id", "names first and ids last");
        rows.Count.ShouldBe(3);
        var start = rows[1][4];
        DateTime.FromOADate(double.Parse(start.CellValue!.Text, null)).ShouldBe("2026-11-26".Day());
        FormatOf(document, start).ShouldBe(14u, "the short date of whoever opens it");
        rows[1][8].DataType.ShouldBeNull("a number is what a cell holds that says nothing else");
        rows[1][8].CellValue!.Text.ShouldBe("3");
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
        list.SequenceOfReferences!.InnerText.ShouldBe("G2:G104");
        list.Formula1!.Text.ShouldBe("\"To do,In progress,Done,Blocked,Cancelled\"");
        Rows(document)[0][6].InnerText.ShouldBe("Status");
    }

    [Fact]
    public void Paper_is_one_page_wide_and_has_what_both_sides_talk_about()
    {
        using var document = Open(Faces.Roadmap().ForCustomer().Bytes(RoadmapFormat.Xlsx));
        var sheet = Sheet(document);

        var paper = sheet.Descendants<PageSetup>().Single();
        (paper.Orientation!.Value, paper.FitToWidth!.Value, paper.FitToHeight!.Value).ShouldBe((OrientationValues.Landscape, 1u, 0u));
        sheet.Descendants<PageSetupProperties>().Single().FitToPage!.Value.ShouldBeTrue();
        document.WorkbookPart!.Workbook.Descendants<DefinedName>().ToDictionary(name => name.Name!.Value!, name => name.Text).ShouldBe(
            new Dictionary<string, string>
            {
                ["_xlnm._FilterDatabase"] = "Roadmap!$A$1:$V$3",
                ["_xlnm.Print_Area"] = "Roadmap!$A$1:$H$3",
                ["_xlnm.Print_Titles"] = "Roadmap!$1:$1",
            });
    }

    [Fact]
    public void A_step_that_is_late_turns_red_when_the_day_comes()
    {
        using var document = Open(Faces.Roadmap().Bytes(RoadmapFormat.Xlsx));

        var rule = Sheet(document).Descendants<ConditionalFormatting>().ShouldHaveSingleItem();
        rule.SequenceOfReferences!.InnerText.ShouldStartWith("A2:");
        rule.InnerText.ShouldBe("AND($F2<>\"\",$F2<TODAY(),$G2<>\"Done\",$G2<>\"Cancelled\")");
        document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.DifferentialFormats!.Descendants<Color>().Single().Rgb!.Value
            .ShouldBe("FFA40E26");
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
        cell.DataType!.Value.ShouldBe(CellValues.InlineString);
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

    private static uint FormatOf(SpreadsheetDocument document, Cell cell) =>
        ((CellFormat)document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.ElementAt((int)cell.StyleIndex!.Value))
        .NumberFormatId!.Value;
}
