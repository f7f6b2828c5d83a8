namespace EliteSeller.Model;

/// <summary>A quarter of a fiscal year. The year is named by the calendar year in which it ends.</summary>
internal readonly record struct FiscalQuarter
{
    private FiscalQuarter(int year, int quarter)
    {
        Year = year;
        Quarter = quarter;
    }

    /// <summary>The fiscal year, named by the calendar year in which it ends.</summary>
    public int Year { get; }

    /// <summary>The quarter, from 1 to 4.</summary>
    public int Quarter { get; }

    /// <summary>The quarter in which a day lies.</summary>
    /// <param name="day">The day.</param>
    /// <param name="startMonth">The first month of the fiscal year, from 1 to 12.</param>
    /// <returns>The quarter.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The month is not from 1 to 12.</exception>
    public static FiscalQuarter From(DateTime day, int startMonth = 1)
    {
        if (startMonth is < 1 or > 12)
        {
            throw new ArgumentOutOfRangeException(nameof(startMonth), startMonth, "The start month of a fiscal year must be from 1 to 12.");
        }

        var year = day.Year + (startMonth > 1 && day.Month >= startMonth ? 1 : 0);
        return new FiscalQuarter(year, ((day.Month - startMonth + 12) % 12 / 3) + 1);
    }

    /// <summary>The last day of the quarter in which a day lies.</summary>
    /// <param name="day">The day.</param>
    /// <param name="startMonth">The first month of the fiscal year, from 1 to 12.</param>
    /// <returns>The last day of a month.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The month is not from 1 to 12.</exception>
    public static DateTime EndOf(DateTime day, int startMonth = 1)
    {
        var first = new DateTime(day.Year, day.Month, 1);
        var months = 1;
        while (From(first.AddMonths(months), startMonth) == From(day, startMonth))
        {
            months++;
        }

        return first.AddMonths(months).AddDays(-1);
    }

    /// <summary>The year and the quarter, in an order that sorts by time.</summary>
    /// <returns>Such as <c>2026-Q4</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Year}-Q{Quarter}");
}
