namespace EliteSeller.Analysis.Reports;

/// <summary>Adds amounts up, each currency for itself.</summary>
internal sealed class MoneySums
{
    // A currency is never a blank text, so that is where the deals are that name none.
    private readonly Dictionary<string, Tally> _sums = new(StringComparer.Ordinal);

    public void Add(decimal? amount, string? currency)
    {
        var key = currency ?? "";
        if (!_sums.TryGetValue(key, out var sum))
        {
            _sums.Add(key, sum = new Tally());
        }

        sum.Amount += amount ?? 0;
        sum.Deals++;
        sum.Blank += amount is null ? 1 : 0;
    }

    /// <summary>One sum a currency, in the order in which they came.</summary>
    public List<MoneySum> AsTheyCame()
    {
        var sums = new List<MoneySum>();
        foreach (var pair in _sums)
        {
            sums.Add(new MoneySum(pair.Key.Length == 0 ? null : pair.Key, pair.Value.Amount, pair.Value.Deals, pair.Value.Blank));
        }

        return sums;
    }

    /// <summary>One sum a currency, the most deals first.</summary>
    public List<MoneySum> ToSums()
    {
        var sums = AsTheyCame();
        sums.Sort((one, other) => one.Deals != other.Deals
            ? other.Deals.CompareTo(one.Deals) : string.CompareOrdinal(one.Currency, other.Currency));
        return sums;
    }

    private sealed class Tally
    {
        public decimal Amount { get; set; }

        public int Deals { get; set; }

        public int Blank { get; set; }
    }
}
