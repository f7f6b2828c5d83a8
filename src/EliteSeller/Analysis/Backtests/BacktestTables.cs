using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Reports;
using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Backtests;

/// <summary>The tables of a backtest: deals by stage, by score, by lead time, and what a policy would say without each rule.</summary>
internal static class BacktestTables
{
    private const int WidthOfScoreBand = 10;
    private static readonly int[] LeadBands = [0, 7, 14, 28, 56, 112];

    /// <summary>What deals were worth on the day that counts for them, by currency.</summary>
    public static IReadOnlyList<MoneySum> Sum(IEnumerable<BacktestDeal> deals) =>
    [
        .. deals.GroupBy(deal => deal.Currency, StringComparer.Ordinal)
            .Select(group => new MoneySum(
                group.Key, group.Sum(deal => deal.Amount ?? 0), group.Count(), group.Count(deal => deal.Amount is null)))
            .Where(sum => sum.Deals > sum.Blank)
            .OrderByDescending(sum => sum.Deals).ThenBy(sum => sum.Currency, StringComparer.Ordinal),
    ];

    /// <summary>What the verdicts would be without each rule, those that change most first.</summary>
    public static IReadOnlyList<RuleRemoval> WithoutRule(IReadOnlyList<DealCourse> ended, RuleSet rules, int policy)
    {
        if (rules.Count == 1)
        {
            return [];
        }

        var (before, alarmsBefore) = Count(deal => deal.Exists(state => state.By(policy).IsCondemned));
        return [.. Enumerable.Range(0, rules.Count).Select(Remove).OrderByDescending(removal => Math.Abs(removal.WalkAwaysChange))];

        RuleRemoval Remove(int place)
        {
            var (condemned, alarms) = Count(deal => deal.CondemnedWithout[policy][place]);
            return new RuleRemoval(rules[place].Id, condemned, alarms, before, alarmsBefore);
        }

        (int Condemned, int Won) Count(Func<DealCourse, bool> isCondemned)
        {
            var condemned = ended.Where(isCondemned).ToArray();
            return (condemned.Length, condemned.Count(deal => deal.IsWon));
        }
    }

    /// <summary>Deals by the stages in which they were judged; without AUCs where there are too few deals.</summary>
    public static IReadOnlyList<StageRecord> ByStage(BacktestHistory history, BacktestDeal[] condemned, BacktestAucs? aucs)
    {
        var records = new List<StageRecord>();
        for (var band = 0; band < StageBand.Count; band++)
        {
            var deals = history.Ended.Where(deal => deal.Exists(state => state.Band == band)).ToArray();
            var here = Array.FindAll(condemned, deal => deal.Condemned!.Value.State.Band == band);
            if (deals.Length > 0)
            {
                records.Add(new StageRecord(history.Bands[band], deals.Length, deals.Count(deal => deal.IsWon), here.Length,
                    here.Count(deal => deal.IsWon), aucs?.Score(band)));
            }
        }

        return records;
    }

    /// <summary>Deals by Score; the last band holds 100 too.</summary>
    public static IReadOnlyList<ScoreBand> ByScore(IReadOnlyList<Prediction> scores) =>
    [
        .. Enumerable.Range(0, 100 / WidthOfScoreBand).Select(band =>
        {
            var here = scores.Where(score => Math.Min((int)score.Score, 99) / WidthOfScoreBand == band).ToArray();
            return new ScoreBand(band * WidthOfScoreBand, (band + 1) * WidthOfScoreBand, here.Length, here.Count(score => score.Won));
        }),
    ];

    /// <summary>Condemned deals by the days from the first WalkAway to the end.</summary>
    public static IReadOnlyList<LeadTimeBand> ByLeadTime(BacktestDeal[] condemned) =>
    [
        .. LeadBands.Select((from, i) =>
        {
            var end = i + 1 < LeadBands.Length ? LeadBands[i + 1] : (int?)null;
            var here = Array.FindAll(condemned, deal => deal.LeadDays >= from && (end is null || deal.LeadDays < end));
            return new LeadTimeBand(from, end - 1, here.Count(deal => !deal.IsWon), here.Count(deal => deal.IsWon));
        }),
    ];

    /// <summary>The median of days from the first WalkAway of lost deals to their end, with an interval drawn by deal.</summary>
    public static Estimate? MedianLead(BacktestDeal[] condemned)
    {
        var sorted = condemned.Where(deal => !deal.IsWon).Select(deal => (double)deal.LeadDays!.Value).OrderBy(days => days).ToArray();
        var drawn = new double[sorted.Length];
        return sorted.Length == 0 ? null : new Estimate(Quantiles.Compute(sorted, 0.5), Bootstrap.ByTimesDrawn(sorted.Length, times =>
        {
            // The days are sorted, so those that were drawn are too.
            for (int place = 0, at = 0; place < sorted.Length; place++)
            {
                for (var left = times[place]; left > 0; left--)
                {
                    drawn[at++] = sorted[place];
                }
            }

            return Quantiles.Compute(drawn, 0.5);
        }));
    }
}
