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
/// asks for -Culture. Test-ActionRoadmap -Previous shows what the customer changed.
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
/// Import-ActionRoadmap theirs.xlsx | Test-ActionRoadmap -Previous $plan -AsOf 2026-11-24 | ForEach-Object Changes
/// </code>
/// </example>
/// <example>
/// <summary>Check all plans</summary>
/// <code>
/// Import-Opportunity samples/plain.csv | New-ActionRoadmap -AsOf 2026-11-23 |
///     Export-ActionRoadmap -Format Csv -Directory plans -IncludeInternal
/// Import-ActionRoadmap plans/*.csv | Test-ActionRoadmap -AsOf 2026-11-30
/// </code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Roadmaps.ActionRoadmap"/>
[Cmdlet(VerbsData.Import, "ActionRoadmap", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ActionRoadmap))]
public sealed class ImportActionRoadmapCommand : PathCommand, IDynamicParameters
{
    /// <summary>The culture of dates, such as en-GB or de-DE. Not needed for dates such as 2026-12-31.</summary>
    [Parameter]
    public CultureInfo? Culture { get; set; }

    /// <summary>The encoding of a CSV file, such as utf-8 or windows-1252. Default: found from the file.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Encoding { get; set; }

    /// <summary>The days on which the two sides work.</summary>
    public CalendarOptions Calendar { get; } = new();

    /// <inheritdoc/>
    public object GetDynamicParameters() => Calendar;

    /// <inheritdoc/>
    protected override void Process()
    {
        var culture = CultureName.Require(Culture);
        var calendars = Calendar.Read(FullPath, System.DateTime.Today, culture, problem => Report(problem), StopToken);
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
