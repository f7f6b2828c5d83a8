using System.Threading;
using EliteSeller.Files.Import.Layouts;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Import.Histories;

/// <summary>Reads the past of deals: earlier exports, and logs of stages and fields, in any order.</summary>
public sealed class HistoryReader
{
    private readonly ReadingOptions _options;
    private readonly Action<Problem> _report;
    private readonly CancellationToken _stopToken;
    private readonly List<HistoryFile> _files = [];
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
    public HistoriesByDeal Book { get; private set; }

    /// <summary>The files that are earlier exports, in the order of their days.</summary>
    public IReadOnlyList<HistorySource> Exports => _exports;

    /// <summary>How each file was read, in the order of reading; one that cannot be opened is not among them.</summary>
    public IReadOnlyList<HistoryFile> Files => _files;

    /// <summary>How many of the files were not read, because the cache had what they tell.</summary>
    public int Kept { get; private set; }

    /// <summary>Whether each file could be read to its end.</summary>
    internal bool IsWhole { get; private set; } = true;

    /// <summary>Reads files.</summary>
    /// <param name="sources">The files; those with a day are read in the order of their days.</param>
    /// <param name="cache">What an earlier run has kept of the first of them, or null.</param>
    /// <exception cref="EliteSellerException"><c>SameSnapshotTwice</c>, or a parameter makes no sense for a file.</exception>
    public void Read(IEnumerable<HistorySource> sources, HistoryCache? cache = null)
    {
        var ordered = sources.OrderBy(source => source.Day ?? DateTime.MinValue).ThenBy(source => source.File, StringComparer.Ordinal)
            .ToList();
        if (cache?.Find(ordered, _options) is { } kept)
        {
            GoOnFrom(kept);
        }

        foreach (var source in ordered.Skip(Kept))
        {
            try
            {
                Read(source);
            }
            catch (EliteSellerException failure) when (failure.Problem.Kind != ProblemKind.Argument)
            {
                IsWhole = false;
                _report(failure.Problem);
            }
        }
    }

    private void GoOnFrom(KeptHistory kept)
    {
        (Book, Kept) = (kept.Book, kept.Files.Count);
        _files.AddRange(kept.Files);
        _exports.AddRange(kept.Files.Where(file => file.IsExport).Select(file => file.Source));
        foreach (var problem in kept.Files.SelectMany(file => file.Problems))
        {
            _report(problem);
        }
    }

    private void Read(HistorySource source)
    {
        var stamp = FileStamp.Of(source.File);
        var rows = new HistoryRows(Book, LayoutFiles.Catalogue.Histories, source.Day);
        using var reader = OpportunityFile.Open(source.File, _options, headers => rows.Options(headers, _options), null, _stopToken);
        if (rows.IsSnapshot)
        {
            AddExport(source);
        }

        var (notes, problems) = (new List<ReadingWarning>(), new List<Problem>());
        var consumer = new RowConsumer(rows, Tell);
        while (reader.Measure(consumer, out var item))
        {
            if (item.Problem is { } problem)
            {
                Tell(problem);
            }
            else if (item.Note is { } note)
            {
                notes.Add(note);
            }
        }

        if (rows.Complete(source.File) is { } shortfall)
        {
            Tell(shortfall);
        }

        var report = reader.Report;
        _files.Add(new HistoryFile
        {
            Source = source,
            Stamp = stamp,
            IsExport = rows.IsSnapshot,
            Layout = report.Layout,
            RowsRead = report.RowsRead,
            RowsLeftOut = report.RowsDropped + report.RowsFolded,
            RowsRefused = report.RowsRefused,
            RefusedAmounts = report.RefusedAmounts,
            Notes = notes,
            Problems = problems,
        });

        void Tell(Problem problem)
        {
            problems.Add(problem);
            _report(problem);
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
