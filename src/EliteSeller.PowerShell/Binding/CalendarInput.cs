using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using EliteSeller.Roadmaps;

namespace EliteSeller.PowerShell;

/// <summary>Makes the working calendars of both sides from what people write: names of days, countries, dates, ranges, files.</summary>
internal static class CalendarInput
{
    private const string NoWeekend = "None";

    /// <summary>A weekend.</summary>
    /// <param name="words">Names of days (Friday, Saturday), or one culture whose country has a weekend (ar-SA), or None.</param>
    /// <exception cref="EliteSellerException"><c>WeekendNotUnderstood</c>: a word is neither.</exception>
    public static Weekend ReadWeekend(IReadOnlyList<string> words)
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
    public static IEnumerable<DayRange> ReadDays(IEnumerable<object> values, Func<string, IEnumerable<DayRange>>? readFile = null)
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

    private static bool LooksLikeDays(string text) => text.Length > 3 && text.Take(4).All(char.IsDigit) && text.All(c => char.IsDigit(c) || c is '-' or '.' or ' ');

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
        $"'{OneLine.Of(string.Join(", ", words))}' names neither days of the week nor a country.",
        "Name days in English (Friday, Saturday), a culture with its country (ar-SA), or None."));
}
