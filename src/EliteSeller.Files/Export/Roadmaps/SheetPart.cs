using System.Globalization;
using System.Text;

namespace EliteSeller.Files.Export.Roadmaps;

/// <summary>The one sheet of a workbook as XML: a header, rows of texts, days and whole numbers, and how it looks on paper.</summary>
/// <remarks>
/// The parts of a package and the order of elements are those of ECMA-376, part 1. A library for it costs 20 ms a workbook and
/// writes neither conditional formats nor a page set-up; a sheet of plain cells is a page of code.
/// </remarks>
internal sealed class SheetPart
{
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int LongestCell = 32767;
    private const int LongestPageHeader = 200;
    private const int LineHeight = 15;
    private const int HighestRow = 405;

    private readonly string[] _headers;
    private readonly int[] _widths;
    private readonly StringBuilder _rows = new();
    private int _count;

    /// <summary>Starts a sheet with its header.</summary>
    /// <param name="name">The name on its tab, which needs no quoting in a formula.</param>
    /// <param name="headers">The texts above the columns.</param>
    /// <param name="widths">The widths of the columns, in characters.</param>
    public SheetPart(string name, IEnumerable<string> headers, IEnumerable<int> widths)
    {
        Name = name;
        _headers = headers.ToArray();
        _widths = widths.ToArray();
        Row(_headers, WorkbookPackage.HeaderStyle);
    }

    /// <summary>The name on its tab.</summary>
    public string Name { get; }

    /// <summary>How many columns from the left are printed.</summary>
    public required int PrintedColumns { get; init; }

    /// <summary>What paper has above the table.</summary>
    public required string PageHeader { get; init; }

    /// <summary>Cells whose value is chosen from a list; another value is asked about and can be kept.</summary>
    public required (string Cells, IReadOnlyList<string> Values) Choices { get; init; }

    /// <summary>Cells that are red when a formula, written for the first of them, is true.</summary>
    public required (string Cells, string Formula) RedWhen { get; init; }

    /// <summary>What the workbook knows about the sheet: the filter, what is printed, and the header on every page of paper.</summary>
    public string DefinedNames =>
        "<definedNames>" + Area("_xlnm._FilterDatabase", " hidden=\"1\"", _headers.Length) + Area("_xlnm.Print_Area", "", PrintedColumns)
        + $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">{Name}!$1:$1</definedName></definedNames>";

    /// <summary>The letters of a column.</summary>
    /// <param name="column">Its position, from 0.</param>
    /// <returns>Such as <c>A</c> or <c>AB</c>.</returns>
    public static string Letter(int column) =>
        (column < 26 ? "" : Letter((column / 26) - 1)) + (char)('A' + (column % 26));

    /// <summary>Adds a row.</summary>
    /// <param name="cells">Texts, days, whole numbers, or nulls.</param>
    public void Add(IEnumerable<object?> cells) => Row(cells, WorkbookPackage.TextStyle);

    /// <summary>The whole part.</summary>
    public string ToXml()
    {
        var xml = new StringBuilder(_rows.Length + 4096);
        var end = Letter(_headers.Length - 1);
        xml.Append($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"{Namespace}\">")
            .Append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
            .Append(FormattableString.Invariant($"<dimension ref=\"A1:{end}{_count}\"/>"))
            .Append("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" ")
            .Append("state=\"frozen\"/><selection pane=\"bottomLeft\"/></sheetView></sheetViews>")
            .Append("<sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (var i = 0; i < _widths.Length; i++)
        {
            xml.Append(FormattableString.Invariant($"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{_widths[i]}\" customWidth=\"1\"/>"));
        }

        xml.Append("</cols><sheetData>").Append(_rows).Append("</sheetData>")
            .Append(FormattableString.Invariant($"<autoFilter ref=\"A1:{end}{_count}\"/>"))
            .Append($"<conditionalFormatting sqref=\"{RedWhen.Cells}\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"1\"><formula>")
            .Append(Escape(RedWhen.Formula)).Append("</formula></cfRule></conditionalFormatting>")
            .Append("<dataValidations count=\"1\"><dataValidation type=\"list\" errorStyle=\"warning\" allowBlank=\"1\" "
                + "showErrorMessage=\"1\" ")
            .Append($"errorTitle=\"Status\" error=\"This is not in the list.\" sqref=\"{Choices.Cells}\"><formula1>")
            .Append(Escape($"\"{string.Join(",", Choices.Values)}\"")).Append("</formula1></dataValidation></dataValidations>")
            .Append("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.7\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>")
            .Append("<pageSetup orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/><headerFooter><oddHeader>")
            .Append(Escape("&L" + DisplayText.Shorten(PageHeader, LongestPageHeader).Replace("&", "&&")))
            .Append("</oddHeader><oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>");
        return xml.ToString();
    }

    private string Area(string name, string attributes, int columns) => FormattableString.Invariant(
        $"<definedName name=\"{name}\" localSheetId=\"0\"{attributes}>{Name}!$A$1:${Letter(columns - 1)}${_count}</definedName>");

    private void Row(IEnumerable<object?> cells, int textStyle)
    {
        var all = cells.ToArray();
        _count++;
        _rows.Append(FormattableString.Invariant(
            $"<row r=\"{_count}\" ht=\"{Math.Min(LineHeight * Lines(all), HighestRow)}\" customHeight=\"1\">"));
        var column = 0;
        foreach (var cell in all)
        {
            Cell(FormattableString.Invariant($"{Letter(column++)}{_count}"), cell, textStyle);
        }

        _rows.Append("</row>");
    }

    /// <summary>How many lines the longest text of a row breaks into. Not every program finds that out by itself.</summary>
    private int Lines(object?[] cells) => cells
        .Select((cell, column) => cell is string text
            ? text.Split('\n').Sum(line => 1 + (line.Length / Math.Max(1, _widths[column] - 2))) : 1)
        .DefaultIfEmpty(1)
        .Max();

    private void Cell(string place, object? value, int textStyle)
    {
        switch (value)
        {
            case DateTime day:
                _rows.Append(FormattableString.Invariant($"<c r=\"{place}\" s=\"{WorkbookPackage.DayStyle}\"><v>{day.ToOADate()}</v></c>"));
                break;
            case int number:
                _rows.Append(FormattableString.Invariant($"<c r=\"{place}\" s=\"{WorkbookPackage.NumberStyle}\"><v>{number}</v></c>"));
                break;
            case string text:
                _rows.Append(FormattableString.Invariant($"<c r=\"{place}\" s=\"{textStyle}\" t=\"inlineStr\">"))
                    .Append("<is><t xml:space=\"preserve\">").Append(Escape(text)).Append("</t></is></c>");
                break;
            default:
                _rows.Append(FormattableString.Invariant($"<c r=\"{place}\" s=\"{WorkbookPackage.DayStyle}\"/>"));
                break;
        }
    }

    /// <summary>Some programs refuse the whole file for one control character, and _x0041_ would be read as an A.</summary>
    private static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length && safe.Length < LongestCell; i++)
        {
            var character = text[i];
            var isPair = char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            switch (character)
            {
                case '&':
                    safe.Append("&amp;");
                    break;
                case '<':
                    safe.Append("&lt;");
                    break;
                case '>':
                    safe.Append("&gt;");
                    break;
                case '_' when IsEscape(text, i):
                    safe.Append("_x005F_");
                    break;
                case '\uFFFE' or '\uFFFF':
                    break;
                case var _ when isPair:
                    safe.Append(character).Append(text[++i]);
                    break;
                case var _ when char.IsSurrogate(character) || (char.IsControl(character) && character is not ('\n' or '\t')):
                    break;
                default:
                    safe.Append(character);
                    break;
            }
        }

        return safe.ToString();
    }

    private static bool IsEscape(string text, int at) => at + 6 < text.Length && text[at + 1] == 'x' && text[at + 6] == '_'
        && int.TryParse(text.Substring(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);
}
