using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Sellers;

/// <summary>
/// What the deals that a seller calls for the running quarter can be expected to bring, by how often such calls of that seller hit before
/// (briefing 36: look at your own results honestly).
/// </summary>
/// <remarks>
/// A call is an open deal in Commit or Best Case whose close date is in the quarter. It hit when the deal was won by the end of that
/// quarter.
/// Past calls are those of the export as many days before the end of each past quarter as the as-of day is before the end of this one.
/// Deals that nobody calls are not in the figures, and neither is new business.
/// </remarks>
public sealed class SellerForecast
{
    /// <summary>The seller; <c>All</c> for the sum of those whose hit rate is known.</summary>
    public string Owner { get; internal init; } = "";

    /// <summary>The quarter that is forecast, such as <c>2026-Q4</c>.</summary>
    public string Quarter { get; internal init; } = "";

    /// <summary>Commit or BestCase; null for the sum.</summary>
    public ForecastCall? Call { get; internal init; }

    /// <summary>The open deals called so.</summary>
    public int Deals { get; internal init; }

    /// <summary>The sum of their amounts.</summary>
    public decimal Amount { get; internal init; }

    /// <summary>How many of them have no amount; they add nothing.</summary>
    public int AmountBlank { get; internal init; }

    /// <summary>The currency of the amounts; null where the export names none.</summary>
    public string? Currency { get; internal init; }

    /// <summary>How many such calls the seller made for past quarters.</summary>
    public int Calls { get; internal init; }

    /// <summary>How many of them hit.</summary>
    public int Hits { get; internal init; }

    /// <summary>The share of calls that hit, from 0 to 1; null under 20 calls, and for the sum.</summary>
    public double? HitRate { get; internal init; }

    /// <summary>The lower end of its 95 % interval (Wilson).</summary>
    public double? HitRateLow { get; internal init; }

    /// <summary>The upper end of its 95 % interval.</summary>
    public double? HitRateHigh { get; internal init; }

    /// <summary>The hit rate times the amount; null where the rate is unknown.</summary>
    public decimal? Expected { get; internal init; }

    /// <summary>The lower end of the interval in which the amount won lies in four of five quarters.</summary>
    public decimal? ExpectedLow { get; internal init; }

    /// <summary>The upper end of that interval.</summary>
    public decimal? ExpectedHigh { get; internal init; }

    /// <summary>For the sum: called deals that are not in it, because the hit rate of their seller is unknown. Otherwise 0.</summary>
    public int NotCounted { get; internal init; }

    /// <summary>The day from which days were counted.</summary>
    public DateTime AsOf { get; internal init; }

    /// <summary>The seller and the call.</summary>
    /// <returns>Such as <c>Beth Marlowe, Commit: 3 deals</c>.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Owner}{(Call is { } call ? ", " + call : "")}: {Deals} {(Deals == 1 ? "deal" : "deals")}");
}
