namespace EliteSeller.Analysis.Reports;

/// <summary>A sum of amounts in one currency.</summary>
public sealed class MoneySum(string? currency, decimal amount, int deals, int blank)
{
    /// <summary>The currency; null where the deals name none.</summary>
    public string? Currency { get; } = currency;

    /// <summary>The sum.</summary>
    public decimal Amount { get; } = amount;

    /// <summary>How many deals.</summary>
    public int Deals { get; } = deals;

    /// <summary>How many of them have no amount; they add nothing.</summary>
    public int Blank { get; } = blank;

    /// <summary>The sum in whole units.</summary>
    /// <returns>Such as <c>1,200,000 USD</c>.</returns>
    public override string ToString() => ReportMoney.Text(Amount, Currency);

    /// <summary>One sum a currency, the most deals first.</summary>
    internal static IReadOnlyList<MoneySum> Sum(IEnumerable<DealEntry> deals)
    {
        var sums = new MoneySums();
        foreach (var deal in deals)
        {
            sums.Add(deal.Amount, deal.Currency);
        }

        return [.. sums.ToSums().Where(sum => sum.Deals > sum.Blank)];
    }
}
