namespace EliteSeller.Analysis.Concessions;

/// <summary>What concessions are worth in one currency. Amounts in different currencies are never added.</summary>
internal sealed class ConcessionMoney
{
    private readonly Dictionary<LedgerEntry, decimal> _worth = [];

    /// <summary>Values a deal's lines in their own currency where it is one, else by the rates in the reporting currency.</summary>
    public ConcessionMoney(DealConcessions deal, ExchangeRates? rates)
    {
        var valued = deal.Lines.Where(line => line.Value is not null && line.Currency is not null).ToArray();
        var currencies = valued.Select(line => line.Currency!.ToUpperInvariant()).Distinct().ToArray();
        Currency = currencies.Length > 1 && rates is not null ? rates.ReportingCurrency : valued.FirstOrDefault()?.Currency;
        foreach (var line in valued)
        {
            if (Worth(line, rates) is { } worth)
            {
                _worth.Add(line, worth);
            }
            else
            {
                Problem ??= rates is null
                    ? LedgerEntryProblems.CurrencyMixed(deal.OpportunityId, Currency!, line.Currency!).In(line.File, line.Line)
                    : LedgerEntryProblems.RateMissing(deal.OpportunityId, line.Currency!).In(line.File, line.Line);
            }
        }
    }

    /// <summary>The currency of the sums, or null when no line carries a value.</summary>
    public string? Currency { get; }

    /// <summary>Set when a value is in another currency and there is no rate.</summary>
    public Problem? Problem { get; }

    /// <summary>What a line is worth, or null when that is not known.</summary>
    public decimal? Of(LedgerEntry line) => Problem is null && _worth.TryGetValue(line, out var worth) ? worth : null;

    /// <summary>What lines are worth together; null when currencies are mixed or none of them carries a value.</summary>
    public decimal? Sum(IEnumerable<LedgerEntry> lines)
    {
        var known = lines.Select(Of).OfType<decimal>().ToArray();
        return known.Length == 0 ? null : known.Sum();
    }

    private decimal? Worth(LedgerEntry line, ExchangeRates? rates) =>
        string.Equals(line.Currency, Currency, StringComparison.OrdinalIgnoreCase) ? line.Value
        : rates?.Convert(line.Value!.Value, line.Currency!, line.On);
}
