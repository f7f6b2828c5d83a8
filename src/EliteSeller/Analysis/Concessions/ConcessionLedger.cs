using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Model;

namespace EliteSeller.Analysis.Concessions;

/// <summary>The lines of a concession ledger, joined to deals by id as they were known on one day.</summary>
public sealed class ConcessionLedger
{
    private readonly Dictionary<string, DealConcessions> _deals;

    /// <summary>Joins the lines.</summary>
    /// <param name="concessions">The lines in the order in which they were written.</param>
    /// <param name="asOf">The day; later lines are reported and not counted.</param>
    public ConcessionLedger(IEnumerable<Concession> concessions, DateTime asOf)
    {
        var lines = (concessions ?? throw new ArgumentNullException(nameof(concessions))).ToArray();
        _deals = lines
            .Where(line => line.Date <= asOf.Date)
            .Select(line => (Id: Model.OpportunityId.Normalize(line.OpportunityId), Line: line))
            .Where(line => line.Id is not null)
            .GroupBy(line => line.Id!, line => line.Line, StringComparer.Ordinal)
            .ToDictionary(deal => deal.Key, deal => new DealConcessions(deal.Key, deal), StringComparer.Ordinal);
        Deals = _deals.Values.OrderBy(deal => deal.OpportunityId, StringComparer.Ordinal).ToArray();
        Problems =
        [
            .. lines.Where(line => line.Date > asOf.Date).Select(line => ConcessionProblems.InFuture(line, asOf)),
            .. Deals.SelectMany(deal => deal.AnsweringNothing).Select(ConcessionProblems.AnswersNothing),
        ];
    }

    /// <summary>The deals with at least one line, in the order of their ids.</summary>
    public IReadOnlyList<DealConcessions> Deals { get; }

    /// <summary>Lines after the as-of day, and lines that answer nothing.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>What is written about a deal.</summary>
    /// <param name="opportunityId">The id, of 15 or 18 characters.</param>
    /// <returns>The lines, or null when nothing is written about it.</returns>
    public DealConcessions? Find(string? opportunityId) =>
        Model.OpportunityId.Normalize(opportunityId) is { } id && _deals.TryGetValue(id, out var deal) ? deal : null;

    /// <summary>One problem for each deal of the ledger that is not among the given ones.</summary>
    /// <param name="known">The ids of the deals that were seen.</param>
    /// <returns>The problems, in the order of the ids.</returns>
    public IEnumerable<Problem> FindStrangers(IEnumerable<string?> known)
    {
        var seen = new HashSet<string?>(known.Select(Model.OpportunityId.Normalize), StringComparer.Ordinal);
        return Deals.Where(deal => !seen.Contains(deal.OpportunityId)).Select(deal => ConcessionProblems.DealUnknown(deal.OpportunityId, deal.Lines.Count, deal.Lines[0]));
    }
}
