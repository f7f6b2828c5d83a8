using System.Globalization;
using System.Threading;
using EliteSeller.Analysis.Calendars;
using EliteSeller.Files.Import.Csv;
using EliteSeller.Files.Import.Sheets;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Roadmaps;

/// <summary>
/// Reads holidays from a calendar file (.ics) or a CSV file: a column of dates, and where there is one a column with the last day of each.
/// </summary>
/// <param name="around">The days within which repeated holidays are laid out.</param>
/// <param name="culture">How CSV files write dates, or null when the files are to say so themselves.</param>
/// <param name="report">Takes rows that cannot be read; the others count.</param>
/// <param name="stopToken">Ends the reading.</param>
public sealed class HolidayFile(DayRange around, CultureInfo? culture, Action<Problem> report, CancellationToken stopToken)
{
    private static readonly string[] CalendarExtensions = [".ics", ".ical"];
    private static readonly string[] FirstNames = ["Date", "Day", "Holiday Date", "Start", "Start Date", "From", "Datum", "Fecha", "Data"];
    private static readonly string[] LastNames = ["End", "End Date", "Until", "To", "Last Day"];

    private readonly DayRange _around = around ?? throw new ArgumentNullException(nameof(around));
    private readonly Action<Problem> _report = report ?? throw new ArgumentNullException(nameof(report));

    /// <summary>Reads a file.</summary>
    /// <param name="path">The full path.</param>
    /// <returns>The holidays.</returns>
    /// <exception cref="EliteSellerException">
    /// <c>NoHolidays</c>, <c>NotACalendar</c>, <c>CalendarTooLarge</c>, <c>CalendarNotSupported</c>, <c>AmbiguousDate</c>,
    /// <c>FileNotFound</c> and what
    /// else can be wrong with a file.
    /// </exception>
    public IReadOnlyList<DayRange> Read(string path)
    {
        if (CalendarExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
        {
            return HolidayCalendar.Read(path, _around, stopToken);
        }

        var problems = new List<Problem>();
        var sheet = CsvSheet.Read(path, IsHeader, null, problems, stopToken) ?? throw new EliteSellerException(new Problem(
            "NoHolidays", ProblemKind.NoInput, "The file has no date column.", "Write one date per line, in a column named Date.", path));
        problems.ForEach(_report);
        return Read(sheet, DayText.IsDayFirst(culture));
    }

    /// <summary>Whether a row of texts is the header of such a table, or, in a table without one, its first row.</summary>
    /// <param name="cells">The texts.</param>
    /// <returns>True when the table begins here.</returns>
    internal static bool IsHeader(IReadOnlyList<string> cells) =>
        Sheet.ColumnOf(cells, FirstNames) >= 0
            || ((cells ?? throw new ArgumentNullException(nameof(cells))).Count > 0 && DateText.Read(cells[0]).IsDate);

    /// <summary>Reads the holidays.</summary>
    /// <param name="sheet">The table.</param>
    /// <param name="isDayFirst">How dates are written, where the user has said so.</param>
    /// <returns>The holidays in the order of the table.</returns>
    /// <exception cref="EliteSellerException">
    /// <c>NoHolidays</c>, <c>AmbiguousDate</c>, <c>UnreadableDate</c> or <c>RangeEndsBeforeItBegins</c>, with the place.
    /// </exception>
    internal static IReadOnlyList<DayRange> Read(Sheet sheet, bool? isDayFirst)
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
