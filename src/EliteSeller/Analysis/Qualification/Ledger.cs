using EliteSeller.Analysis.Concessions;

namespace EliteSeller.Analysis.Qualification;

/// <summary>
/// The team's ledger as the rules look at it: asks, evidence and concessions, joined to deals by id, as known on one day.
/// </summary>
/// <remarks>An entry says something about its own deal only: it never changes the result of another one.</remarks>
public sealed class Ledger
{
    private readonly LedgerEntry[] _entries;
    private readonly QualificationPolicy _policy;
    private readonly ExchangeRates? _rates;
    private readonly Dictionary<string, DealEvidence> _evidence;

    /// <summary>Joins the entries.</summary>
    /// <param name="entries">The entries in the order in which they were written.</param>
    /// <param name="policy">The policy in force.</param>
    /// <param name="asOf">The day from which days are counted; later entries are reported and not counted.</param>
    /// <param name="rates">Exchange rates, or null.</param>
    public Ledger(IEnumerable<LedgerEntry> entries, QualificationPolicy policy, DateTime asOf, ExchangeRates? rates = null)
        : this(entries, policy, asOf, rates, null)
    {
    }

    // What was recorded of a deal later is not known yet on an earlier day; that is not the same as never recorded.
    private Ledger(IEnumerable<LedgerEntry> entries, QualificationPolicy policy, DateTime asOf, ExchangeRates? rates, Ledger? later)
    {
        _entries = (entries ?? throw new ArgumentNullException(nameof(entries))).ToArray();
        _policy = policy ?? throw new ArgumentNullException(nameof(policy));
        _rates = rates;
        Entries = _entries.Where(entry => entry.On <= asOf.Date).ToArray();
        Asks = later?.Asks.UpTo(asOf.Date) ?? new AsksByDeal(Entries);
        _evidence = later?._evidence ?? Entries
            .Where(entry => entry.Kind == LedgerKind.Evidence && OpportunityId.OrNull(entry.OpportunityId) is not null)
            .GroupBy(entry => OpportunityId.OrNull(entry.OpportunityId)!, OpportunityId.Comparer)
            .ToDictionary(deal => deal.Key, deal => new DealEvidence(deal), OpportunityId.Comparer);
        var concessions = new ConcessionLedger(Entries);
        Concessions = new ConcessionsByDeal(concessions, policy, asOf, rates, later?.Concessions);
        Problems = [.. _entries.Where(entry => entry.On > asOf.Date).Select(entry => LedgerEntryProblems.InFuture(entry, asOf)),
            .. concessions.Problems];
    }

    /// <summary>The entries up to the as-of day, in the order in which they were written.</summary>
    public IReadOnlyList<LedgerEntry> Entries { get; }

    /// <summary>The asks.</summary>
    public AsksByDeal Asks { get; }

    /// <summary>The gives and gets.</summary>
    public ConcessionsByDeal Concessions { get; }

    /// <summary>Entries after the as-of day, and gives or gets in return for nothing.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>The evidence about a deal, or null when the ledger has none.</summary>
    internal DealEvidence? EvidenceOf(string? id) =>
        OpportunityId.OrNull(id) is { } known && _evidence.TryGetValue(known, out var deal) ? deal : null;

    /// <summary>The ledger as it was known at the end of an earlier day.</summary>
    internal Ledger UpTo(DateTime day) => new(_entries, _policy, day, _rates, this);

    /// <summary>The ledger as the report of an earlier day had it, with nothing of later entries; null when it had none yet.</summary>
    internal Ledger? Of(DateTime day) =>
        Array.FindAll(_entries, entry => entry.On <= day.Date) is { Length: > 0 } then ? new(then, _policy, day, _rates) : null;
}
