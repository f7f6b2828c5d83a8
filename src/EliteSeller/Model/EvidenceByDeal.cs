namespace EliteSeller.Model;

/// <summary>The evidence of a ledger, joined to deals by id.</summary>
/// <param name="entries">The entries of the ledger in the order in which they were written; those that are no evidence are passed
/// over.</param>
public sealed class EvidenceByDeal(IEnumerable<LedgerEntry> entries)
{
    private readonly Dictionary<string, DealEvidence> _deals = (entries ?? throw new ArgumentNullException(nameof(entries)))
    .Where(entry => entry.Kind == LedgerKind.Evidence && OpportunityId.OrNull(entry.OpportunityId) is not null)
    .GroupBy(entry => OpportunityId.OrNull(entry.OpportunityId)!, OpportunityId.Comparer)
    .ToDictionary(deal => deal.Key, deal => new DealEvidence(deal), OpportunityId.Comparer);

    /// <summary>The evidence about a deal, or null when the ledger has none.</summary>
    internal DealEvidence? Find(string? id) =>
        OpportunityId.OrNull(id) is { } known && _deals.TryGetValue(known, out var deal) ? deal : null;
}
