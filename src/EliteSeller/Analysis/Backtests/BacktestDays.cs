namespace EliteSeller.Analysis.Backtests;

/// <summary>Chooses the days on which deals are judged.</summary>
public static class BacktestDays
{
    /// <summary>The days of exports that are judged: the last one of each period.</summary>
    /// <param name="exports">The days of the exports, in their order.</param>
    /// <param name="every">The period; null for every export.</param>
    /// <returns>The chosen days.</returns>
    public static IReadOnlyCollection<DateTime> Choose(IEnumerable<DateTime> exports, BacktestPeriod? every) =>
        [.. every is { } period ? exports.GroupBy(day => First(day, period)).Select(group => group.Last()) : exports];

    /// <summary>The Mondays, or the first days of months, between two days.</summary>
    /// <param name="first">The first day of which anything is known.</param>
    /// <param name="last">The last day that counts.</param>
    /// <param name="every">The period.</param>
    /// <returns>The days in their order.</returns>
    public static IReadOnlyList<DateTime> Between(DateTime first, DateTime last, BacktestPeriod every)
    {
        var days = new List<DateTime>();
        for (var day = Next(First(first, every), every); day <= last; day = Next(day, every))
        {
            days.Add(day);
        }

        return days;
    }

    private static DateTime First(DateTime day, BacktestPeriod period) => period == BacktestPeriod.Month
        ? new DateTime(day.Year, day.Month, 1) : day.Date.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateTime Next(DateTime first, BacktestPeriod period) =>
        period == BacktestPeriod.Month ? first.AddMonths(1) : first.AddDays(7);
}
