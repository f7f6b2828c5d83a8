using System.Management.Automation;
using EliteSeller.Analysis.Backtests;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Files.Export.Backtests;
using EliteSeller.Files.Import.Histories;
using EliteSeller.Files.Storage;

namespace EliteSeller.PowerShell;

/// <summary>
/// Checks a policy against your own past: what its verdicts would have said about deals before they closed, and how the deals ended.
/// </summary>
/// <remarks>
/// <para>
/// This is a backtest. Each deal is judged as it was on each past day, by nothing that was known later, and the verdicts are compared with
/// the outcomes. The unit is the deal, at its first WalkAway. Use a folder of dated exports as -History, or the CRM's stage or field
/// history together with the current export in -Path, which shows how the deals ended. Exports later than -AsOf are ignored. With fewer
/// than 40 condemned deals or 20 won deals there are counts and no shares. Deals that were closed in every export are not judged. Rules has
/// what each rule is worth, Deals the verdicts of each deal. -OutFile writes a page with plots. With two policies the second is compared
/// with the first.
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
/// <seealso cref="EliteSeller.Analysis.Backtests.PolicyBacktest"/>
[Cmdlet(VerbsDiagnostic.Measure, "QualificationPolicy", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(PolicyBacktest))]
public sealed class MeasureQualificationPolicyCommand : ReadingCommand, IDynamicParameters
{
    private readonly HistoriesByDeal _past = new();
    private readonly HashSet<string> _notes = new(StringComparer.Ordinal);
    private DateTime? _day;

    /// <summary>The policies to check, by name or path. Each is compared with the first. Default: Default.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Policy { get; set; } = [];

    /// <summary>Judges once a week or once a month. Default: every export; once a week with a log.</summary>
    [Parameter]
    public BacktestPeriod? Every { get; set; }

    /// <summary>Ledgers, as written by Add-LedgerEntry. On each past day only the entries up to that day count.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Ledger { get; set; } = [];

    /// <summary>Writes the backtest as one HTML page with plots.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? OutFile { get; set; }

    /// <summary>How to write the page.</summary>
    public FileOutputOptions Output { get; } = new();

    /// <inheritdoc/>
    public object GetDynamicParameters() => Output;

    /// <inheritdoc/>
    private protected override DateTime? ExportDay => _day;

    /// <inheritdoc/>
    private protected override bool IsNews(string note) => _notes.Add(note);

    /// <inheritdoc/>
    protected override void Process()
    {
        if (History.Length == 0)
        {
            throw new EliteSellerException(new Problem(
                "HistoryMissing", ProblemKind.Argument, "There is no past to check the policy against.",
                "Use -History exports, a folder of dated exports. Measure-ClosedDeal shows what one export teaches."));
        }

        Write(Backtest(FindHistory()));
    }

    // Deals of a missing export, or of a missing part, would be taken for gone.
    private protected override bool GoesOnAfter(EliteSellerException failure) => false;

    /// <summary>The past up to the day that is read; each export is added just before it is judged.</summary>
    private protected override HistoriesByDeal? FindPast() => _past;

    private IReadOnlyList<PolicyBacktest> Backtest(IReadOnlyList<HistorySource> sources)
    {
        var current = NamesFiles ? ResolveFiles().ToArray() : [];
        sources.ToList().ForEach(source => NoteInput(source.File));
        RequireOutFile();
        var exports = sources.Where(source => source.Day <= (AsOf ?? DateTime.MaxValue)).OrderBy(source => source.Day).ToArray();
        var last = AsOf?.Date ?? exports.LastOrDefault()?.Day ?? DateTime.Today;
        var recorder = new BacktestRecorder(Judges(last));
        var reading = new BacktestReading(recorder, ReadExport, Every, last);

        // A log is read at once: each of its rows has a day, so those after the day that is judged do not count.
        ReadHistory(sources.Where(source => source.Day is null), _past);
        if (exports.Length > 0)
        {
            reading.Judge(exports, ReadExport);
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

    private Action<Opportunity> ReadExport(HistorySource export, Action<Opportunity> take)
    {
        _day = export.Day;
        return ReadSnapshot(export.File, take);
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
    private void RequireOutFile()
    {
        if (OutFile is not null && OutputPath(OutFile) is var file)
        {
            AtomicFile.RequireFree(file, Output.Force);
            RequireNotInput(file);
        }
    }

    private void Write(IReadOnlyList<PolicyBacktest> results)
    {
        if (OutFile is not null)
        {
            WriteFile(OutputPath(OutFile), "Write the backtest", Output, stream => new BacktestPage().Write(results, stream));
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
