using System;
using EliteSeller.Files.Import.Headers;
using EliteSeller.Model;
using EliteSeller.Text;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

public class OutcomeRuleTests
{
    [Theory]
    [InlineData("Won", null, null, "Negotiation", "Won")]
    [InlineData("Lost", null, null, "Negotiation", "Lost")]
    [InlineData("Open", null, null, "Negotiation", "Open")]
    [InlineData("None", true, true, "Negotiation", "Won")]
    [InlineData("None", true, false, "Negotiation", "Lost")]
    [InlineData("None", null, true, "Negotiation", "Won")]
    [InlineData("None", null, null, "Closed Won", "Won")]
    [InlineData("None", true, null, "Closed Won", "Won")]
    [InlineData("None", true, null, "Closed Lost", "Lost")]
    [InlineData("Unknown", null, null, "Closed Lost", "Lost")]
    [InlineData("None", null, null, "Negotiation", "Open")]
    public void Status_flags_and_stage_tell_the_outcome_together(string status, bool? isClosed, bool? isWon, string stage,
        string outcome) =>
        Decide(new OutcomeSignals { Status = Enum.Parse<OutcomeWord>(status), IsClosed = isClosed, IsWon = isWon, Stage = Stage(stage) })
            .ShouldBe(outcome);

    [Theory]
    [InlineData("Open", null, null, "Closed Won")]
    [InlineData("Won", null, null, "Closed Lost")]
    [InlineData("Lost", null, null, "Closed Won")]
    [InlineData("Won", false, false, "Negotiation")]
    [InlineData("None", false, null, "Closed Lost")]
    [InlineData("None", null, true, "Closed Lost")]
    [InlineData("None", true, null, "Negotiation")]
    [InlineData("Closed", null, null, "Negotiation")]
    [InlineData("None", null, null, "Closed")]
    public void A_contradiction_and_a_closed_deal_without_an_outcome_are_asked_about(string status, bool? isClosed, bool? isWon,
        string stage) =>
        Decide(new OutcomeSignals { Status = Enum.Parse<OutcomeWord>(status), IsClosed = isClosed, IsWon = isWon, Stage = Stage(stage) })
            .ShouldBe("Closed");

    [Theory]
    [InlineData(100, "Won")]
    [InlineData(0, "Lost")]
    [InlineData(60, "Closed")]
    public void A_deal_that_is_only_flagged_as_closed_goes_by_a_probability_of_0_or_100(int probability, string outcome) =>
        Decide(new OutcomeSignals { IsClosed = true, Probability = probability }).ShouldBe(outcome);

    [Fact]
    public void A_day_of_winning_counts_where_nothing_else_is_said() => Decide(new OutcomeSignals { HasWonDay = true }).ShouldBe("Won");

    [Fact]
    public void A_day_of_losing_counts_where_nothing_else_is_said() => Decide(new OutcomeSignals { HasLostDay = true }).ShouldBe("Lost");

    [Fact]
    public void A_closing_day_that_does_not_say_how_is_asked_about() =>
        Decide(new OutcomeSignals { HasClosedDay = true }).ShouldBe("Closed");

    [Fact]
    public void A_day_in_an_open_stage_does_not_close_a_deal() =>
        Decide(new OutcomeSignals { HasWonDay = true, Stage = Stage("Demo") }).ShouldBe("Open");

    [Theory]
    [InlineData(0, "Lost")]
    [InlineData(25, "Closed")]
    public void An_inactive_deal_is_lost_at_zero_and_asked_about_otherwise(int probability, string outcome) =>
        Decide(new OutcomeSignals { IsActive = false, Probability = probability, Stage = Stage("New") }).ShouldBe(outcome);

    [Fact]
    public void What_the_user_has_said_of_a_closing_stage_wins_over_an_open_status() =>
        Decide(new OutcomeSignals { Status = OutcomeWord.Open,
            Stage = new SalesStage("Closed Won", null, DealOutcome.Won) { IsNamed = true, IsClosing = true } }).ShouldBe("Won");

    [Fact]
    public void What_the_user_has_said_of_an_open_stage_ends_only_deals_that_are_not_called_open()
    {
        var shipped = new SalesStage("Shipped", null, DealOutcome.Won) { IsNamed = true };
        Decide(new OutcomeSignals { IsClosed = true, Stage = shipped }).ShouldBe("Won");
        Decide(new OutcomeSignals { IsClosed = false, Stage = shipped }).ShouldBe("Open");
    }

    [Fact]
    public void A_deleted_record_is_neither_open_nor_closed() =>
        Decide(new OutcomeSignals { Status = OutcomeWord.Deleted, Stage = Stage("Closed Won") }).ShouldBe("Deleted");

    [Fact]
    public void A_row_that_says_nothing_is_an_open_deal() => Decide(default).ShouldBe("Open");

    private static string Decide(OutcomeSignals signals) => OutcomeRule.Decide(signals).ToString();

    private static SalesStage Stage(string name) => OutcomeText.Word(name) switch
    {
        OutcomeWord.Won => new SalesStage(name, null, DealOutcome.Won) { IsClosing = true },
        OutcomeWord.Lost => new SalesStage(name, null, DealOutcome.Lost) { IsClosing = true },
        OutcomeWord.Closed => new SalesStage(name, null) { IsClosing = true },
        _ => new SalesStage(name, null),
    };
}
