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
    // Where in the entries the ids of the deals are; an earlier day's ledger looks into those of the later one.
    private readonly IReadOnlyList<LedgerEntry> _known;
    private readonly IdIndex _places;
    private readonly DateTime _asOf;

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
        _asOf = asOf.Date;
        Entries = Array.TrueForAll(_entries, entry => entry.On <= _asOf)
            ? _entries : Array.FindAll(_entries, entry => entry.On <= _asOf);
        _known = later?._known ?? Entries;
        _places = later?._places ?? new IdIndex([.. Entries.Select(entry => entry.OpportunityId)]);
        var concessions = new ConcessionLedger(Entries);
        Concessions = new ConcessionsByDeal(concessions, policy, asOf, rates, later?.Concessions);
        Problems = [.. _entries.Where(entry => entry.On > asOf.Date).Select(entry => LedgerEntryProblems.InFuture(entry, asOf)),
            .. concessions.Problems];
    }

    /// <summary>The entries up to the as-of day, in the order in which they were written.</summary>
    public IReadOnlyList<LedgerEntry> Entries { get; }

    /// <summary>The gives and gets.</summary>
    public ConcessionsByDeal Concessions { get; }

    /// <summary>Entries after the as-of day, and gives or gets in return for nothing.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>
    /// The asks of a deal that count, in the order of the kinds; null where there is none. The latest day wins, on the same day the later
    /// line; what was asked after the as-of day counts as not asked yet.
    /// </summary>
    /// <returns>Four places, or null when the deal has no ask.</returns>
    internal Ask?[]? AsksOf(string? id)
    {
        Ask?[]? asks = null;
        foreach (var entry in KnownOf(id))
        {
            if (entry.ToAsk() is { } ask)
            {
                asks ??= new Ask?[4];
                ref var before = ref asks[(int)ask.Kind];
                before = entry.On <= _asOf ? Ask.Later(before, ask) : before ?? new Ask(ask.Kind, AskAnswer.NotAsked);
            }
        }

        return asks;
    }

    /// <summary>The entries of a deal up to the as-of day, in the order in which they were written.</summary>
    internal IEnumerable<LedgerEntry> EntriesOf(string? id) => KnownOf(id).Where(entry => entry.On <= _asOf);

    /// <summary>The evidence about a deal, or null when the ledger has none.</summary>
    internal DealEvidence? EvidenceOf(string? id) =>
        KnownOf(id).Where(entry => entry.Kind == LedgerKind.Evidence).ToArray() is { Length: > 0 } entries ? new(entries) : null;

    /// <summary>The ledger as it was known at the end of an earlier day.</summary>
    internal Ledger UpTo(DateTime day) => new(_entries, _policy, day, _rates, this);

    /// <summary>The ledger as the report of an earlier day had it, with nothing of later entries; null when it had none yet.</summary>
    internal Ledger? Of(DateTime day) =>
        Array.FindAll(_entries, entry => entry.On <= day.Date) is { Length: > 0 } then ? new(then, _policy, day, _rates) : null;

    // Of a deal, also what was written after the as-of day.
    private IEnumerable<LedgerEntry> KnownOf(string? id) => _places.Find(id).Select(place => _known[place]);
}
