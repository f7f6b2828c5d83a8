using System.Management.Automation;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Files.Import.Tables;

namespace EliteSeller.PowerShell;

/// <summary>
/// Compares two exports of the same pipeline: which deals are new, won, lost, gone or pushed, and how the open amount changed.
/// </summary>
/// <remarks>
/// <para>
/// Deals are matched by id. There is one object per change or, with -Summary, one waterfall per currency. Opening plus all movements equals
/// closing, to the cent. Changes of an amount are counted first, then new and reopened deals, then won and lost, then gone; a pushed date,
/// a stage or an owner moves no amount. A deal whose currency changed is Gone in one currency and New in the other.
/// </para>
/// <para>
/// The date of each export comes from its file name (2026-11-16 pipeline.csv), or from -Date. With it, deals that closed before the
/// first export are not reported as new. A row without an id, or with a repeated id, is an error and not in any figure.
/// </para>
/// </remarks>
/// <example>
/// <summary>See what happened since last week</summary>
/// <code>Compare-Pipeline -Reference 'samples/history/2026-11-16 pipeline.csv' -Difference 'samples/history/2026-11-23 pipeline.csv'</code>
/// </example>
/// <example>
/// <summary>See how the open amount changed</summary>
/// <code>Compare-Pipeline 'samples/history/2026-11-16 pipeline.csv' 'samples/history/2026-11-23 pipeline.csv' -Date 2026-11-16, 2026-11-23 -Summary</code>
/// </example>
/// <example>
/// <summary>List the dates that slipped into another quarter</summary>
/// <code>Compare-Pipeline 'samples/history/2026-11-16 pipeline.csv' 'samples/history/2026-11-23 pipeline.csv' | Where-Object { $_.Change -eq 'Pushed' -and $_.CrossedQuarter }</code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Pipelines.PipelineChange"/>
/// <seealso cref="EliteSeller.Analysis.Pipelines.PipelineWaterfall"/>
[Cmdlet(VerbsData.Compare, "Pipeline")]
[OutputType(typeof(PipelineChange), typeof(PipelineWaterfall))]
public sealed class ComparePipelineCommand : ReadingCommand, IDynamicParameters
{
    private const int ManyDeals = 100_000;

    /// <summary>The earlier export: a file path, or deals.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public object[] Reference { get; set; } = [];

    /// <summary>The later export: a file path, or deals.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public object[] Difference { get; set; } = [];

    /// <summary>The dates of the two exports, the earlier one first. Default: from the file names.</summary>
    [Parameter]
    [ValidateCount(2, 2)]
    [DayTransformation]
    public DateTime[] Date { get; set; } = [];

    /// <summary>Returns one waterfall per currency instead of the changes.</summary>
    [Parameter]
    public SwitchParameter Summary { get; set; }

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

    // The two files have names and dates of their own here, so the parameters of the base are not offered.

    /// <inheritdoc/>
    public override DateTime? AsOf { get; set; }

    /// <inheritdoc/>
    public override string[] Path { get; set; } = [];

    /// <inheritdoc/>
    public override string[] LiteralPath { get; set; } = [];

    /// <inheritdoc/>
    protected override void Finish()
    {
        var before = new SnapshotInput(Reference, names => ResolveFiles(names), nameof(Reference));
        var after = new SnapshotInput(Difference, names => ResolveFiles(names), nameof(Difference));
        if (before.Files.Count > 0 && before.Files.SequenceEqual(after.Files, StringComparer.Ordinal))
        {
            throw new EliteSellerException(new Problem("SameSnapshotTwice", ProblemKind.Argument,
                "-Reference and -Difference are the same file.", "Use the earlier export as -Reference and the later one as -Difference.",
                before.Files[0]));
        }

        var rates = Money.ReadRates(FullPath);
        var comparison = Date.Length == 2
            ? new PipelineComparison(Date[0].Date, Date[1].Date, rates, Money.FiscalYearStartMonth ?? 1)
            : new PipelineComparison(before.Day, after.Day, rates, Money.FiscalYearStartMonth ?? 1);
        foreach (var deal in Read(before))
        {
            ReportIfAny(comparison.AddReference(deal));
        }

        if (comparison.Deals > ManyDeals)
        {
            // What reading the earlier export needed is of no use for the later one.
            GC.Collect();
        }

        foreach (var deal in Read(after))
        {
            ReportIfAny(comparison.AddDifference(deal, out var changes));
            Write(changes);
        }

        foreach (var change in comparison.GetGone())
        {
            Write([change]);
        }

        Conclude(comparison);
    }

    // Without a part of one export, the deals in it would be taken for new, or for gone.
    private protected override bool GoesOnAfter(EliteSellerException failure) => false;

    private IEnumerable<Opportunity> Read(SnapshotInput snapshot) => snapshot.Read(
        PassOpportunities(snapshot.Files, new FileIds()), new OpportunityInput(GetReadingOptions(), problem => Report(problem), Warn));

    private void Write(IReadOnlyList<PipelineChange> changes)
    {
        // One by one: for a list the engine makes a list of its own, also for an empty one.
        for (var i = 0; i < changes.Count && !Summary; i++)
        {
            WriteObject(changes[i]);
        }
    }

    private void ReportIfAny(Problem? problem)
    {
        if (problem is not null)
        {
            Report(problem);
        }
    }

    private void Conclude(PipelineComparison comparison)
    {
        if (comparison.Deals == 0)
        {
            throw new EliteSellerException(new Problem(
                "NoOpportunity", ProblemKind.NoInput, "There are no deals to compare.", "Check the two exports; both are empty."));
        }

        if (comparison.ClosedBefore + comparison.ClosedAndGone > 0)
        {
            WriteVerbose(FormattableString.Invariant(
                $"{comparison.ClosedBefore} closed deals are only in the later export, but closed before the earlier one; ")
                    + FormattableString.Invariant(
                    $"{comparison.ClosedAndGone} closed deals are only in the earlier one. Neither affects the result."));
        }

        if (Summary)
        {
            WriteObject(comparison.GetWaterfalls(), enumerateCollection: true);
        }
    }
}
