using System.IO.Compression;
using System.Text;

namespace EliteSeller.Files.Export.Workbooks;

/// <summary>Writes a workbook. The same sheets give the same bytes.</summary>
/// <remarks>
/// The parts of a package are those of ECMA-376, part 1. The library that was used before took five times as long, gave other bytes
/// every time, and writes neither colours nor lists nor a page set-up; sheets of plain cells are two pages of code.
/// Texts are cells of text: what begins with an equals sign is shown, never calculated.
/// </remarks>
internal static class Workbook
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>The looks of <see cref="CellLook"/> and the colours of <see cref="CellColor"/>, in their order.</summary>
    private static readonly string Styles = Declaration + "<styleSheet xmlns=\"" + SheetWriter.Namespace + "\">"
        + "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"+#,##0;\u2212#,##0;0\"/>"
        + "<numFmt numFmtId=\"165\" formatCode=\"0.0\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"11\"/><color rgb=\"FFFFFFFF\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
        + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF24364B\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>"
        + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
        + "<border><left/><right/><top/><bottom style=\"thin\"><color rgb=\"FFD5DAE0\"/></bottom><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"7\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\">"
        + "<alignment vertical=\"center\" wrapText=\"1\"/></xf>"
        + Look(49, "vertical=\"top\" wrapText=\"1\"") + Look(14, "horizontal=\"left\" vertical=\"top\"") + Look(3, "vertical=\"top\"")
        + Look(164, "vertical=\"top\"") + Look(165, "vertical=\"top\"") + "</cellXfs>"
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles><dxfs count=\"5\">"
        + Color("FF8F1D14", "FFF8D7D3") + Color("FF6B4500", "FFFCE9C4") + Color("FF4A535D", "FFE6E9EC") + Color("FF1D5F3D", "FFD5EEDF")
        + "<dxf><font><color rgb=\"FFA40E26\"/></font></dxf></dxfs></styleSheet>";

    /// <summary>The oldest time that a ZIP entry can carry; a file says nothing about when it was made.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the package.</summary>
    /// <param name="sheets">The sheets, at least one.</param>
    /// <param name="output">Takes the bytes; it stays open and need not be able to seek.</param>
    public static void Write(IReadOnlyList<Sheet> sheets, Stream output)
    {
        using var package = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Add(package, "[Content_Types].xml", ContentTypes(sheets.Count));
        Add(package, "_rels/.rels", Links([("officeDocument", "xl/workbook.xml")]));
        Add(package, "xl/_rels/workbook.xml.rels", Links(
        [
            .. sheets.Select((_, place) => ("worksheet", FormattableString.Invariant($"worksheets/sheet{place + 1}.xml"))),
            ("styles", "styles.xml"),
        ]));
        Add(package, "xl/styles.xml", Styles);
        var rows = new int[sheets.Count];
        for (var i = 0; i < sheets.Count; i++)
        {
            using var part = Entry(package, FormattableString.Invariant($"xl/worksheets/sheet{i + 1}.xml"));
            part.Write(Declaration);
            rows[i] = SheetWriter.Write(sheets[i], part);
        }

        Add(package, "xl/workbook.xml", Index(sheets, rows));
    }

    private static string Look(int format, string alignment) => FormattableString.Invariant($"<xf numFmtId=\"{format}\" ")
        + "fontId=\"0\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
        + $"<alignment {alignment}/></xf>";

    private static string Color(string text, string fill) => $"<dxf><font><color rgb=\"{text}\"/></font><fill><patternFill><bgColor "
        + $"rgb=\"{fill}\"/></patternFill></fill></dxf>";

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

    // The filter, what is printed, and the header on every sheet of paper are names that the workbook knows.
    private static string Index(IReadOnlyList<Sheet> sheets, int[] rows)
    {
        var (list, names) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < sheets.Count; i++)
        {
            var (sheet, place) = (sheets[i], i);
            list.Append(FormattableString.Invariant(
                $"<sheet name=\"{CellTextXml.Escape(sheet.Name)}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"));
            Name("_xlnm._FilterDatabase", $"$A$1:${Sheet.Letter(sheet.Columns.Count - 1)}${rows[i].ToString(Neutral)}", " hidden=\"1\"");
            Name("_xlnm.Print_Area", $"$A$1:${Sheet.Letter(sheet.PrintedColumns - 1)}${rows[i].ToString(Neutral)}", "");
            Name("_xlnm.Print_Titles", "$1:$1", "");

            void Name(string name, string cells, string attributes) => names.Append(FormattableString.Invariant(
                $"<definedName name=\"{name}\" localSheetId=\"{place}\"{attributes}>"))
                .Append(CellTextXml.Escape(InFormula(sheet.Name) + "!" + cells)).Append("</definedName>");
        }

        return $"{Declaration}<workbook xmlns=\"{SheetWriter.Namespace}\" xmlns:r=\"{Office}\"><bookViews><workbookView/></bookViews>"
            + $"<sheets>{list}</sheets><definedNames>{names}</definedNames></workbook>";
    }

    private static string InFormula(string name) =>
        name.All(char.IsLetter) && name.Length > 3 ? name : $"'{name.Replace("'", "''")}'";

    private static System.Globalization.CultureInfo Neutral => System.Globalization.CultureInfo.InvariantCulture;

    private static void Add(ZipArchive package, string name, string text)
    {
        using var writer = Entry(package, name);
        writer.Write(text);
    }

    private static StreamWriter Entry(ZipArchive package, string name)
    {
        var entry = package.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = EntryTime;
        return new StreamWriter(entry.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
