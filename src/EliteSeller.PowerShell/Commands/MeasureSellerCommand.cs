using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using EliteSeller.Analysis.Sellers;
using EliteSeller.Files.Import.Histories;
using EliteSeller.Model;

namespace EliteSeller.PowerShell;

/// <summary>
/// Measures sellers by their own data: drive, focus and self-assessment (briefing 36), each with the number it is based on.
/// </summary>
/// <remarks>
/// <para>
/// Drive is the share of open deals with a real change lately: stage, amount, next step, an ask, or an earlier close date. A pushed date is
/// not a change. It needs a folder of earlier exports (-History). Focus is how many deals a seller has, and how much of their amount is at
/// least half qualified; WalkAwayKept are deals to walk away from that were kept for two weeks. Self-assessment compares what the seller
/// predicted at least 30 days before the close with the outcome; only a probability that differs from the stage's default, or a forecast
/// category (Commit, Best Case), is a prediction. With fewer than 20 predictions nothing is concluded.
/// </para>
/// <para>
/// Sellers are compared only if both have closed 40 deals, and differences that could be luck are marked. The figures are for looking at
/// one's own results honestly; they are not a ranking.
/// </para>
/// </remarks>
/// <example>
/// <summary>Measure sellers from one export</summary>
/// <code>Measure-Seller samples/salesforce-report.csv -AsOf 2026-11-23</code>
/// </example>
/// <example>
/// <summary>Measure them with the exports of the past weeks</summary>
/// <code>Measure-Seller samples/plain.csv -History samples/history -AsOf 2026-11-23</code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Sellers.SellerMeasure"/>
[Cmdlet(VerbsDiagnostic.Measure, "Seller", DefaultParameterSetName = InputObjectSet)]
[OutputType(typeof(SellerMeasure))]
public sealed class MeasureSellerCommand : ReadingCommand
{
    private const string InputObjectSet = "InputObject";

    private SellerMeasurement _measurement = null!;
    private OpportunityInput _input = null!;
    private readonly HistoriesByDeal _past = new();
    private long _deals;

    /// <summary>The deals: opportunities, results of Test-Opportunity, or rows of any kind, such as those of Import-Csv.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>
    /// A folder of earlier exports whose names start with their date, such as 2026-11-16 pipeline.csv. Exports later than -AsOf are
    /// skipped.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public override string[] History { get; set; } = [];

    /// <summary>The policy to judge by: Default, Meddpicc, Bant, or the path of a policy file. Default: Default.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PolicyNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Policy { get; set; }

    /// <summary>Ledgers, as written by Add-LedgerEntry. Entries are matched to deals by id; an entry counts for its own deal only.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Ledger { get; set; } = [];

    /// <summary>The date to count days from, such as the date of the export. Default: today.</summary>
    [Parameter]
    [DayTransformation]
    public DateTime? AsOf { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        var asOf = (AsOf ?? DateTime.Today).Date;
        var policy = PolicyFiles.Find(Policy, GetUnresolvedProviderPathFromPSPath);
        var ledger = LedgerInput.Read(Ledger.Select(GetUnresolvedProviderPathFromPSPath), policy, asOf, null, problem => Report(problem), StopToken);
        _measurement = new SellerMeasurement(asOf, policy, ledger);
        _input = new OpportunityInput(GetReadingOptions(), problem => Report(problem), WriteWarning);
        if (History.Length > 0)
        {
            ReadSnapshots(asOf);
        }
    }

    /// <inheritdoc/>
    private protected override DateTime? ExportDay => AsOf?.Date;

    /// <summary>The past fills while the snapshots are read, so that each of them is judged with what was known then.</summary>
    private protected override HistoriesByDeal? FindPast() => History.Length == 0 ? null : _past;

    private void ReadSnapshots(DateTime asOf)
    {
        var sources = FindHistory();
        if (sources.FirstOrDefault(source => source.Day is null) is { } undated)
        {
            throw new EliteSellerException(new Problem(
                "HistoryHoldsNoSnapshot", ProblemKind.Argument, "The date of this export is missing, and a log does not show what sellers did.",
                "Use -SnapshotDate, or start its file name with the date, such as 2026-11-16 pipeline.csv.", undated.File));
        }

        var later = sources.Count(source => source.Day > asOf);
        if (later > 0)
        {
            WriteWarning(FormattableString.Invariant($"{later} {(later == 1 ? "export" : "exports")} in -History skipped: later than {asOf:yyyy-MM-dd}."));
        }

        foreach (var source in sources.Where(source => source.Day <= asOf).OrderBy(source => source.Day))
        {
            _measurement.BeginSnapshot(source.Day!.Value);
            ReadSnapshot(source);
        }
    }

    // Row by row and not ahead: each row adds to the past that the next one is read with.
    private void ReadSnapshot(HistorySource source)
    {
        using var reader = Open(source.File, GetReadingOptions(source.Day));
        while (reader is not null && TryRead(reader, out var item))
        {
            if (item.Opportunity is { } opportunity)
            {
                _measurement.AddToSnapshot(opportunity);
                _past.AddSnapshot(opportunity, source.Day!.Value);
            }
            else
            {
                Report(source.File, item);
            }
        }
    }

    /// <inheritdoc/>
    protected override void Process() => AddAll(ParameterSetName == InputObjectSet ? _input.Add(InputObject) : ReadOpportunities());

    /// <inheritdoc/>
    protected override void Finish()
    {
        AddAll(_input.Complete());
        if (_deals == 0)
        {
            throw new EliteSellerException(new Problem("NoOpportunity", ProblemKind.NoInput, "There are no deals to measure.", "Check the file or the pipeline; it has no deals."));
        }

        WriteObject(_measurement.GetMeasures(), enumerateCollection: true);
    }

    private void AddAll(IEnumerable<Opportunity> opportunities)
    {
        foreach (var opportunity in opportunities)
        {
            _measurement.Add(opportunity);
            _deals++;
        }
    }
}
