using System.Management.Automation;
using EliteSeller.Analysis.Calibration;

namespace EliteSeller.PowerShell;

/// <summary>
/// Shows what your own closed deals teach: thresholds, what each rule is worth, and whether a scorecard could predict a win.
/// </summary>
/// <remarks>
/// <para>
/// Every figure is measured on held-out deals: the latest 30% by creation date if there are 300 closed deals with dates, otherwise ten
/// folds in turn. Columns that show the outcome, or that were not known at creation, are left out and listed with the reason (Excluded);
/// -IncludeColumn adds one that was known. If the columns predict wins no better than chance, there is no scorecard. With fewer than 40
/// closed deals, or 10 of either outcome, nothing is learned; with fewer than 100, or 30 of either, thresholds only.
/// </para>
/// <para>
/// What each rule is worth (RuleLifts) can be measured only on deals before they closed: use -History with a folder of dated exports. A
/// lift whose interval includes no effect could be luck.
/// </para>
/// </remarks>
/// <example>
/// <summary>See whether there is anything to learn</summary>
/// <code>Measure-QualificationPolicy samples/closed-deals.csv</code>
/// </example>
/// <example>
/// <summary>See which columns were left out, and why</summary>
/// <code>(Measure-QualificationPolicy samples/closed-deals.csv).Excluded</code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Calibration.PolicyMeasurement"/>
[Cmdlet(VerbsDiagnostic.Measure, "QualificationPolicy", DefaultParameterSetName = PathSet)]
[OutputType(typeof(PolicyMeasurement))]
public sealed class MeasureQualificationPolicyCommand : PolicyCommand
{
    private const string HistorySet = "History";

    private PolicyCalibration _calibration = null!;

    /// <summary>
    /// A folder of exports whose names start with their date, such as 2026-11-16 pipeline.csv. Deals are used as of their first export.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = HistorySet)]
    [ValidateNotNullOrEmpty]
    public override string[] History { get; set; } = [];

    /// <summary>Columns to learn from although they would be excluded, because they were known at creation.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] IncludeColumn { get; set; } = [];

    /// <summary>Includes owners and accounts. The scorecard then shows who sells rather than what is sold.</summary>
    [Parameter]
    public SwitchParameter IncludeOwner { get; set; }

    // Closed deals are learned from as of their own dates, so the parameter of the base is not offered.
    /// <inheritdoc/>
    public override DateTime? AsOf { get; set; }

    /// <inheritdoc/>
    private protected override bool NeedsDeals => false;

    /// <inheritdoc/>
    private protected override void Prepare() =>
        _calibration = new PolicyCalibration(new CalibrationOptions(ReadingOption.Culture, IncludeColumn, IncludeOwner), PolicyInForce);

    /// <inheritdoc/>
    protected override void Process()
    {
        if (ParameterSetName == HistorySet)
        {
            ReadSnapshots();
        }
        else
        {
            base.Process();
        }
    }

    /// <inheritdoc/>
    private protected override void Add(Opportunity opportunity) => _calibration.Add(opportunity);

    /// <inheritdoc/>
    private protected override void Conclude()
    {
        var measurement = _calibration.Measure();
        foreach (var warning in measurement.Warnings)
        {
            WriteWarning(warning);
        }

        WriteObject(measurement);
    }

    /// <summary>Deals are learned from as they stood in their first export, of which there is no past.</summary>
    private protected override HistoriesByDeal? FindPast() => null;

    private void ReadSnapshots()
    {
        foreach (var source in FindHistory().OrderBy(source => source.Day))
        {
            _calibration.BeginSnapshot(source.Day ?? throw new EliteSellerException(new Problem(
                "SnapshotDateMissing", ProblemKind.Argument, "The date of this export is missing.",
                "Use -SnapshotDate, or start its file name with the date, such as 2026-11-16 pipeline.csv.", source.File)));
            foreach (var opportunity in ReadOpportunities([source.File]))
            {
                _calibration.AddToSnapshot(opportunity);
            }
        }
    }
}
