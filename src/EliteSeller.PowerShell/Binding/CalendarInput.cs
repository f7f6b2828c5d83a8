using System.Globalization;
using System.Management.Automation;
using System.Threading;
using EliteSeller.Analysis.Calendars;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Import.Roadmaps;

namespace EliteSeller.PowerShell;

/// <summary>Makes the working calendars of both sides from what people write: names of days, countries, dates, ranges, files.</summary>
internal sealed class CalendarInput
{
    private const string NoWeekend = "None";

    // Repeated holidays are laid out for every plan that anybody could make.
    private const int YearsBefore = 1;
    private const int YearsAhead = 51;

    private readonly Func<string, string> _fullPath;
    private readonly HolidayFile _files;

    /// <summary>Starts with nothing.</summary>
    /// <param name="fullPath">Makes a full path of a relative one, as the session sees it.</param>
    /// <param name="asOf">The day around which repeated holidays are laid out.</param>
    /// <param name="culture">How files write dates, or null.</param>
    /// <param name="report">Takes rows that cannot be read.</param>
    /// <param name="stopToken">Ends the reading.</param>
    public CalendarInput(
        Func<string, string> fullPath, DateTime asOf, CultureInfo? culture, Action<Problem> report, CancellationToken stopToken)
    {
        _fullPath = fullPath;
        var around = new DayRange(asOf.AddYears(-YearsBefore), asOf.AddYears(YearsAhead));
        _files = new HolidayFile(around, culture, report, stopToken);
    }

    /// <summary>Makes the calendars.</summary>
    /// <param name="weekend">The weekend of both sides.</param>
    /// <param name="customerWeekend">The customer's, or null for the same.</param>
    /// <param name="sellerHolidays">Dates, ranges and files.</param>
    /// <param name="customerHolidays">Dates, ranges and files.</param>
    /// <param name="blackouts">Dates and ranges on which nobody works.</param>
    /// <exception cref="EliteSellerException">Something of it cannot be understood.</exception>
    public RoadmapCalendars Read(
        string[] weekend, string[]? customerWeekend, object[] sellerHolidays, object[] customerHolidays, object[] blackouts)
    {
        var ours = ReadWeekend(weekend);
        var theirs = customerWeekend is null ? ours : ReadWeekend(customerWeekend);
        var nobody = ReadDays(blackouts, null).ToArray();
        var seller = new WorkingCalendar(ours, ReadDays(sellerHolidays, ReadFile).Concat(nobody));
        return new RoadmapCalendars(seller, new WorkingCalendar(theirs, ReadDays(customerHolidays, ReadFile).Concat(nobody)));
    }

    /// <summary>A weekend.</summary>
    /// <param name="words">Names of days (Friday, Saturday), or one culture whose country has a weekend (ar-SA), or None.</param>
    /// <exception cref="EliteSellerException"><c>WeekendNotUnderstood</c>: a word is neither.</exception>
    private static Weekend ReadWeekend(IReadOnlyList<string> words)
    {
        var parts = words.SelectMany(word => word.Split(',')).Select(word => word.Trim()).Where(word => word.Length > 0).ToArray();
        if (parts.Length == 1 && parts[0].Equals(NoWeekend, StringComparison.OrdinalIgnoreCase))
        {
            return new Weekend([]);
        }

        var days = parts.Select(DayNamed).ToArray();
        if (parts.Length > 0 && days.All(day => day is not null))
        {
            return new Weekend(days.Select(day => day!.Value));
        }

        return parts.Length == 1 && RegionOf(parts[0]) is { } region ? Weekend.OfRegion(region) : throw NotUnderstood(parts);
    }

    /// <summary>Days off as dates and ranges.</summary>
    /// <param name="values">Dates, texts such as 2026-12-24 or 2026-12-21..2027-01-03, or names of files where they are allowed.</param>
    /// <param name="readFile">Reads the days off of a file; null where only dates make sense.</param>
    /// <exception cref="EliteSellerException"><c>NotADayRange</c>, or what is wrong with a file.</exception>
    private static IEnumerable<DayRange> ReadDays(IEnumerable<object> values, Func<string, IEnumerable<DayRange>>? readFile)
    {
        foreach (var value in values.Select(value => value is PSObject wrapped ? wrapped.BaseObject : value))
        {
            switch (value)
            {
                case DateTime day:
                    yield return new DayRange(day, day);
                    break;
                case DateTimeOffset day:
                    yield return new DayRange(day.Date, day.Date);
                    break;
                default:
                    var text = LanguagePrimitives.ConvertTo<string>(value);
                    foreach (var range in readFile is null || LooksLikeDays(text) ? [DayRange.Parse(text)] : readFile(text))
                    {
                        yield return range;
                    }

                    break;
            }
        }
    }

    private IReadOnlyList<DayRange> ReadFile(string path) => _files.Read(_fullPath(path));

    private static bool LooksLikeDays(string text) =>
        text.Length > 3 && text.Take(4).All(char.IsDigit) && text.All(c => char.IsDigit(c) || c is '-' or '.' or ' ');

    private static DayOfWeek? DayNamed(string word) => word.Length >= 3
        ? ((DayOfWeek[])Enum.GetValues(typeof(DayOfWeek)))
            .Where(day => day.ToString().StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(day => (DayOfWeek?)day)
            .FirstOrDefault()
        : null;

    // Two small letters are a language, and several countries may speak it: "ar" is no country.
    private static string? RegionOf(string culture)
    {
        if (culture.IndexOf('-') < 0 && culture.Any(char.IsLower))
        {
            return null;
        }

        try
        {
            return new RegionInfo(culture).TwoLetterISORegionName;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static EliteSellerException NotUnderstood(string[] words) => new(new Problem(
        "WeekendNotUnderstood",
        ProblemKind.Argument,
        $"'{DisplayText.Shorten(string.Join(", ", words))}' does not name weekdays or a country.",
        "Use English weekdays (-Weekend Friday, Saturday), a culture with a country (ar-SA), or None."));
}
