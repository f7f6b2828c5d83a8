using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Sellers;

/// <summary>
/// A seller's later quarters beside the earlier ones: of two years the last four against the four before, else the later half of the
/// quarters against the earlier half (briefings 36 to 38).
/// </summary>
/// <remarks>
/// Three figures are tested: the share of wins (Fisher's exact test), and how late the noes come and how many hours a lost deal takes (rank
/// tests). The probabilities are corrected together (Holm), so that luck alone makes one seller in twenty look changed, and one in forty
/// look better. A deal that became older in a period than nine of ten wins ever were, and is open at its end, counts as not won, and as a
/// no of that age: otherwise keeping dead deals would look like improvement. Quarters before as much time has passed as nine of ten wins
/// take are left out: where records begin, only short deals can have ended. The days are compared as multiples of what wins of the same
/// pipeline and type take, so that a change to smaller deals is no improvement.
/// </remarks>
public sealed class SellerTrend
{
    internal const string WinRate = nameof(WinRate);
    internal const string DaysToNo = nameof(DaysToNo);
    internal const string HoursPerLoss = nameof(HoursPerLoss);

    /// <summary>What is called improved or declined happens by luck in at most this share of sellers.</summary>
    internal const double Level = 0.05;

    private const int EnoughDeals = 5;
    private const int YearsApart = 4;

    internal SellerTrend(string owner, IReadOnlyList<SellerDeal> deals, IReadOnlyList<QuarterSpan> quarters, WinTimes times)
    {
        Owner = owner;
        var later = Math.Min(YearsApart, (quarters.Count + 1) / 2);
        var earlier = Math.Min(later, quarters.Count - later);
        if (earlier == 0)
        {
            Summary = "no trend yet (it takes two quarters after a run-in as long as nine of ten wins take)";
            return;
        }

        var first = new TrendPeriod(deals, quarters[quarters.Count - later - earlier], quarters[quarters.Count - later - 1], times);
        var second = new TrendPeriod(deals, quarters[quarters.Count - later], quarters[quarters.Count - 1], times);
        (Before, After) = (first.Name, second.Name);
        Figures = [
            Shares(first, second), Levels(DaysToNo, first.DaysToNo, second.DaysToNo), Levels(HoursPerLoss, first.Hours, second.Hours)];
        Test(first, second);
        Verdict = Judge();
        Summary = TrendSentences.Summarize(this);
    }

    /// <summary>The seller.</summary>
    public string Owner { get; }

    /// <summary>The earlier period, such as <c>2025-Q1 to 2025-Q4</c>; null when there is only one quarter.</summary>
    public string? Before { get; }

    /// <summary>The later period.</summary>
    public string? After { get; }

    /// <summary>What all figures together say.</summary>
    public TrendVerdict Verdict { get; }

    /// <summary>The verdict and the figures behind it, in one sentence.</summary>
    public string Summary { get; }

    /// <summary>The figures that were compared.</summary>
    public IReadOnlyList<TrendFigure> Figures { get; } = [];

    /// <summary>The seller's own best quarters, to come back to; null while no quarter has three closed deals.</summary>
    public string? Goal { get; internal set; }

    /// <summary>The verdict and the figures.</summary>
    /// <returns>The summary.</returns>
    public override string ToString() => Summary;

    private static TrendFigure Shares(TrendPeriod first, TrendPeriod second) => new(
        WinRate, first.Share, first.Ended, second.Share, second.Ended)
    {
        OverdueBefore = first.Overdue,
        OverdueAfter = second.Overdue,
    };

    private static TrendFigure Levels(string name, IReadOnlyList<double> first, IReadOnlyList<double> second) => new(
        name, Median(first), first.Count, Median(second), second.Count);

    private static double? Median(IReadOnlyList<double> values) =>
        values.Count == 0 ? null : Quantiles.Compute([.. values.OrderBy(value => value)], 0.5);

    private void Test(TrendPeriod first, TrendPeriod second)
    {
        var tested = Figures.Where(figure => figure.CountBefore >= EnoughDeals && figure.CountAfter >= EnoughDeals).ToArray();
        var corrected = HolmCorrection.Correct([.. tested.Select(figure => figure.Name switch
        {
            WinRate => FisherTest.TwoSided(first.Won, first.Ended, second.Won, second.Ended),
            DaysToNo => RankTest.TwoSided(first.Lateness, second.Lateness),
            _ => RankTest.TwoSided(first.Hours, second.Hours),
        })]);
        for (var i = 0; i < tested.Length; i++)
        {
            tested[i].PValue = corrected[i];
        }
    }

    private TrendVerdict Judge()
    {
        var isBetter = Figures.Any(figure => figure.Verdict == TrendVerdict.Improved);
        var isWorse = Figures.Any(figure => figure.Verdict == TrendVerdict.Declined);
        return (isBetter, isWorse) switch
        {
            (true, true) => TrendVerdict.Mixed,
            (true, false) => TrendVerdict.Improved,
            (false, true) => TrendVerdict.Declined,
            _ => Figures.Any(figure => figure.PValue is not null) ? TrendVerdict.CouldBeLuck : TrendVerdict.Unknown,
        };
    }
}
