using EliteSeller.Files.Import.Headers;
using EliteSeller.Files.Import.Layouts;

namespace EliteSeller.Files.Import.Tables;

/// <summary>Makes opportunities of rows that come one by one, such as the objects of a pipeline.</summary>
/// <remarks>
/// The first rows, a thousand at most, are held back until they have settled how each column is written; then they are read,
/// and the rest are read as they come. A field is recorded when the rows have its column, whatever it holds.
/// </remarks>
public sealed class ObjectRows
{
    private const int MaximumHeld = 1000;

    private readonly HeaderMatcher _matcher;
    private readonly ReadingOptions _options;
    private readonly ReadingLog _log = new(file: null);
    private readonly Queue<(IReadOnlyList<string> Cells, long Number)> _held = new();
    private readonly List<ReadItem> _items = [];
    private TableProfile? _survey;
    private OpportunityFactory? _factory;

    /// <summary>Starts with no rows.</summary>
    /// <param name="headers">The names of the properties, each used once.</param>
    /// <param name="catalogue">The layouts that are known.</param>
    /// <param name="options">What the user has settled.</param>
    /// <exception cref="EliteSellerException">The names are not those of deals, or an option does not fit them.</exception>
    public ObjectRows(IReadOnlyList<string> headers, LayoutCatalogue catalogue, ReadingOptions options)
    {
        _options = options ?? throw new ArgumentNullException(nameof(options));
        _matcher = new HeaderMatcher(catalogue);
        Headers = headers ?? throw new ArgumentNullException(nameof(headers));
        _survey = new TableProfile(_matcher.Match(headers, options), options, _log, isRecordedByPresence: true);
    }

    /// <summary>The names of the properties.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>How the rows were read.</summary>
    public ReadingReport Report => _log.Report;

    /// <summary>Takes a row.</summary>
    /// <param name="cells">The texts in the order of the headers.</param>
    /// <param name="number">The number of the row, counted from 1.</param>
    /// <returns>What is ready: nothing while rows are held back.</returns>
    /// <exception cref="EliteSellerException">AmbiguousDate or AmbiguousNumber.</exception>
    public IReadOnlyList<ReadItem> Add(IReadOnlyList<string> cells, long number)
    {
        _items.Clear();
        if (_factory is not null)
        {
            Read(cells, number);
            return _items;
        }

        _survey!.Add(column => cells[column], number);
        _held.Enqueue((cells, number));
        return _held.Count >= MaximumHeld ? Settle() : _items;
    }

    /// <summary>Reads what is still held back.</summary>
    /// <returns>The rest of the items.</returns>
    /// <exception cref="EliteSellerException">AmbiguousDate or AmbiguousNumber.</exception>
    public IReadOnlyList<ReadItem> Complete()
    {
        _items.Clear();
        if (_factory is null)
        {
            Settle();
        }

        _factory!.Complete();
        TakeNotes();
        return _items;
    }

    private List<ReadItem> Settle()
    {
        _factory = _survey!.Detect(file: null);
        _survey = null;
        while (_held.Count > 0)
        {
            var (cells, number) = _held.Dequeue();
            Read(cells, number);
        }

        return _items;
    }

    private void Read(IReadOnlyList<string> cells, long number)
    {
        if (_factory!.Read(new ListedRow(_factory.Table, number, cells), out var opportunity) is { } problem)
        {
            _items.Add(new ReadItem(problem));
        }
        else if (opportunity is not null)
        {
            _log.Read();
            _items.Add(new ReadItem(opportunity));
        }

        TakeNotes();
    }

    private void TakeNotes()
    {
        while (_log.TryTakeNote(out var note))
        {
            _items.Add(new ReadItem(note!));
        }
    }
}
