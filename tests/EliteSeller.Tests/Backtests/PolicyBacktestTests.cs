using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Backtests;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Analysis.Statistics;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Backtests;

public class PolicyBacktestTests
{
    private static readonly DateTime Start = new(2026, 11, 2);

    [Fact]
    public void A_deal_counts_once_at_its_first_WalkAway_and_its_figures_are_worked_out_by_hand()
    {
        // Weeks 0 to 3. One deal is condemned in weeks 1 and 2 and lost on the day before week 3, one only in week 1 and won, one never.
        var test = Run(
            week => [Live("A", dead: week is 1 or 2, ended: week == 3 ? DealOutcome.Lost : DealOutcome.Open, week),
                Live("B", dead: week == 1, ended: week == 3 ? DealOutcome.Won : DealOutcome.Open, week),
                Live("C", dead: false, ended: week == 3 ? DealOutcome.Won : DealOutcome.Open, week)],
            weeks: 4);

        (test.Lost, test.Won, test.WalkAways, test.FalseAlarms, test.NeverCondemned, test.NeverCondemnedWon).ShouldBe((1, 2, 2, 1, 1, 1));
        (test.Lifted, test.LiftedOf, test.CondemnedTwice, test.CondemnedTwiceWon).ShouldBe((1, 2, 1, 0));
        var lost = test.Deals.Single(deal => deal.Id == "A");
        (lost.FirstWalkAway, lost.CondemnedTwice, lost.EndedOn, lost.LeadDays, lost.WasLifted)
            .ShouldBe((Start.AddDays(7), Start.AddDays(14), Start.AddDays(20), 13, false));
        test.Deals.Single(deal => deal.Id == "B").WasLifted.ShouldBe(true);
        test.LeadTimes.Select(band => (band.From, band.To, band.Lost, band.Won))
            .ShouldBe([(0, 6, 0, 0), (7, 13, 1, 1), (14, 27, 0, 0), (28, 55, 0, 0), (56, 111, 0, 0), (112, null, 0, 0)]);
        test.FalseAlarmAmounts.Single().Amount.ShouldBe(1000);
        test.LeftEarlyAmounts.Single().Amount.ShouldBe(1000);
    }

    [Fact]
    public void Under_40_condemned_deals_there_are_counts_and_no_share()
    {
        var few = Many(condemned: 39, others: 60);
        var enough = Many(condemned: 40, others: 60);

        few.IsEnough.ShouldBeFalse();
        few.WalkAways.ShouldBe(39);
        Estimates(few).ShouldAllBe(estimate => estimate == null);
        few.Rules.ShouldBeEmpty();
        few.Stages.ShouldAllBe(stage => stage.ScoreAuc == null);
        string.Concat(few.Sentences).ShouldNotContain("%");
        few.Sentences.ShouldContain("Too few deals for shares (at least 40 condemned and 20 won): counts only.");
        enough.IsEnough.ShouldBeTrue();
        enough.FalseAlarmShare!.Value.ShouldBe(10 / 40.0);
    }

    [Fact]
    public void Under_20_won_deals_there_are_counts_and_no_share()
    {
        Many(condemned: 60, others: 40, wonEvery: 6).IsEnough.ShouldBeFalse();
        Many(condemned: 60, others: 40, wonEvery: 5).IsEnough.ShouldBeTrue();
    }

    [Fact]
    public void Shares_have_Wilsons_interval_and_the_difference_Newcombes()
    {
        var test = Many(condemned: 40, others: 60);
        var wilson = Proportion.Wilson(10, 40);
        var newcombe = Proportion.Newcombe(10, 40, 15, 60);

        (test.FalseAlarmShare!.Low, test.FalseAlarmShare.High).ShouldBe((wilson.Low, wilson.High));
        (test.Difference!.Value, test.Difference.Low, test.Difference.High).ShouldBe((0, newcombe.Low, newcombe.High));
        test.SameAgeDifference!.Value.ShouldBe(0, 1e-9);
        test.Sentences.ShouldContain("Of deals never condemned 25% were won. Difference 0 points (-16 to +18).");
        test.Sentences.ShouldContain(line => line.EndsWith("On this history the verdict told you nothing."));
    }

    [Fact]
    public void Deals_that_were_closed_from_the_start_or_are_open_or_gone_are_left_out_and_counted()
    {
        var test = Run(
            week => [Live("A", false, week == 2 ? DealOutcome.Won : DealOutcome.Open, week),
                Live("early", false, DealOutcome.Lost, week),
                Live("open", false, DealOutcome.Open, week),
                .. week < 2 ? new[] { Live("gone", false, DealOutcome.Open, week) } : []],
            weeks: 3);

        (test.Won, test.Lost, test.StillOpen, test.Gone, test.NeverOpen).ShouldBe((1, 0, 1, 1, 1));
        test.Sentences[0].ShouldBe("Judged 1 deal on 3 Mondays, 2 Nov 2026 – 16 Nov 2026: 0 lost, 1 won, 1 still open (left out), "
            + "1 gone from the export without an ending (left out), 1 never open on a judged day (left out).");
    }

    [Fact]
    public void A_reopened_deal_has_not_ended()
    {
        var test = Run(week => [Live("A", false, week == 1 ? DealOutcome.Lost : DealOutcome.Open, week)], weeks: 3);

        (test.StillOpen, test.Lost).ShouldBe((1, 0));
    }

    [Fact]
    public void Without_a_rule_the_verdicts_are_those_of_a_policy_that_has_it_off()
    {
        var history = new PlantedHistory(3);
        var test = history.Test(PlantedHistory.Weeks);

        foreach (var removal in test.WithoutRule.Take(3))
        {
            var recorder = new BacktestRecorder([new OpportunityJudge(
                new RuleSet(RuleCatalogue.DefaultPolicy, except: [removal.Rule]), PlantedHistory.Monday(PlantedHistory.Weeks - 1))]);
            for (var week = 0; week < PlantedHistory.Weeks; week++)
            {
                recorder.Add(PlantedHistory.Monday(week), history.Export(week));
            }

            var without = recorder.Complete()[0];
            (removal.WalkAways, removal.FalseAlarms).ShouldBe((without.WalkAways, without.FalseAlarms));
        }
    }

    [Fact]
    public void A_policy_compared_with_itself_differs_by_nothing()
    {
        var tests = new PlantedHistory(5).Test(PlantedHistory.Weeks, [RuleCatalogue.DefaultPolicy, RuleCatalogue.DefaultPolicy]);

        tests[0].Comparison.ShouldBeNull();
        var comparison = tests[1].Comparison.ShouldNotBeNull();
        (comparison.WalkAways, comparison.FalseAlarms).ShouldBe((0, 0));
        (comparison.Difference!.Value, comparison.Difference.Low, comparison.Difference.High).ShouldBe((0, 0, 0));
        (comparison.ScoreAuc!.Value, comparison.ScoreAuc.Low, comparison.ScoreAuc.High).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void A_verdict_by_chance_shows_no_difference_among_deals_that_were_open_as_long()
    {
        // Silent deals are drawn without regard to their ending, and lost deals stay twice as long.
        var outside = Repeats.Drawn(Enumerable.Range(0, 20), 3).Where(seed =>
            new PlantedHistory(seed, effect: 0).Test(PlantedHistory.Weeks).SameAgeDifference is not { Low: <= 0, High: >= 0 }).ToArray();

        outside.Length.ShouldBeLessThanOrEqualTo(3, $"seeds {string.Join(", ", outside)}");
    }

    private static IEnumerable<Estimate?> Estimates(PolicyBacktest test) =>
    [
        test.FalseAlarmShare, test.NeverCondemnedWonShare, test.Difference, test.SameAgeDifference, test.LeadDays, test.ScoreAuc,
        test.StageAuc, test.AmountAuc, test.CardAuc,
    ];

    private static PolicyBacktest Many(int condemned, int others, int wonEvery = 4) => Run(
        week => Enumerable.Range(0, condemned + others).Select(i => Live(
            $"D-{i}", dead: i < condemned, week == 1 ? i % wonEvery == 0 ? DealOutcome.Won : DealOutcome.Lost : DealOutcome.Open, week)),
        weeks: 2);

    private static PolicyBacktest Run(Func<int, IEnumerable<Deal>> export, int weeks)
    {
        var recorder = new BacktestRecorder(
            [new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Start.AddDays(7 * (weeks - 1)))]);
        for (var week = 0; week < weeks; week++)
        {
            var deals = export(week).ToArray();
            var table = deals[0].Table();
            recorder.Add(Start.AddDays(7 * week), deals.Select(deal => deal.Build(table, 2)));
        }

        return recorder.Complete()[0];
    }

    /// <summary>A deal that was heard of yesterday, or one that has been silent for months and has no next step.</summary>
    private static Deal Live(string id, bool dead, DealOutcome ended, int week)
    {
        var today = Start.AddDays(7 * week);
        return (ended == DealOutcome.Open ? Deal.At(0.5m) : Deal.AtUnknownStage.Ended(ended))
            .With(Id, id).With(Amount, "1000")
            .With(Stage, ended == DealOutcome.Open ? "Proposal" : "Closed")
            .With(CreatedDate, Text(today.AddDays(-300)))
            .With(CloseDate, Text(ended == DealOutcome.Open ? today.AddDays(dead ? -40 : 30) : today.AddDays(-1)))
            .With(LastActivityDate, Text(today.AddDays(dead ? -200 : -1)))
            .With(StageEnteredDate, Text(today.AddDays(dead ? -250 : -5)))
            .With(NextStep, dead ? "" : "Workshop with their board");
    }

    private static string Text(DateTime day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
