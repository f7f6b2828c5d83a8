using EliteSeller.Text;

namespace EliteSeller.Files.Import.Sheets;

/// <summary>
/// Reads the dates of a sheet. One person writes all dates of a sheet one way, so one date that leaves no choice (a part
/// above 12) settles them all; where none does and it matters, the user is asked and nothing is guessed.
/// </summary>
internal sealed class SheetDates
{
    private readonly string _file;
    private readonly bool? _isDayFirst;

    /// <summary>Settles the dates of a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="columns">Its columns of dates; -1 is passed over.</param>
    /// <param name="isDayFirst">What the user has settled, or null.</param>
    /// <exception cref="EliteSellerException"><c>AmbiguousDate</c>: nothing says which part is the day.</exception>
    public SheetDates(Sheet sheet, IEnumerable<int> columns, bool? isDayFirst)
    {
        _file = sheet.File;
        _isDayFirst = isDayFirst ?? Settle(sheet, columns.Where(column => column >= 0).ToArray());
    }

    /// <summary>Reads a date.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="row">The row.</param>
    /// <param name="column">The column, or -1.</param>
    /// <returns>The day, or null when the cell is blank.</returns>
    /// <exception cref="EliteSellerException"><c>UnreadableDate</c> or <c>ContradictoryDate</c>, with the place.</exception>
    public DateTime? Read(Sheet sheet, SheetRow row, int column)
    {
        if (row.Text(column) is not { } text)
        {
            return null;
        }

        var cell = DateText.Read(text);
        return (_isDayFirst == false ? cell.MonthFirst : cell.DayFirst) ?? (_isDayFirst is null ? cell.MonthFirst : null)
            ?? throw new EliteSellerException(new Problem(
            cell.IsDate ? "ContradictoryDate" : "UnreadableDate",
            ProblemKind.Data,
            cell.IsDate ? $"'{DisplayText.Shorten(text, 40)}' does not match the other dates in the file."
                : $"'{DisplayText.Shorten(text, 40)}' is not a date.",
            "Write dates as 2026-12-31.",
            _file,
            row.Line,
            sheet.Headers[column]));
    }

    private static bool? Settle(Sheet sheet, int[] columns)
    {
        (SheetRow Row, int Column, FormatVote Vote)? doubtful = null;
        FormatVote? settled = null;
        foreach (var row in sheet.Rows)
        {
            foreach (var column in columns)
            {
                var vote = row.Text(column) is { } text ? DateText.Read(text).Vote : FormatVote.Neutral;
                if (vote is FormatVote.First or FormatVote.Second)
                {
                    settled = settled is null || settled == vote
                        ? vote : throw Ambiguous(sheet, row, column, "Some dates have the day first and some the month first.");
                }
                else if (vote == FormatVote.Doubtful)
                {
                    doubtful ??= (row, column, vote);
                }
            }
        }

        if (settled is null && doubtful is { } cell)
        {
            throw Ambiguous(sheet, cell.Row, cell.Column,
                $"The day and the month in '{DisplayText.Shorten(cell.Row.Text(cell.Column), 40)}' cannot be told apart.");
        }

        return settled is null ? null : settled == FormatVote.First;
    }

    private static EliteSellerException Ambiguous(Sheet sheet, SheetRow row, int column, string message) => new(new Problem(
        "AmbiguousDate",
        ProblemKind.Data,
        message,
        "Use -Culture en-GB (day first) or -Culture en-US (month first).",
        sheet.File,
        row.Line,
        sheet.Headers[column]));
}
