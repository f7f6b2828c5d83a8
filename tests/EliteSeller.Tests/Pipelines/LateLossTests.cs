using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Model;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Pipelines.RawDeal;

namespace EliteSeller.Tests.Pipelines;

/// <summary>The losses that were known late, and the deals that a waterfall counts.</summary>
public sealed class LateLossTests
{
    [Fact]
    public void The_twenty_five_longest_are_listed_longest_first_whatever_the_order_of_the_rows()
    {
        // 37 has no divisor in common with 130: every number of days from 1 to 130 comes once, in disorder.
        var losses = Late(
            Enumerable.Range(0, 130).Select(i => Lost(((i * 37) % 130) + 1, 0.9m) with { Id = "L-" + (((i * 37) % 130) + 1) }));

        losses.Select(loss => loss.Days).ShouldBe(Enumerable.Range(106, 25).Reverse().Select(days => (int?)days));
    }

    [Fact]
    public void Of_equally_long_losses_the_larger_comes_first_and_then_the_id_and_those_without_dates_end_the_list()
    {
        var losses = Late(
        [
            Lost(50, 0.9m) with { Id = "a", Amount = null }, Lost(50, 0.9m) with { Id = "b", Amount = 100 },
                Lost(50, 0.9m) with { Id = "d", Name = "Anvil", Amount = 300 },
            Lost(50, 0.9m) with { Id = "e", Name = "Zinc", Amount = 300 }, Lost(50, 0.9m) with { Id = "e", Name = "Yarn", Amount = 300 },
            Lost(50, 0.9m) with { Id = "0", Created = null, Amount = 900 }, Lost(50, 0.9m) with { Id = "c", Name = "Bolt", Amount = 300 },
                Lost(51, 0.9m) with { Id = "f", Amount = 1 },
        ]);

        losses.Select(loss => loss.Id + " " + loss.Name)
            .ShouldBe(["f Deal f", "c Bolt", "d Anvil", "e Yarn", "e Zinc", "b Deal b", "a Deal a", "0 Deal 0"]);
        losses[7].ToString().ShouldBe("Deal 0: no dates");
        losses[0].ToString().ShouldBe("Deal f: 51 days");
    }

    [Fact]
    public void A_loss_from_three_quarters_of_the_process_on_is_late_and_is_listed_with_what_is_known_of_it()
    {
        var late = Late([Lost(20, 0.75m) with { Id = "late", LossReason = "No decision" }, Lost(20, 0.74m) with { Id = "early" }])
            .ShouldHaveSingleItem();

        (late.Id, late.Name, late.StagePosition, late.Amount, late.Currency, late.LostOn, late.LossReason)
            .ShouldBe(("late", "Deal late", 0.75m, 1000m, "EUR", DayBefore(10), "No decision"));
    }

    [Fact]
    public void A_loss_on_its_first_day_comes_before_one_without_days() =>
        Late([Lost(5, 0.9m) with { Id = "undated", Created = null, Amount = 9000 }, Lost(0, 0.9m) with { Id = "first day", Amount = 1 }])
            .Select(loss => loss.Id).ShouldBe(["first day", "undated"]);

    [Fact]
    public void A_loss_without_days_takes_no_place_of_one_with_days_wherever_it_stands()
    {
        RawDeal[] undated = [.. Enumerable.Range(0, 10).Select(i => Lost(5, 0.9m) with { Id = "U-" + i, Created = null, Amount = 9000 })];
        RawDeal[] dated = [.. Enumerable.Range(0, 25).Select(i => Lost(0, 0.9m) with { Id = "L-" + i })];

        Late([.. undated, .. dated]).ShouldAllBe(loss => loss.Days == 0);
        Late([.. dated, .. undated]).ShouldAllBe(loss => loss.Days == 0);
    }

    [Fact]
    public void After_any_number_of_others_a_larger_loss_of_as_many_days_still_gets_its_place()
    {
        var others = Enumerable.Range(0, 100).Select(i => Lost(50, 0.9m) with { Id = "L-" + i, Amount = 1 });

        Late([.. others, Lost(50, 0.9m) with { Id = "large", Amount = 9000 }]).Select(loss => loss.Id).First().ShouldBe("large");
    }

    [Fact]
    public void After_any_number_of_others_without_days_one_of_its_first_day_comes_before_them()
    {
        var others = Enumerable.Range(0, 100).Select(i => Lost(50, 0.9m) with { Id = "U-" + i, Created = null });

        Late([.. others, Lost(0, 0.9m) with { Id = "dated" }]).Select(loss => loss.Id).First().ShouldBe("dated");
    }

    [Fact]
    public void A_loss_is_called_by_its_name_else_by_its_id()
    {
        new LateLoss("D-1", "Claims intake", 152, null, null, null, null, null, LatenessSign.Days).ToString()
            .ShouldBe("Claims intake: 152 days");
        new LateLoss("D-1", null, 152, null, null, null, null, null, LatenessSign.Days).ToString().ShouldBe("D-1: 152 days");
        new LateLoss(null, null, null, null, null, null, null, null, LatenessSign.Stage).ToString().ShouldBe("deal: no dates");
    }

    [Fact]
    public void The_history_tells_how_far_a_loss_had_come_where_the_export_does_not()
    {
        var begin = DayBefore(90);
        RawDeal Told(string id, params (DateTime, string)[] log) => Lost(80) with { Id = id, Log = log };
        var measure = PipelineMeasurementTests.Measure(
        [
            Told("late", (begin, "Stage 0.2"), (begin.AddDays(20), "Stage 0.75"), (begin.AddDays(60), "Closed Lost")),
            Told("early", (begin, "Stage 0.74"), (begin.AddDays(60), "Closed Lost")),
            Lost(80, 0.9m) with { Id = "by stage" },
            Lost(80, 0.9m) with { Id = "both", Log = [(begin, "Stage 0.2"), (begin.AddDays(60), "Closed Lost")] },
            Lost(80, 0.2m) with { Id = "neither", Log = [(begin, "Stage 0.9"), (begin.AddDays(60), "Closed Lost")] },
            Lost(80) with { Id = "untold" },
        ]).Single();

        (measure.LateStageByStage, measure.LateStageByHistory, measure.LateStageByDays, measure.LateStageUnknown, measure.LateStageLosses)
            .ShouldBe((2, 1, 0, 1, 3));
        measure.LateLosses.OrderBy(loss => loss.Id, StringComparer.Ordinal).Select(loss => (loss.Id, loss.KnownBy, loss.StagePosition))
            .ShouldBe([("both", LatenessSign.Stage, 0.9m), ("by stage", LatenessSign.Stage, 0.9m), ("late", LatenessSign.History, 0.75m)]);
    }

    [Fact]
    public void A_win_ends_on_its_close_date_whatever_its_history_says()
    {
        var begin = DayBefore(110);
        var measure = PipelineMeasurementTests.Measure([Won(100) with { Log = [(begin, "Stage 0.2"), (begin.AddDays(105), "Stage 0.9")] }])
            .Single();

        measure.MedianDaysToWin.ShouldBe(100);
    }

    [Fact]
    public void A_loss_without_a_close_date_has_no_days_also_where_the_history_shows_it_open()
    {
        var measure = PipelineMeasurementTests.Measure([Won(100),
            Lost(50) with { Close = null, Log = [(DayBefore(60), "Stage 0.9"), (DayBefore(20), "Stage 0.9")] }]).Single();

        (measure.ClosedUndated, measure.MedianDaysToLoss, measure.LateStageByHistory).ShouldBe((1, null, 1));
    }

    [Fact]
    public void A_waterfall_counts_the_deals_of_every_movement()
    {
        RawDeal At(string id, DealOutcome outcome = DealOutcome.Open) =>
            new() { Id = id, Outcome = outcome, Position = 0.4m, Close = new DateTime(2026, 12, 20) };

        var comparison = new PipelineComparison(new DateTime(2026, 11, 16), Today);
        Read([At("kept"), At("won"), At("lost"), At("lost too"), At("gone"), At("back", DealOutcome.Lost)])
            .ForEach(deal => comparison.AddReference(deal).ShouldBeNull());
        Read([At("kept"), At("won", DealOutcome.Won), At("lost", DealOutcome.Lost), At("lost too", DealOutcome.Lost), At("back"), At("new"),
            At("new too"), At("new three")])
            .ForEach(deal => comparison.AddDifference(deal, out _).ShouldBeNull());
        comparison.GetGone().Count().ShouldBe(1);

        var waterfall = comparison.GetWaterfalls().ShouldHaveSingleItem();

        (waterfall.OpeningDeals, waterfall.NewDeals, waterfall.ReopenedDeals, waterfall.WonDeals, waterfall.LostDeals, waterfall.GoneDeals,
            waterfall.ClosingDeals)
            .ShouldBe((5, 3, 1, 1, 2, 1, 5));
        (waterfall.From, waterfall.To, waterfall.ToString()).ShouldBe((new DateTime(2026, 11, 16), Today, "EUR: 5000 to 5000"));
    }

    [Theory]
    [InlineData(DealOutcome.Lost, DealOutcome.Won, PipelineChangeKind.Won)]
    [InlineData(DealOutcome.Won, DealOutcome.Lost, PipelineChangeKind.Lost)]
    public void A_deal_that_ended_one_way_and_then_the_other_is_told_and_moves_no_money(
        DealOutcome before, DealOutcome after, PipelineChangeKind kind)
    {
        var comparison = new PipelineComparison(new DateTime(2026, 11, 16), Today);
        Read([Won(30) with { Outcome = before }]).ForEach(deal => comparison.AddReference(deal).ShouldBeNull());
        IReadOnlyList<PipelineChange> changes = [];
        Read([Won(30) with { Outcome = after }]).ForEach(deal => comparison.AddDifference(deal, out changes).ShouldBeNull());

        changes.Single().Change.ShouldBe(kind);
        comparison.GetWaterfalls().ShouldAllBe(waterfall => waterfall.Won == 0 && waterfall.Lost == 0);
    }

    private static IReadOnlyList<LateLoss> Late(IEnumerable<RawDeal> losses) =>
        PipelineMeasurementTests.Measure(losses).ShouldHaveSingleItem().LateLosses;
}
