using System.Management.Automation;
using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.PowerShell;

/// <summary>Plans the action roadmap of each deal: who does what by when, from today to the customer's first benefit.</summary>
/// <remarks>
/// <para>
/// The plan begins where the deal is. A step that the template marks as done from the deal's stage on (DoneFrom), or by confirmed evidence
/// or a yes of the customer (DoneBy), is Done; -FromStart plans the whole chain. Every other step is planned for the earliest possible day,
/// never before -AsOf, and has its latest day (LatestDue) and its float in working days (FloatDays). -AsLateAsPossible plans for the latest
/// days instead.
/// </para>
/// <para>
/// The plan ends by its anchor: -GoLive, or the deal's close date plus the template's time to value. Each step counts the working days of
/// the side that does it; a joint step counts days on which both sides work. A deal without a date is planned without an anchor, and its
/// roadmap makes no claim about feasibility.
/// </para>
/// <para>
/// If the plan does not fit, Feasibility gives the missing working days, CriticalPath the chain of open steps that decides it, and
/// EarliestDate the earliest feasible go-live: that is the bad news, early (briefing 37). ConfirmedShare says how much of the plan the
/// customer has dated, moved, done or answered.
/// </para>
/// <para>
/// Commitments has the four asks of briefing 39 as what the customer commits to, with dates. Closed deals are skipped unless -IncludeClosed
/// is given.
/// </para>
/// </remarks>
/// <example>
/// <summary>Plan every deal in negotiation and write the customer pages</summary>
/// <code>Import-Opportunity samples/salesforce-report.csv | Where-Object Stage -eq 'Negotiation/Review' | New-ActionRoadmap -AsOf 2026-11-23 | Export-ActionRoadmap -Format Html -Directory roadmaps</code>
/// </example>
/// <example>
/// <summary>Check whether the promised go-live is feasible despite a year-end freeze</summary>
/// <code>Import-Opportunity samples/salesforce-report.csv | New-ActionRoadmap -GoLive 2027-02-26 -Blackout 2026-12-21..2027-01-03 -AsOf 2026-11-23 | Where-Object Feasible -eq $false</code>
/// </example>
/// <example>
/// <summary>Plan the deals of a file</summary>
/// <code>New-ActionRoadmap -Path samples/hubspot.csv -AsOf 2026-11-23</code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Roadmaps.ActionRoadmap"/>
[Cmdlet(VerbsCommon.New, "ActionRoadmap", DefaultParameterSetName = InputObjectSet)]
[OutputType(typeof(ActionRoadmap))]
public sealed class NewActionRoadmapCommand : DealCommand, IDynamicParameters
{
    private RoadmapPlanner _planner = null!;
    private int _closed;

    /// <summary>
    /// The date by which the customer has the benefit. Default: the deal's close date plus the template's time to value.
    /// </summary>
    [Parameter]
    [DayTransformation]
    public DateTime? GoLive { get; set; }

    /// <summary>
    /// The template: the name of one of the module (press Tab), or the path of a .psd1 file like the module's templates/default.psd1.
    /// docs/roadmaps.md says what it has.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter))]
    [ValidateNotNullOrEmpty]
    public string Template { get; set; } = RoadmapTemplateFiles.Default;

    /// <summary>
    /// The version number of the plan; a later version needs a higher number. Default: -AsOf as a number, such as 20261123.
    /// </summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int? Version { get; set; }

    /// <summary>Plans the whole chain, as if nothing were done yet.</summary>
    [Parameter]
    public SwitchParameter FromStart { get; set; }

    /// <summary>Plans each step for its latest day that keeps the anchor, instead of its earliest.</summary>
    [Parameter]
    public SwitchParameter AsLateAsPossible { get; set; }

    /// <summary>Includes closed deals.</summary>
    [Parameter]
    public SwitchParameter IncludeClosed { get; set; }

    /// <summary>The days on which the two sides work.</summary>
    public CalendarOptions Calendar { get; } = new();

    /// <inheritdoc/>
    public object GetDynamicParameters() => Calendar;

    /// <inheritdoc/>
    private protected override bool NeedsDeals => false;

    /// <inheritdoc/>
    private protected override void Prepare()
    {
        var template = RoadmapTemplateFiles.Find(Template, FullPath(Template));
        foreach (var warning in template.GetWarnings())
        {
            WriteWarning($"{warning} {warning.Hint}");
        }

        var calendars = new CalendarInput(FullPath, Day, ReadingOption.Culture, problem => Report(problem), StopToken).Read(Calendar);
        _planner = new RoadmapPlanner(template, calendars, Day, GoLive, Version)
        {
            FromStart = FromStart,
            AsLateAsPossible = AsLateAsPossible,
        };
    }

    /// <inheritdoc/>
    private protected override void Conclude()
    {
        if (_closed > 0)
        {
            WriteWarning(FormattableString.Invariant(
                $"{_closed} closed {(_closed == 1 ? "deal" : "deals")} skipped. Use -IncludeClosed to plan them too."));
        }
    }

    /// <inheritdoc/>
    private protected override void Add(Opportunity opportunity)
    {
        if (opportunity.Outcome != DealOutcome.Open && !IncludeClosed)
        {
            _closed++;
            return;
        }

        try
        {
            WriteObject(_planner.Plan(opportunity));
        }
        catch (EliteSellerException failure)
        {
            Report(new EliteSellerException(failure.Problem.In(opportunity.Source.File, opportunity.Source.Line), failure), opportunity.Id);
        }
    }
}
