using EliteSeller.Roadmaps;

namespace EliteSeller.Negotiations;

/// <summary>How quarters, working days and money are counted.</summary>
public sealed class ConcessionMeasureOptions
{
    /// <summary>The month in which the fiscal year begins, from 1 to 12.</summary>
    public int FiscalYearStartMonth { get; set; } = 1;

    /// <summary>How many working days before its end a quarter counts as ending.</summary>
    public int QuarterEndDays { get; set; } = 10;

    /// <summary>The working days.</summary>
    public WorkingCalendar Calendar { get; set; } = WorkingCalendar.MondayToFriday;

    /// <summary>The currency of the sums, or null for that of the first line with a value.</summary>
    public string? Currency { get; set; }

    /// <summary>Turns other currencies into that one, or null when there are no rates.</summary>
    public CurrencyConversion? Convert { get; set; }
}
