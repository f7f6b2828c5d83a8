using EliteSeller.Analysis.Calendars;
using EliteSeller.Files.Import.Sheets;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Roadmaps;

/// <summary>Reads holidays from a table: a column of dates, and where there is one a column with the last day of each.</summary>
internal static class HolidaySheet
{
    private static readonly string[] FirstNames = ["Date", "Day", "Holiday Date", "Start", "Start Date", "From", "Datum", "Fecha", "Data"];
    private static readonly string[] LastNames = ["End", "End Date", "Until", "To", "Last Day"];

    /// <summary>Whether a row of texts is the header of such a table, or, in a table without one, its first row.</summary>
    /// <param name="cells">The texts.</param>
    /// <returns>True when the table begins here.</returns>
    public static bool IsHeader(IReadOnlyList<string> cells) =>
        Sheet.ColumnOf(cells, FirstNames) >= 0
            || ((cells ?? throw new ArgumentNullException(nameof(cells))).Count > 0 && DateText.Read(cells[0]).IsDate);

    /// <summary>Reads the holidays.</summary>
    /// <param name="sheet">The table.</param>
    /// <param name="isDayFirst">How dates are written, where the user has said so.</param>
    /// <returns>The holidays in the order of the table.</returns>
    /// <exception cref="EliteSellerException">
    /// <c>NoHolidays</c>, <c>AmbiguousDate</c>, <c>UnreadableDate</c> or <c>RangeEndsBeforeItBegins</c>, with the place.
    /// </exception>
    public static IReadOnlyList<DayRange> Read(Sheet sheet, bool? isDayFirst)
    {
        var table = WithHeader(sheet ?? throw new ArgumentNullException(nameof(sheet)));
        var first = table.ColumnOf(FirstNames);
        var last = table.ColumnOf(LastNames);
        var dates = new SheetDates(table, [first, last], isDayFirst);
        var days = table.Rows.Where(row => row.Text(first) is not null).Select(row => Range(dates, table, row, first, last)).ToArray();
        return days.Length > 0 ? days : throw new EliteSellerException(new Problem(
            "NoHolidays", ProblemKind.NoInput, "The file has no holidays.", "Write one date per line, in a column named Date.",
                sheet.File));
    }

    private static DayRange Range(SheetDates dates, Sheet sheet, SheetRow row, int first, int last)
    {
        var begin = dates.Read(sheet, row, first)!.Value;
        try
        {
            return new DayRange(begin, dates.Read(sheet, row, last) ?? begin);
        }
        catch (EliteSellerException failure) when (failure.Problem.File is null)
        {
            throw new EliteSellerException(failure.Problem.In(sheet.File, row.Line), failure);
        }
    }

    /// <summary>A list of bare dates has no header: its first line is its first holiday.</summary>
    private static Sheet WithHeader(Sheet sheet) => sheet.ColumnOf(FirstNames) >= 0
        ? sheet
        : new Sheet(sheet.File, [FirstNames[0]], [new SheetRow(1, sheet.Headers), .. sheet.Rows]);
}
