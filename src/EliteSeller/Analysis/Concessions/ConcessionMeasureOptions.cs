using EliteSeller.Analysis.Calendars;

namespace EliteSeller.Analysis.Concessions;

/// <summary>How quarters, working days and money are counted.</summary>
public sealed class ConcessionMeasureOptions
{
    /// <summary>The month in which the fiscal year begins, from 1 to 12.</summary>
    public int FiscalYearStartMonth { get; set; } = 1;

    /// <summary>How many working days before its end a quarter counts as ending.</summary>
    public int QuarterEndDays { get; set; } = 10;

    /// <summary>The working days.</summary>
    public WorkingCalendar Calendar { get; set; } = WorkingCalendar.MondayToFriday;

    /// <summary>Rates for deals whose values are in several currencies, or null. Their sums are in the reporting currency.</summary>
    public ExchangeRates? Rates { get; set; }
}
