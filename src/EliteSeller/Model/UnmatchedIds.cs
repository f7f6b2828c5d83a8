using System.Globalization;

namespace EliteSeller.Model;

/// <summary>Finds the ids of a ledger or of contacts that no deal has: a mistyped id loses the entry without anybody noticing.</summary>
public sealed class UnmatchedIds
{
    private const int MostIds = 100_000;
    private const int MostNamed = 5;

    private readonly string _subject;
    private readonly HashSet<string> _left;
    private readonly HashSet<string> _seen = new(OpportunityId.Comparer);

    /// <summary>Starts with all ids.</summary>
    /// <param name="subject">The start of the sentence, such as <c>The ledger has</c>.</param>
    /// <param name="ids">The ids as they were written.</param>
    public UnmatchedIds(string subject, IEnumerable<string> ids)
    {
        _subject = subject;
        _left = new HashSet<string>(OpportunityId.Comparer);
        foreach (var written in ids ?? throw new ArgumentNullException(nameof(ids)))
        {
            if (OpportunityId.OrNull(written) is { } id)
            {
                _left.Add(id);
            }
        }
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
        // Near ids are looked for among the first hundred thousand deals, which bounds the memory.
        if (id is not null && _left.Count > 0 && !_left.Remove(id) && _seen.Count < MostIds)
        {
            _seen.Add(id);
        }
    }

    /// <summary>One sentence for all ids that no deal has.</summary>
    /// <returns>The warning, or null when every id has its deal.</returns>
    public string? Conclude()
    {
        if (_left.Count == 0)
        {
            return null;
        }

        var named = _left.OrderBy(id => id, StringComparer.Ordinal).Take(MostNamed).Select(Name).ToArray();
        var count = _left.Count.ToString("#,##0", CultureInfo.InvariantCulture);
        return $"{_subject} {count} {(_left.Count == 1 ? "id" : "ids")} that no deal has: {string.Join(", ", named)}"
            + $"{(_left.Count > named.Length ? " and more" : "")}. Check the id, or use the whole export.";
    }

    private string Name(string id) => NearestNames.To(id, _seen, 2) is { Count: > 0 } near
        ? $"{DisplayText.Shorten(id, 40)} (did you mean {string.Join(" or ", near.Select(other => DisplayText.Shorten(other, 40)))}?)"
        : DisplayText.Shorten(id, 40);
}
