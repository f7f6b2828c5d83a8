using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

/// <summary>Workbooks that were made to do harm, or that carry what a table of deals has no use for.</summary>
public class HostileWorkbookTests
{
    private static readonly string Header = WorkbookFile.Row(["Id", "Name", "Amount", "Stage", "Close Date"], 0);
    private static readonly string Deal = WorkbookFile.Row(["1", "Crane", "5", "Demo", "2026-12-25"], 1);

    [Fact]
    public void Macros_and_links_to_other_workbooks_are_left_alone_and_a_linked_cell_has_the_value_it_was_saved_with()
    {
        const string Linked = "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>2</t></is></c><c r=\"B3\" "
            + "t=\"str\"><f>[1]Sheet1!$B$7</f><v>Winch</v></c>"
            + "<c r=\"C3\"><f>WEBSERVICE(\"http://127.0.0.1:9/\")+7</f><v>7</v></c><c r=\"D3\" "
                + "t=\"e\"><f>[1]Sheet1!A1</f><v>#REF!</v></c></row>";
        using var file = WorkbookFile.OfXml(
            [("Deals", WorkbookFile.Worksheet(Header + Deal + Linked))],
            ("xl/vbaProject.bin", "Sub Auto_Open()"),
            ("xl/externalLinks/externalLink1.xml", "<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"),
            ("xl/externalLinks/_rels/externalLink1.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
                + "Type=\"x\" Target=\"file:///etc/hostname\" TargetMode=\"External\"/></Relationships>"));
        var read = ReadFile.From(file.Path);

        read.Problems.ShouldBeEmpty();
        read.Deals.Select(deal => (deal.Id, deal.Name, deal.Amount)).ShouldBe([("1", "Crane", 5m), ("2", "Winch", 7m)]);
        read.Report.RowsRead.ShouldBe(2);
    }

    [Fact]
    public void Entities_that_would_grow_without_end_are_not_expanded()
    {
        var lolz = string.Concat(Enumerable.Range(1, 20).Select(n => $"<!ENTITY l{n} \"&l{n - 1};&l{n - 1};&l{n - 1};&l{n - 1};\">"));
        using var file = WorkbookFile.OfXml([("Deals", $"<!DOCTYPE x [<!ENTITY l0 \"lol\">{lolz}]>"
            + WorkbookFile.Worksheet(Header + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>&l20;</v></c></row>"))]);

        Refused(file).ShouldBe("NotAWorkbook");
    }

    [Fact]
    public void A_file_outside_the_workbook_is_not_drawn_into_it()
    {
        using var secret = TextFile.Of("secret of the host");
        using var file = WorkbookFile.OfXml([("Deals", $"<!DOCTYPE x [<!ENTITY e SYSTEM \"file://{secret.Path}\">]>"
            + WorkbookFile.Worksheet(Header + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>&e;</v></c></row>"))]);

        Refused(file).ShouldBe("NotAWorkbook");
    }

    [Fact]
    public void A_size_that_is_a_lie_does_not_unpack_to_gigabytes()
    {
        using var honest = WorkbookFile.OfXml([("Deals", WorkbookFile.Worksheet(Header + Deal + new string(' ', 20_000_000)))]);
        using var file = TextFile.Of(Understate(File.ReadAllBytes(honest.Path), "xl/worksheets/sheet1.xml", 1000));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Refused(file).ShouldBe("NotAWorkbook");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(40_000_000);
    }

    [Fact]
    public void A_sheet_that_claims_every_cell_there_can_be_is_refused()
    {
        const string Far = "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"str\"><v>x</v></c></row>";
        using var file = WorkbookFile.OfXml([("Deals", WorkbookFile.Worksheet(Header + Deal + Far)
            .Replace("<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>", StringComparison.Ordinal))]);

        Refused(file).ShouldBe("WorkbookTooLarge");
    }

    [Theory]
    [InlineData("<row r=\"1048576\"><c r=\"XFD1048576\" t=\"str\"><v>x</v></c></row>")]
    [InlineData("<row r=\"900000\"><c r=\"ALM900000\" t=\"str\"><v>x</v></c></row>")]
    public void A_cell_far_away_counts_without_a_word_about_it(string far)
    {
        using var file = WorkbookFile.OfXml([("Deals", WorkbookFile.Worksheet(Header + Deal + far))]);

        Refused(file).ShouldBe("WorkbookTooLarge");
    }

    private static string Refused(TextFile file) => Should.Throw<EliteSellerException>(() => ReadFile.From(file.Path)).Problem.ErrorId;

    /// <summary>Writes another unpacked size into the directory of an archive, where readers look for it.</summary>
    private static byte[] Understate(byte[] archive, string entry, int size)
    {
        var name = Encoding.ASCII.GetBytes(entry);
        for (var at = archive.AsSpan().LastIndexOf(name); at >= 0; at = archive.AsSpan(0, at).LastIndexOf(name))
        {
            if (at >= 46 && archive.AsSpan(at - 46, 4).SequenceEqual((ReadOnlySpan<byte>)[0x50, 0x4B, 1, 2]))
            {
                BitConverter.TryWriteBytes(archive.AsSpan(at - 46 + 24), size).ShouldBeTrue();
                return archive;
            }
        }

        throw new KeyNotFoundException(entry);
    }
}
