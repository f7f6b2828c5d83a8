namespace EliteSeller.Analysis.Reports;

/// <summary>The first deals of an order, found while any number of deals pass.</summary>
internal sealed class BestDeals(int most, Comparison<DealEntry> compare)
{
    private readonly List<DealEntry> _best = [];

    /// <summary>How many deals have passed.</summary>
    public int Size { get; private set; }

    public void Add(DealEntry deal)
    {
        Size++;
        _best.Add(deal);
        if (_best.Count >= 2L * most + 64)
        {
            Cut();
        }
    }

    /// <summary>The first deals, in order.</summary>
    public IReadOnlyList<DealEntry> Sorted()
    {
        Cut();
        return _best;
    }

    private void Cut()
    {
        _best.Sort(compare);
        if (_best.Count > most)
        {
            _best.RemoveRange(most, _best.Count - most);
        }
    }
}
