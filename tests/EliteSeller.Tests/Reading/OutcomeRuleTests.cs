using System;
using EliteSeller.Files.Import.Headers;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

public class OutcomeRuleTests
{
    private static readonly DateTime Day = new(2026, 11, 2);

    [Theory]
    [InlineData(DealOutcome.Open, null, null, DealOutcome.Won, DealOutcome.Open)]
    [InlineData(DealOutcome.Won, false, false, DealOutcome.Open, DealOutcome.Won)]
    [InlineData(null, true, true, DealOutcome.Open, DealOutcome.Won)]
    [InlineData(null, true, false, DealOutcome.Open, DealOutcome.Lost)]
    [InlineData(null, false, null, DealOutcome.Lost, DealOutcome.Open)]
    [InlineData(null, true, null, DealOutcome.Won, DealOutcome.Won)]
    [InlineData(null, null, true, DealOutcome.Lost, DealOutcome.Won)]
    [InlineData(null, null, null, DealOutcome.Lost, DealOutcome.Lost)]
    [InlineData(null, null, null, DealOutcome.Open, DealOutcome.Open)]
    public void A_status_wins_over_flags_and_flags_over_the_stage(DealOutcome? status, bool? isClosed, bool? isWon, DealOutcome stage, DealOutcome outcome) =>
        OutcomeRule.Decide(status, isClosed, isWon, new SalesStage("any", null, stage), null, null, null).ShouldBe(outcome);

    [Fact]
    public void A_day_of_winning_counts_where_nothing_else_is_said() => OutcomeRule.Decide(null, null, null, null, Day, null, null).ShouldBe(DealOutcome.Won);

    [Fact]
    public void A_day_of_losing_counts_where_nothing_else_is_said() => OutcomeRule.Decide(null, null, null, null, null, Day, null).ShouldBe(DealOutcome.Lost);

    [Fact]
    public void A_day_in_an_open_stage_does_not_close_a_deal() =>
        OutcomeRule.Decide(null, null, null, new SalesStage("Demo", 0.4m), Day, null, null).ShouldBe(DealOutcome.Open);

    [Theory]
    [InlineData(100, DealOutcome.Won)]
    [InlineData(0, DealOutcome.Lost)]
    [InlineData(60, DealOutcome.Lost)]
    public void A_deal_that_is_only_flagged_as_closed_goes_by_its_probability(int probability, DealOutcome outcome) =>
        OutcomeRule.Decide(null, true, null, null, null, null, probability).ShouldBe(outcome);

    [Fact]
    public void A_row_that_says_nothing_is_an_open_deal() => OutcomeRule.Decide(null, null, null, null, null, null, null).ShouldBe(DealOutcome.Open);
}
