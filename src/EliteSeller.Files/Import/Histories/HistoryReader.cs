using System.Threading;
using EliteSeller.Files.Import.Layouts;
using EliteSeller.Files.Import.Tables;

namespace EliteSeller.Files.Import.Histories;

/// <summary>Reads the past of deals: earlier exports, and logs of stages and fields, in any order.</summary>
public sealed class HistoryReader
{
    private readonly ReadingOptions _options;
    private readonly Action<Problem> _report;
    private readonly CancellationToken _stopToken;
    private readonly List<ReadingReport> _reports = [];
    private readonly List<(string File, ReadingWarning Note)> _notes = [];
    private readonly List<HistorySource> _exports = [];

    /// <summary>Begins to read.</summary>
    /// <param name="options">What the user has settled about the exports.</param>
    /// <param name="report">Takes rows and files that cannot be read; the work goes on.</param>
    /// <param name="book">Takes what the files tell; a new book unless given.</param>
    /// <param name="stopToken">Ends the reading.</param>
    public HistoryReader(
        ReadingOptions options, Action<Problem> report, HistoriesByDeal? book = null, CancellationToken stopToken = default)
    {
        Book = book ?? new HistoriesByDeal();
        _options = options ?? throw new ArgumentNullException(nameof(options));
        _report = report ?? throw new ArgumentNullException(nameof(report));
        _stopToken = stopToken;
    }

    /// <summary>The past of the deals.</summary>
    public HistoriesByDeal Book { get; }

    /// <summary>The files that are earlier exports, in the order of their days.</summary>
    public IReadOnlyList<HistorySource> Exports => _exports;

    /// <summary>How each file was read, in the order of reading.</summary>
    public IReadOnlyList<ReadingReport> Reports => _reports;

    /// <summary>What the user should know of each file, for who does not read it again.</summary>
    public IReadOnlyList<(string File, ReadingWarning Note)> Notes => _notes;

    /// <summary>Reads files.</summary>
    /// <param name="sources">The files; those with a day are read in the order of their days.</param>
    /// <exception cref="EliteSellerException"><c>SameSnapshotTwice</c>, or a parameter makes no sense for a file.</exception>
    public void Read(IEnumerable<HistorySource> sources)
    {
        foreach (var source in sources.OrderBy(source => source.Day ?? DateTime.MinValue)
            .ThenBy(source => source.File, StringComparer.Ordinal))
        {
            try
            {
                Read(source);
            }
            catch (EliteSellerException failure) when (failure.Problem.Kind != ProblemKind.Argument)
            {
                _report(failure.Problem);
            }
        }
    }

    private void Read(HistorySource source)
    {
        var rows = new HistoryRows(Book, LayoutFiles.Catalogue.Histories, source.Day);
        using var reader = OpportunityFile.Open(source.File, _options, headers => rows.Options(headers, _options), null, _stopToken);
        _reports.Add(reader.Report);
        if (rows.IsSnapshot)
        {
            AddExport(source);
        }

        var consumer = new RowConsumer(rows, _report);
        while (reader.Measure(consumer, out var item))
        {
            if (item.Problem is { } problem)
            {
                _report(problem);
            }
            else if (item.Note is { } note)
            {
                _notes.Add((source.File, note));
            }
        }

        if (rows.Complete(source.File) is { } shortfall)
        {
            _report(shortfall);
        }
    }

    private void AddExport(HistorySource source)
    {
        if (_exports.Count > 0 && _exports[_exports.Count - 1].Day == source.Day)
        {
            throw new EliteSellerException(new Problem("SameSnapshotTwice", ProblemKind.Argument,
                "Another export in -History has the same date.", "Use one export per day.", source.File));
        }

        _exports.Add(source);
    }

    // The past keeps a few facts of a row, so no object is made of it.
    private sealed class RowConsumer(HistoryRows rows, Action<Problem> report) : IDealConsumer
    {
        public void Add(Opportunity opportunity)
        {
            if (rows.Add(opportunity) is { } problem)
            {
                report(problem);
            }
        }
    }
}
