using System.Collections;

namespace EliteSeller.Analysis.Reports;

/// <summary>The closed deals of a report in the order in which they came, each taken from the shelf when somebody looks at it.</summary>
internal sealed class ClosedDeals(IReportShelf shelf, IReadOnlyList<int> places) : IReadOnlyList<ReportDeal>
{
    public int Count => places.Count;

    public ReportDeal this[int index] => shelf.Take(places[index]);

    public IEnumerator<ReportDeal> GetEnumerator() => places.Select(shelf.Take).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
