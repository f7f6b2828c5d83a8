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
    private const string Nothing = "None";

    // Repeated holidays are laid out for every plan that anybody could make.
    private const int YearsBefore = 1;
    private const int YearsAhead = 51;

    private readonly Func<string, string> _fullPath;
    private readonly DayRange _around;
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
        _around = new DayRange(asOf.AddYears(-YearsBefore), asOf.AddYears(YearsAhead));
        _files = new HolidayFile(_around, culture, report, stopToken);
    }

    /// <summary>Makes the calendars of both sides.</summary>
    /// <param name="options">What the user says about them.</param>
    /// <exception cref="EliteSellerException">Something of it cannot be understood.</exception>
    public RoadmapCalendars Read(CalendarOptions options)
    {
        var ours = ReadWeekend(options.Weekend);
        var theirs = options.CustomerWeekend is null ? ours : ReadWeekend(options.CustomerWeekend);
        var nobody = options.Blackout.SelectMany(value => DaysOf(value) ?? [DayRange.Parse(TextOf(value))]).ToArray();
        return new RoadmapCalendars(
            new WorkingCalendar(ours, ReadHolidays([.. options.Holiday, .. options.SellerHoliday]).Concat(nobody)),
            new WorkingCalendar(theirs, ReadHolidays([.. options.Holiday, .. options.CustomerHoliday]).Concat(nobody)));
    }

    /// <summary>
    /// The days off of one side. Where nobody names a country, a file or None, nobody is expected to work on 25 December and 1 January.
    /// </summary>
    private List<DayRange> ReadHolidays(object[] values)
    {
        var days = new List<DayRange>();
        var isNamed = false;
        foreach (var value in values)
        {
            if (DaysOf(value) is { } dates)
            {
                days.AddRange(dates);
                continue;
            }

            isNamed = true;
            var text = TextOf(value).Trim();
            days.AddRange(text.Equals(Nothing, StringComparison.OrdinalIgnoreCase) ? []
                : CountryHolidays.IsCode(text) ? CountryHolidays.Read(text, _around)
                : _files.Read(_fullPath(text)));
        }

        if (!isNamed)
        {
            days.AddRange(Enumerable.Range(_around.First.Year, _around.Last.Year - _around.First.Year + 1)
                .SelectMany(year => new[] { new DateTime(year, 1, 1), new DateTime(year, 12, 25) })
                .Select(day => new DayRange(day, day)));
        }

        return days;
    }

    /// <summary>A weekend.</summary>
    /// <param name="words">Names of days (Friday, Saturday), or one culture whose country has a weekend (ar-SA), or None.</param>
    /// <exception cref="EliteSellerException"><c>WeekendNotUnderstood</c>: a word is neither.</exception>
    private static Weekend ReadWeekend(IReadOnlyList<string> words)
    {
        var parts = words.SelectMany(word => word.Split(',')).Select(word => word.Trim()).Where(word => word.Length > 0).ToArray();
        if (parts.Length == 1 && parts[0].Equals(Nothing, StringComparison.OrdinalIgnoreCase))
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

    /// <summary>The days off of a value that is a date, or a text such as 2026-12-24 or 2026-12-21..2027-01-03; null for others.</summary>
    /// <exception cref="EliteSellerException"><c>NotADayRange</c>: the text looks like days and is none.</exception>
    private static DayRange[]? DaysOf(object value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        DateTime day => [new DayRange(day, day)],
        DateTimeOffset day => [new DayRange(day.Date, day.Date)],
        var other when LooksLikeDays(TextOf(other)) => [DayRange.Parse(TextOf(other))],
        _ => null,
    };

    private static string TextOf(object value) => LanguagePrimitives.ConvertTo<string>(value);

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
