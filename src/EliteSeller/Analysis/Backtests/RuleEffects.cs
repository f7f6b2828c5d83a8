using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Backtests;

/// <summary>Holds each rule against the way deals ended: in each part of the sales process, and over all of them.</summary>
internal static class RuleEffects
{
    /// <summary>The normal quantile of a two-sided 99.9 % interval: two dozen rules in five parts are looked at.</summary>
    private const double StrictZ = 3.290526731491926;

    /// <summary>The effects of all rules in force, each over all stages first.</summary>
    public static IReadOnlyList<RuleEffect> Measure(BacktestHistory history, RuleSet rules, int policy) =>
        [.. Enumerable.Range(0, rules.Count).SelectMany(place => Measure(history, rules[place].Id, policy, place))];

    private static IEnumerable<RuleEffect> Measure(BacktestHistory history, string rule, int policy, int place)
    {
        var byBand = new RuleCounts[StageBand.Count];
        var drawnOnce = new RuleCounts[StageBand.Count];
        foreach (var deal in history.Ended)
        {
            if (deal.DrawDay(null, day => IsDecided(Said(day))) is not { } drawn)
            {
                continue;
            }

            drawnOnce[drawn.Band].Add(Said(drawn).IsFailed(), deal.IsWon);
            for (var band = 0; band < StageBand.Count; band++)
            {
                if (deal.DrawDay(band, day => IsDecided(Said(day))) is { } inBand)
                {
                    byBand[band].Add(Said(inBand).IsFailed(), deal.IsWon);
                }
            }
        }

        var sum = drawnOnce.Aggregate((a, b) => a.Plus(b));
        if (sum.Failed + sum.Passed == 0)
        {
            yield break;
        }

        yield return Effect(rule, null, sum, sum.AreEnough ? drawnOnce : []);
        for (var band = 0; band < byBand.Length; band++)
        {
            if (byBand[band].Failed + byBand[band].Passed > 0)
            {
                yield return Effect(rule, history.Bands[band], byBand[band], byBand[band].AreEnough ? [byBand[band]] : []);
            }
        }

        Judgement Said(CourseState day) => day.By(policy).Of(place);
    }

    private static bool IsDecided(Judgement judgement) =>
        judgement.IsFailed() || judgement is Judgement.Pass or Judgement.PassProven;

    private static RuleEffect Effect(string rule, string? stage, in RuleCounts counts, RuleCounts[] strata)
    {
        if (strata.Sum(stratum => stratum.Weight) == 0)
        {
            return new RuleEffect(rule, stage, counts, null, RuleWorth.TooFewDeals);
        }

        var (difference, interval) = Combine(strata, Proportion.Z);
        var strict = Combine(strata, StrictZ).Interval;
        var worth = strict.Low > 0 ? RuleWorth.Helps : strict.High < 0 ? RuleWorth.Hurts : RuleWorth.CouldBeLuck;
        return new RuleEffect(rule, stage, counts, new Estimate(difference, interval), worth);
    }

    /// <summary>
    /// The mean of the strata's differences with Mantel and Haenszel's weights, and its interval from Newcombe's intervals of the strata
    /// (Yan and Su 2010). For one stratum it is Newcombe's interval.
    /// </summary>
    private static (double Difference, Interval Interval) Combine(RuleCounts[] strata, double z)
    {
        var used = Array.FindAll(strata, stratum => stratum.Weight > 0);
        var whole = used.Sum(stratum => stratum.Weight);
        double difference = 0, below = 0, above = 0;
        foreach (var stratum in used)
        {
            var (weight, interval) = (stratum.Weight / whole, stratum.Interval(z));
            difference += weight * stratum.Difference;
            below += Math.Pow(weight * (stratum.Difference - interval.Low), 2);
            above += Math.Pow(weight * (interval.High - stratum.Difference), 2);
        }

        return (difference, new Interval(difference - Math.Sqrt(below), difference + Math.Sqrt(above)));
    }
}
