using System.Globalization;
using System.Management.Automation;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Import.Roadmaps;
using EliteSeller.Model;

namespace EliteSeller.PowerShell;

/// <summary>Reads roadmaps back from the CSV files and workbooks that Export-ActionRoadmap wrote and a customer has edited.</summary>
/// <remarks>
/// <para>
/// The plan comes back as it was edited: rows may be in another order, taken out or added, and dates may be written as the customer
/// writes them. A row added without an id gets one (Added1, Added2 and so on). A row that makes no sense is reported with its line and
/// column and left out, and the others count. Dates that could be read in two ways are an error that asks for -Culture. What the
/// customer has changed is said by Compare-ActionRoadmap.
/// </para>
/// <para>
/// A file does not know the working days of the two sides, so give the same weekends, holidays and freezes as to New-ActionRoadmap:
/// feasibility and days behind are counted with them.
/// </para>
/// </remarks>
/// <example>
/// <summary>What has come back, and what has changed?</summary>
/// <code>
/// $plan = Import-Opportunity samples/plain.csv | Where-Object Id -eq 'D-2201' | New-ActionRoadmap -AsOf 2026-11-23
/// $plan | Export-ActionRoadmap -Path theirs.xlsx
/// Compare-ActionRoadmap $plan (Import-ActionRoadmap theirs.xlsx)
/// </code>
/// </example>
/// <example>
/// <summary>How do all plans stand?</summary>
/// <code>
/// Import-Opportunity samples/plain.csv | New-ActionRoadmap -AsOf 2026-11-23 | Export-ActionRoadmap -Format Csv -Directory plans -IncludeInternal
/// Import-ActionRoadmap plans/*.csv | Test-ActionRoadmap -AsOf 2026-11-30
/// </code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Roadmaps.ActionRoadmap"/>
[Cmdlet(VerbsData.Import, "ActionRoadmap", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ActionRoadmap))]
public sealed class ImportActionRoadmapCommand : PathCommand
{
    /// <summary>The culture in which the dates are written, such as en-GB or de-DE. Dates as 2026-12-31 need none.</summary>
    [Parameter]
    public CultureInfo? Culture { get; set; }

    /// <summary>The encoding of a CSV file, such as utf-8 or windows-1252. Found from the file unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Encoding { get; set; }

    /// <summary>The days of the week off on both sides: names of days (Friday, Saturday), a culture with its country (ar-SA), or None. Saturday and Sunday unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(WeekendCompleter))]
    public string[] Weekend { get; set; } = ["Saturday", "Sunday"];

    /// <summary>The customer's days off, where they are others than ours.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(WeekendCompleter))]
    public string[]? CustomerWeekend { get; set; }

    /// <summary>The seller's holidays: dates, ranges such as 2026-12-24..2026-12-26, CSV files and calendar files (.ics).</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object[] SellerHoliday { get; set; } = [];

    /// <summary>The customer's holidays, in the same ways.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object[] CustomerHoliday { get; set; } = [];

    /// <summary>Days or ranges on which nobody works on either side, such as a year-end freeze: 2026-12-21..2027-01-03.</summary>
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
                WriteObject(RoadmapFile.Read(file, calendars, culture, Encoding, problem => Report(problem), StopToken), enumerateCollection: true);
            }
            catch (EliteSellerException failure)
            {
                Report(failure, file);
            }
        }
    }
}
