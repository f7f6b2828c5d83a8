namespace EliteSeller.Analysis.Reports;

/// <summary>What is to close in the quarter of the report, in one currency.</summary>
public sealed class QuarterForecast
{
    private const int MostShown = 3;

    internal QuarterForecast(string? currency, MoneySum? won, IReadOnlyList<ForecastLine> lines, decimal? target,
        IReadOnlyList<SlippedDeal>? slipped)
    {
        Currency = currency;
        Won = won?.Amount;
        WonDeals = won?.Deals;
        Lines = lines;
        Open = lines.Sum(line => line.Amount);
        OpenDeals = lines.Sum(line => line.Deals);
        Target = target;
        Slipped = slipped is null
            ? null : new CappedList<SlippedDeal>(
            slipped.OrderByDescending(deal => deal.Amount).ThenBy(deal => deal.Id, StringComparer.Ordinal), MostShown);
        SlippedAmount = slipped?.Sum(deal => deal.Amount ?? 0);
    }

    /// <summary>The currency; null where the export names none.</summary>
    public string? Currency { get; }

    /// <summary>Won in the quarter so far; null when closed deals were not given.</summary>
    public decimal? Won { get; }

    /// <summary>How many deals were won; null when closed deals were not given.</summary>
    public int? WonDeals { get; }

    /// <summary>Open deals with a close date in the quarter, by forecast category.</summary>
    public IReadOnlyList<ForecastLine> Lines { get; }

    /// <summary>The sum of the lines.</summary>
    public decimal Open { get; }

    /// <summary>How many open deals they are.</summary>
    public int OpenDeals { get; }

    /// <summary>What is to be won, or null when nobody said.</summary>
    public decimal? Target { get; }

    /// <summary>
    /// What is missing to the target beyond what is won; negative when it is passed; null without a target or without closed deals.
    /// </summary>
    public decimal? Gap => Target - Won;

    /// <summary>Deals that were to close in the quarter when the earlier export was taken and are not any more; null without one.</summary>
    public CappedList<SlippedDeal>? Slipped { get; }

    /// <summary>The sum of what slipped; null without an earlier export.</summary>
    public decimal? SlippedAmount { get; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Currency ?? "no currency"}: {Open} open");
}
