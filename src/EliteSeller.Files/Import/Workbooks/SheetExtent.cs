using System;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Xml;

namespace EliteSeller.Files.Import.Workbooks;

/// <summary>How far a worksheet reaches, by its own words and by its cells. A sheet of a few bytes may reach to row 1,048,576 and column XFD.</summary>
internal readonly struct SheetExtent(long rows, long columns)
{
    /// <summary>The last row.</summary>
    public long Rows { get; } = rows;

    /// <summary>The last column.</summary>
    public long Columns { get; } = columns;

    /// <summary>Reads a part of a workbook to its end and keeps none of it.</summary>
    /// <param name="part">The part, unpacked.</param>
    /// <param name="stopToken">Ends the reading.</param>
    /// <returns>The extent; nothing for a part that is no worksheet.</returns>
    /// <exception cref="XmlException">The part is no XML, or holds a document type, which no spreadsheet writes.</exception>
    public static SheetExtent Read(Stream part, CancellationToken stopToken)
    {
        using var xml = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "worksheet")
        {
            return default;
        }

        long rows = 0, columns = 0, row = 0, column = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "dimension":
                    var (lastRow, lastColumn) = Corner(xml.GetAttribute("ref"));
                    rows = Math.Max(rows, lastRow);
                    columns = Math.Max(columns, lastColumn);
                    break;
                case "row":
                    stopToken.ThrowIfCancellationRequested();
                    row = long.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : row + 1;
                    rows = Math.Max(rows, row);
                    column = 0;
                    break;
                case "c":
                    column = xml.GetAttribute("r") is { } reference ? Cell(reference).Column : column + 1;
                    columns = Math.Max(columns, column);
                    break;
            }
        }

        return new SheetExtent(rows, columns);
    }

    /// <summary>The last cell of a range such as <c>A1:XFD1048576</c>.</summary>
    private static (long Row, long Column) Corner(string? range) => range is null ? default : Cell(range.Substring(range.IndexOf(':') + 1));

    /// <summary>The row and the column of a cell such as <c>XFD1048576</c>.</summary>
    private static (long Row, long Column) Cell(string reference)
    {
        long row = 0, column = 0;
        foreach (var c in reference)
        {
            if (c is '$')
            {
                continue;
            }

            var letter = c | 0x20;
            column = letter is >= 'a' and <= 'z' ? Math.Min(int.MaxValue, (column * 26) + letter - 'a' + 1) : column;
            row = c is >= '0' and <= '9' ? Math.Min(int.MaxValue, (row * 10) + c - '0') : row;
        }

        return (row, column);
    }
}
