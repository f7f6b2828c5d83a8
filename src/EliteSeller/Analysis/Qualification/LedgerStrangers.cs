using System.Globalization;

namespace EliteSeller.Analysis.Qualification;

/// <summary>Finds the ids of a ledger that no deal has: a mistyped id loses the entry without anybody noticing.</summary>
public sealed class LedgerStrangers
{
    private const int MostIds = 100_000;
    private const int MostNamed = 5;

    private readonly HashSet<string> _left;
    private readonly HashSet<string> _seen = new(OpportunityId.Comparer);

    /// <summary>Starts with all ids of the ledger.</summary>
    /// <param name="entries">The entries of the ledger.</param>
    public LedgerStrangers(IEnumerable<LedgerEntry> entries)
    {
        _left = new HashSet<string>(OpportunityId.Comparer);
        foreach (var entry in entries ?? throw new ArgumentNullException(nameof(entries)))
        {
            // Proposals are written for deals that were there; that one is gone is told where actions are reviewed.
            if (entry.Answer != nameof(ActionAnswer.Proposed)
                && OpportunityId.OrNull(entry.OpportunityId) is { } id)
            {
                _left.Add(id);
            }
        }
    }

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
        return $"The ledger has {count} {(_left.Count == 1 ? "id" : "ids")} that no deal has: {string.Join(", ", named)}"
            + $"{(_left.Count > named.Length ? " and more" : "")}. Check the id, or use the whole export.";
    }

    private string Name(string id) => NearestNames.To(id, _seen, 2) is { Count: > 0 } near
        ? $"{DisplayText.Shorten(id, 40)} (did you mean {string.Join(" or ", near.Select(other => DisplayText.Shorten(other, 40)))}?)"
        : DisplayText.Shorten(id, 40);
}
