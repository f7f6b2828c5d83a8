namespace EliteSeller.Analysis.Concessions;

/// <summary>The gives and gets of a ledger, joined to deals by id.</summary>
public sealed class ConcessionLedger
{
    private readonly Dictionary<string, DealConcessions> _deals;

    /// <summary>Joins the lines.</summary>
    /// <param name="entries">The entries in the order in which they were written; those that are no give or get are passed over.</param>
    public ConcessionLedger(IEnumerable<LedgerEntry> entries)
    {
        _deals = (entries ?? throw new ArgumentNullException(nameof(entries)))
            .Where(entry => entry.Kind is LedgerKind.Give or LedgerKind.Get)
            .Select(line => (Id: Model.OpportunityId.OrNull(line.OpportunityId), Line: line))
            .Where(line => line.Id is not null)
            .GroupBy(line => line.Id!, line => line.Line, Model.OpportunityId.Comparer)
            .ToDictionary(deal => deal.Key, deal => new DealConcessions(deal.Key, deal), Model.OpportunityId.Comparer);
        Deals = _deals.Values.OrderBy(deal => deal.OpportunityId, StringComparer.Ordinal).ToArray();
        Problems = [.. Deals.SelectMany(deal => deal.AnsweringNothing).Select(LedgerEntryProblems.AnswersNothing)];
    }

    /// <summary>The deals with at least one line, in the order of their ids.</summary>
    public IReadOnlyList<DealConcessions> Deals { get; }

    /// <summary>Lines that answer nothing.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>What is written about a deal.</summary>
    /// <param name="opportunityId">The id, of 15 or 18 characters.</param>
    /// <returns>The lines, or null when nothing is written about it.</returns>
    public DealConcessions? Find(string? opportunityId) =>
        Model.OpportunityId.OrNull(opportunityId) is { } id && _deals.TryGetValue(id, out var deal) ? deal : null;
}
