using System.Globalization;
using System.Threading;
using System.Xml;

namespace EliteSeller.Files.Import.Workbooks;

/// <summary>
/// How far the cells of a worksheet reach. A sheet of a few bytes may reach to row 1,048,576 and column XFD; what it says of its own
/// dimension costs nothing and is not looked at.
/// </summary>
internal readonly struct SheetExtent(long rows, long columns, IReadOnlyList<MergedRange>? merged = null)
{
    /// <summary>The last row that a spreadsheet has.</summary>
    public const long LastRow = 1_048_576;

    // Nobody merges more by hand, and every row is compared with each.
    private const int MostMerged = 2000;
    private const long MostMergedRows = 10_000;

    /// <summary>Cells that are merged over several rows.</summary>
    public IReadOnlyList<MergedRange> Merged { get; } = merged ?? [];

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
            return new SheetExtent(0, 0);
        }

        var merged = new List<MergedRange>();
        long rows = 0, columns = 0, row = 0, column = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "mergeCell" when merged.Count < MostMerged && xml.GetAttribute("ref") is { } range && range.IndexOf(':') is var colon
                    && colon > 0:
                    var (firstRow, firstColumn) = Cell(range.Substring(0, colon));
                    var (endRow, _) = Corner(range);
                    if (endRow > firstRow && endRow - firstRow <= MostMergedRows && firstColumn is > 0 and <= 16_384)
                    {
                        merged.Add(new MergedRange(firstRow, endRow, (int)firstColumn));
                    }

                    break;
                case "row":
                    stopToken.ThrowIfCancellationRequested();
                    row = RowAfter(row, xml.GetAttribute("r"));
                    rows = Math.Max(rows, row);
                    column = 0;
                    break;
                case "c":
                    column = xml.GetAttribute("r") is { } reference ? Cell(reference).Column : column + 1;
                    columns = Math.Max(columns, column);
                    break;
            }
        }

        return new SheetExtent(rows, columns, merged);
    }

    /// <summary>
    /// The number of a row: its own, unless it goes back, is no number or lies beyond the last one that there is; then it is the next.
    /// </summary>
    /// <param name="line">The row before.</param>
    /// <param name="number">What the row says.</param>
    public static long RowAfter(long line, string? number) =>
        long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said > line && said <= LastRow
            ? said : line + 1;

    /// <summary>The column of a cell by its reference, counted from 1, or null.</summary>
    public static long? ColumnOf(string? reference) =>
        reference is null ? null : Cell(reference).Column is var column && column > 0 ? column : null;

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
