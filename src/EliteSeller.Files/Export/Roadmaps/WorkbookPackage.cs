using System.IO.Compression;
using System.Text;

namespace EliteSeller.Files.Export.Roadmaps;

/// <summary>Writes a workbook with one sheet. The same sheet gives the same bytes.</summary>
internal static class WorkbookPackage
{
    /// <summary>The style of a cell above a column.</summary>
    public const int HeaderStyle = 1;

    /// <summary>The style of a text, which breaks into lines.</summary>
    public const int TextStyle = 2;

    /// <summary>The style of a day: the short date of whoever reads it (format 14 of ECMA-376, 18.8.30).</summary>
    public const int DayStyle = 3;

    /// <summary>The style of a whole number.</summary>
    public const int NumberStyle = 4;

    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private const string ContentTypes = Declaration + "<Types xmlns=\"" + Packages + "/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + MainType + ".sheet.main+xml\"/>"
        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + MainType + ".worksheet+xml\"/>"
        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + MainType + ".styles+xml\"/></Types>";

    private const string PackageLinks = Declaration + "<Relationships xmlns=\"" + Packages + "/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"" + Office + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

    private const string WorkbookLinks = Declaration + "<Relationships xmlns=\"" + Packages + "/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"" + Office + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
        + "<Relationship Id=\"rId2\" Type=\"" + Office + "/styles\" Target=\"styles.xml\"/></Relationships>";

    private const string Styles = Declaration + "<styleSheet xmlns=\"" + Main + "\">"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"11\"/><color rgb=\"FFFFFFFF\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
        + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF24364B\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>"
        + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
        + "<border><left/><right/><top/><bottom style=\"thin\"><color rgb=\"FFD5DAE0\"/></bottom><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"5\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\">"
        + "<alignment vertical=\"center\"/></xf>"
        + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyBorder=\"1\" "
            + "applyAlignment=\"1\">"
        + "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        + "<xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyBorder=\"1\" "
            + "applyAlignment=\"1\">"
        + "<alignment horizontal=\"left\" vertical=\"top\"/></xf>"
        + "<xf numFmtId=\"1\" fontId=\"0\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyBorder=\"1\" "
            + "applyAlignment=\"1\">"
        + "<alignment vertical=\"top\"/></xf></cellXfs>"
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
        + "<dxfs count=\"1\"><dxf><font><color rgb=\"FFA40E26\"/></font></dxf></dxfs></styleSheet>";

    /// <summary>The oldest time that a ZIP entry can carry; a file says nothing about when it was made.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a package.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="output">Takes the bytes; it stays open and need not be able to seek.</param>
    public static void Write(SheetPart sheet, Stream output)
    {
        using var package = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Add(package, "[Content_Types].xml", ContentTypes);
        Add(package, "_rels/.rels", PackageLinks);
        Add(package, "xl/workbook.xml",
            $"{Declaration}<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><bookViews><workbookView/></bookViews>"
            + $"<sheets><sheet name=\"{sheet.Name}\" sheetId=\"1\" r:id=\"rId1\"/></sheets>{sheet.DefinedNames}</workbook>");
        Add(package, "xl/_rels/workbook.xml.rels", WorkbookLinks);
        Add(package, "xl/styles.xml", Styles);
        Add(package, "xl/worksheets/sheet1.xml", sheet.ToXml());
    }

    private static void Add(ZipArchive package, string name, string text)
    {
        var entry = package.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        var bytes = Encoding.UTF8.GetBytes(text);
        stream.Write(bytes, 0, bytes.Length);
    }
}
