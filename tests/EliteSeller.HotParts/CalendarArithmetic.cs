using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using EliteSeller.Analysis.Calendars;

namespace EliteSeller.HotParts;

/// <summary>Working days on a calendar with ten years of holidays.</summary>
[MemoryDiagnoser]
public class CalendarArithmetic
{
    private static readonly DateTime Day = new(2026, 11, 23);

    private readonly WorkingCalendar _calendar = new(
        Weekend.SaturdaySunday, Enumerable.Range(2021, 10)
            .SelectMany(
            year => Enumerable.Range(1, 12).Select(month => new DayRange(new DateTime(year, month, 3), new DateTime(year, month, 3)))));

    /// <summary>The day so many working days later.</summary>
    /// <returns>The day.</returns>
    [Benchmark]
    public DateTime After() => _calendar.After(Day, 90);

    /// <summary>The day so many working days earlier.</summary>
    /// <returns>The day.</returns>
    [Benchmark]
    public DateTime Before() => _calendar.Before(Day, 90);

    /// <summary>The working days between two days.</summary>
    /// <returns>How many.</returns>
    [Benchmark]
    public int CountBetween() => _calendar.CountBetween(Day, new DateTime(2027, 4, 30));
}
