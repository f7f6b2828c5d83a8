using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;

namespace EliteSeller.PowerShell.Tests.Reviews;

/// <summary>Types into the cells of a review sheet, as a meeting does: by deal id and column.</summary>
internal static class FilledSheet
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    /// <summary>Types into the workbook itself.</summary>
    public static void Type(string workbook, IReadOnlyCollection<(string Id, string Column, string Text)> cells)
    {
        var left = cells.Count;
        using var package = ZipFile.Open(workbook, ZipArchiveMode.Update);
        foreach (var entry in package.Entries.Where(one => one.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)))
        {
            XDocument sheet;
            using (var stream = entry.Open())
            {
                sheet = XDocument.Load(stream);
            }

            var rows = sheet.Descendants(Main + "row").ToList();
            var columns = rows[0].Elements().ToDictionary(cell => cell.Value, Letters);
            foreach (var row in rows.Skip(1))
            {
                var id = row.Elements().Single(cell => Letters(cell) == columns["Deal Id"]).Value;
                foreach (var (_, column, text) in cells.Where(one => one.Id == id))
                {
                    var cell = row.Elements().Single(one => Letters(one) == columns[column]);
                    cell.SetAttributeValue("t", "str");
                    cell.ReplaceNodes(new XElement(Main + "v", text));
                    left--;
                }
            }

            using var target = entry.Open();
            target.SetLength(0);
            sheet.Save(target);
        }

        left.ShouldBe(0, "every cell is somewhere on the sheets");
    }

    /// <summary>Types into what LibreOffice reads out of the workbook, a date as a date, and lets it write the workbook again.</summary>
    public static async Task TypeInLibreOffice(string workbook, IReadOnlyCollection<(string Id, string Column, string Text)> cells)
    {
        var folder = Path.GetDirectoryName(workbook)!;
        await Convert(workbook, "fods", folder);
        var flat = Path.ChangeExtension(workbook, "fods");
        var book = XDocument.Load(flat);
        var left = cells.Count;
        foreach (var sheet in book.Descendants(Table + "table"))
        {
            var rows = sheet.Descendants(Table + "table-row").ToList();
            var columns = Cells(rows[0]).Select((cell, place) => (cell.Value, place)).Where(cell => cell.Value.Length > 0)
                .ToDictionary(cell => cell.Value, cell => cell.place);
            foreach (var row in rows.Skip(1).Select(Cells).Where(row => row.Count > columns["Remark"]))
            {
                foreach (var (_, column, text) in cells.Where(one => one.Id == row[columns["Deal Id"]].Value))
                {
                    Write(row[columns[column]], text);
                    left--;
                }
            }
        }

        left.ShouldBe(0, "every cell is somewhere on the sheets");
        book.Save(flat);
        File.Delete(workbook);
        await Convert(flat, "xlsx:Calc MS Excel 2007 XML", folder);
        File.Exists(workbook).ShouldBeTrue();
    }

    private static void Write(XElement cell, string text)
    {
        var isDate = DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        cell.SetAttributeValue(Office + "value-type", isDate ? "date" : "string");
        cell.SetAttributeValue(Office + "date-value", isDate ? text : null);
        cell.ReplaceNodes(new XElement(Text + "p", text));
    }

    // Blank cells side by side are written as one; each gets an element of its own.
    private static List<XElement> Cells(XElement row)
    {
        foreach (var cell in row.Elements(Table + "table-cell").ToList())
        {
            var repeated = (int?)cell.Attribute(Table + "number-columns-repeated") ?? 1;
            cell.SetAttributeValue(Table + "number-columns-repeated", null);
            for (var i = 1; i < Math.Min(repeated, 64); i++)
            {
                cell.AddAfterSelf(new XElement(cell));
            }
        }

        return [.. row.Elements(Table + "table-cell")];
    }

    private static async Task Convert(string file, string format, string folder)
    {
        var run = await ChildProcess.Run(SpreadsheetFactAttribute.Program!,
            [$"-env:UserInstallation={new Uri(Path.Combine(folder, "office"))}", "--headless", "--norestore", "--convert-to", format,
                "--outdir", folder, file], folder);
        run.ExitCode.ShouldBe(0, run.Error);
    }

    private static string Letters(XElement cell) => new([.. cell.Attribute("r")!.Value.TakeWhile(char.IsLetter)]);
}
