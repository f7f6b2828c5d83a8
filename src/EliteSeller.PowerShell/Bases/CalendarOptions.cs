using System.Management.Automation;

namespace EliteSeller.PowerShell;

/// <summary>The days on which the two sides work.</summary>
public sealed class CalendarOptions : ParameterGroup
{
    /// <summary>
    /// The weekend days of both sides: weekdays (Friday, Saturday), a culture with a country (ar-SA), or None. Default: Saturday and
    /// Sunday.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter))]
    public string[] Weekend { get; set; } = ["Saturday", "Sunday"];

    /// <summary>The weekend days of the customer. Default: those of -Weekend.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter))]
    public string[]? CustomerWeekend { get; set; }

    /// <summary>
    /// The holidays of both sides: countries or states such as US, DE-BY or GB-SCT, dates such as 2026-12-24, ranges such as
    /// 2026-12-24..2026-12-26, files, or None. A CSV file has a column Date and optionally End; a calendar file (.ics) has all-day events,
    /// which may repeat each year. Default: 25 December and 1 January, for each side without a country or a file.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter))]
    public object[] Holiday { get; set; } = [];

    /// <summary>The holidays of the seller alone, in the same formats, such as US.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter))]
    public object[] SellerHoliday { get; set; } = [];

    /// <summary>The holidays of the customer alone, in the same formats, such as DE-BY.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter))]
    public object[] CustomerHoliday { get; set; } = [];

    /// <summary>Dates or ranges on which neither side works, such as a year-end freeze: 2026-12-21..2027-01-03.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object[] Blackout { get; set; } = [];
}
