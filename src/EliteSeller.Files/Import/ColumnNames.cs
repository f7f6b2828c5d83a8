using System.Threading;
using EliteSeller.Files.Import.Csv;
using EliteSeller.Files.Import.Headers;
using EliteSeller.Files.Import.Layouts;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Files.Import.Workbooks;

namespace EliteSeller.Files.Import;

/// <summary>The columns of a file before anybody knows what they mean, for completion and for mapping them by hand.</summary>
public static class ColumnNames
{
    /// <summary>
    /// The names of the columns, as <c>-Property</c> takes them: each once, blank and repeated ones under their new names.
    /// </summary>
    /// <param name="path">The full path of a file.</param>
    /// <param name="options">What the user has settled.</param>
    /// <returns>The names in the order of the file.</returns>
    /// <exception cref="EliteSellerException">The file cannot be opened, or no header can be found in it.</exception>
    public static IReadOnlyList<string> Read(string path, ReadingOptions options) =>
        new HeaderNames(WorkbookRows.IsWorkbook(path) ? OfSheet(path, options) : OfText(path, options)).Names;

    private static string[] OfSheet(string path, ReadingOptions options)
    {
        using var workbook = new WorkbookRows(path, CancellationToken.None);
        return DealSheet.Find(workbook, new HeaderMatcher(LayoutFiles.Catalogue), options.WorksheetName).Header;
    }

    private static List<string> OfText(string path, ReadingOptions options)
    {
        using var file = CsvFile.Open(path, options.Encoding, CancellationToken.None);
        var beginning = file.Beginning();
        var preamble = new CsvPreambleFinder(new HeaderMatcher(LayoutFiles.Catalogue), beginning).Find(options.Delimiter);
        return beginning.Records(0, preamble.Delimiter, preamble.RecordsBeforeHeader + 1).LastOrDefault() ?? [];
    }
}
