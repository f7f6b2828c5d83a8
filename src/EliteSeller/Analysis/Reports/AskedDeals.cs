using EliteSeller.Analysis.Actions;

namespace EliteSeller.Analysis.Reports;

/// <summary>Keeps the deals of which the ledger has an action, and says at the end what became of it.</summary>
internal sealed class AskedDeals(IReadOnlyList<LedgerEntry> entries)
{
    private readonly IReadOnlyList<LedgerEntry> _entries = entries;
    private readonly ISet<string> _ids = ActionReview.IdsOf(entries);
    private readonly Dictionary<string, Opportunity> _deals = new(OpportunityId.Comparer);

    /// <summary>The reviews by the ids of their deals.</summary>
    public static IReadOnlyDictionary<string, ActionReview> ById(IReadOnlyList<ActionReview>? reviews) =>
        (reviews ?? []).ToDictionary(review => review.OpportunityId, OpportunityId.Comparer);

    /// <summary>Looks at a deal; of several with one id an open one counts.</summary>
    public void Add(Opportunity deal)
    {
        if (deal.Id is { } id && _ids.Contains(id)
            && (deal.Outcome == DealOutcome.Open || !_deals.TryGetValue(id, out var known) || known.Outcome != DealOutcome.Open))
        {
            _deals[id] = deal;
        }
    }

    /// <summary>What became of the actions.</summary>
    public IReadOnlyList<ActionReview> Review(DateTime asOf) =>
        ActionReview.CreateAll(_entries, id => _deals.TryGetValue(id, out var deal) ? deal : null, asOf);
}
