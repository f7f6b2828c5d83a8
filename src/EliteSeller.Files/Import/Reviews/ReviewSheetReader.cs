using System.Threading;
using EliteSeller.Files.Import.Csv;
using EliteSeller.Files.Import.Sheets;
using EliteSeller.Files.Import.Workbooks;

namespace EliteSeller.Files.Import.Reviews;

/// <summary>Reads a review sheet that a meeting has filled in: each answer and each decision becomes an entry of the ledger.</summary>
public static class ReviewSheetReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The full path; a name that ends in .xlsx is a workbook, any other a CSV file.</param>
    /// <param name="on">The day of the meeting, which the entries get.</param>
    /// <param name="isDayFirst">How dates are written, or null when the sheet is to say so itself.</param>
    /// <param name="encoding">The encoding of a CSV file, or null to find it.</param>
    /// <param name="report">Takes cells that make no sense; the others count.</param>
    /// <param name="stopToken">Ends the reading.</param>
    /// <returns>The entries in the order of the rows.</returns>
    /// <exception cref="EliteSellerException">
    /// <c>NotAReviewSheet</c>, <c>AmbiguousDate</c>, or what else can be wrong with a file.
    /// </exception>
    public static IReadOnlyList<LedgerEntry> Read(
        string path, DateTime on, bool? isDayFirst, string? encoding, Action<Problem> report, CancellationToken stopToken)
    {
        _ = report ?? throw new ArgumentNullException(nameof(report));
        var problems = new List<Problem>();
        var sheets = Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase)
            ? WorkbookSheet.ReadAll(path, IsHeader, stopToken)
            : CsvSheet.Read(path, IsHeader, encoding, problems, stopToken) is { } sheet ? [sheet] : [];
        problems.ForEach(report);
        if (sheets.Count == 0)
        {
            throw new EliteSellerException(new Problem("NotAReviewSheet", ProblemKind.Data,
                $"The file is not a review sheet: it has no columns {ReviewColumn.DealId}, {ReviewColumn.Answer} and "
                    + $"{ReviewColumn.Decision}.",
                "Use a file from Export-ReviewSheet, and keep its header.", path));
        }

        return [.. sheets.SelectMany(one => new ReviewRows(one, on, isDayFirst, report).Read())];
    }

    private static bool IsHeader(IReadOnlyList<string> cells) =>
        new[] { ReviewColumn.DealId, ReviewColumn.Answer, ReviewColumn.Decision }.All(column => Sheet.ColumnOf(cells, column) >= 0);
}
