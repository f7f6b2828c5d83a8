using System.Management.Automation;
using EliteSeller.Analysis.Backtests;
using EliteSeller.Analysis.Calibration;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Files.Export.Backtests;
using EliteSeller.Files.Import.Histories;
using EliteSeller.Files.Storage;

namespace EliteSeller.PowerShell;

/// <summary>
/// Checks a policy against your own past: what its verdicts would have said about deals before they closed, and how the deals ended. Or
/// shows what your closed deals teach.
/// </summary>
/// <remarks>
/// <para>
/// With -History this is a backtest. Each deal is judged as it was on each past day, by nothing that was known later, and the verdicts are
/// compared with the outcomes. The unit is the deal, at its first WalkAway. Use a folder of dated exports, or the CRM's stage or field
/// history together with the current export in -Path. With fewer than 40 condemned deals or 20 won deals there are counts and no shares.
/// Deals that were closed in every export are not judged. Rules has what each rule is worth, Deals the verdicts of each deal. -OutFile
/// writes a page with plots. With two policies the second is compared with the first.
/// </para>
/// <para>
/// Without -History the command shows what closed deals teach: thresholds, and whether a scorecard could predict a win. Every figure is
/// measured on held-out deals: the latest 30% by creation date if there are 300 closed deals with dates, otherwise ten folds in turn.
/// Columns that show the outcome, or that were not known at creation, are left out and listed with the reason (Excluded); -IncludeColumn
/// adds one that was known. If the columns predict wins no better than chance, there is no scorecard. With fewer than 40 closed deals, or
/// 10 of either outcome, nothing is learned; with fewer than 100, or 30 of either, thresholds only.
/// </para>
/// </remarks>
/// <example>
/// <summary>Check the default policy against a folder of earlier exports</summary>
/// <code>Measure-QualificationPolicy -History samples/history</code>
/// </example>
/// <example>
/// <summary>Check it against the CRM's log of stages and close dates, and write a page with plots</summary>
/// <code>Measure-QualificationPolicy samples/closed-deals.csv -History samples/closed-deals-log.csv -AsOf 2027-02-01 -OutFile backtest.html</code>
/// </example>
/// <example>
/// <summary>Compare two policies; one of them can be a file of your own</summary>
/// <code>Measure-QualificationPolicy -History samples/history -Policy Default, Meddpicc</code>
/// </example>
/// <example>
/// <summary>List the deals that were won although the verdict was WalkAway</summary>
/// <code>(Measure-QualificationPolicy -History samples/history).Deals | Where-Object { $_.FirstWalkAway -and $_.Outcome -eq 'Won' }</code>
/// </example>
/// <example>
/// <summary>See whether closed deals have anything to teach</summary>
/// <code>Measure-QualificationPolicy samples/closed-deals.csv</code>
/// </example>
/// <example>
/// <summary>See which columns were left out, and why</summary>
/// <code>(Measure-QualificationPolicy samples/closed-deals.csv).Excluded</code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Backtests.PolicyBacktest"/>
/// <seealso cref="EliteSeller.Analysis.Calibration.PolicyMeasurement"/>
[Cmdlet(VerbsDiagnostic.Measure, "QualificationPolicy", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(PolicyBacktest), ParameterSetName = [HistorySet])]
[OutputType(typeof(PolicyMeasurement), ParameterSetName = [PathSet, LiteralPathSet, InputObjectSet])]
public sealed class MeasureQualificationPolicyCommand : DealCommand
{
    private const string HistorySet = "History";

    private readonly HistoriesByDeal _past = new();
    private readonly HashSet<string> _notes = new(StringComparer.Ordinal);
    private PolicyCalibration _calibration = null!;
    private DateTime? _day;

    /// <summary>
    /// An export with closed deals, to learn from. With -History: the current export, which shows how the deals ended; needed if -History
    /// is a log.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet)]
    [Parameter(Position = 0, ParameterSetName = HistorySet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public override string[] Path { get; set; } = [];

    /// <summary>
    /// A folder of exports whose names start with their date, such as 2026-11-16 pipeline.csv, or such files; or a CRM log of stages and
    /// fields (Salesforce Opportunity History and Field History, or any table of id, stage and date), together with -Path.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = HistorySet)]
    [ValidateNotNullOrEmpty]
    public override string[] History { get; set; } = [];

    /// <summary>
    /// The policies to check: Default, Meddpicc, Bant, or paths of policy files. Each is compared with the first. Default: Default.
    /// </summary>
    [Parameter(ParameterSetName = HistorySet)]
    [ArgumentCompleter(typeof(PolicyNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Policy { get; set; } = [];

    /// <summary>Judges once a week or once a month. Default: every export; once a week with a log.</summary>
    [Parameter(ParameterSetName = HistorySet)]
    public BacktestPeriod? Every { get; set; }

    /// <summary>The last day that counts: later exports are ignored. Default: all exports; with a log, today.</summary>
    [Parameter(ParameterSetName = HistorySet)]
    [DayTransformation]
    public override DateTime? AsOf { get; set; }

    /// <summary>Ledgers, as written by Add-LedgerEntry. On each past day only the entries up to that day count.</summary>
    [Parameter(ParameterSetName = HistorySet)]
    [ValidateNotNullOrEmpty]
    public string[] Ledger { get; set; } = [];

    /// <summary>Writes the backtest as one HTML page with plots.</summary>
    [Parameter(ParameterSetName = HistorySet)]
    [ValidateNotNullOrEmpty]
    public string? OutFile { get; set; }

    /// <summary>Replaces an existing file of -OutFile.</summary>
    [Parameter(ParameterSetName = HistorySet)]
    public SwitchParameter Force { get; set; }

    /// <summary>Columns to learn from although they would be excluded, because they were known at creation.</summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralPathSet)]
    [Parameter(ParameterSetName = InputObjectSet)]
    [ValidateNotNullOrEmpty]
    public string[] IncludeColumn { get; set; } = [];

    /// <summary>Includes owners and accounts. The scorecard then shows who sells rather than what is sold.</summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralPathSet)]
    [Parameter(ParameterSetName = InputObjectSet)]
    public SwitchParameter IncludeOwner { get; set; }

    /// <inheritdoc/>
    private protected override DateTime? ExportDay => _day;

    /// <inheritdoc/>
    private protected override bool NeedsDeals => false;

    /// <inheritdoc/>
    private protected override bool IsNews(string note) => _notes.Add(note);

    /// <inheritdoc/>
    private protected override void Prepare() =>
        _calibration = new PolicyCalibration(new CalibrationOptions(ReadingOption.Culture, IncludeColumn, IncludeOwner));

    /// <inheritdoc/>
    protected override void Process()
    {
        if (ParameterSetName == HistorySet)
        {
            Write(Backtest(FindHistory()));
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
        if (ParameterSetName != HistorySet)
        {
            var measurement = _calibration.Measure();
            measurement.Warnings.ToList().ForEach(WriteWarning);
            WriteObject(measurement);
        }
    }

    /// <summary>The past up to the day that is read; each export is added just before it is judged.</summary>
    private protected override HistoriesByDeal? FindPast() => ParameterSetName == HistorySet ? _past : null;

    private IReadOnlyList<PolicyBacktest> Backtest(IReadOnlyList<HistorySource> sources)
    {
        var current = ResolveFiles().ToArray();
        RequireOutFile(sources.Select(source => source.File).Concat(current));
        var exports = sources.Where(source => source.Day <= (AsOf ?? DateTime.MaxValue)).OrderBy(source => source.Day).ToArray();
        var last = AsOf?.Date ?? exports.LastOrDefault()?.Day ?? DateTime.Today;
        var recorder = new BacktestRecorder(Judges(last));
        var reading = new BacktestReading(recorder, ReadExport, Every, last);

        // A log is read at once: each of its rows has a day, so those after the day that is judged do not count.
        ReadHistory(sources.Where(source => source.Day is null), _past);
        if (exports.Length > 0)
        {
            // What cannot be read is told when the deals are judged.
            reading.Judge(exports, export => new HistoryReader(ReadingOption.Resolve(FullPath), _ => { }, _past, StopToken).Read([export]));
            reading.TakeEndings(current);
        }
        else
        {
            reading.Judge(current.Length == 1 ? current[0] : throw ExportMissing(), _past, GetReadingOptions());
        }

        Warn(recorder.WithoutId, "without an id were skipped, because deals are followed by their id");
        Warn(recorder.Repeated, "with an id that came before on the same day were skipped");
        return recorder.Complete();
    }

    private IEnumerable<Opportunity> ReadExport(string file, DateTime day)
    {
        _day = day;
        return ReadOpportunities([file]);
    }

    private IEnumerable<OpportunityJudge> Judges(DateTime last)
    {
        var entries = LedgerInput.ReadAll(Ledger.Select(FullPath), problem => Report(problem), StopToken);
        var names = Policy.Length == 0 ? new string?[] { null } : Policy;
        return [.. names.Select((name, i) =>
        {
            var policy = PolicyFiles.Find(name, FullPath);
            var ledger = LedgerInput.Join(entries, policy, last, null, i == 0 ? problem => Report(problem) : _ => { });
            return new OpportunityJudge(new RuleSet(policy), last, ledger);
        })];
    }

    private static EliteSellerException ExportMissing() => new(new Problem("ExportMissing", ProblemKind.Argument,
        "A log says when deals changed, not which deals there are or how they ended.",
        "Give one current export: Measure-QualificationPolicy deals.csv -History log.csv"));

    /// <summary>Refuses an output that cannot be written, before anything is judged.</summary>
    private void RequireOutFile(IEnumerable<string> inputs)
    {
        if (OutFile is not null && OutputPath(OutFile) is var file)
        {
            AtomicFile.RequireFree(file, Force);
            inputs.ToList().ForEach(input => OutputFile.RequireNotInput(file, input));
        }
    }

    private void Write(IReadOnlyList<PolicyBacktest> results)
    {
        if (OutFile is not null && OutputPath(OutFile) is var file && ShouldProcess(file, "Write the backtest"))
        {
            RequireNotInput(file);
            AtomicFile.Write(file, Force, stream => new BacktestPage().Write(results, stream));
        }

        WriteObject(results, enumerateCollection: true);
    }

    private void Warn(int rows, string what)
    {
        if (rows > 0)
        {
            WriteWarning(FormattableString.Invariant($"{rows} {(rows == 1 ? "row" : "rows")} {what}."));
        }
    }
}
