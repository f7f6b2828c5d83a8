namespace EliteSeller.Files.Import.Sheets;

/// <summary>A small table that people keep: a header and rows of texts, from a CSV file or a workbook.</summary>
public sealed class Sheet(string file, IReadOnlyList<string> headers, IReadOnlyList<SheetRow> rows)
{
    /// <summary>How many rows are read; nobody keeps more holidays or steps.</summary>
    public const int MostRows = 10_000;

    /// <summary>The file that it was read from.</summary>
    public string File { get; } = file ?? throw new ArgumentNullException(nameof(file));

    /// <summary>The texts of the header, in order.</summary>
    public IReadOnlyList<string> Headers { get; } = headers ?? throw new ArgumentNullException(nameof(headers));

    /// <summary>The rows below it that are not blank.</summary>
    public IReadOnlyList<SheetRow> Rows { get; } = rows ?? throw new ArgumentNullException(nameof(rows));

    /// <summary>The column of a header, without regard to case, blanks, hyphens and underscores, or -1.</summary>
    /// <param name="names">The header, in any of these spellings.</param>
    /// <returns>The column, counted from 0, or -1.</returns>
    public int ColumnOf(params string[] names) => ColumnOf(Headers, names);

    /// <summary>The column of a header among others.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="names">The header, in any of these spellings.</param>
    /// <returns>The column, counted from 0, or -1.</returns>
    public static int ColumnOf(IReadOnlyList<string> headers, params string[] names)
    {
        _ = headers ?? throw new ArgumentNullException(nameof(headers));
        _ = names ?? throw new ArgumentNullException(nameof(names));
        for (var column = 0; column < headers.Count; column++)
        {
            if (Array.Exists(names, name => Letters(name) == Letters(headers[column])))
            {
                return column;
            }
        }

        return -1;
    }

    /// <summary>The error of a file with more rows.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The error.</returns>
    internal static EliteSellerException TooLarge(string file) => new(new Problem(
        "SheetTooLarge", ProblemKind.Limit, FormattableString.Invariant($"The table is too large (limit: {MostRows} rows)."),
        "Check that this is the right file, and split it if it is.", file));

    private static string Letters(string header) =>
        new string(Array.FindAll(header.ToCharArray(), c => c is not (' ' or '-' or '_' or '\u00A0'))).ToUpperInvariant();
}
