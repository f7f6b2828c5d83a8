using EliteSeller.Files.Import.Headers;

namespace EliteSeller.Files.Import.Workbooks;

/// <summary>The sheet of a workbook on which the deals stand, and the row of its header.</summary>
internal sealed class DealSheet
{
    private const int MostRowsAboveHeader = 20;
    private const int EnoughHeaders = 3;

    private DealSheet(string name, long headerLine, string[] header, int recognised)
    {
        Name = name;
        HeaderLine = headerLine;
        Header = header;
        Recognised = recognised;
    }

    /// <summary>The name of the sheet.</summary>
    public string Name { get; }

    /// <summary>The number of the header's row, counted from 1.</summary>
    public long HeaderLine { get; }

    /// <summary>The cells of the header.</summary>
    public string[] Header { get; }

    private int Recognised { get; }

    /// <summary>Finds the sheet.</summary>
    /// <param name="rows">The workbook.</param>
    /// <param name="matcher">Knows headers when it sees them.</param>
    /// <param name="wanted">The sheet that the user has named, or null for the only one with deals.</param>
    /// <exception cref="EliteSellerException">WorksheetNotFound, AmbiguousWorksheet or EmptyFile.</exception>
    public static DealSheet Find(WorkbookRows rows, HeaderMatcher matcher, string? wanted)
    {
        if (wanted is not null)
        {
            var name = rows.SheetNames.FirstOrDefault(sheet => sheet.Equals(wanted.Trim(), StringComparison.OrdinalIgnoreCase))
                ?? throw new EliteSellerException(new Problem(
                    "WorksheetNotFound", ProblemKind.Argument, $"The workbook has no sheet '{wanted}'.",
                        $"Use one of {HeaderMatcher.List(rows.SheetNames)}."));
            return Look(rows, name, matcher) ?? throw Empty();
        }

        var sheets = rows.SheetNames.Where(name => !rows.IsHidden(name)).Select(name => Look(rows, name, matcher))
            .Where(sheet => sheet is not null).Select(sheet => sheet!).ToList();
        var deals = sheets.Where(sheet => sheet.Recognised >= EnoughHeaders).ToList();
        return deals.Count > 1
            ? throw new EliteSellerException(new Problem(
                "AmbiguousWorksheet", ProblemKind.Data,
                    $"Several sheets look like tables of deals: {HeaderMatcher.List(deals.Select(sheet => sheet.Name).ToList())}.",
                $"Use -WorksheetName '{deals[0].Name}'."))
            : deals.Concat(sheets.OrderByDescending(sheet => sheet.Recognised)).FirstOrDefault() ?? throw Empty();
    }

    /// <summary>The row above which most headers are known, among the first twenty; the first filled row when none is.</summary>
    private static DealSheet? Look(WorkbookRows rows, string name, HeaderMatcher matcher)
    {
        DealSheet? best = null;
        foreach (var (line, cells) in rows.Read(name).Take(MostRowsAboveHeader))
        {
            var filled = cells.Count(cell => cell.Trim().Length > 0);
            var recognised = filled > 1 ? matcher.CountRecognised(cells) : 0;
            if (filled > 0 && (best is null || recognised > best.Recognised))
            {
                best = new DealSheet(
                    name, line, cells.Take(Array.FindLastIndex(cells, cell => cell.Trim().Length > 0) + 1).ToArray(), recognised);
            }
        }

        return best;
    }

    private static EliteSellerException Empty() =>
        new(new Problem("EmptyFile", ProblemKind.NoInput, "The sheet is empty.",
            "Choose another sheet with -WorksheetName, or export the deals again."));
}
