using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Analysis.Statistics;
using EliteSeller.Model;
using EliteSeller.Tests.Reading;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Pipelines.RawDeal;

namespace EliteSeller.Tests.Pipelines;

public class PipelineMeasurementTests
{
    [Fact]
    public void Beth_comes_out_at_zero_and_small_with_her_late_losses_listed()
    {
        // Briefing 38: two of ten won, and each loss known no earlier than a win would have been.
        var beth = Measure(
        [
            Won(150), Won(154) with { Id = "W-2" },
            .. Enumerable.Range(0, 8)
                .Select(i => Lost(152 + (2 * i)) with { Id = "L-" + i, LossReason = i % 2 == 0 ? "No decision" : "Lost to competitor" }),
        ]).ShouldHaveSingleItem();

        beth.Deals.ShouldBe(10);
        beth.Won.ShouldBe(2);
        beth.NoDecision.ShouldBe(4);
        beth.WinRate.ShouldBe(0.2);
        beth.WinRateLow!.Value.ShouldBe(0.0567, 0.0001);
        beth.WinRateHigh!.Value.ShouldBe(0.5098, 0.0001);
        beth.MedianDaysToWin.ShouldBe(152);
        beth.MedianDaysToLoss.ShouldBe(159);
        beth.BadNewsEarlyIndex.ShouldBe(0);
        beth.BadNewsEarlyIndexLow.ShouldBe(0);
        beth.BadNewsEarlyIndexHigh.ShouldBe(0);
        beth.SmallSample.ShouldBeTrue();
        beth.LateStageDays.ShouldBe(153);
        beth.LateStageLosses.ShouldBe(7);
        beth.LateStageByDays.ShouldBe(7);
        beth.WinsPastLateStage.ShouldBe(0.5);
        beth.LateLosses.Select(loss => loss.Id).ShouldBe(["L-7", "L-6", "L-5", "L-4", "L-3", "L-2", "L-1"]);
    }

    [Fact]
    public void The_index_is_worked_out_by_hand()
    {
        // T = 100. Losses after 20, 50 and 130 days: 80, 50, 0. One open deal older than all wins: 0. Mean of four: 32.5.
        var measure = Measure([Won(100), Won(100), Lost(20), Lost(50), Lost(130), Open(101), Open(99)]).ShouldHaveSingleItem();

        measure.BadNewsEarlyIndex!.Value.ShouldBe(32.5, 1e-9);
        measure.OverdueOpenDeals.ShouldBe(1);
        measure.SmallSample.ShouldBeTrue();
        measure.BadNewsEarlyIndexLow!.Value.ShouldBeInRange(0, 32.5);
        measure.BadNewsEarlyIndexHigh!.Value.ShouldBeInRange(32.5, 80);
    }

    [Fact]
    public void Every_figure_equals_a_second_computation_from_the_definitions()
    {
        foreach (var seed in Enumerable.Range(1, 40))
        {
            var deals = Generated(seed, 400);
            VerifyPairs(deals);
            var measures = Measure(Read(deals), PipelineGrouping.By("Owner"), RuleCatalogue.DefaultPolicy);

            measures.Select(measure => (measure.Group, measure.Currency)).ShouldBe(
                deals.Select(deal => (deal.Owner, deal.Currency)).Distinct().OrderBy(pair => pair.Owner, StringComparer.Ordinal)
                    .ThenBy(pair => pair.Currency, StringComparer.Ordinal));
            foreach (var measure in measures)
            {
                SecondComputation.Verify(
                    measure, deals, [.. deals.Where(deal => deal.Owner == measure.Group && deal.Currency == measure.Currency)]);
            }
        }
    }

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        var deals = Generated(5, 300);
        var generator = new SeededGenerator(1);
        var shuffled = deals.OrderBy(_ => generator.NextShare()).ToList();

        Describe(Measure(shuffled, PipelineGrouping.By("Owner"))).ShouldBe(Describe(Measure(deals, PipelineGrouping.By("Owner"))));
    }

    [Fact]
    public void One_object_that_is_filled_for_each_row_is_measured_like_an_object_of_each()
    {
        var passing = new Opportunity(default);
        var direct = new PipelineMeasurement(Today);
        foreach (var opportunity in Read([Won(100), Lost(30, 0.75m)]))
        {
            passing.Values = opportunity.Values;
            direct.Add(passing);
        }

        Describe(direct.GetMeasures()).ShouldBe(Describe(Measure([Won(100), Lost(30, 0.75m)])));
    }

    [Fact]
    public void Losses_at_the_door_are_counted_beside_the_index()
    {
        List<RawDeal> basis = [Won(100), Lost(50), Open(1, 0.1m), Open(1, 0.2m)];
        var before = Measure(basis).Single().BadNewsEarlyIndex;
        var after = Measure([.. basis, Lost(7, 0.1m), Lost(2, 0.1m)]).Single();

        after.BadNewsEarlyIndex.ShouldBe(before);
        after.EarlyDisqualifications.ShouldBe(2);
        Measure([.. basis, Lost(7, 0.2m)]).Single().EarlyDisqualifications.ShouldBe(0);
        Measure([.. basis, Lost(8, 0.1m)]).Single().EarlyDisqualifications.ShouldBe(0);
    }

    [Fact]
    public void A_quick_loss_of_unknown_stage_is_counted_apart_and_is_no_early_disqualification()
    {
        var unknown = Measure([Won(100), Lost(2), Lost(50)]).Single();

        unknown.BadNewsEarlyIndex!.Value.ShouldBe(50, 1e-9);
        (unknown.EarlyDisqualifications, unknown.QuickLossesOfUnknownStage).ShouldBe((null, 1));
        Measure([Won(100), Lost(2), Lost(50, 0.6m)]).Single().EarlyDisqualifications.ShouldBe(0);
        Measure([Won(100)]).Single().EarlyDisqualifications.ShouldBe(0);
    }

    [Fact]
    public void Without_a_win_in_the_file_nobody_knows_what_is_overdue()
    {
        var measure = Measure([Lost(20), Open(900)]).Single();

        (measure.OverdueOpenDeals, measure.LateStageDays, measure.LateStageUnknown, measure.BadNewsEarlyIndex)
            .ShouldBe((null, null, 1, null));
    }

    [Fact]
    public void A_seller_without_wins_is_held_against_the_wins_of_the_team()
    {
        // Three quarters of the team's wins take 100 days; Zoe's losses took 60 and 140.
        RawDeal[] deals = [
            .. Enumerable.Range(0, 12).Select(_ => Won(100)), Lost(60) with { Owner = "Zoe" }, Lost(140) with { Owner = "Zoe" }];

        var zoe = Measure(deals, PipelineGrouping.By("Owner")).Single(measure => measure.Group == "Zoe");

        (zoe.LateStageDays, zoe.LateStageLosses, zoe.LateStageUnknown, zoe.WinsPastLateStage).ShouldBe((100, 1, 0, null));
        zoe.BadNewsEarlyIndex!.Value.ShouldBe(20, 1e-9);
    }

    [Fact]
    public void Lateness_is_told_by_the_stage_where_the_export_has_it()
    {
        var measure = Measure([Won(100), Lost(3, 0.75m), Lost(300, 0.6m), Lost(300)]).Single();

        measure.LateStageByStage.ShouldBe(1);
        measure.LateStageByDays.ShouldBe(1);
        measure.LateStageLosses.ShouldBe(2);
        measure.LateLosses.Select(loss => loss.Days).ShouldBe([300, 3]);
    }

    [Fact]
    public void A_column_that_keeps_the_stage_before_the_close_tells_lateness_too()
    {
        using var file = TextFile.Of(
            "Id,Name,Stage,Stage Before Close,Amount,Created,Close Date\n1,A,Lost,Proposal,5,2026-05-01,2026-11-01\n2,B,Lost,Qualified,5,"
                + "2026-05-01,2026-11-01\n"
            + "3,C,Lost,,5,2026-05-01,2026-11-01\n4,D,Won,Negotiation,5,2026-05-01,2026-11-01\n");
        var measurement = new PipelineMeasurement(Today);
        foreach (var deal in ReadFile.From(file.Path).Deals)
        {
            measurement.Add(deal);
        }

        var measure = measurement.GetMeasures().Single();

        (measure.LateStageByStage, measure.LateStageByDays, measure.LateStageUnknown).ShouldBe((1, 1, 0));
        measure.LateLosses.Select(loss => (loss.Id, loss.StagePosition, loss.KnownBy))
            .ShouldBe([("1", 0.75m, LatenessSign.Stage), ("3", null, LatenessSign.Days)], ignoreOrder: true);
    }

    [Fact]
    public void What_dates_do_not_tell_is_counted_and_never_guessed()
    {
        var measure = Measure(
        [
            Won(100), Lost(50) with { Created = null }, Lost(50) with { Close = null },
                Lost(50) with { Created = Today.AddDays(-1), Close = Today.AddDays(-5) },
            Open(5) with { Created = null, LastActivity = null, Amount = null },
        ]).Single();

        measure.Lost.ShouldBe(3);
        measure.MedianDaysToLoss.ShouldBeNull();
        measure.BadNewsEarlyIndex.ShouldBeNull();
        measure.ClosedUndated.ShouldBe(2);
        measure.DatesReversed.ShouldBe(1);
        measure.OpenUndated.ShouldBe(1);
        measure.IdleUnknown.ShouldBe(1);
        measure.LateStageUnknown.ShouldBe(3);
        measure.AmountBlank.ShouldBe(1);
        Measure([Open(5)]).Single().ShouldSatisfyAllConditions(
            alone => alone.WinRate.ShouldBeNull(),
            alone => alone.LateStageDays.ShouldBeNull(),
            alone => alone.AtRiskAmount.ShouldBeNull());
        Measure(Read([Open(5)], activity: FieldUsage.NotRecorded)).Single().Idle30Amount.ShouldBeNull();
    }

    [Fact]
    public void Groups_come_in_the_order_of_their_names_and_then_of_their_currencies()
    {
        RawDeal[] deals = [Open(5) with { Owner = "Cleo" }, Open(5) with { Owner = "Ann", Currency = "USD" },
            Open(5) with { Owner = "Bob" }, Open(5) with { Owner = "Ann", Currency = "EUR" },
            Open(5) with { Owner = "Cleo", Amount = null }];

        Measure(deals, PipelineGrouping.By("Owner")).Select(measure => measure + " " + measure.Deals)
            .ShouldBe(["Ann (EUR) 1", "Ann (USD) 1", "Bob (EUR) 1", "Cleo (EUR) 2"]);
    }

    [Fact]
    public void A_group_is_named_with_its_currency_where_there_is_one() =>
        Measure([Open(5) with { Currency = null }], PipelineGrouping.By("Owner")).ShouldHaveSingleItem().ToString().ShouldBe("Ann");

    [Fact]
    public void The_first_stage_is_one_within_the_first_fifth_of_the_process()
    {
        Measure([Won(100), Lost(7, 0.2m)]).Single().EarlyDisqualifications.ShouldBe(1);
        Measure([Won(100), Lost(7, 0.21m)]).Single().EarlyDisqualifications.ShouldBe(0);
    }

    [Theory]
    [InlineData("Owner", "Ann")]
    [InlineData("leadsource", null)]
    [InlineData("Region", "North")]
    [InlineData("Quarter", "2027-Q1")]
    [InlineData("Pipeline", "(blank)")]
    public void Deals_are_grouped_by_a_field_a_quarter_or_any_column(string name, string? group)
    {
        var deals = new[] { Open(5) with { Close = new DateTime(2026, 12, 23) } };

        if (group is null)
        {
            Should.Throw<EliteSellerException>(() => Measure(deals, PipelineGrouping.By(name))).Problem.ErrorId.ShouldBe("NoSuchColumn");
        }
        else
        {
            Measure(deals, PipelineGrouping.By(name, fiscalYearStartMonth: 10)).Single().Group.ShouldBe(group);
        }
    }

    internal static IReadOnlyList<PipelineMeasure> Measure(IEnumerable<RawDeal> deals, PipelineGrouping? grouping = null) =>
        Measure(Read(deals), grouping);

    internal static IReadOnlyList<PipelineMeasure> Measure(
        List<Opportunity> deals, PipelineGrouping? grouping = null, QualificationPolicy? policy = null)
    {
        var measurement = new PipelineMeasurement(Today, grouping, policy: policy);
        deals.ForEach(deal => measurement.Add(deal));
        return measurement.GetMeasures();
    }

    /// <summary>The groups by two properties add up to those by one.</summary>
    private static void VerifyPairs(List<RawDeal> deals)
    {
        var pairs = Measure(deals, PipelineGrouping.By(["Owner", "Quarter"]));
        foreach (var owner in Measure(deals, PipelineGrouping.By("Owner")))
        {
            var quarters = pairs.Where(pair => pair.GroupValues[0] == owner.Group && pair.Currency == owner.Currency).ToList();
            quarters.Select(quarter => quarter.GroupValues[1]).ShouldBeUnique();
            quarters.Sum(quarter => quarter.Deals).ShouldBe(owner.Deals);
            quarters.Sum(quarter => quarter.Won).ShouldBe(owner.Won);
            quarters.SelectMany(quarter => quarter.Endings).Sum(cost => cost.Hours ?? 0)
                .ShouldBe(owner.Endings.Sum(cost => cost.Hours ?? 0));
        }
    }

    private static string Describe(IEnumerable<PipelineMeasure> measures) => string.Join("\n", measures.Select(measure => string.Join(
        "; ", typeof(PipelineMeasure).GetProperties().Select(property => Describe(property.Name, property.GetValue(measure))))));

    private static string Describe(string name, object? value) =>
        FormattableString.Invariant(
            $"{name}={(value is IEnumerable<LateLoss> losses ? string.Join(",", losses.Select(loss => loss.Id))
                : value is IEnumerable<EndingCost> costs ? string.Join(",", costs.Select(cost => $"{cost} {cost.Hours} {cost.Days}"))
                : value is IEnumerable<string> values ? string.Join(",", values) : value)}");

    private static List<RawDeal> Generated(int seed, int count)
    {
        var generator = new SeededGenerator((ulong)seed);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var outcome = (DealOutcome)generator.Next(3);
            var created = generator.Next(12) == 0 ? (DateTime?)null : DayBefore(generator.Next(400));
            var begin = created ?? DayBefore(200);
            return new RawDeal
            {
                Id = "D-" + i,
                Owner = "Seller " + (char)('A' + generator.Next(4)),
                Outcome = outcome,
                Amount = generator.Next(9) == 0 ? null : generator.Next(1_000_000) / 100m,
                Currency = generator.Next(5) == 0 ? "USD" : "EUR",
                Created = created,
                Close = generator.Next(12) == 0
                    ? null : (created ?? DayBefore(200)).AddDays(generator.Next(8) == 0 ? generator.Next(8) : generator.Next(300) - 5),
                LastActivity = generator.Next(4) == 0 ? null : DayBefore(generator.Next(150)),
                Pipeline = generator.Next(3) == 0 ? "Partner" : "Direct",
                Type = generator.Next(6) == 0 ? "Renewal" : "",
                Competitor = generator.Next(7) == 0 ? "Contoso" : "",
                Hours = generator.Next(3) == 0 ? null : generator.Next(20000) / 100m,
                LossReason = new[] { "", "Price", "No decision", "Project cancelled", "Customer has gone quiet" }[generator.Next(5)],
                Log = generator.Next(3) > 0 ? [] : generator.Next(2) == 0
                    ? [(begin, "Stage 0.2"), (begin.AddDays(20), "Stage 0.75"), (begin.AddDays(25), "Closed Lost"),
                        (begin.AddDays(40), "Stage 0.6"), (begin.AddDays(generator.Next(200) + 41), "Closed Lost")]
                    : [(begin, "Stage 0.1"), (begin.AddDays(3), "Stage 0.9")],
                Position = outcome == DealOutcome.Won || generator.Next(2) == 0
                    ? null : new[] { 0.1m, 0.2m, 0.4m, 0.6m, 0.75m, 0.9m }[generator.Next(6)],
            };
        })];
    }
}
