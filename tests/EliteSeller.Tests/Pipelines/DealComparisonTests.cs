using System;
using System.Linq;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Model;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Pipelines.PipelineComparisonTests;
using static EliteSeller.Tests.Pipelines.RawDeal;

namespace EliteSeller.Tests.Pipelines;

/// <summary>What happened to one deal between two snapshots.</summary>
public sealed class DealComparisonTests
{
    [Fact]
    public void A_changed_currency_is_gone_in_one_and_new_in_the_other()
    {
        var (changes, waterfalls, _) = Compare([At("D", 100)], [At("D", 90) with { Currency = "USD" }]);

        changes.Select(change => (change.Change, change.Amount, change.Currency))
            .ShouldBe([(PipelineChangeKind.Gone, -100m, "EUR"), (PipelineChangeKind.New, 90m, "USD")]);
        waterfalls.Select(waterfall => (waterfall.Currency, waterfall.Opening, waterfall.Closing))
            .ShouldBe([("EUR", 100m, 0m), ("USD", 0m, 90m)]);
    }

    [Fact]
    public void A_first_amount_in_another_currency_is_new_there_and_nothing_grew()
    {
        var (changes, waterfalls, _) = Compare([At("D", 100) with { Amount = null }], [At("D", 90) with { Currency = "USD" }]);

        changes.Select(change => (change.Change, change.Amount, change.Currency, change.From, change.To))
            .ShouldBe([(PipelineChangeKind.Gone, null, "EUR", "EUR", "USD"), (PipelineChangeKind.New, 90m, "USD", "EUR", "USD")]);
        waterfalls.Select(waterfall => (waterfall.Currency, waterfall.AmountUp, waterfall.New))
            .ShouldBe([("EUR", 0m, 0m), ("USD", 0m, 90m)]);
    }

    [Fact]
    public void An_amount_that_shrank_is_booked_as_going_down()
    {
        var (changes, waterfalls, _) = Compare([At("D", 100)], [At("D", 60)]);

        changes.Select(change => (change.Change, change.From, change.To, change.Amount))
            .ShouldBe([(PipelineChangeKind.AmountDown, "100", "60", -40m)]);
        waterfalls.Select(waterfall => (waterfall.AmountUp, waterfall.AmountDown)).ShouldBe([(0m, -40m)]);
    }

    [Fact]
    public void A_reopened_deal_tells_nothing_of_dates_and_stages_and_its_new_owner()
    {
        var before = At("D", 100) with { Outcome = DealOutcome.Lost, Position = null };

        Compare([before], [At("D", 100) with { Close = new DateTime(2027, 3, 1), Position = 0.75m, Owner = "Bob" }])
            .Changes.Select(change => change.Change)
            .ShouldBe([PipelineChangeKind.Reopened, PipelineChangeKind.OwnerChanged]);
    }

    [Fact]
    public void A_close_date_that_came_nearer_was_pulled_in_and_days_are_counted_with_their_sign()
    {
        Compare([At("D", 100)], [At("D", 100) with { Close = new DateTime(2026, 12, 10) }])
            .Changes.Select(change => (change.Change, change.Days, change.CrossedQuarter))
            .ShouldBe([(PipelineChangeKind.PulledIn, -10, false)]);
        Compare([At("D", 100)], [At("D", 100) with { Close = null }], areDated: false)
            .Changes.Select(change => (change.Change, change.Days)).ShouldBe([(PipelineChangeKind.Idle, null)]);
    }

    [Fact]
    public void A_deal_whose_next_step_or_activity_changed_is_not_idle()
    {
        Compare([At("D", 100)], [At("D", 100) with { NextStep = "Call Anna" }]).Changes.ShouldBeEmpty();
        Compare([At("D", 100)], [At("D", 100) with { LastActivity = LastWeek.AddDays(1) }]).Changes.ShouldBeEmpty();
    }

    [Fact]
    public void Deals_that_closed_before_the_first_snapshot_did_not_happen_in_between()
    {
        var old = At("old", 100) with { Outcome = DealOutcome.Won, Close = LastWeek };
        var quick = At("quick", 40) with { Outcome = DealOutcome.Won, Close = LastWeek.AddDays(1) };

        var (changes, waterfalls, comparison) = Compare([At("A", 1)], [At("A", 1), old, quick]);

        comparison.ClosedBefore.ShouldBe(1);
        changes.Where(change => change.Id == "quick").Select(change => (change.Change, change.Amount))
            .ShouldBe([(PipelineChangeKind.New, 40m), (PipelineChangeKind.Won, -40m)]);
        changes.ShouldNotContain(change => change.Id == "old");
        waterfalls.ShouldHaveSingleItem().Closing.ShouldBe(1);
    }

    [Fact]
    public void A_stage_that_nobody_can_place_has_changed_without_a_direction()
    {
        Compare([At("A", 1)], [At("A", 1) with { Position = null }]).Changes.ShouldHaveSingleItem()
            .Change.ShouldBe(PipelineChangeKind.StageChanged);
        Compare([At("A", 1)], [At("A", 1) with { Position = 0.2m }]).Changes.ShouldHaveSingleItem()
            .Change.ShouldBe(PipelineChangeKind.StageBack);

        // "Stage 0.4" and "Stage 0.40" are two stages at one position.
        Compare([At("A", 1)], [At("A", 1) with { Position = 0.40m }]).Changes.ShouldHaveSingleItem()
            .Change.ShouldBe(PipelineChangeKind.StageChanged);
    }

    [Fact]
    public void A_change_reads_as_what_happened_to_which_deal()
    {
        Compare([At("D-12", 1) with { Name = "Harbour cranes" }], []).Changes.ShouldHaveSingleItem().ToString()
            .ShouldBe("Gone: Harbour cranes (D-12)");
        Compare([At("D-12", 1) with { Name = "" }], []).Changes.ShouldHaveSingleItem().ToString().ShouldBe("Gone: D-12");
    }
}
