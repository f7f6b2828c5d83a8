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
}
