using System.Globalization;

namespace EliteSeller.Files.Export.Pages;

/// <summary>Places days on a line from 0 to 100 percent.</summary>
internal sealed class TimeScale
{
    private const int MostTicks = 7;
    private const double LastTickAt = 85;
    private static readonly int[] MonthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 600];

    private readonly DateTime _first;
    private readonly double _days;

    /// <summary>Creates a scale.</summary>
    /// <param name="first">The day at the left edge.</param>
    /// <param name="last">The day whose end is the right edge.</param>
    public TimeScale(DateTime first, DateTime last)
    {
        _first = first;
        _days = (last - first).Days + 1;
        Ticks = MakeTicks(last);
    }

    /// <summary>
    /// The beginnings of months, few enough to be read side by side on a phone: X in percent of the width, and a Label such as Dec 2026.
    /// </summary>
    public IReadOnlyList<object> Ticks { get; }

    /// <summary>The place of a day's morning.</summary>
    /// <param name="day">The day.</param>
    /// <returns>A number of percent.</returns>
    public string Left(DateTime day) => Percent((day - _first).Days / _days * 100);

    /// <summary>The place of a day's evening.</summary>
    /// <param name="day">The day.</param>
    /// <returns>A number of percent.</returns>
    public string Right(DateTime day) => Percent(((day - _first).Days + 1) / _days * 100);

    /// <summary>How wide the days from one to another are.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    /// <returns>A number of percent.</returns>
    public string Width(DateTime first, DateTime last) => Percent(((last - first).Days + 1) / _days * 100);

    private static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private object[] MakeTicks(DateTime last)
    {
        var month = new DateTime(_first.Year, _first.Month, 1);
        var months = ((last.Year - month.Year) * 12) + last.Month - month.Month;
        var step = MonthSteps.First(candidate => months / candidate < MostTicks || candidate == MonthSteps[MonthSteps.Length - 1]);
        return Enumerable.Range(1, months)
            .Select(month.AddMonths)
            .Where(tick => ((tick.Year * 12) + tick.Month - 1) % step == 0 && (tick - _first).Days / _days * 100 <= LastTickAt)
            .Select(tick => new { X = Left(tick), Label = tick.ToString("MMM yyyy", CultureInfo.InvariantCulture) })
            .ToArray();
    }
}
