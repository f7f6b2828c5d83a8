using System;
using System.Collections.Generic;
using System.Management.Automation;
using EliteSeller.Opportunities;
using EliteSeller.Pipelines;

namespace EliteSeller.PowerShell;

/// <summary>Measures a pipeline: what is won and lost and how long it takes, and whether bad news is told early or late.</summary>
/// <remarks>
/// <para>
/// There is one object per group and currency; without -GroupBy there is one group. Amounts of different currencies are never added up
/// unless -ExchangeRate says how. Shares come with their 95 % interval, and a figure that can not be known is empty; what was left out of
/// a figure is counted beside it: blank amounts, closed deals without dates, open deals that nobody can date.
/// </para>
/// <para>
/// The Bad-News-Early index (briefing 37) says how early a loss is known: 100 on the first day, 0 no earlier than a win would have been.
/// Every loss counts by its days beside the median days to win of its own pipeline and type in the whole file; an open deal older than
/// nine of ten wins ever were counts 0 (NotToldYet), so that keeping dead deals does not pay. Losses within seven days from the first
/// stage are counted beside it (DoorLosses). The index is Small when it rests on fewer than ten losses or ten wins.
/// </para>
/// <para>
/// Eleventh-hour losses are those from position 0.75 on. Most exports do not tell from which stage a deal was lost; -History does, from
/// earlier exports or the CRM's log. Where nobody knows the stage, those count that took as long as the slowest quarter of the wins. LateLosses lists
/// the longest, each with what it is known by. A loss whose close date was written back counts from the day until which the history shows it open.
/// </para>
/// </remarks>
/// <example>
/// <summary>Measure one seller's year</summary>
/// <code>Measure-Pipeline samples/beth.csv -AsOf 2026-11-23</code>
/// <remarks>Two of ten won, and an index of 0: each loss was known as late as a win would have been.</remarks>
/// </example>
/// <example>
/// <summary>List the losses at the eleventh hour</summary>
/// <code>Measure-Pipeline samples/beth.csv -AsOf 2026-11-23 | ForEach-Object LateLosses</code>
/// </example>
/// <example>
/// <summary>Compare sellers, with all amounts in one currency</summary>
/// <code>Measure-Pipeline samples/salesforce-report.csv -GroupBy Owner -ExchangeRate @{ USD = 1; EUR = 1.08; GBP = 1.27 } -AsOf 2026-11-23</code>
/// </example>
/// <example>
/// <summary>Look at what is due in each fiscal quarter, the year beginning in February</summary>
/// <code>Import-Opportunity samples/hubspot.csv | Measure-Pipeline -GroupBy Quarter -FiscalYearStartMonth 2 -AsOf 2026-11-23</code>
/// </example>
/// <seealso cref="EliteSeller.Pipelines.PipelineMeasure"/>
[Cmdlet(VerbsDiagnostic.Measure, "Pipeline", DefaultParameterSetName = InputObjectSet)]
[OutputType(typeof(PipelineMeasure))]
public sealed class MeasurePipelineCommand : ReadingCommand
{
    private const string InputObjectSet = "InputObject";

    private PipelineMeasurement _measurement = null!;
    private OpportunityInput _input = null!;

    /// <summary>Deals to measure: opportunities, results of Test-Opportunity, or rows of any kind, such as those of Import-Csv.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>By what deals are grouped: Owner, Type, LeadSource, Pipeline, Quarter (the fiscal quarter of the close date), or any column of the export.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PipelineGroupCompleter))]
    public string? GroupBy { get; set; }

    /// <summary>The day from which days are counted, such as the day of the export. Today unless given.</summary>
    [Parameter]
    public DateTime? AsOf { get; set; }

    /// <summary>
    /// What one unit of each currency is worth in the reporting currency: <c>@{ EUR = 1; USD = 0.92 }</c>, or a CSV file with the columns
    /// Currency, Rate and, where rates change, From (yyyy-MM-dd). Closed deals take the rate of their close date, open ones that of -AsOf.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public ExchangeRateInput? ExchangeRate { get; set; }

    /// <summary>The currency to report in, where it is not the only one whose rate is 1.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Currency { get; set; }

    /// <summary>The policy by which amounts are at risk: Default, Meddpicc or Bant, or the path of a policy file. The default unless given.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PolicyNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Policy { get; set; }

    /// <summary>The month in which the fiscal year begins, from 1 to 12; the policy's unless given. A year is named by the calendar year in which it ends.</summary>
    [Parameter]
    [ValidateRange(1, 12)]
    public int? FiscalYearStartMonth { get; set; }

    /// <inheritdoc/>
    private protected override DateTime? ExportDay => AsOf?.Date;

    /// <inheritdoc/>
    protected override void Begin()
    {
        var policy = PolicyFiles.Find(Policy, GetUnresolvedProviderPathFromPSPath);
        var rates = ExchangeRate?.Read(SessionState.Path.GetUnresolvedProviderPathFromPSPath, Currency);
        _measurement = new PipelineMeasurement(AsOf ?? DateTime.Today, PipelineGrouping.By(GroupBy, FiscalYearStartMonth ?? policy.FiscalYearStartMonth), rates, policy);
        _input = new OpportunityInput(GetReadingOptions(), problem => Report(problem), WriteWarning);
    }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (ParameterSetName == InputObjectSet)
        {
            AddAll(_input.Add(InputObject));
        }
        else
        {
            MeasureOpportunities(_measurement);
        }
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        AddAll(_input.Complete());
        if (_measurement.Deals == 0)
        {
            throw new EliteSellerException(new Problem("NoOpportunity", ProblemKind.NoInput, "There are no deals to measure.", "Check the file or the pipeline; it has no deals."));
        }

        foreach (var currency in _measurement.WithoutRate)
        {
            WriteWarning(FormattableString.Invariant($"No exchange rate for {currency.Key}: its deals are reported separately ({currency.Value})."));
        }

        WriteObject(_measurement.GetMeasures(), enumerateCollection: true);
    }

    private void AddAll(IReadOnlyList<Opportunity> opportunities)
    {
        foreach (var opportunity in opportunities)
        {
            _measurement.Add(opportunity);
        }
    }
}
