namespace EliteSeller.Files.Import.Sheets;

/// <summary>A row of a <see cref="Sheet"/>.</summary>
/// <param name="line">The line of the file on which it begins, or the row of the workbook, counted from 1.</param>
/// <param name="cells">Its texts.</param>
public sealed class SheetRow(long line, IReadOnlyList<string> cells)
{
    private readonly IReadOnlyList<string> _cells = cells ?? throw new ArgumentNullException(nameof(cells));

    /// <summary>The line of the file on which it begins, or the row of the workbook, counted from 1.</summary>
    public long Line { get; } = line;

    /// <summary>The text of a cell.</summary>
    /// <param name="column">The column, counted from 0; -1 for a column that the sheet does not have.</param>
    /// <returns>The text as it stands, or null when there is nothing but blanks.</returns>
    public string? Text(int column) =>
        column < 0 || column >= _cells.Count || string.IsNullOrWhiteSpace(_cells[column]) ? null : _cells[column];
}
