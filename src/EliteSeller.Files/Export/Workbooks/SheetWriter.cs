using System.Globalization;
using static EliteSeller.Files.Export.Workbooks.CellTextXml;

namespace EliteSeller.Files.Export.Workbooks;

/// <summary>
/// Writes one sheet as XML: a header that stays in view, a filter, lists to choose from, colours, and paper one page wide.
/// </summary>
/// <remarks>The order of the elements is that of ECMA-376, part 1, 18.3.1.99.</remarks>
internal sealed class SheetWriter
{
    /// <summary>The namespace of the elements of a workbook.</summary>
    public const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>A sheet has 1,048,576 rows, one of them the header.</summary>
    private const int MostRows = 1_048_575;
    private const int LongestPageHeader = 200;
    private const int LineHeight = 15;
    private const int HighestRow = 405;

    private readonly Sheet _sheet;
    private readonly TextWriter _xml;
    private int _count;

    private SheetWriter(Sheet sheet, TextWriter xml)
    {
        _sheet = sheet;
        _xml = xml;
    }

    /// <summary>Writes the part of a sheet.</summary>
    /// <returns>How many rows it has, with the header.</returns>
    public static int Write(Sheet sheet, TextWriter xml)
    {
        var writer = new SheetWriter(sheet, xml);
        writer.Head();
        writer.Row(sheet.Columns.Select(column => (object?)column.Header).ToArray(), (_, _) => CellLook.Header);
        foreach (var row in sheet.Rows.Take(MostRows))
        {
            writer.Row(row, (column, cell) => cell is DateTime ? CellLook.Day
                : cell is int && sheet.Columns[column].Look == CellLook.Text ? CellLook.Amount
                : sheet.Columns[column].Look);
        }

        writer.Foot();
        return writer._count;
    }

    private void Head()
    {
        Put($"<worksheet xmlns=\"{Namespace}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView "
            + "workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
            + "<selection pane=\"bottomLeft\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (var i = 0; i < _sheet.Columns.Count; i++)
        {
            Put(FormattableString.Invariant(
                $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{_sheet.Columns[i].Width}\" customWidth=\"1\"/>"));
        }

        Put("</cols><sheetData>");
    }

    private void Row(IReadOnlyList<object?> cells, Func<int, object?, CellLook> lookOf)
    {
        _count++;
        Put(FormattableString.Invariant(
            $"<row r=\"{_count}\" ht=\"{Math.Min(LineHeight * Lines(cells), HighestRow)}\" customHeight=\"1\">"));
        for (var i = 0; i < cells.Count; i++)
        {
            Cell(FormattableString.Invariant($"<c r=\"{Sheet.Letter(i)}{_count}\" s=\"{(int)lookOf(i, cells[i])}\""), cells[i]);
        }

        Put("</row>");
    }

    /// <summary>How many lines the longest text of a row breaks into. Not every program finds that out by itself.</summary>
    private int Lines(IReadOnlyList<object?> cells)
    {
        var most = 1;
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is string text && text.Length >= _sheet.Columns[i].Width - 2)
            {
                most = Math.Max(most, text.Split('\n').Sum(line => 1 + (line.Length / Math.Max(1, _sheet.Columns[i].Width - 2))));
            }
        }

        return most;
    }

    private void Cell(string start, object? value) => Put(start + (value switch
    {
        null => "/>",
        string text => $" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(text)}</t></is></c>",
        DateTime day => FormattableString.Invariant($"><v>{day.ToOADate()}</v></c>"),
        IFormattable number => $"><v>{number.ToString(null, CultureInfo.InvariantCulture)}</v></c>",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "A cell holds a text, a day or a number."),
    }));

    private void Foot()
    {
        var last = _count + _sheet.RowsToAdd;
        Put(FormattableString.Invariant($"</sheetData><autoFilter ref=\"A1:{Sheet.Letter(_sheet.Columns.Count - 1)}{_count}\"/>"));
        for (var i = 0; i < _sheet.Rules.Count && last > 1; i++)
        {
            var rule = _sheet.Rules[i];
            var cells = FormattableString.Invariant($"{Sheet.Letter(rule.First)}2:{Sheet.Letter(rule.Last)}{last}");
            Put($"<conditionalFormatting sqref=\"{cells}\"><cfRule type=\"expression\" "
                + FormattableString.Invariant($"dxfId=\"{(int)rule.Color}\" priority=\"{i + 1}\"><formula>{Escape(rule.Formula)}")
                + "</formula></cfRule></conditionalFormatting>");
        }

        Lists(Math.Max(2, last));
        Put("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.7\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
            + "<pageSetup orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/><headerFooter>");
        if (_sheet.PageHeader is { } header)
        {
            Put($"<oddHeader>{Escape("&L" + DisplayText.Shorten(header, LongestPageHeader).Replace("&", "&&"))}</oddHeader>");
        }

        Put("<oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>");
    }

    private void Lists(int last)
    {
        var columns = Enumerable.Range(0, _sheet.Columns.Count).Where(column => _sheet.Columns[column].Choices.Count > 0).ToArray();
        if (columns.Length == 0)
        {
            return;
        }

        Put(FormattableString.Invariant($"<dataValidations count=\"{columns.Length}\">"));
        foreach (var index in columns)
        {
            var (column, letter) = (_sheet.Columns[index], Sheet.Letter(index));
            Put("<dataValidation type=\"list\"" + (column.OnlyChoices ? "" : " errorStyle=\"warning\"")
                + $" allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\"{Escape(column.Header)}\" error=\""
                + (column.OnlyChoices ? "Choose from the list." : "This is not in the list.")
                + FormattableString.Invariant($"\" sqref=\"{letter}2:{letter}{last}\"><formula1>")
                + Escape($"\"{string.Join(",", column.Choices)}\"") + "</formula1></dataValidation>");
        }

        Put("</dataValidations>");
    }

    private void Put(string xml) => _xml.Write(xml);
}
