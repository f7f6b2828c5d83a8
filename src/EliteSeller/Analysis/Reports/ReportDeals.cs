using System.Collections;
using EliteSeller.Analysis.Actions;

namespace EliteSeller.Analysis.Reports;

/// <summary>Deals of a report in an order, each taken from the shelf when somebody looks at it.</summary>
internal sealed class ReportDeals(
    IReportShelf shelf, IReadOnlyList<DealEntry> entries, IReadOnlyDictionary<string, ActionReview> actions) : IReadOnlyList<ReportDeal>
{
    public int Count => entries.Count;

    public ReportDeal this[int index] => Take(entries[index]);

    /// <summary>The first deals of some, and how many they are.</summary>
    public CappedList<ReportDeal> First(IEnumerable<DealEntry> first, int count, int most) =>
        CappedList<ReportDeal>.First([.. first.Take(most).Select(Take)], count);

    public IEnumerator<ReportDeal> GetEnumerator() => entries.Select(Take).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ReportDeal Take(DealEntry entry)
    {
        var deal = shelf.Take(entry.Place);
        deal.IsFileWide = entry.IsFileWide;
        deal.Action = deal.Id is { } id && actions.TryGetValue(id, out var action) ? action : null;
        return deal;
    }
}
