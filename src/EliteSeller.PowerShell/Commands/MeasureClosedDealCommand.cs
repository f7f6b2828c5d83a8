using System.Management.Automation;
using EliteSeller.Analysis.Calibration;

namespace EliteSeller.PowerShell;

/// <summary>Shows what your closed deals teach: thresholds, and whether a scorecard could predict a win.</summary>
/// <remarks>
/// <para>
/// Every figure is measured on held-out deals: the latest 30% by creation date if there are 300 closed deals with dates, otherwise ten
/// folds in turn. Columns that show the outcome, or that were not known at creation, are left out and listed with the reason (Excluded);
/// -IncludeColumn adds one that was known. If the columns predict wins no better than chance, there is no scorecard. With fewer than 40
/// closed deals, or 10 of either outcome, nothing is learned; with fewer than 100, or 30 of either, thresholds only.
/// </para>
/// <para>
/// -Path also takes a folder of exports whose names start with their date: then deals count as they were in the first export that has
/// them, and how they ended. New-QualificationPolicy writes into a policy what was learned.
/// </para>
/// </remarks>
/// <example>
/// <summary>See whether closed deals have anything to teach</summary>
/// <code>Measure-ClosedDeal samples/closed-deals.csv</code>
/// </example>
/// <example>
/// <summary>See which columns were left out, and why</summary>
/// <code>(Measure-ClosedDeal samples/closed-deals.csv).Excluded</code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Calibration.PolicyMeasurement"/>
[Cmdlet(VerbsDiagnostic.Measure, "ClosedDeal", DefaultParameterSetName = InputObjectSet)]
[OutputType(typeof(PolicyMeasurement))]
public sealed class MeasureClosedDealCommand : DealCommand
{
    private PolicyCalibration _calibration = null!;

    /// <summary>Columns to learn from although they would be excluded, because they were known at creation.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] IncludeColumn { get; set; } = [];

    /// <summary>Includes owners and accounts. The scorecard then shows who sells rather than what is sold.</summary>
    [Parameter]
    public SwitchParameter IncludeOwner { get; set; }

    /// <inheritdoc/>
    private protected override bool NeedsDeals => false;

    /// <inheritdoc/>
    private protected override bool TakesFolders => true;

    /// <inheritdoc/>
    private protected override void Prepare() =>
        _calibration = new PolicyCalibration(new CalibrationOptions(ReadingOption.Culture, IncludeColumn, IncludeOwner));

    /// <inheritdoc/>
    private protected override void AddFiles(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            if (Directory.Exists(file))
            {
                AddFolder(file);
            }
            else
            {
                base.AddFiles([file]);
            }
        }
    }

    /// <inheritdoc/>
    private protected override void Add(Opportunity opportunity) => _calibration.Add(opportunity);

    /// <inheritdoc/>
    private protected override void Conclude()
    {
        var measurement = _calibration.Measure();
        measurement.Warnings.ToList().ForEach(WriteWarning);
        WriteObject(measurement);
    }

    private void AddFolder(string folder)
    {
        foreach (var (day, file) in SnapshotFolder.Find(folder, DateTime.MaxValue, WriteWarning))
        {
            _calibration.BeginSnapshot(day);
            foreach (var opportunity in ReadOpportunities([file]))
            {
                _calibration.AddToSnapshot(opportunity);
            }
        }
    }
}
