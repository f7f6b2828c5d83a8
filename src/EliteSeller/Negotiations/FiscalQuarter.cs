using System;

namespace EliteSeller.Negotiations;

/// <summary>The quarters of a fiscal year that may begin in any month.</summary>
public static class FiscalQuarter
{
    /// <summary>The last day of the quarter that a day lies in.</summary>
    /// <param name="day">The day.</param>
    /// <param name="startMonth">The month in which the fiscal year begins, from 1 to 12.</param>
    /// <returns>The last day of a month.</returns>
    public static DateTime EndOf(DateTime day, int startMonth)
    {
        if (startMonth is < 1 or > 12)
        {
            throw new ArgumentOutOfRangeException(nameof(startMonth), startMonth, "A fiscal year begins in a month from 1 to 12.");
        }

        var monthsIntoQuarter = (day.Month - startMonth + 12) % 3;
        return new DateTime(day.Year, day.Month, 1).AddMonths(3 - monthsIntoQuarter).AddDays(-1);
    }
}
