using System.Management.Automation;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Files.Import.Histories;

namespace EliteSeller.PowerShell;

/// <summary>Measures a pipeline: what is won and lost, how long it takes, and how early bad news is known.</summary>
/// <remarks>
/// <para>
/// There is one object per group and currency; without -GroupBy there is one group. Amounts in different currencies are never added without
/// -ExchangeRate. Shares have a 95% confidence interval. An unknown figure is empty, and what is left out of a figure is counted: blank
/// amounts, closed deals without dates, open deals without an age.
/// </para>
/// <para>
/// The Bad-News-Early index (briefing 37) shows how early losses are known: 100 on the first day, 0 no earlier than a win would be. Each
/// loss is compared with the median days to win of its own pipeline and type in the whole file; an open deal older than nine of ten wins
/// counts 0 (OverdueOpenDeals), so keeping dead deals does not help. Losses within seven days from the first stage are counted separately
/// (EarlyDisqualifications), as are those of unknown stage (QuickLossesOfUnknownStage). The index is Small if it is based on fewer than ten
/// losses or ten wins.
/// </para>
/// <para>
/// Eleventh-hour losses are lost from position 0.75 on. Most exports do not show the stage before a loss; -History does, from earlier
/// exports or the CRM's log. If the stage is unknown, losses that took as long as the slowest quarter of the wins count. LateLosses lists
/// the longest and how each is known. A loss with a backdated close date counts from the last date on which the history shows it open.
/// </para>
/// <para>
/// Endings shows the deals, hours and days of open and won deals, and of each kind of loss: second place (a competitor is named), no
/// decision, another reason, or no reason. With earlier exports in -History it also shows how many had failed a gate, and the days and
/// hours after the first day on which one had.
/// </para>
/// </remarks>
/// <example>
/// <summary>Measure one seller's year</summary>
/// <code>Measure-Pipeline samples/beth.csv -AsOf 2026-11-23</code>
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
/// <summary>See each seller's quarters</summary>
/// <code>Measure-Pipeline samples/beth-two-years.csv -GroupBy Owner, Quarter -AsOf 2027-11-22</code>
/// </example>
/// <example>
/// <summary>See what lost deals took, and how much of it after a gate had failed</summary>
/// <code>Measure-Pipeline 'samples/history/2026-11-23 pipeline.csv' -History samples/history -AsOf 2026-11-23 | ForEach-Object Endings</code>
/// </example>
/// <example>
/// <summary>See what is due in each fiscal quarter, for a fiscal year that begins in February</summary>
/// <code>Import-Opportunity samples/hubspot.csv | Measure-Pipeline -GroupBy Quarter -FiscalYearStartMonth 2 -AsOf 2026-11-23</code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Pipelines.PipelineMeasure"/>
[Cmdlet(VerbsDiagnostic.Measure, "Pipeline", DefaultParameterSetName = InputObjectSet)]
[OutputType(typeof(PipelineMeasure))]
public sealed class MeasurePipelineCommand : PolicyCommand, IDynamicParameters
{
    private PipelineMeasurement _measurement = null!;

    /// <summary>
    /// The property to group by: Owner, Type, LeadSource, Pipeline, Quarter (the fiscal quarter of the close date), or any column of the
    /// export. Two properties are allowed: <c>Owner, Quarter</c>.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateCount(1, 2)]
    [ArgumentCompleter(typeof(NameCompleter))]
    public string[] GroupBy { get; set; } = [];

    /// <summary>How amounts are added.</summary>
    public MoneyOptions Money { get; } = new();

    /// <inheritdoc/>
    private protected override bool Apply(WorkingSettings settings)
    {
        Money.ExchangeRate ??= settings.ExchangeRate;
        return base.Apply(settings);
    }

    /// <inheritdoc/>
    public object GetDynamicParameters() => Money;

    /// <inheritdoc/>
    private protected override bool NeedsDeals => _measurement.Deals == 0;

    /// <inheritdoc/>
    private protected override void Prepare() => _measurement = new PipelineMeasurement(
        Day,
        PipelineGrouping.By(GroupBy, Money.FiscalYearStartMonth ?? PolicyInForce.FiscalYearStartMonth),
        Money.ReadRates(FullPath),
        PolicyInForce);

    /// <summary>Earlier exports also tell when a gate had first failed; each is judged by what was known on its day.</summary>
    private protected override HistoriesByDeal? FindPast()
    {
        if (History.Length == 0)
        {
            return null;
        }

        var reader = new HistoryReader(ReadingOption.Resolve(FullPath), problem => Report(problem), stopToken: StopToken);
        _measurement.Gates = GateReading.Read(
            FindHistory(), reader, day => ReadingOption.Resolve(FullPath, reader.Book, day), PolicyInForce, Day, StopToken);
        return reader.Book;
    }

    /// <inheritdoc/>
    private protected override void Add(Opportunity opportunity) => _measurement.Add(opportunity);

    /// <inheritdoc/>
    private protected override void AddFiles(IEnumerable<string> files)
    {
        foreach (var deal in PassOpportunities(files, Ids))
        {
            _measurement.Add(deal);
        }
    }

    /// <inheritdoc/>
    private protected override void Conclude()
    {
        foreach (var currency in _measurement.WithoutRate)
        {
            WriteWarning(
                FormattableString.Invariant($"No exchange rate for {currency.Key}: its deals are reported separately ({currency.Value})."));
        }

        WriteObject(_measurement.GetMeasures()
            .Select(measure => GroupBy.Length == 2 ? AsPair(measure) : (object)measure), enumerateCollection: true);
    }

    // The view of two groupings has the first as a heading.
    private static PSObject AsPair(PipelineMeasure measure)
    {
        var pair = new PSObject(measure);
        pair.TypeNames.Insert(0, typeof(PipelineMeasure).FullName + "#Pair");
        return pair;
    }
}
