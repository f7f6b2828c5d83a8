using EliteSeller.Files.Import.Headers;

namespace EliteSeller.Files.Import.Tables;

/// <summary>
/// Compares the rows of ids that stand on several of them: the very same row twice is a duplicate, another content a contradiction.
/// </summary>
/// <remarks>
/// What an earlier row holds is not kept while rows pass, because that would cost every file for the sake of the few that repeat an id. So
/// the repeated ids are collected, and a source that can be read again is gone through once more at its end, for them alone.
/// </remarks>
public sealed class RepeatedRows
{
    private const int MaximumIds = 100_000;
    private const int MaximumRefused = 10_000;
    private const long MaximumCharacters = 4L << 20;

    internal const string NotCompared = "This deal id is already on an earlier row, and both rows count. The rows could not be compared, "
        + "because the input cannot be read twice.";
    private const string TooMany = "Too many repeated ids to compare their rows; all of them count.";

    private readonly SourceTable _table;
    private readonly ReadingLog _log;
    private readonly HashSet<ulong> _ids = [];
    private readonly HashSet<long> _refused = [];
    private readonly Dictionary<ulong, IReadOnlyList<string>> _first = [];
    private readonly SortedSet<int> _differing = [];
    private readonly List<long> _contradicting = [];
    private long _characters;

    internal RepeatedRows(SourceTable table, ReadingLog log)
    {
        _table = table;
        _log = log;
    }

    /// <summary>Whether any id was repeated, so that going through the source again is worth it.</summary>
    public bool HasAny => _ids.Count > 0;

    /// <summary>Whether a row is one of those to compare.</summary>
    /// <param name="id">The key of its id.</param>
    /// <param name="line">Its line.</param>
    /// <returns>True when its id was repeated and the row was not refused.</returns>
    public bool Has(IdKey id, long line) => _ids.Contains(id.Hash) && !_refused.Contains(line);

    /// <summary>Compares a row with the first one of its id, and tells the report.</summary>
    /// <param name="id">The key of the row's id.</param>
    /// <param name="line">Its line.</param>
    /// <param name="cells">Its texts in the order of the headers.</param>
    public void Compare(IdKey id, long line, IReadOnlyList<string> cells)
    {
        if (_first.TryGetValue(id.Hash, out var first))
        {
            Report(first, cells, line);
        }
        else if (_characters <= MaximumCharacters)
        {
            _characters += cells.Sum(cell => cell.Length);
            _first.Add(id.Hash, cells);
        }
        else
        {
            // The rows of this id are not compared, and each but the first would have been told.
            _ids.Remove(id.Hash);
            _log.Warn("SameIdNotCompared", TooMany, line);
        }
    }

    /// <summary>
    /// Tells, when all rows have been compared, of those that contradict an earlier one: once, with every column in which any does.
    /// </summary>
    public void Complete()
    {
        if (_contradicting.Count == 0)
        {
            return;
        }

        var text = "An earlier row has the same deal id but differs in "
            + $"{HeaderMatcher.List([.. _differing.Select(column => _table.Headers[column])])}, "
            + "so the deal is counted twice. " + (_contradicting.Count > 2 * _first.Count
                ? "If this is a log of changes, use it as -History of the deals' own export; its name must not start with a date."
                : "Delete the wrong row.");
        _contradicting.ForEach(line => _log.Warn("SameId", text, line));
        _contradicting.Clear();
    }

    /// <summary>Tells that the source has gone before its rows could be compared.</summary>
    public void GiveUp()
    {
        _ids.Clear();
        _log.Warn("SameIdNotCompared", NotCompared);
    }

    /// <summary>Remembers an id that stands on an earlier row too.</summary>
    internal void Add(in IdKey id, long line)
    {
        if (_ids.Count < MaximumIds)
        {
            _ids.Add(id.Hash);
        }
        else if (!_ids.Contains(id.Hash))
        {
            _log.Warn("SameIdNotCompared", TooMany, line);
        }
    }

    /// <summary>Remembers a row that was refused, so that none is compared with it.</summary>
    internal void Refuse(long line)
    {
        if (_refused.Count < MaximumRefused)
        {
            _refused.Add(line);
        }
    }

    private void Report(IReadOnlyList<string> first, IReadOnlyList<string> cells, long line)
    {
        var id = _table.ColumnOf(OpportunityField.Id);
        var differing = Enumerable.Range(0, _table.Headers.Count)
            .Where(column => column != id && Text(first, column) != Text(cells, column)).ToList();
        if (differing.Count == 0)
        {
            _log.Warn(
                "DuplicateRow", "This row repeats an earlier one, so the deal is counted twice. Delete one, or use -OneRowPerDeal.", line);
        }
        else
        {
            _differing.UnionWith(differing);
            _contradicting.Add(line);
        }
    }

    private static string Text(IReadOnlyList<string> cells, int column) => column < cells.Count ? cells[column].Trim() : "";
}
