using System;
using System.Linq;
using EliteSeller.Analysis.Backtests;
using EliteSeller.Analysis.Qualification;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Backtests;

public class PlantedTruthTests
{
    [Fact]
    public void A_rule_that_helps_one_that_hurts_and_noise_are_named_so_in_95_of_100_histories()
    {
        var seeds = Repeats.AreAll ? 100 : 3;

        var right = Enumerable.Range(0, seeds).Count(seed =>
        {
            var rules = new PlantedHistory(seed).Test(PlantedHistory.Weeks).Rules;
            return Worth(rules, "Sponsor") == RuleWorth.Helps && Worth(rules, "SpendingAuthority") == RuleWorth.Hurts
                && Worth(rules, "ExecutiveAccess") == RuleWorth.CouldBeLuck;
        });

        right.ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling(0.95 * seeds));
    }

    [Fact]
    public void Without_any_effect_nothing_helps_and_nothing_hurts()
    {
        var seeds = Repeats.AreAll ? 100 : 3;

        // Lost deals stay twice as long as won ones, which is an effect of age: OwnRecord may see it, and nothing else is there to see.
        var named = Enumerable.Range(0, seeds).Select(seed => new PlantedHistory(seed, effect: 0).Test(PlantedHistory.Weeks).Rules
            .Where(rule => rule.Worth is RuleWorth.Helps or RuleWorth.Hurts).ToArray()).ToArray();

        named.Count(rules => rules.Any(rule => rule.Rule != "OwnRecord")).ShouldBeLessThanOrEqualTo((int)Math.Ceiling(0.05 * seeds),
            string.Join("; ", named.SelectMany(rules => rules).Select(rule => $"{rule.Rule} {rule.Worth}").Distinct()));
        named.SelectMany(rules => rules).ShouldAllBe(rule => rule.Worth == RuleWorth.Helps);
    }

    [Fact]
    public void With_later_exports_taken_away_the_verdicts_of_earlier_days_are_equal()
    {
        var history = new PlantedHistory(7);
        var whole = history.Test(PlantedHistory.Weeks).Deals.ToDictionary(deal => deal.Id);

        for (var weeks = 4; weeks < PlantedHistory.Weeks; weeks += 5)
        {
            var part = history.Test(weeks);
            part.Deals.ShouldNotBeEmpty();
            foreach (var deal in part.Deals)
            {
                var known = whole[deal.Id].Verdicts.Where(verdict => verdict.Day < PlantedHistory.Monday(weeks));
                deal.Verdicts.Select(Facts).ShouldBe(known.Select(Facts));
            }
        }
    }

    private static (DateTime, Verdict, decimal?) Facts(DatedVerdict verdict) => (verdict.Day, verdict.Verdict, verdict.Score);

    private static RuleWorth Worth(System.Collections.Generic.IReadOnlyList<RuleEffect> rules, string rule) =>
        rules.Single(effect => effect.Rule == rule && effect.Stage is null).Worth;
}
