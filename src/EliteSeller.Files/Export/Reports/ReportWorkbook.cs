using System.IO.Compression;
using System.Text;
using EliteSeller.Analysis.Reports;

namespace EliteSeller.Files.Export.Reports;

/// <summary>
/// A pipeline report as a workbook: a summary, every deal, what failed on each, the questions and the sellers; with filters, real dates and
/// amounts, and paper one page wide. The same report gives the same bytes.
/// </summary>
/// <remarks>
/// Texts are cells of text: what begins with an equals sign is shown, never calculated. Conditional formats and a page set-up are what the
/// library for workbooks cannot write.
/// </remarks>
internal sealed class ReportWorkbook : IReportWriter
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private const string Top = "<alignment vertical=\"top\"/></xf>";

    /// <summary>Looks 1 to 6 of <see cref="CellLook"/>, and light fills with dark writing of the same colour for the verdicts.</summary>
    private const string Styles = Declaration + "<styleSheet xmlns=\"" + SheetWriter.Namespace + "\">"
        + "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"+#,##0;\u2212#,##0;0\"/>"
        + "<numFmt numFmtId=\"165\" formatCode=\"0.0\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
        + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE6E9EC\"/></patternFill></fill></fills>"
        + "<borders count=\"2\"><border/><border><left/><right/><top/><bottom style=\"hair\"><color rgb=\"FFB4BBC3\"/></bottom></border>"
        + "</borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"7\"><xf/>"
        + "<xf fontId=\"1\" fillId=\"2\" borderId=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
        + "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        + "<xf borderId=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        + "<xf numFmtId=\"14\" borderId=\"1\" applyNumberFormat=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
        + "<alignment horizontal=\"left\" vertical=\"top\"/></xf>"
        + "<xf numFmtId=\"3\" borderId=\"1\" applyNumberFormat=\"1\" applyBorder=\"1\" applyAlignment=\"1\">" + Top
        + "<xf numFmtId=\"164\" borderId=\"1\" applyNumberFormat=\"1\" applyBorder=\"1\" applyAlignment=\"1\">" + Top
        + "<xf numFmtId=\"165\" borderId=\"1\" applyNumberFormat=\"1\" applyBorder=\"1\" applyAlignment=\"1\">" + Top
        + "</cellXfs><dxfs count=\"4\">"
        + "<dxf><font><color rgb=\"FF8F1D14\"/></font><fill><patternFill><bgColor rgb=\"FFF8D7D3\"/></patternFill></fill></dxf>"
        + "<dxf><font><color rgb=\"FF6B4500\"/></font><fill><patternFill><bgColor rgb=\"FFFCE9C4\"/></patternFill></fill></dxf>"
        + "<dxf><font><color rgb=\"FF4A535D\"/></font><fill><patternFill><bgColor rgb=\"FFE6E9EC\"/></patternFill></fill></dxf>"
        + "<dxf><font><color rgb=\"FF1D5F3D\"/></font><fill><patternFill><bgColor rgb=\"FFD5EEDF\"/></patternFill></fill></dxf>"
        + "</dxfs></styleSheet>";

    /// <summary>The oldest time that a ZIP entry can carry; a file says nothing about when it was made.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public void Write(PipelineReport report, Stream output)
    {
        var sheets = ReportSheets.Create(report ?? throw new ArgumentNullException(nameof(report)));
        using var package = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Add(package, "[Content_Types].xml", ContentTypes(sheets.Count));
        Add(package, "_rels/.rels", Links([("officeDocument", "xl/workbook.xml")]));
        Add(package, "xl/_rels/workbook.xml.rels", Links(
        [
            .. sheets.Select((_, place) => ("worksheet", FormattableString.Invariant($"worksheets/sheet{place + 1}.xml"))),
            ("styles", "styles.xml"),
        ]));
        Add(package, "xl/styles.xml", Styles);
        var rows = sheets.Select((sheet, place) =>
        {
            using var part = Entry(package, FormattableString.Invariant($"xl/worksheets/sheet{place + 1}.xml"));
            return SheetWriter.Write(sheet, part);
        }).ToArray();
        Add(package, "xl/workbook.xml", Workbook(sheets, rows));
    }

    private static string ContentTypes(int sheets) => Declaration + "<Types xmlns=\"" + Packages + "/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{MainType}.sheet.main+xml\"/>"
        + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{MainType}.styles+xml\"/>"
        + string.Concat(Enumerable.Range(1, sheets).Select(sheet => FormattableString.Invariant(
            $"<Override PartName=\"/xl/worksheets/sheet{sheet}.xml\" ContentType=\"{MainType}.worksheet+xml\"/>"))) + "</Types>";

    private static string Links(IReadOnlyList<(string Type, string Target)> links) => Declaration
        + "<Relationships xmlns=\"" + Packages + "/relationships\">"
        + string.Concat(links.Select((link, place) => FormattableString.Invariant(
            $"<Relationship Id=\"rId{place + 1}\" Type=\"{Office}/{link.Type}\" Target=\"{link.Target}\"/>"))) + "</Relationships>";

    // The filter and the header on every sheet of paper are names that the workbook knows.
    private static string Workbook(IReadOnlyList<Sheet> sheets, int[] rows)
    {
        var (list, filters, titles) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        for (var i = 0; i < sheets.Count; i++)
        {
            var last = SheetWriter.Letter(sheets[i].Columns.Count - 1);
            list.Append(FormattableString.Invariant($"<sheet name=\"{sheets[i].Name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"));
            filters.Append(FormattableString.Invariant(
                $"<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{i}\" hidden=\"1\">{sheets[i].Name}!$A$1:${last}${rows[i]}")
                + "</definedName>");
            titles.Append(FormattableString.Invariant(
                $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{i}\">{sheets[i].Name}!$1:$1</definedName>"));
        }

        return $"{Declaration}<workbook xmlns=\"{SheetWriter.Namespace}\" xmlns:r=\"{Office}\"><bookViews><workbookView/></bookViews>"
            + $"<sheets>{list}</sheets><definedNames>{filters}{titles}</definedNames></workbook>";
    }

    private static void Add(ZipArchive package, string name, string text)
    {
        using var stream = Entry(package, name);
        var bytes = Encoding.UTF8.GetBytes(text);
        stream.Write(bytes, 0, bytes.Length);
    }

    private static Stream Entry(ZipArchive package, string name)
    {
        var entry = package.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        return entry.Open();
    }
}
