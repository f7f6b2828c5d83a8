namespace EliteSeller.Analysis.Reports;

/// <summary>Adds up what is to close in the quarter of a report.</summary>
internal sealed class QuarterOutlook(DateTime asOf, int startMonth, ReportOptions options)
{
    private const string NoCategory = "No forecast category";
    private const int MostCategories = 6;

    // Salesforce, HubSpot and Dynamics mean the same by these, in this order of confidence.
    private static readonly string[] KnownCategories = ["commit", "best", "likely", "pipeline", "omit"];

    private readonly int _startMonth = startMonth;
    private readonly FiscalQuarter _quarter = FiscalQuarter.From(asOf, startMonth);

    public string Name => _quarter.ToString();

    public DateTime Ends { get; } = FiscalQuarter.EndOf(asOf, startMonth);

    /// <summary>The outlook of each currency that has a deal in the quarter or a target.</summary>
    /// <param name="open">The open deals.</param>
    /// <param name="won">What the deals that were won in the quarter are worth, one sum a currency.</param>
    /// <param name="closedGiven">Whether closed deals were given.</param>
    /// <param name="slipped">The deals whose date moved later since the earlier export, or null without one.</param>
    public IReadOnlyList<QuarterForecast> Of(
        IReadOnlyList<DealEntry> open, IReadOnlyList<MoneySum> won, bool closedGiven, IReadOnlyList<SlippedDeal>? slipped)
    {
        var due = open.Where(deal => IsIn(deal.CloseDate)).ToArray();
        var left = slipped?.Where(deal => deal.LeftQuarter).ToArray();
        var ofDeals = due.Where(deal => deal.Amount is not null).Select(deal => deal.Currency)
            .Concat(won.Where(sum => sum.Deals > sum.Blank).Select(sum => sum.Currency))
            .Concat(left?.Select(deal => deal.Currency) ?? [])
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var targets = TargetsOf(ofDeals);
        var currencies = ofDeals.Concat(targets.Keys.Select(key => key.Length == 0 ? null : key)).Distinct(StringComparer.OrdinalIgnoreCase)
            .ToArray();
        var only = currencies.Length == 1 ? currencies[0] : null;
        return
        [
            .. currencies.Select(currency => new QuarterForecast(
                    currency,
                    closedGiven ? won.FirstOrDefault(sum => sum.Currency == currency) ?? new MoneySum(currency, 0, 0, 0) : null,
                    Lines(due.Where(deal => (deal.Currency ?? only) == currency)),
                    targets.TryGetValue(currency ?? "", out var target) ? target : null,
                    left?.Where(deal => deal.Currency == currency).ToArray()))
                .OrderByDescending(forecast => forecast.OpenDeals)
                .ThenBy(forecast => forecast.Currency, StringComparer.Ordinal),
        ];
    }

    public bool IsIn(DateTime? day) => day is { } known && FiscalQuarter.From(known, _startMonth) == _quarter;

    // A target without a currency is meant for the only one that there is.
    private IReadOnlyDictionary<string, decimal> TargetsOf(string?[] currencies)
    {
        var named = currencies.Where(currency => currency is not null).ToArray();
        var list = string.Join(", ", named.Select(name => DisplayText.Shorten(name, 12)).OrderBy(name => name, StringComparer.Ordinal));
        return !options.Targets.TryGetValue("", out var target) || named.Length == 0 ? options.Targets
            : named.Length == 1 ? new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase) { [named[0]!] = target }
            : throw new EliteSellerException(new Problem(
                "TargetCurrencyUnknown", ProblemKind.Argument, $"The target has no currency, but the quarter has deals in several: {list}.",
                "Use a target per currency, -Target @{ EUR = 500000; USD = 300000 }, or convert with -ExchangeRate."));
    }

    private static ForecastLine[] Lines(IEnumerable<DealEntry> deals)
    {
        var lines = deals
            .GroupBy(deal => deal.ForecastCategory ?? NoCategory, StringComparer.OrdinalIgnoreCase)
            .OrderBy(group => group.Key == NoCategory)
            .ThenBy(group => Place(group.Key))
            .ThenBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .Select(group => Line(group.First().ForecastCategory ?? NoCategory, group))
            .ToArray();
        return lines.Length <= MostCategories ? lines : [.. lines.Take(MostCategories - 1), Rest([.. lines.Skip(MostCategories - 1)])];
    }

    private static ForecastLine Line(string category, IEnumerable<DealEntry> deals) =>
        new(category, deals.Sum(deal => deal.Amount ?? 0), deals.Count(), deals.Count(deal => deal.Amount is null));

    private static ForecastLine Rest(IReadOnlyList<ForecastLine> lines) => new(
        FormattableString.Invariant($"{lines.Count} other categories"), lines.Sum(line => line.Amount), lines.Sum(line => line.Deals),
            lines.Sum(line => line.Blank));

    private static int Place(string category)
    {
        var place = Array.FindIndex(KnownCategories, known => category.IndexOf(known, StringComparison.OrdinalIgnoreCase) >= 0);
        return place < 0 ? KnownCategories.Length : place;
    }
}
