using System;
using System.Collections.Generic;
using System.Management.Automation;
using EliteSeller.Opportunities;
using EliteSeller.Roadmaps;

namespace EliteSeller.PowerShell;

/// <summary>Plans the action roadmap of each deal: who does what by when, from today to the customer's first benefit.</summary>
/// <remarks>
/// <para>
/// The plan is dated backward from its anchor: the -GoLive date, else the deal's close date plus the time to value of the template. Each
/// step counts the working days of the side that does it; a joint step counts only days on which both sides work. A deal without any
/// date is planned forward from the as-of date, and its roadmap claims nothing about feasibility.
/// </para>
/// <para>
/// Whether the plan fits is proved. When it does not, the roadmap says "N working days short", names in CriticalPath the chain
/// of steps that decides it, and gives in EarliestDate the earliest feasible date. The steps of an impossible plan carry the dates that
/// the anchor demands, so the first of them lie before the as-of date: that is the bad news, early (briefing 37).
/// </para>
/// <para>
/// The four asks of briefing 39 stand in Commitments as what the customer commits to, with dates. Won and lost deals are passed over
/// unless -IncludeClosed is given.
/// </para>
/// </remarks>
/// <example>
/// <summary>Plan every deal in negotiation and write what the customers get</summary>
/// <code>Import-Opportunity samples/salesforce-report.csv | Where-Object Stage -eq 'Negotiation/Review' | New-ActionRoadmap -AsOf 2026-11-23 | Export-ActionRoadmap -Format Html -Directory roadmaps</code>
/// </example>
/// <example>
/// <summary>Is the promised go-live possible, with a year-end freeze between?</summary>
/// <code>Import-Opportunity samples/salesforce-report.csv | New-ActionRoadmap -GoLive 2027-02-26 -Blackout 2026-12-21..2027-01-03 -AsOf 2026-11-23 | Where-Object Feasible -eq $false</code>
/// </example>
/// <example>
/// <summary>Rows of Import-Csv do as well, and so does a file</summary>
/// <code>New-ActionRoadmap -Path samples/hubspot.csv -AsOf 2026-11-23</code>
/// </example>
/// <seealso cref="EliteSeller.Roadmaps.ActionRoadmap"/>
[Cmdlet(VerbsCommon.New, "ActionRoadmap", DefaultParameterSetName = InputSet)]
[OutputType(typeof(ActionRoadmap))]
public sealed class NewActionRoadmapCommand : ReadingCommand
{
    private const string InputSet = "InputObject";

    private RoadmapPlanner _planner = null!;
    private OpportunityInput _input = null!;
    private int _closed;

    /// <summary>The deals: opportunities of Import-Opportunity, results of Test-Opportunity, or rows of any kind, such as those of Import-Csv.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputSet)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The day by which the customer has the benefit. Each deal's close date plus the time to value of the template unless given.</summary>
    [Parameter]
    public DateTime? GoLive { get; set; }

    /// <summary>The template: a name from Get-RoadmapTemplate, the path of a .psd1 file of your own, or a template object. Default unless given.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(RoadmapTemplateCompleter))]
    public RoadmapTemplateInput Template { get; set; } = new(RoadmapTemplateFiles.Default);

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

    /// <summary>
    /// The seller's holidays: dates such as 2026-12-24, ranges such as 2026-12-24..2026-12-26, and files. A CSV file has a column Date and
    /// may have a column End; of a calendar file (.ics) the all-day events count, repeated ones each year.
    /// </summary>
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

    /// <summary>The first day on which anybody can work. Today unless given.</summary>
    [Parameter]
    public DateTime? AsOf { get; set; }

    /// <summary>The number of this issue of the plan; a later issue needs a higher one. The as-of date as a number, such as 20261123, unless given.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int? Version { get; set; }

    /// <summary>Plans won and lost deals too.</summary>
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
            WriteWarning(FormattableString.Invariant($"{_closed} won or lost {(_closed == 1 ? "deal was" : "deals were")} passed over. -IncludeClosed plans them too."));
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
