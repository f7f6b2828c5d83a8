using EliteSeller.Analysis.Pipelines;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Pipelines;

public sealed class LossReasonsTests
{
    [Theory]
    [InlineData("No decision")]
    [InlineData("NODECISION")]
    [InlineData("Closed no-decision")]
    [InlineData("Buyer undecided")]
    [InlineData("Project cancelled")]
    [InlineData("Canceled by the board")]
    [InlineData("Customer has gone quiet")]
    [InlineData("They went quiet in May")]
    [InlineData("Gone dark")]
    [InlineData("Went dark after the demo")]
    [InlineData("Kept going dark")]
    [InlineData("No response to three mails")]
    [InlineData("Non-responsive")]
    [InlineData("Unresponsive")]
    [InlineData("Ghosted us")]
    [InlineData("Stays with the status quo")]
    [InlineData("Did nothing")]
    [InlineData("Chose to do nothing")]
    public void Nobody_won_a_deal_that_was_canceled_never_decided_or_has_gone_quiet(string reason) =>
        LossReasons.SaysNoDecision(reason).ShouldBeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Price")]
    [InlineData("Lost to competitor")]
    [InlineData("Decision for another vendor")]
    public void Somebody_else_may_have_won_every_other_deal(string? reason) => LossReasons.SaysNoDecision(reason).ShouldBeFalse();

    [Theory]
    [InlineData("Price", "Contoso", DealEnding.SecondPlace)]
    [InlineData("Lost to competitor", null, DealEnding.SecondPlace)]
    [InlineData("An Wettbewerber verloren", null, DealEnding.SecondPlace)]
    [InlineData(null, "Contoso", DealEnding.SecondPlace)]
    [InlineData("No decision", "Contoso", DealEnding.NoDecision)]
    [InlineData("Price", "None", DealEnding.OtherReason)]
    [InlineData("Price", " n/a ", DealEnding.OtherReason)]
    [InlineData("Price", null, DealEnding.OtherReason)]
    [InlineData(null, "-", DealEnding.NoReason)]
    [InlineData(null, null, DealEnding.NoReason)]
    public void Second_place_is_lost_to_a_competitor_and_a_canceled_project_is_lost_to_nobody(
        string? reason, string? competitor, DealEnding ending) =>
        LossReasons.EndingOf(reason, competitor, "Closed Lost", null).ShouldBe(ending);
}
