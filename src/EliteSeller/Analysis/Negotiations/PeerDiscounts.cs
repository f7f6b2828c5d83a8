namespace EliteSeller.Analysis.Negotiations;

/// <summary>The open deals of one segment and currency, in the order of their discounts.</summary>
internal sealed class PeerDiscounts
{
    private readonly List<(decimal Discount, decimal List)> _deals = [];
    private decimal[]? _lists;
    private decimal[]? _given;

    public int Count => _deals.Count;

    public void Add(decimal list, decimal discount)
    {
        _deals.Add((discount, list));
        _lists = null;
    }

    /// <summary>Σ list × max(0, discount − its own), to the cent: sums over all deals below the discount, made once.</summary>
    public decimal ProfitAtRisk(decimal discount)
    {
        if (_lists is null)
        {
            Sum();
        }

        var below = CountBelow(discount);
        return Math.Round(((discount * _lists![below]) - _given![below]) / 100, 2, MidpointRounding.AwayFromZero);
    }

    private void Sum()
    {
        _deals.Sort((a, b) => a.Discount.CompareTo(b.Discount));
        _lists = new decimal[_deals.Count + 1];
        _given = new decimal[_deals.Count + 1];
        for (var i = 0; i < _deals.Count; i++)
        {
            _lists[i + 1] = _lists[i] + _deals[i].List;
            _given[i + 1] = _given[i] + (_deals[i].List * _deals[i].Discount);
        }
    }

    private int CountBelow(decimal discount)
    {
        var (low, high) = (0, _deals.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _deals[middle].Discount < discount ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
