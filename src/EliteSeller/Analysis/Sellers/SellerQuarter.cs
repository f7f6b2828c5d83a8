using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Sellers;

/// <summary>A seller's figures of the deals that ended in one fiscal quarter (briefings 36 to 38).</summary>
/// <remarks>Intervals hold with 95 %. Null means that the figure cannot be known from the data.</remarks>
public sealed class SellerQuarter
{
    internal SellerQuarter(SellerTrend trend, QuarterSpan quarter, IReadOnlyList<SellerDeal> deals, WinTimes times, bool recordsAsks)
    {
        Trend = trend;
        Quarter = quarter.Name;
        IsRunning = quarter.IsRunning;
        var ended = deals.Where(deal => deal.Outcome != DealOutcome.Open && deal.Ended >= quarter.Start && deal.Ended <= quarter.End)
            .ToArray();
        var lost = ended.Where(deal => deal.Outcome == DealOutcome.Lost).ToArray();
        Closed = ended.Length;
        Won = Closed - lost.Length;
        (WinRate, WinRateLow, WinRateHigh) = Share(Won, Closed);
        SetIndex(lost, deals.Count(deal => deal.OverdueAge(quarter.End, times) is not null), times);
        var days = lost.Where(deal => deal.Days is not null).Select(deal => (double)deal.Days!.Value).OrderBy(day => day).ToArray();
        DatedLosses = days.Length;
        MedianDaysToLoss = days.Length == 0 ? null : Quantiles.Compute(days, 0.5);
        (MedianDaysToLossLow, MedianDaysToLossHigh) = Ends(Quantiles.MedianInterval(days));
        SetHours([.. lost.Where(deal => deal.Hours is not null).Select(deal => (double)deal.Hours!.Value).OrderBy(hours => hours)]);
        if (recordsAsks)
        {
            AsksMade = deals.Sum(deal => deal.AskDays.Count(day => day >= quarter.Start && day <= quarter.End));
            AskedDeals = ended.Count(deal => deal.IsAsked);
            (AskedShare, AskedShareLow, AskedShareHigh) = Share(AskedDeals.Value, Closed);
        }
    }

    /// <summary>The seller; <c>(blank)</c> for deals that nobody carries.</summary>
    public string Owner => Trend.Owner;

    /// <summary>The fiscal quarter, such as <c>2026-Q4</c>.</summary>
    public string Quarter { get; }

    /// <summary>Whether the quarter is not over on the as-of day.</summary>
    public bool IsRunning { get; }

    /// <summary>Deals that ended in the quarter: what the share of wins rests on.</summary>
    public int Closed { get; }

    /// <summary>Of these, won.</summary>
    public int Won { get; }

    /// <summary>Of these, lost.</summary>
    public int Lost => Closed - Won;

    /// <summary>The share that was won, from 0 to 1.</summary>
    public double? WinRate { get; }

    /// <summary>The lower end of its interval (Wilson).</summary>
    public double? WinRateLow { get; }

    /// <summary>The upper end of its interval.</summary>
    public double? WinRateHigh { get; }

    /// <summary>
    /// How early bad news of the quarter was known, from 0 to 100 (higher is earlier), against the team's days to win; null without losses.
    /// </summary>
    public double? BadNewsEarlyIndex { get; private set; }

    /// <summary>The lower end of its interval; null for a single piece of bad news.</summary>
    public double? BadNewsEarlyIndexLow { get; private set; }

    /// <summary>The upper end of its interval.</summary>
    public double? BadNewsEarlyIndexHigh { get; private set; }

    /// <summary>What the index rests on: losses with dates, and <see cref="OverdueOpenDeals"/>.</summary>
    public int BadNews { get; private set; }

    /// <summary>
    /// Deals open at the end of the quarter that were older than nine of ten wins ever were; null when no win tells how long one takes.
    /// </summary>
    public int? OverdueOpenDeals { get; private set; }

    /// <summary>The median day of the no, counted from the creation of each deal.</summary>
    public double? MedianDaysToLoss { get; }

    /// <summary>The lower end of its interval; null under six losses.</summary>
    public double? MedianDaysToLossLow { get; }

    /// <summary>The upper end of its interval; null under six losses.</summary>
    public double? MedianDaysToLossHigh { get; }

    /// <summary>Losses with dates: what the median rests on.</summary>
    public int DatedLosses { get; }

    /// <summary>The hours put into deals that were lost in the quarter; null where none records any.</summary>
    public double? HoursOnLost { get; private set; }

    /// <summary>The mean hours of a lost deal.</summary>
    public double? HoursPerLoss { get; private set; }

    /// <summary>The lower end of its interval; null for a single deal.</summary>
    public double? HoursPerLossLow { get; private set; }

    /// <summary>The upper end of its interval.</summary>
    public double? HoursPerLossHigh { get; private set; }

    /// <summary>Lost deals that record hours: what the hours rest on.</summary>
    public int LossesWithHours { get; private set; }

    /// <summary>Asks put in the quarter, about any deal; null when neither export nor ledger records asks.</summary>
    public int? AsksMade { get; }

    /// <summary>Of the deals that ended in the quarter, those that at least one ask was put about.</summary>
    public int? AskedDeals { get; }

    /// <summary>The share of these, from 0 to 1.</summary>
    public double? AskedShare { get; }

    /// <summary>The lower end of its interval (Wilson).</summary>
    public double? AskedShareLow { get; }

    /// <summary>The upper end of its interval.</summary>
    public double? AskedShareHigh { get; }

    /// <summary>Whether this is the seller's own best quarter: the highest lower end of the share of wins.</summary>
    public bool IsBest { get; internal set; }

    /// <summary>The seller's later quarters beside the earlier ones; the same object for all quarters of a seller.</summary>
    public SellerTrend Trend { get; }

    /// <summary>The seller and the quarter.</summary>
    /// <returns>Such as <c>Beth Marlowe 2026-Q4</c>.</returns>
    public override string ToString() => $"{Owner} {Quarter}";

    private static (double? Value, double? Low, double? High) Share(int successes, int count)
    {
        if (count == 0)
        {
            return (null, null, null);
        }

        var interval = Proportion.Wilson(successes, count);
        return ((double)successes / count, interval.Low, interval.High);
    }

    private static (double? Low, double? High) Ends(Interval? interval) => (interval?.Low, interval?.High);

    private void SetIndex(SellerDeal[] lost, int overdue, WinTimes times)
    {
        var losses = new LossAccumulator();
        foreach (var deal in lost)
        {
            losses.Add(deal.Reference, deal.Position, deal.Days);
        }

        OverdueOpenDeals = times.All.Count == 0 ? null : overdue;
        var index = Pipelines.BadNewsEarlyIndex.Create(losses, overdue, times);
        BadNewsEarlyIndex = index.Value;
        (BadNewsEarlyIndexLow, BadNewsEarlyIndexHigh) = Ends(index.Interval);
        BadNews = index.Count;
    }

    private void SetHours(double[] hours)
    {
        LossesWithHours = hours.Length;
        if (hours.Length > 0)
        {
            HoursOnLost = hours.Sum();
            HoursPerLoss = HoursOnLost / hours.Length;
            (HoursPerLossLow, HoursPerLossHigh) = hours.Length < 2 ? (null, null) : Ends(Bootstrap.OfMean(hours));
        }
    }
}
