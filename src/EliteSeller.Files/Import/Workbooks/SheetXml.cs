using System.Globalization;
using System.Xml;
using EliteSeller.Files.Import.Tables;

namespace EliteSeller.Files.Import.Workbooks;

/// <summary>
/// Reads the rows of one worksheet as texts, each value as the spreadsheet shows it: dates as days, percentages with their sign, errors as
/// blanks.
/// </summary>
internal sealed class SheetXml(WorkbookParts parts, IReadOnlyList<MergedRange> merged)
{
    private const int DaysOf1904 = 1462;
    private const double LastSerial = 2_958_465;
    private static readonly DateTime _dayZero = new(1899, 12, 30);
    private readonly Dictionary<MergedRange, string> _mergedTexts = [];
    private readonly Queue<MergedRange> _ahead = new(merged.OrderBy(range => range.FirstRow));
    private readonly List<MergedRange> _here = [];

    /// <summary>What was come across so far.</summary>
    public SheetFacts Facts { get; } = new();

    /// <summary>The numbers of hidden rows that were passed so far.</summary>
    public HashSet<long> HiddenRows { get; } = [];

    /// <summary>The rows, numbered as the spreadsheet numbers them; a number that goes back is not believed.</summary>
    public IEnumerable<(long Line, string[] Cells)> Read(Stream part)
    {
        using var xml = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        long line = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row")
            {
                continue;
            }

            var number = SheetExtent.RowAfter(line, xml.GetAttribute("r"));
            for (line++; line < number; line++)
            {
                yield return (line, Merge([], line));
            }

            if (xml.GetAttribute("hidden") is "1" or "true")
            {
                HiddenRows.Add(line);
            }

            yield return (line, Merge(ReadCells(xml), line));
        }
    }

    private List<string> ReadCells(XmlReader xml)
    {
        var cells = new List<string>();
        if (xml.IsEmptyElement)
        {
            return cells;
        }

        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
            {
                var column = (int)Math.Min(SheetExtent.ColumnOf(xml.GetAttribute("r")) ?? cells.Count + 1, 16_384) - 1;
                while (cells.Count <= column)
                {
                    cells.Add("");
                }

                cells[Math.Max(0, column)] = ReadCell(xml);
            }
        }

        return cells;
    }

    private string ReadCell(XmlReader xml)
    {
        var type = xml.GetAttribute("t");
        var style = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        string? value = null;
        var hasFormula = false;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "v" or "is")
            {
                value = WorkbookParts.ReadString(xml);
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "f")
            {
                hasFormula = true;
            }
        }

        if (value is null)
        {
            Facts.FormulasWithoutValue += hasFormula ? 1 : 0;
            return "";
        }

        switch (type)
        {
            case "s":
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var text)
                    ? parts.Text(text) : throw new InvalidDataException("A cell names a text that is not there.");
            case "inlineStr" or "str" or "d":
                return value;
            case "b":
                return value == "1" ? "true" : "false";
            case "e":
                Facts.Errors++;
                Facts.FirstError ??= value;
                return "";
            default:
                return Number(value, parts.Formats[style]);
        }
    }

    private string Number(string value, CellFormats.Kind kind)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || double.IsNaN(number)
            || double.IsInfinity(number))
        {
            return value;
        }

        switch (kind)
        {
            case CellFormats.Kind.Date:
                var serial = number + (parts.Is1904 ? DaysOf1904 : 0);
                return serial is >= 1 and < LastSerial
                    ? CellValue.Text(_dayZero.AddDays(serial < 60 ? serial + 1 : serial)) : CellValue.Text(number);
            case CellFormats.Kind.Percent:
                return Math.Abs(number) < 1e9 ? CellValue.Text(Math.Round((decimal)number * 100, 10) / 1.0000000000m) + "%" : value;
            default:
                return CellValue.Text(number);
        }
    }

    // A cell merged over several rows has its value in the first of them only.
    private string[] Merge(List<string> cells, long line)
    {
        while (_ahead.Count > 0 && _ahead.Peek().FirstRow <= line)
        {
            _here.Add(_ahead.Dequeue());
        }

        _here.RemoveAll(range => range.LastRow < line);
        foreach (var range in _here)
        {
            if (line == range.FirstRow && range.FirstColumn <= cells.Count)
            {
                _mergedTexts[range] = cells[range.FirstColumn - 1];
            }
            else if (line > range.FirstRow && line <= range.LastRow && _mergedTexts.TryGetValue(range, out var text) && text.Length > 0)
            {
                while (cells.Count < range.FirstColumn)
                {
                    cells.Add("");
                }

                cells[range.FirstColumn - 1] = text;
                Facts.Merged++;
            }
        }

        return [.. cells];
    }
}
