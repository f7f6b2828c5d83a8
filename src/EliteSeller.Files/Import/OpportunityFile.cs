using System.Threading;
using EliteSeller.Files.Import.Csv;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Files.Import.Workbooks;

namespace EliteSeller.Files.Import;

/// <summary>Opens a file of opportunities, whatever its format.</summary>
public static class OpportunityFile
{
    /// <summary>Opens a file and settles how it is written.</summary>
    /// <param name="path">The full path of a file.</param>
    /// <param name="options">What the user has settled.</param>
    /// <param name="stopToken">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>A reader before the first item.</returns>
    /// <exception cref="EliteSellerException">
    /// The file cannot be opened, is empty, is no table of deals, or a column is written in a way that only the user can settle.
    /// </exception>
    public static OpportunityReader Open(string path, ReadingOptions options, CancellationToken stopToken = default) =>
        Open(path, options, null, stopToken);

    /// <summary>Opens a file whose refused rows are kept.</summary>
    /// <param name="path">The full path of a file.</param>
    /// <param name="options">What the user has settled.</param>
    /// <param name="rejects">Keeps the refused rows, or null.</param>
    /// <param name="stopToken">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>A reader before the first item.</returns>
    /// <exception cref="EliteSellerException">As for a file whose refused rows are not kept.</exception>
    public static OpportunityReader Open(string path, ReadingOptions options, RejectFile? rejects, CancellationToken stopToken) =>
        Open(path, options, null, rejects, stopToken);

    /// <summary>Opens a file whose headers decide how it is read.</summary>
    internal static OpportunityReader Open(string path, ReadingOptions options, Func<IReadOnlyList<string>, ReadingOptions>? choose,
        RejectFile? rejects, CancellationToken stopToken) =>
        WorkbookRows.IsWorkbook(path)
            ? WorkbookOpportunityReader.Open(path, options, choose, rejects, stopToken)
            : CsvOpportunityReader.Open(path, options, choose, rejects, stopToken);

    /// <summary>The names of a workbook's sheets.</summary>
    /// <param name="path">The full path of a file.</param>
    /// <returns>The names in their order; none for a file that is no workbook.</returns>
    /// <exception cref="EliteSellerException">NotAWorkbook or WorkbookTooLarge.</exception>
    public static IReadOnlyList<string> WorksheetNames(string path)
    {
        if (!WorkbookRows.IsWorkbook(path))
        {
            return [];
        }

        using var workbook = new WorkbookRows(path, CancellationToken.None);
        return workbook.SheetNames;
    }
}
