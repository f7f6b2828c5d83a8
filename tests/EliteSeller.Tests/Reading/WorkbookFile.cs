using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security;
using System.Text;

namespace EliteSeller.Tests.Reading;

/// <summary>Workbooks made by hand, so that they can hold what no spreadsheet writes.</summary>
internal static class WorkbookFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook with these sheets, each cell a text.</summary>
    public static TextFile Of(params (string Name, string[][] Rows)[] sheets) =>
        OfXml([.. sheets.Select(sheet => (sheet.Name, Worksheet(string.Concat(sheet.Rows.Select(Row)))))]);

    /// <summary>A workbook with these sheets as they stand in the package, and whatever else.</summary>
    public static TextFile OfXml((string Name, string Xml)[] sheets, params (string Name, string Text)[] others) => Package(
    [
        ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>"
            + string.Concat(sheets.Select((sheet, number) =>
                $"<sheet name=\"{sheet.Name}\" sheetId=\"{number + 1}\" r:id=\"r{number + 1}\"/>")) + "</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + string.Concat(sheets.Select((_, number) =>
                $"<Relationship Id=\"r{number + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{number + 1}.xml\"/>"))
                + "</Relationships>"),
        .. sheets.Select((sheet, number) => ($"xl/worksheets/sheet{number + 1}.xml", sheet.Xml)),
        .. others,
    ]);

    /// <summary>A worksheet with these rows.</summary>
    public static string Worksheet(string rows) => $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>";

    /// <summary>A row of texts.</summary>
    /// <param name="cells">The texts.</param>
    /// <param name="line">Its place, counted from 0.</param>
    public static string Row(string[] cells, int line) => $"<row r=\"{line + 1}\">"
        + string.Concat(cells.Select((cell, column) =>
            $"<c r=\"{(char)('A' + column)}{line + 1}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell)}</t></is></c>")) + "</row>";

    /// <summary>A ZIP archive with these entries.</summary>
    public static TextFile Package(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(
                    package.CreateEntry(name).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                writer.Write(text);
            }
        }

        return TextFile.Of(bytes.ToArray());
    }
}
