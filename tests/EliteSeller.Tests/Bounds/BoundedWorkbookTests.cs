using System.Linq;
using EliteSeller.Tests.Reading;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Bounds;

/// <summary>Workbooks whose claims are larger than their cells: what is there is read, and every row is accounted for.</summary>
public class BoundedWorkbookTests
{
    private static readonly string Header = WorkbookFile.Row(["Id", "Name", "Amount", "Stage", "Close Date"], 0);

    [Fact]
    public void A_dimension_that_claims_every_column_costs_nothing()
    {
        using var file = WorkbookFile.OfXml([("Deals", WorkbookFile.Worksheet(Header + Deal(2, "1"))
            .Replace("<sheetData>", "<dimension ref=\"A1:XFD1\"/><sheetData>", System.StringComparison.Ordinal))]);

        Soon.Run(() => ReadFile.From(file.Path)).Deals.Single().Name.ShouldBe("Crane");
    }

    [Fact]
    public void A_header_that_reaches_to_the_last_column_is_read()
    {
        var far = Header.Replace("</row>", "<c r=\"XFD1\" t=\"str\"><v>Far</v></c></row>", System.StringComparison.Ordinal);
        using var file = WorkbookFile.OfXml([("Deals", WorkbookFile.Worksheet(far + Deal(2, "1")))]);

        Soon.Run(() => ReadFile.From(file.Path)).Deals.Single().Name.ShouldBe("Crane");
    }

    [Theory]
    [InlineData("-5", "0", "2")]
    [InlineData("0", "0", "0")]
    [InlineData("1", "1", "1")]
    [InlineData("99999999", "9223372036854775807", "99999999999999999999")]
    [InlineData("x", "", "2.5")]
    public void Rows_whose_numbers_make_no_sense_are_read_one_after_the_other(string first, string second, string third)
    {
        using var file = WorkbookFile.OfXml(
            [("Deals", WorkbookFile.Worksheet(Header + Deal(first, "1") + Deal(second, "2") + Deal(third, "3")))]);
        var read = Soon.Run(() => ReadFile.From(file.Path));

        read.Deals.Select(deal => (deal.Id, deal.Source.Line)).ShouldBe([("1", 2L), ("2", 3L), ("3", 4L)]);
        (read.Report.RowsRead + read.Report.RowsDropped + read.Report.RowsRefused + read.Report.RowsFolded).ShouldBe(3);
    }

    [Fact]
    public void Ten_thousand_sheets_are_looked_through()
    {
        using var file = WorkbookFile.OfXml([("Deals", WorkbookFile.Worksheet(Header + Deal(2, "1"))),
            .. Enumerable.Range(0, 10_000).Select(i => ($"S{i}", WorkbookFile.Worksheet("")))]);

        Soon.Run(() => ReadFile.From(file.Path)).Deals.Count.ShouldBe(1);
    }

    [Fact]
    public void Two_thousand_merged_ranges_are_followed()
    {
        var merged = string.Concat(Enumerable.Range(2, 2000).Select(row => $"<mergeCell ref=\"D{row * 2}:D{(row * 2) + 1}\"/>"));
        var rows = string.Concat(Enumerable.Range(2, 5000).Select(row => Deal(row, row.ToString(null, null))));
        using var file = WorkbookFile.OfXml([("Deals", WorkbookFile.Worksheet(Header + rows).Replace(
            "</sheetData>", $"</sheetData><mergeCells>{merged}</mergeCells>", System.StringComparison.Ordinal))]);

        var read = Soon.Run(() => ReadFile.From(file.Path));

        read.Deals.Count.ShouldBe(5000);
        read.Warnings.ShouldContain(warning => warning.ToString()!.Contains("2000 merged cells", System.StringComparison.Ordinal));
    }

    private static string Deal(int row, string id) => Deal(row.ToString(null, null), id);

    private static string Deal(string row, string id) => $"<row r=\"{row}\">" + string.Concat(
        new[] { id, "Crane", "5", "Demo", "2026-12-25" }.Select(cell => $"<c t=\"str\"><v>{cell}</v></c>")) + "</row>";
}
