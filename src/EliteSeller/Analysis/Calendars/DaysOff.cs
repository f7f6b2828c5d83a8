using System.Globalization;

namespace EliteSeller.Analysis.Calendars;

/// <summary>Days on which nobody expects an answer: holidays, a freeze at the end of the year, August.</summary>
internal static class DaysOff
{
    private const int FirstYear = 1990;
    private const int LastYear = 2090;
    private const string Yearly = "MM-dd";

    // 29 February is a day of every year that is written.
    private static readonly DateTime LeapYear = new(2000, 1, 1);

    /// <summary>Reads days of each year (12-25, 12-21..01-03) and days of one year (2026-08-03..2026-08-21).</summary>
    /// <param name="texts">The days.</param>
    /// <param name="unknown">Takes a text that is none of these.</param>
    /// <returns>The days of all years from 1990 to 2090.</returns>
    public static IReadOnlyList<DayRange> Read(IEnumerable<string> texts, Action<string> unknown)
    {
        _ = unknown ?? throw new ArgumentNullException(nameof(unknown));
        var ranges = new List<DayRange>();
        foreach (var text in texts ?? throw new ArgumentNullException(nameof(texts)))
        {
            if (TryYearly(text, out var first, out var last))
            {
                for (var year = FirstYear; year <= LastYear; year++)
                {
                    ranges.Add(InYear(year, first, last));
                }

                continue;
            }

            try
            {
                ranges.Add(DayRange.Parse(text));
            }
            catch (EliteSellerException)
            {
                unknown(text);
            }
        }

        return ranges;
    }

    private static bool TryYearly(string text, out DateTime first, out DateTime last)
    {
        var parts = text.Split([".."], StringSplitOptions.None);
        last = default;
        return TryDay(parts[0], out first) && TryDay(parts[parts.Length - 1], out last) && parts.Length <= 2;
    }

    private static bool TryDay(string text, out DateTime day) => DateTime.TryParseExact(
        $"{LeapYear.Year}-{text.Trim()}", "yyyy-" + Yearly, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    // A range that ends earlier in the year than it begins goes over the new year.
    private static DayRange InYear(int year, DateTime first, DateTime last) =>
        new(In(year, first), In(last < first ? year + 1 : year, last));

    private static DateTime In(int year, DateTime day) =>
        new(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));
}
