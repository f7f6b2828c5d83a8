using System;
using System.Collections.Generic;
using System.Linq;

namespace EliteSeller.Model;

/// <summary>The asks of a ledger, joined to deals by id: per deal and kind, the latest one counts.</summary>
public sealed class AsksByDeal
{
    private readonly Dictionary<string, Ask?[]> _asks = new(StringComparer.Ordinal);
    private readonly bool[] _kept = new bool[4];
    private readonly AskRecord[] _records;

    /// <summary>Builds the book.</summary>
    /// <param name="records">The lines of the ledger in the order in which they were written.</param>
    /// <remarks>The latest day wins; on the same day, or without a day, the later line.</remarks>
    public AsksByDeal(IEnumerable<AskRecord> records)
        : this(records, DateTime.MaxValue)
    {
    }

    private AsksByDeal(IEnumerable<AskRecord> records, DateTime upTo)
    {
        _records = (records ?? throw new ArgumentNullException(nameof(records))).ToArray();
        foreach (var record in _records)
        {
            var id = OpportunityId.Normalize(record.OpportunityId);
            if (id is null)
            {
                continue;
            }

            if (!_asks.TryGetValue(id, out var asks))
            {
                _asks.Add(id, asks = new Ask?[4]);
            }

            var ask = record.ToAsk();
            _kept[(int)ask.Kind] = true;
            if (!(ask.AskedOn > upTo))
            {
                asks[(int)ask.Kind] = Later(asks[(int)ask.Kind], ask);
            }
        }
    }

    /// <summary>How many deals have an ask in the book.</summary>
    public int Deals => _asks.Count;

    /// <summary>Whether the book holds any ask of a kind. A kind that nobody ever wrote down is not kept.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>True when at least one line has it.</returns>
    public bool Keeps(AskKind kind) => _kept[(int)kind];

    /// <summary>The asks of a deal that count, in the order of the kinds; null where there is none.</summary>
    /// <param name="id">The deal's id, of 15 or 18 characters.</param>
    /// <returns>Four places, or null when the book does not know the deal.</returns>
    internal Ask?[]? Find(string? id) =>
        OpportunityId.Normalize(id) is { } known && _asks.TryGetValue(known, out var asks) ? asks : null;

    /// <summary>The book as it stood at the end of a day. A kind that was first asked later counts as kept: what nobody asked before then is not known.</summary>
    internal AsksByDeal UpTo(DateTime day) => new(_records, day);

    /// <summary>Of two asks, the one that counts.</summary>
    /// <param name="first">The one written first, or null.</param>
    /// <param name="second">The one written second.</param>
    internal static Ask Later(Ask? first, Ask second) =>
        first is null || second.AskedOn is null || first.AskedOn is null || second.AskedOn >= first.AskedOn ? second : first;
}
