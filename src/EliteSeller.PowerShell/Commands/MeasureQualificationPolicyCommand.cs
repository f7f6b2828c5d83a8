using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using EliteSeller.Calibration;
using EliteSeller.Histories;
using EliteSeller.Opportunities;

namespace EliteSeller.PowerShell;

/// <summary>Finds out what a team's own closed deals teach: thresholds, what each rule is worth, and whether a scorecard could foretell a win.</summary>
/// <remarks>
/// <para>
/// Every figure is of deals that were held out: the latest 30 % by creation where there are 300 closed deals with dates, otherwise ten
/// folds in turn. Columns that were written by the way a deal ended, or that nobody could have known at its beginning, are left out and
/// listed with the reason (Excluded); -IncludeColumn lets one in that was known. Where the columns tell won from lost no better than
/// luck, it says so and there is no scorecard. Under 40 closed deals, or 10 of either outcome, nothing is learned; under 100, or 30 of
/// either, thresholds only.
/// </para>
/// <para>
/// What each rule is worth (RuleLifts) can only be told of deals as they stood before they were closed: give a folder of dated exports
/// with -History. A lift whose interval includes no effect could be luck.
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
/// <seealso cref="EliteSeller.Calibration.PolicyMeasurement"/>
[Cmdlet(VerbsDiagnostic.Measure, "QualificationPolicy", DefaultParameterSetName = PathSet)]
[OutputType(typeof(PolicyMeasurement))]
public sealed class MeasureQualificationPolicyCommand : ReadingCommand
{
    private const string InputObjectSet = "InputObject";
    private const string HistorySet = "History";

    private PolicyCalibration _calibration = null!;
    private OpportunityInput _input = null!;

    /// <summary>Deals to learn from: opportunities, or rows of any kind, closed and open ones.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>A folder of exports whose names begin with their day, such as 2026-11-16 pipeline.csv. Deals are taken as they stood in their first export.</summary>
    [Parameter(Mandatory = true, ParameterSetName = HistorySet)]
    [ValidateNotNullOrEmpty]
    public override string[] History { get; set; } = [];

    /// <summary>The policy whose rules are held against what came: Default, Meddpicc or Bant, or the path of a policy file. The default unless given.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PolicyNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Policy { get; set; }

    /// <summary>Columns to learn from in spite of every guard, because they were known when the deal began.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] IncludeColumn { get; set; } = [];

    /// <summary>Lets owners and accounts in. The scorecard then says who sells rather than what is sold.</summary>
    [Parameter]
    public SwitchParameter IncludeOwner { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        _calibration = new PolicyCalibration(new CalibrationOptions(Culture, IncludeColumn, IncludeOwner), PolicyFiles.Find(Policy, GetUnresolvedProviderPathFromPSPath));
        _input = new OpportunityInput(GetReadingOptions(), problem => Report(problem), WriteWarning);
    }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (ParameterSetName == HistorySet)
        {
            ReadSnapshots();
        }
        else
        {
            AddAll(ParameterSetName == InputObjectSet ? _input.Add(InputObject) : ReadOpportunities());
        }
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        AddAll(_input.Complete());
        var measurement = _calibration.Measure();
        foreach (var warning in measurement.Warnings)
        {
            WriteWarning(warning);
        }

        WriteObject(measurement);
    }

    /// <summary>Deals are learned from as they stood in their first export, of which there is no past.</summary>
    private protected override HistoryBook? FindPast() => null;

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

    private void AddAll(IEnumerable<Opportunity> opportunities)
    {
        foreach (var opportunity in opportunities)
        {
            _calibration.Add(opportunity);
        }
    }
}
