using EliteSeller.Analysis.Backtests;
using EliteSeller.Files.Import.Histories;

namespace EliteSeller.PowerShell;

/// <summary>Gives a backtest the deals of past days, each day with nothing that was known later.</summary>
internal sealed class BacktestReading
{
    private readonly BacktestRecorder _recorder;
    private readonly Func<string, DateTime, IEnumerable<Opportunity>> _read;
    private readonly BacktestPeriod? _every;
    private readonly DateTime _last;

    /// <summary>Begins with nothing read.</summary>
    /// <param name="recorder">Judges the deals.</param>
    /// <param name="read">Reads the deals of an export of a day, with what the past tells of them.</param>
    /// <param name="every">How often deals are judged, or null for the default.</param>
    /// <param name="last">The last day that counts.</param>
    public BacktestReading(
        BacktestRecorder recorder, Func<string, DateTime, IEnumerable<Opportunity>> read, BacktestPeriod? every, DateTime last)
    {
        _recorder = recorder;
        _read = read;
        _every = every;
        _last = last;
    }

    /// <summary>Judges the deals of earlier exports.</summary>
    /// <param name="exports">The exports in the order of their days.</param>
    /// <param name="read">
    /// Reads an export, adds its deals to the past and gives each to who takes it; the past can then be filled into each.
    /// </param>
    public void Judge(IReadOnlyList<HistorySource> exports, Func<HistorySource, Action<Opportunity>, Action<Opportunity>> read)
    {
        var judged = BacktestDays.Choose(exports.Select(export => export.Day!.Value), _every);
        foreach (var export in exports)
        {
            _recorder.Begin(export.Day!.Value);
            var recall = read(export, _recorder.Take);
            _recorder.End(judged.Contains(export.Day.Value), recall);
        }
    }

    /// <summary>Judges the deals of the current export as they stood on the days of a log, and takes their endings.</summary>
    /// <param name="export">The current export.</param>
    /// <param name="log">What the log tells.</param>
    /// <param name="options">How the export is read.</param>
    public void Judge(string export, HistoriesByDeal log, ReadingOptions options)
    {
        var deals = _read(export, _last).ToArray();
        var logged = new LoggedDeals(deals, log, options);
        var first = logged.FirstDay ?? _last;
        foreach (var day in BacktestDays.Between(first, _last.AddDays(-1), _every ?? BacktestPeriod.Week))
        {
            _recorder.Add(day, logged.AsOf(day), known: deals);
        }

        _recorder.Add(_last, deals, isJudged: false);
    }

    /// <summary>Takes the endings of the current export, where one is given.</summary>
    /// <param name="export">The files of the current export.</param>
    /// <exception cref="EliteSellerException">ExportNotLater.</exception>
    public void TakeEndings(IReadOnlyCollection<string> export)
    {
        if (export.Count == 0)
        {
            return;
        }

        var day = export.Select(SnapshotDate.FromFileName).Max() ?? DateTime.Today;
        if (day <= _last)
        {
            throw new EliteSellerException(new Problem("ExportNotLater", ProblemKind.Argument,
                "The current export is not later than the history.", "Omit -Path, or use a later export.", export.First()));
        }

        _recorder.Add(day, export.SelectMany(file => _read(file, day)), isJudged: false);
    }
}
