using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.RegularExpressions;
using CsCheck;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

/// <summary>Rows in = rows out + folded + dropped + refused, over the rows of a sheet as its XML numbers them.</summary>
public partial class WorkbookAccountingTests
{
    private static readonly string[] Header = ["Id", "Name", "Amount", "Stage", "Close Date"];

    private static readonly string[][] Kinds =
    [
        ["{0}", "Mill", "500", "Demo", "2026-12-18"],
        ["{0}", "Mill", "much", "Demo", "2026-12-18"],
        ["{0}", "Mill", "500", "Demo", "soon"],
        ["B-1", "Again", "500", "Demo", "2026-12-18"],
        [],
        ["", " ", "", "", ""],
        Header,
        ["Total", "", "5000", "", ""],
        ["Confidential Information - Do Not Distribute"],
        ["{0}", "Short"],
        ["{0}", "Long", "500", "Demo", "2026-12-18", "more", "and more"],
    ];

    private static readonly Gen<string[][]> Rows = Gen.Int[0, Kinds.Length - 1].Array[0, 40]
        .Select(kinds =>
        kinds.Select((kind, number) => Kinds[kind].Select(cell => cell.Replace("{0}", $"K-{number}", StringComparison.Ordinal)).ToArray())
        .ToArray());

    [Fact]
    public void Every_row_of_a_sheet_is_read_folded_dropped_or_refused_once() =>
        Gen.Select(Rows, Gen.Int[0, 3], Gen.Bool).Sample((rows, titles, folds) =>
        {
            string[][] all = [
                .. Enumerable.Repeat(new[] { "A title" }, titles), Header, ["B-1", "Mill", "500", "Demo", "2026-12-18"], .. rows];
            using var file = WorkbookFile.Of(("Deals", all));
            ReadFile read;
            try
            {
                read = ReadFile.From(file.Path, new EliteSeller.Model.ReadingOptions(oneRowPerDeal: folds));
            }
            catch (EliteSellerException refusal) when (refusal.Problem.ErrorId == "ColumnNotReadable")
            {
                // More than half of a column was made unreadable: one error stands for all its rows.
                rows.Count(row => row.Length > 1 && (row.Contains("much") || row.Contains("soon"))).ShouldBeGreaterThanOrEqualTo(5);
                return;
            }

            Sum(read.Report).ShouldBe(all.Length - 1, read.Report.ToString());
            read.Report.RowsRead.ShouldBe(read.Deals.Count);
            read.Report.RowsRefused.ShouldBe(read.Problems.Count);
            (read.Report.RowsFolded > 0).ShouldBe(folds && rows.Any(row => row.Length > 1 && row[1] == "Again"));
        }, iter: Repeats.Of(500), threads: 1);

    [Fact]
    public void Rows_that_a_sheet_leaves_out_are_blank_rows()
    {
        var rows = WorkbookFile.Row(Header, 1) + WorkbookFile.Row(["1", "Mill", "500", "Demo", "2026-12-18"], 4)
            + WorkbookFile.Row(["2", "Barn", "much", "Demo", "2026-12-18"], 9);
        using var file = WorkbookFile.OfXml([("Deals", WorkbookFile.Worksheet(rows))]);
        var read = ReadFile.From(file.Path);

        Sum(read.Report).ShouldBe(Sheets(file.Path).Single() - 1, read.Report.ToString());
        read.Deals.Single().Source.Line.ShouldBe(5);
        read.Problems.Single().Line.ShouldBe(10);
    }

    [Theory]
    [InlineData("workbook-typed.xlsx")]
    [InlineData("workbook-dynamics.xlsx")]
    public void Every_row_of_a_workbook_of_the_corpus_is_accounted_for(string name)
    {
        var path = Path.Combine(CorpusCase.Folder, "Workbooks", name);

        Sheets(path).ShouldContain((int)Sum(ReadFile.From(path).Report) + 1);
    }

    private static long Sum(ReadingReport report) => report.RowsRead + report.RowsFolded + report.RowsDropped + report.RowsRefused;

    /// <summary>The number of the last row of each sheet.</summary>
    private static int[] Sheets(string path)
    {
        using var package = ZipFile.OpenRead(path);
        return [.. package.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal))
            .Select(LastRow)];
    }

    private static int LastRow(ZipArchiveEntry sheet)
    {
        using var text = new StreamReader(sheet.Open());
        return RowNumber().Matches(text.ReadToEnd()).Select(match => int.Parse(match.Groups[1].Value, null)).DefaultIfEmpty(0).Max();
    }

    [GeneratedRegex("<(?:x:)?row [^>]*\\br=\"(\\d+)\"")]
    private static partial Regex RowNumber();
}
