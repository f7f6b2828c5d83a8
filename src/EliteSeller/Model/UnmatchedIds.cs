using System.Globalization;

namespace EliteSeller.Model;

/// <summary>Finds the ids of a ledger or of contacts that no deal has: a mistyped id loses the entry without anybody noticing.</summary>
public sealed class UnmatchedIds
{
    private const int MostIds = 100_000;
    private const int MostNamed = 5;

    private readonly string _subject;
    private readonly string[] _ids;
    private readonly IdIndex _places;
    private readonly bool[] _isMatched;
    private int _left;
    private readonly HashSet<string> _seen = new(OpportunityId.Comparer);

    /// <summary>Starts with all ids.</summary>
    /// <param name="subject">The start of the sentence, such as <c>The ledger has</c>.</param>
    /// <param name="ids">The ids as they were written.</param>
    public UnmatchedIds(string subject, IEnumerable<string> ids)
    {
        _subject = subject;
        _ids = [.. (ids ?? throw new ArgumentNullException(nameof(ids))).Where(written => OpportunityId.OrNull(written) is not null)];
        _places = new IdIndex(_ids);
        _isMatched = new bool[_left = _ids.Length];
    }

    /// <summary>The ids of a ledger.</summary>
    /// <param name="entries">The entries of the ledger.</param>
    /// <returns>All ids but those of proposals, which were made for deals that were there.</returns>
    public static UnmatchedIds Of(IEnumerable<LedgerEntry> entries) => new("The ledger has",
        entries.Where(entry => entry.Answer != nameof(ActionAnswer.Proposed)).Select(entry => entry.OpportunityId));

    /// <summary>Takes a deal out.</summary>
    /// <param name="id">The deal's id, or null.</param>
    public void Add(string? id)
    {
        if (id is null || _left == 0)
        {
            return;
        }

        var before = _left;
        foreach (var place in _places.Find(id))
        {
            _left -= _isMatched[place] ? 0 : 1;
            _isMatched[place] = true;
        }

        // Near ids are looked for among the first hundred thousand deals, which bounds the memory.
        if (_left == before && _seen.Count < MostIds)
        {
            _seen.Add(id);
        }
    }

    /// <summary>One sentence for all ids that no deal has.</summary>
    /// <returns>The warning, or null when every id has its deal.</returns>
    public string? Conclude()
    {
        if (_left == 0)
        {
            return null;
        }

        var left = new HashSet<string>(_ids.Where((_, place) => !_isMatched[place]).Select(id => id.Trim()), OpportunityId.Comparer);
        var named = left.OrderBy(id => id, StringComparer.Ordinal).Take(MostNamed).Select(Name).ToArray();
        var count = left.Count.ToString("#,##0", CultureInfo.InvariantCulture);
        return $"{_subject} {count} {(left.Count == 1 ? "id" : "ids")} that no deal has: {string.Join(", ", named)}"
            + $"{(left.Count > named.Length ? " and more" : "")}. Check the id, or use the whole export.";
    }

    private string Name(string id) => NearestNames.To(id, _seen, 2) is { Count: > 0 } near
        ? $"{DisplayText.Shorten(id, 40)} (did you mean {string.Join(" or ", near.Select(other => DisplayText.Shorten(other, 40)))}?)"
        : DisplayText.Shorten(id, 40);
}
