using System.Globalization;
using System.Threading;
using EliteSeller.Analysis.Calendars;
using EliteSeller.Files.Import.Csv;

namespace EliteSeller.Files.Import.Roadmaps;

/// <summary>Reads holidays from a calendar file (.ics) or a CSV file.</summary>
/// <param name="around">The days within which repeated holidays are laid out.</param>
/// <param name="culture">How CSV files write dates, or null when the files are to say so themselves.</param>
/// <param name="report">Takes rows that cannot be read; the others count.</param>
/// <param name="stopToken">Ends the reading.</param>
public sealed class HolidayFile(DayRange around, CultureInfo? culture, Action<Problem> report, CancellationToken stopToken)
{
    private static readonly string[] CalendarExtensions = [".ics", ".ical"];

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
        var sheet = CsvSheet.Read(path, HolidaySheet.IsHeader, null, problems, stopToken) ?? throw new EliteSellerException(new Problem(
            "NoHolidays", ProblemKind.NoInput, "The file has no date column.", "Write one date per line, in a column named Date.", path));
        problems.ForEach(_report);
        return HolidaySheet.Read(sheet, DayOrder.IsDayFirst(culture));
    }
}
