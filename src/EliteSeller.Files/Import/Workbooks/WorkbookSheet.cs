using System.Threading;
using EliteSeller.Files.Import.Sheets;

namespace EliteSeller.Files.Import.Workbooks;

/// <summary>Reads small tables from a workbook: from the sheets on which their header is found.</summary>
internal static class WorkbookSheet
{
    private const int MostRows = 10000;
    private const int MostRowsAboveHeader = 20;
    private const long LargestUnpacked = 64L << 20;

    /// <summary>Reads a table.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="isHeader">Knows the header when it sees it.</param>
    /// <param name="stopToken">Ends the reading.</param>
    /// <returns>The table, or null when no row is the header.</returns>
    /// <exception cref="EliteSellerException">
    /// <c>NotAWorkbook</c>, <c>WorkbookTooLarge</c>, <c>FileNotFound</c> or <c>FileNotReadable</c>.
    /// </exception>
    public static Sheet? Read(string path, Func<IReadOnlyList<string>, bool> isHeader, CancellationToken stopToken)
    {
        using var workbook = new WorkbookRows(path, stopToken, LargestUnpacked);
        return workbook.SheetNames.Select(name => Read(workbook.Read(name), path, isHeader)).FirstOrDefault(sheet => sheet is not null);
    }

    /// <summary>Reads the tables of all sheets that have the header.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="isHeader">Knows the header when it sees it.</param>
    /// <param name="stopToken">Ends the reading.</param>
    /// <returns>The tables in the order of the sheets; empty when no sheet has the header.</returns>
    public static IReadOnlyList<Sheet> ReadAll(string path, Func<IReadOnlyList<string>, bool> isHeader, CancellationToken stopToken)
    {
        using var workbook = new WorkbookRows(path, stopToken, LargestUnpacked);
        return [.. workbook.SheetNames.Select(name => Read(workbook.Read(name), path, isHeader)).OfType<Sheet>()];
    }

    private static Sheet? Read(IEnumerable<(long Line, string[] Cells)> lines, string path, Func<IReadOnlyList<string>, bool> isHeader)
    {
        IReadOnlyList<string>? header = null;
        var rows = new List<SheetRow>();
        foreach (var (line, cells) in lines)
        {
            if (header is null)
            {
                header = isHeader(cells) ? cells : null;
                if (header is null && line >= MostRowsAboveHeader)
                {
                    return null;
                }
            }
            else if (cells.Any(text => text.Trim().Length > 0))
            {
                rows.Add(new SheetRow((int)line, cells));
                if (rows.Count > MostRows)
                {
                    throw new EliteSellerException(new Problem(
                        "WorkbookTooLarge", ProblemKind.Limit, "The workbook is too large for a roadmap, a calendar or a review sheet.",
                            "Check that this is the right file.", path));
                }
            }
        }

        return header is null ? null : new Sheet(path, header, rows);
    }
}
