using System.Globalization;
using System.Management.Automation;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Import.Roadmaps;

namespace EliteSeller.PowerShell;

/// <summary>Reads roadmaps from CSV files and workbooks written by Export-ActionRoadmap, after a customer has edited them.</summary>
/// <remarks>
/// <para>
/// Rows may be moved, removed or added, and dates may be in the customer's format. A row added without an id gets one (Added1, Added2 and
/// so on). A row that is not valid is reported with its line and column and left out; the others count. Ambiguous dates are an error that
/// asks for -Culture. Compare-ActionRoadmap shows what the customer changed.
/// </para>
/// <para>
/// The file does not have the working days of the two sides, so use the same weekends, holidays and freezes as with New-ActionRoadmap:
/// feasibility and slip depend on them.
/// </para>
/// </remarks>
/// <example>
/// <summary>See what the customer changed</summary>
/// <code>
/// $plan = Import-Opportunity samples/plain.csv | Where-Object Id -eq 'D-2201' | New-ActionRoadmap -AsOf 2026-11-23
/// $plan | Export-ActionRoadmap -Path theirs.xlsx
/// Compare-ActionRoadmap $plan (Import-ActionRoadmap theirs.xlsx)
/// </code>
/// </example>
/// <example>
/// <summary>Check all plans</summary>
/// <code>
/// Import-Opportunity samples/plain.csv | New-ActionRoadmap -AsOf 2026-11-23 | Export-ActionRoadmap -Format Csv -Directory plans
/// -IncludeInternal
/// Import-ActionRoadmap plans/*.csv | Test-ActionRoadmap -AsOf 2026-11-30
/// </code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Roadmaps.ActionRoadmap"/>
[Cmdlet(VerbsData.Import, "ActionRoadmap", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ActionRoadmap))]
public sealed class ImportActionRoadmapCommand : PathCommand
{
    /// <summary>The culture of dates, such as en-GB or de-DE. Not needed for dates such as 2026-12-31.</summary>
    [Parameter]
    public CultureInfo? Culture { get; set; }

    /// <summary>The encoding of a CSV file, such as utf-8 or windows-1252. Default: found from the file.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Encoding { get; set; }

    /// <summary>
    /// The weekend days of both sides: weekdays (Friday, Saturday), a culture with a country (ar-SA), or None. Default: Saturday and
    /// Sunday.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(WeekendCompleter))]
    public string[] Weekend { get; set; } = ["Saturday", "Sunday"];

    /// <summary>The weekend days of the customer. Default: those of -Weekend.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(WeekendCompleter))]
    public string[]? CustomerWeekend { get; set; }

    /// <summary>
    /// The seller's holidays: dates such as 2026-12-24, ranges such as 2026-12-24..2026-12-26, or files. A CSV file has a column Date and
    /// optionally End; a calendar file (.ics) has all-day events, which may repeat each year.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object[] SellerHoliday { get; set; } = [];

    /// <summary>The customer's holidays, in the same formats.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object[] CustomerHoliday { get; set; } = [];

    /// <summary>Dates or ranges on which neither side works, such as a year-end freeze: 2026-12-21..2027-01-03.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object[] Blackout { get; set; } = [];

    /// <inheritdoc/>
    protected override void Process()
    {
        var today = System.DateTime.Today;
        var culture = CultureName.Require(Culture);
        var calendars = new CalendarInput(GetUnresolvedProviderPathFromPSPath, today, culture, problem => Report(problem), StopToken)
            .Read(Weekend, CustomerWeekend, SellerHoliday, CustomerHoliday, Blackout);
        foreach (var file in ResolveFiles())
        {
            try
            {
                WriteObject(
                    RoadmapFile.Read(file, calendars, culture, Encoding, problem => Report(problem), StopToken), enumerateCollection: true);
            }
            catch (EliteSellerException failure)
            {
                Report(failure, file);
            }
        }
    }
}
