using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Model;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Pipelines.RawDeal;

namespace EliteSeller.Tests.Pipelines;

public class BadNewsEarlyIndexTests
{
    /// <summary>A team with twelve wins of 100 days, nine of ten of them within 118, and a seller who loses as she loses.</summary>
    private static readonly RawDeal[] Team = [.. Enumerable.Range(0, 12).Select(i => Won(90 + (2 * i)) with { Owner = "Team" })];

    [Fact]
    public void Hoarding_dead_deals_does_not_improve_the_index()
    {
        RawDeal[] honest = [.. Losses(10, 40), .. Losses(10, 90)];

        // The same twenty deals are dead on the same days, but ten of them stay open for years.
        foreach (var kept in new[] { 1, 5, 10 })
        {
            RawDeal[] hoarding = [.. Losses(10, 40), .. Losses(10 - kept, 90), .. Enumerable.Range(0, kept).Select(_ => Open(400))];
            Index(hoarding).ShouldBeLessThan(Index(honest));
        }

        Measure([.. Losses(10, 40), .. Enumerable.Range(0, 10).Select(_ => Open(400))]).OverdueOpenDeals.ShouldBe(10);
    }

    [Fact]
    public void Closing_early_and_reopening_does_not_improve_the_index()
    {
        RawDeal[] others = [.. Losses(10, 40)];

        // Marked lost on day 5, reopened on day 6, lost for good on day 95, and the close date left on day 5: the history tells.
        var begin = DayBefore(105);
        var reopened = Lost(5, daysAgo: 100) with
        {
            Log = [(begin, "Stage 0.4"), (begin.AddDays(5), "Closed Lost"), (begin.AddDays(6), "Stage 0.4"), (
                begin.AddDays(95), "Closed Lost")],
        };
        reopened.Close.ShouldBe(begin.AddDays(5));
        Index([.. others, reopened]).ShouldBe(Index([.. others, Lost(95, 0.4m)]));
        Index([.. others, reopened]).ShouldBeLessThan(Index([.. others, Lost(5, 0.4m)]));

        // Reopened and never closed again: an open deal, which counts 0 once it is older than nine of ten wins.
        Index([.. others, Open(300)]).ShouldBeLessThan(Index(others));
    }

    [Fact]
    public void Pushing_the_close_date_of_open_deals_does_not_improve_the_index()
    {
        RawDeal[] asAgreed = [.. Losses(10, 40), .. Enumerable.Range(0, 5).Select(_ => Open(300) with { Close = DayBefore(50) })];
        RawDeal[] pushed = [.. asAgreed.Select(deal => deal.Outcome == DealOutcome.Open ? deal with { Close = Today.AddDays(200) } : deal)];

        Index(pushed).ShouldBe(Index(asAgreed));
    }

    [Fact]
    public void Writing_the_close_date_of_a_loss_back_does_not_improve_the_index()
    {
        // Earlier exports show the deal open on day 80; then it is marked lost with a close date in its third week.
        var begin = DayBefore(90);
        var writtenBack = new RawDeal { Outcome = DealOutcome.Lost, Created = begin, Close = begin.AddDays(20), Log = [
            (begin, "Stage 0.4"), (begin.AddDays(80), "Stage 0.6")] };

        Index([.. Losses(10, 40), writtenBack]).ShouldBe(Index([.. Losses(10, 40), Lost(80, 0.6m)]));
    }

    [Fact]
    public void Turning_away_trifles_at_the_door_does_not_improve_the_index()
    {
        RawDeal[] basis = [.. Losses(10, 80)];

        Index([.. basis, .. Losses(30, 1)]).ShouldBe(Index(basis));
    }

    [Fact]
    public void Winning_slowly_does_not_improve_the_index_of_the_seller_who_does()
    {
        // Her own slow wins are two of fourteen: the team's median hardly moves, and her losses stay as late as they were.
        RawDeal[] slow = [Won(300), Won(320)];

        Math.Abs(Index([.. Losses(10, 40), .. slow]) - Index([.. Losses(10, 40)])).ShouldBeLessThan(2);
    }

    [Fact]
    public void Deals_are_measured_against_wins_of_their_own_pipeline_and_type()
    {
        // Renewals win in 20 days, new business in 100. A loss after 40 days is late for the one and early for the other.
        RawDeal[] renewals = [.. Enumerable.Range(0, 10).Select(_ => Won(20) with { Owner = "Team", Type = "Renewal" })];

        Index([.. renewals, .. Losses(10, 40).Select(deal => deal with { Type = "Renewal" })]).ShouldBe(0);
        Index([.. renewals, .. Losses(10, 40)]).ShouldBe(100 * (1 - (40 / 101.0)), 1e-9);
    }

    [Fact]
    public void The_index_is_small_under_ten_losses_or_ten_wins()
    {
        Measure([.. Losses(10, 40)]).SmallSample.ShouldBeFalse();
        Measure([.. Losses(9, 40)]).SmallSample.ShouldBeTrue();
        PipelineMeasurementTests.Measure([.. Team.Take(9), .. Losses(10, 40)]).Single(measure => measure.Group == "All")
            .SmallSample.ShouldBeTrue();
    }

    [Fact]
    public void Ten_losses_against_ten_wins_are_enough() =>
        PipelineMeasurementTests.Measure([.. Team.Take(10), .. Losses(10, 40)], PipelineGrouping.By("Owner"))
            .Single(measure => measure.Group == "Ann").SmallSample.ShouldBeFalse();

    [Fact]
    public void Two_pieces_of_bad_news_have_an_interval()
    {
        var measure = PipelineMeasurementTests.Measure([Won(100), Lost(20), Lost(40)]).Single();

        (measure.BadNewsEarlyIndex, measure.BadNewsEarlyIndexLow, measure.BadNewsEarlyIndexHigh).ShouldBe((70, 60, 80));
    }

    [Fact]
    public void A_quick_loss_from_a_later_stage_is_bad_news_that_came_early()
    {
        // 5 of 100 days from 0.6: 95; 50 days: 50.
        var measure = PipelineMeasurementTests.Measure([Won(100), Lost(5, 0.6m), Lost(50, 0.6m)]).Single();

        (measure.BadNewsEarlyIndex!.Value, measure.EarlyDisqualifications).ShouldBe((72.5, 0));
    }

    [Fact]
    public void One_piece_of_bad_news_has_no_interval()
    {
        var measure = PipelineMeasurementTests.Measure([Won(100), Lost(40)]).Single();

        (measure.BadNewsEarlyIndex, measure.BadNewsEarlyIndexLow, measure.BadNewsEarlyIndexHigh).ShouldBe((60, null, null));
    }

    [Fact]
    public void Without_a_loss_there_is_no_index_however_old_the_open_deals_are()
    {
        var measure = PipelineMeasurementTests.Measure([Won(100), Won(110), Open(400), Open(500)]).Single();

        (measure.OverdueOpenDeals, measure.BadNewsEarlyIndex, measure.SmallSample).ShouldBe((2, null, true));
    }

    [Fact]
    public void Wins_on_the_day_of_creation_leave_nothing_to_be_early_against()
    {
        var measure = PipelineMeasurementTests.Measure([.. Enumerable.Range(0, 12).Select(_ => Won(0)), .. Losses(12, 30)]).Single();

        (measure.BadNewsEarlyIndex, measure.SmallSample).ShouldBe((null, true));
    }

    private static IEnumerable<RawDeal> Losses(int count, int days) => Enumerable.Range(0, count).Select(_ => Lost(days));

    private static PipelineMeasure Measure(IEnumerable<RawDeal> ofAnn) =>
        PipelineMeasurementTests.Measure([.. Team, .. ofAnn], PipelineGrouping.By("Owner")).Single(measure => measure.Group == "Ann");

    private static double Index(IEnumerable<RawDeal> ofAnn) => Measure(ofAnn).BadNewsEarlyIndex.ShouldNotBeNull();
}
