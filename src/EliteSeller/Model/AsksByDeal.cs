namespace EliteSeller.Model;

/// <summary>The asks of a ledger, joined to deals by id: per deal and kind, the latest one counts.</summary>
public sealed class AsksByDeal
{
    private readonly Dictionary<string, Ask?[]> _asks = new(OpportunityId.Comparer);
    private readonly LedgerEntry[] _entries;

    /// <summary>Joins the asks.</summary>
    /// <param name="entries">
    /// The entries of the ledger in the order in which they were written; those that are no ask are passed over.
    /// </param>
    /// <remarks>The latest day wins; on the same day the later line.</remarks>
    public AsksByDeal(IEnumerable<LedgerEntry> entries)
        : this(entries, DateTime.MaxValue)
    {
    }

    private AsksByDeal(IEnumerable<LedgerEntry> entries, DateTime upTo)
    {
        _entries = (entries ?? throw new ArgumentNullException(nameof(entries))).ToArray();
        foreach (var entry in _entries)
        {
            if (entry.ToAsk() is not { } ask || OpportunityId.OrNull(entry.OpportunityId) is not { } id)
            {
                continue;
            }

            if (!_asks.TryGetValue(id, out var asks))
            {
                _asks.Add(id, asks = new Ask?[4]);
            }

            var before = asks[(int)ask.Kind];
            asks[(int)ask.Kind] = entry.On <= upTo ? Later(before, ask) : before ?? new Ask(ask.Kind, AskAnswer.NotAsked);
        }
    }

    /// <summary>The asks of a deal that count, in the order of the kinds; null where there is none.</summary>
    /// <param name="id">The deal's id, of 15 or 18 characters.</param>
    /// <returns>Four places, or null when the deal has no ask.</returns>
    internal Ask?[]? Find(string? id) =>
        OpportunityId.OrNull(id) is { } known && _asks.TryGetValue(known, out var asks) ? asks : null;

    /// <summary>The asks as they were known at the end of a day; what was asked later counts as not asked yet.</summary>
    internal AsksByDeal UpTo(DateTime day) => new(_entries, day);

    /// <summary>Of two asks, the one that counts.</summary>
    /// <param name="first">The one written first, or null.</param>
    /// <param name="second">The one written second.</param>
    internal static Ask Later(Ask? first, Ask second) =>
        first is null || second.AskedOn is null || first.AskedOn is null || second.AskedOn >= first.AskedOn ? second : first;
}
