using System.Management.Automation;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Import.Roadmaps;
using EliteSeller.Text;

namespace EliteSeller.PowerShell;

/// <summary>Reads roadmaps from CSV files and workbooks written by Export-ActionRoadmap, after a customer has edited them.</summary>
/// <remarks>
/// <para>
/// Use -Previous with the roadmap that you sent: what the customer changed then counts and is confirmed from -AsOf on; internal steps,
/// notes and earlier steps, which were not in the copy, stay; a step whose row was deleted is cancelled, with a warning. Without -Previous
/// the file is all there is, and without -AsOf the date in it counts.
/// </para>
/// <para>
/// Rows may be moved, removed or added, and dates may be in the customer's format. Statuses, sides and yes or no are read in English,
/// German, Spanish, French and more languages. A row added without an id gets one (Added1, Added2 and so on). A cell that cannot be read
/// is reported with its line and column, and its value stays as it was: no row is lost. Ambiguous dates are an error that asks for
/// -Culture.
/// </para>
/// <para>
/// Without -Previous, use the same weekends, holidays and freezes as with New-ActionRoadmap: the file does not have them, and feasibility
/// and slip depend on them.
/// </para>
/// </remarks>
/// <example>
/// <summary>See what the customer changed</summary>
/// <code>
/// $plan = Import-Opportunity samples/plain.csv | Where-Object Id -eq 'D-2201' | New-ActionRoadmap -AsOf 2026-11-23
/// $plan | Export-ActionRoadmap -Path theirs.xlsx -Feasible
/// $theirs = Import-ActionRoadmap theirs.xlsx -Previous $plan -AsOf 2026-11-24
/// ($theirs | Test-ActionRoadmap -Previous $plan -AsOf 2026-11-24).Changes
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
public sealed class ImportActionRoadmapCommand : ReturnedFileCommand, IDynamicParameters
{
    /// <summary>
    /// The roadmaps that you sent. Each copy is put together with the last one of the same deal, so that nothing of either is lost.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public ActionRoadmap[] Previous { get; set; } = [];

    /// <summary>The days on which the two sides work.</summary>
    public CalendarOptions Calendar { get; } = new();

    /// <inheritdoc/>
    public object GetDynamicParameters() => Calendar;

    /// <inheritdoc/>
    protected override void Process()
    {
        var culture = CultureName.Require(Culture);
        var calendars = new CalendarInput(FullPath, Day, culture, problem => Report(problem), StopToken).Read(Calendar);
        var reader = new RoadmapSheetReader(calendars, DayText.IsDayFirst(culture), problem => Report(problem))
        {
            Sent = Previous,
            AsOf = AsOf is null && Previous.Length == 0 ? null : Day,
        };
        foreach (var file in ResolveFiles())
        {
            Attempt(file, () => WriteObject(reader.Read(file, Encoding, StopToken), enumerateCollection: true));
        }
    }
}
