namespace EliteSeller.Analysis.Reports;

/// <summary>Adds amounts up, each currency for itself.</summary>
internal sealed class MoneySums
{
    // A currency is never a blank text, so that is where the deals are that name none.
    private readonly Dictionary<string, MoneySum> _sums = new(StringComparer.Ordinal);

    public void Add(decimal? amount, string? currency)
    {
        var key = currency ?? "";
        _sums.TryGetValue(key, out var sum);
        _sums[key] = new MoneySum(
            key.Length == 0
                ? null : key, (sum?.Amount ?? 0) + (amount ?? 0), (sum?.Deals ?? 0) + 1, (sum?.Blank ?? 0) + (amount is null ? 1 : 0));
    }

    /// <summary>One sum a currency, the most deals first.</summary>
    public List<MoneySum> ToSums()
    {
        var sums = _sums.Values.ToList();
        sums.Sort((one, other) => one.Deals != other.Deals
            ? other.Deals.CompareTo(one.Deals) : string.CompareOrdinal(one.Currency, other.Currency));
        return sums;
    }
}
