namespace EliteSeller.Model;

/// <summary>Rates into one reporting currency. Without rates, amounts of different currencies are never added up.</summary>
public sealed class ExchangeRates
{
    private readonly Dictionary<string, ExchangeRate[]> _rates;

    /// <summary>Creates the table.</summary>
    /// <param name="rates">The rates. The reporting currency is the one whose rate is always 1, unless it is named.</param>
    /// <param name="reportingCurrency">The currency to report in, or null to find it among the rates.</param>
    /// <exception cref="EliteSellerException">
    /// <c>ReportingCurrencyUnknown</c>: no rate, or more than one, is 1. <c>ReportingCurrencyNotOne</c>: the one that is named has another
    /// rate. <c>ExchangeRateTwice</c>: a currency has two rates from the same day.
    /// </exception>
    public ExchangeRates(IEnumerable<ExchangeRate> rates, string? reportingCurrency = null)
    {
        _rates = (rates ?? throw new ArgumentNullException(nameof(rates)))
            .GroupBy(rate => rate.Currency, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group =>
                group.Key, group => group.OrderBy(rate => rate.From ?? DateTime.MinValue).ToArray(), StringComparer.OrdinalIgnoreCase);
        if (_rates.Values.SelectMany(ofOne => ofOne.Skip(1).Where((rate, i) => rate.From == ofOne[i].From)).FirstOrDefault() is { } twice)
        {
            throw new EliteSellerException(new Problem(
                "ExchangeRateTwice", ProblemKind.Data, FormattableString.Invariant(
                    $"{twice.Currency} has two rates from {(twice.From is { } day ? day.ToString("yyyy-MM-dd", null) : "the beginning")}."),
                "Keep one rate per currency and day."));
        }

        ReportingCurrency = reportingCurrency ?? OnlyOneThatIsOne();
        if (_rates.TryGetValue(ReportingCurrency, out var own) && own.FirstOrDefault(rate => rate.Rate != 1) is { } other)
        {
            throw new EliteSellerException(new Problem(
                "ReportingCurrencyNotOne", ProblemKind.Argument, FormattableString.Invariant(
                    $"The rate of {DisplayText.Shorten(other.Currency, 12)} is {other.Rate}, but the target currency has the rate 1."),
                "Leave out -Currency, or give what one unit of each currency is worth in the target currency: "
                    + "-ExchangeRate @{ EUR = 1; USD = 0.92 }."));
        }
    }

    /// <summary>All rates, by currency and day.</summary>
    public IReadOnlyList<ExchangeRate> All =>
        [.. _rates.OrderBy(rates => rates.Key, StringComparer.OrdinalIgnoreCase).SelectMany(rates => rates.Value)];

    /// <summary>The currency that amounts are reported in.</summary>
    public string ReportingCurrency { get; }

    /// <summary>An amount in another currency: as it is where both are the same or one is not known.</summary>
    /// <param name="rates">The rates, or null.</param>
    /// <param name="amount">The amount.</param>
    /// <param name="from">Its currency, or null.</param>
    /// <param name="to">The currency wanted, or null.</param>
    /// <param name="day">The day of the rate.</param>
    /// <returns>The amount, or null when there is no rate.</returns>
    internal static decimal? Convert(ExchangeRates? rates, decimal amount, string? from, string? to, DateTime day) =>
        from is null || to is null || string.Equals(from, to, StringComparison.OrdinalIgnoreCase) ? amount
        : string.Equals(rates?.ReportingCurrency, to, StringComparison.OrdinalIgnoreCase) ? rates!.Convert(amount, from, day)
        : null;

    /// <summary>An amount in the reporting currency, rounded to the cent away from zero.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="currency">Its currency.</param>
    /// <param name="day">The day whose rate applies.</param>
    /// <returns>Null when there is no rate for the currency on that day.</returns>
    /// <exception cref="EliteSellerException"><c>ConvertedAmountTooLarge</c>: the result is beyond <see cref="AmountLimit"/>.</exception>
    public decimal? Convert(decimal amount, string currency, DateTime day)
    {
        if (string.Equals(currency, ReportingCurrency, StringComparison.OrdinalIgnoreCase))
        {
            return amount;
        }

        var rate = _rates.TryGetValue(currency, out var rates) ? rates.LastOrDefault(one => one.From is null || one.From <= day) : null;
        return rate is null ? null
            : rate.Rate > 1 && Math.Abs(amount) > AmountLimit.Largest / rate.Rate ? throw TooLarge(rate)
            : Math.Round(amount * rate.Rate, 2, MidpointRounding.AwayFromZero);
    }

    private static EliteSellerException TooLarge(ExchangeRate rate) => new(new Problem(
        "ConvertedAmountTooLarge", ProblemKind.Limit,
        FormattableString.Invariant($"An amount in {DisplayText.Shorten(rate.Currency, 12)} is too large after conversion at the rate ")
            + FormattableString.Invariant($"{rate.Rate} (limit: {AmountLimit.Text})."),
        "Check the rate: it is what one unit is worth in the reporting currency, such as 0.92."));

    private string OnlyOneThatIsOne()
    {
        var ones = _rates.Where(rate => rate.Value.All(one => one.Rate == 1)).Select(rate => rate.Key).ToArray();
        return ones.Length == 1 ? ones[0] : throw new EliteSellerException(new Problem(
            "ReportingCurrencyUnknown", ProblemKind.Argument,
            ones.Length == 0
                ? "No currency has the rate 1, so the target currency is unknown."
                : $"The rates of {string.Join(" and ", ones.OrderBy(one => one, StringComparer.Ordinal))} are all 1, so the target "
                + "currency is unknown.",
            ones.Length == 0
                ? "Give the target currency the rate 1: -ExchangeRate @{ EUR = 1; USD = 0.92 }."
                : "Use -Currency EUR, or give only the target currency the rate 1: -ExchangeRate @{ EUR = 1; USD = 0.92 }."));
    }
}
