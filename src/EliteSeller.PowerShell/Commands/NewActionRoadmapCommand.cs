using System.Management.Automation;
using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.PowerShell;

/// <summary>Plans the action roadmap of each deal: who does what by when, from today to the customer's first benefit.</summary>
/// <remarks>
/// <para>
/// The plan is dated backward from its anchor: -GoLive, or the deal's close date plus the template's time to value. Each step counts the
/// working days of the side that does it; a joint step counts days on which both sides work. A deal without a date is planned forward from
/// -AsOf, and its roadmap makes no claim about feasibility.
/// </para>
/// <para>
/// If the plan does not fit, Feasibility gives the missing working days, CriticalPath the chain of steps that decides it, and EarliestDate
/// the earliest feasible go-live. The steps of such a plan have the dates that the anchor requires, so the first ones are before -AsOf:
/// that is the bad news, early (briefing 37).
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
[Cmdlet(VerbsCommon.New, "ActionRoadmap", DefaultParameterSetName = InputSet)]
[OutputType(typeof(ActionRoadmap))]
public sealed class NewActionRoadmapCommand : ReadingCommand
{
    private const string InputSet = "InputObject";

    private RoadmapPlanner _planner = null!;
    private OpportunityInput _input = null!;
    private int _closed;

    /// <summary>The deals: opportunities, results of Test-Opportunity, or rows of any kind, such as those of Import-Csv.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputSet)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>
    /// The date by which the customer has the benefit. Default: the deal's close date plus the template's time to value.
    /// </summary>
    [Parameter]
    [DayTransformation]
    public DateTime? GoLive { get; set; }

    /// <summary>
    /// The template: a name from Get-RoadmapTemplate, the path of a .psd1 file, or a template object. Default: Default.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(RoadmapTemplateCompleter))]
    public RoadmapTemplateInput Template { get; set; } = new(RoadmapTemplateFiles.Default);

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

    /// <summary>The first date on which work can start. Default: today.</summary>
    [Parameter]
    [DayTransformation]
    public DateTime? AsOf { get; set; }

    /// <summary>
    /// The version number of the plan; a later version needs a higher number. Default: -AsOf as a number, such as 20261123.
    /// </summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int? Version { get; set; }

    /// <summary>Includes closed deals.</summary>
    [Parameter]
    public SwitchParameter IncludeClosed { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        var template = Template.Resolve(GetUnresolvedProviderPathFromPSPath);
        foreach (var warning in template.GetWarnings())
        {
            WriteWarning($"{warning} {warning.Hint}");
        }

        var asOf = AsOf ?? DateTime.Today;
        var calendars = new CalendarInput(GetUnresolvedProviderPathFromPSPath, asOf, Culture, problem => Report(problem), StopToken);
        _planner = new RoadmapPlanner(
            template, calendars.Read(Weekend, CustomerWeekend, SellerHoliday, CustomerHoliday, Blackout), asOf, GoLive, Version);
        _input = new OpportunityInput(GetReadingOptions(), problem => Report(problem), WriteWarning);
    }

    /// <inheritdoc/>
    protected override void Process() => PlanAll(ParameterSetName == InputSet ? _input.Add(InputObject) : ReadOpportunities());

    /// <inheritdoc/>
    protected override void Finish()
    {
        PlanAll(_input.Complete());
        if (_closed > 0)
        {
            WriteWarning(FormattableString.Invariant(
                $"{_closed} closed {(_closed == 1 ? "deal" : "deals")} skipped. Use -IncludeClosed to plan them too."));
        }
    }

    private void PlanAll(IEnumerable<Opportunity> opportunities)
    {
        foreach (var opportunity in opportunities)
        {
            Plan(opportunity);
        }
    }

    private void Plan(Opportunity opportunity)
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
