using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification;

/// <summary>The line that a scheduled job holds a pipeline to.</summary>
public sealed class OpportunityGateTests
{
    private static readonly Deal Lost = Deal.At(0.9m).With(ExecutiveAccess, "No").With(SpendingAuthority, "No").With(Sponsor, "No");
    private static readonly Deal Fresh = Deal.At(0.1m);

    [Fact]
    public void Without_a_number_one_deal_is_one_too_many()
    {
        Conclude(new([Verdict.WalkAway], [], null, null), Fresh, Fresh).ShouldBeNull();

        var problem = Conclude(new([Verdict.WalkAway], [], null, null), Fresh, Lost).ShouldNotBeNull();

        (problem.ErrorId, problem.Kind).ShouldBe(("OpportunityGateCrossed", ProblemKind.Gate));
        problem.Message.ShouldBe("1 deal is WalkAway (limit: 0): Harbour cranes (D-1).");
        problem.Hint.ShouldBe("Look at BadNews of these deals; Get-OpportunityAction proposes what to do with each.");
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(1, "2 deals are WalkAway (limit: 1): Harbour cranes (D-1), Harbour cranes (D-1).")]
    public void As_many_as_allowed_may_be_there(int most, string? message) =>
        Conclude(new([Verdict.WalkAway], [], most, null), Lost, Fresh, Lost)?.Message.ShouldBe(message);

    [Fact]
    public void The_amounts_of_each_currency_are_held_to_the_line_by_themselves()
    {
        var deals = new[]
        {
            Lost.With(Amount, "600").With(Currency, "EUR"), Lost.With(Amount, "401").With(Currency, "EUR"),
            Lost.With(Amount, "1000").With(Currency, "USD"), Lost.With(Amount, "").With(Currency, "USD"),
        };

        Conclude(new([Verdict.WalkAway], [], null, 1001m), deals).ShouldBeNull();
        Conclude(new([Verdict.WalkAway], [], null, 1000m), deals[..3])!.Message.ShouldEndWith(
            "Harbour cranes (D-1), Harbour cranes (D-1), Harbour cranes (D-1).");
        Conclude(new([Verdict.WalkAway], [], null, 1000m), deals)!.Message.ShouldBe(
            "Deals of 1,001 EUR are WalkAway (limit: 1,000): Harbour cranes (D-1), Harbour cranes (D-1), Harbour cranes (D-1), Harbour "
                + "cranes (D-1). 1 of them has no amount.");
    }

    [Fact]
    public void Ten_deals_are_named_and_the_others_counted() =>
        Conclude(new([Verdict.WalkAway], [], 3, null), [.. Enumerable.Repeat(Lost, 12)])!.Message.ShouldEndWith(
            "Harbour cranes (D-1) and 2 more.");

    [Fact]
    public void Ten_deals_are_all_named() =>
        Conclude(new([Verdict.WalkAway], [], 3, null), [.. Enumerable.Repeat(Lost, 10)])!.Message.ShouldEndWith(
            "Harbour cranes (D-1), Harbour cranes (D-1).");

    [Fact]
    public void A_rule_is_a_line_too_also_where_only_some_rules_were_tested()
    {
        var gate = new OpportunityGate([], ["Sponsor"], null, null);
        gate.Add(Lost.Judge(only: ["Sponsor"]));

        gate.Seen.ShouldBe(1);
        gate.Conclude()!.Message.ShouldBe("1 deal fails Sponsor (limit: 0): Harbour cranes (D-1).");
    }

    [Fact]
    public void A_verdict_that_nobody_gave_is_not_taken_for_a_good_one() =>
        Should.Throw<EliteSellerException>(() => new OpportunityGate([Verdict.WalkAway], [], null, null).Add(Lost.Judge(only: ["Sponsor"])))
            .Problem
            .ShouldSatisfyAllConditions(
                problem => (problem.ErrorId, problem.Kind).ShouldBe(("NoVerdictWithRule", ProblemKind.Argument)),
                problem => problem.Message.ShouldBe("A result has no verdict, because only some rules were tested."),
                problem => problem.Hint.ShouldBe("Run Test-Opportunity without -Rule, or use -Rule here."));

    [Fact]
    public void Both_lines_can_be_crossed_and_every_reason_is_told()
    {
        var deals = new[] { Lost.With(Amount, "1234567.5").With(Currency, ""), Lost.With(Amount, ""), Lost.With(Amount, "") };

        Conclude(new([Verdict.WalkAway, Verdict.CannotQualify], ["Sponsor", "WayToADecision"], 2, 0m), deals)!.Message.ShouldBe(
            "3 deals are WalkAway or are CannotQualify or fail Sponsor or fail WayToADecision (limit: 2); deals of 1,234,567.5 are "
                + "WalkAway or are CannotQualify or fail Sponsor or fail WayToADecision (limit: 0): "
            + "Harbour cranes (D-1), Harbour cranes (D-1), Harbour cranes (D-1). 2 of them have no amount.");
    }

    [Fact]
    public void With_a_line_for_amounts_alone_the_number_of_deals_does_not_matter() =>
        Conclude(new([Verdict.WalkAway], [], null, 5m), Lost, Lost, Lost).ShouldBeNull();

    [Fact]
    public void Where_only_the_number_counts_blank_amounts_are_not_spoken_of() =>
        Conclude(new([Verdict.WalkAway], [], 0, null), Lost)!.Message.ShouldEndWith("Harbour cranes (D-1).");

    [Fact]
    public void A_rule_that_nobody_knows_is_refused() =>
        Should.Throw<EliteSellerException>(() => new OpportunityGate([], ["Sponsors"], null, null).Add(Lost.Judge()))
            .Problem.ErrorId.ShouldBe("RuleUnknown");

    private static Problem? Conclude(OpportunityGate gate, params Deal[] deals)
    {
        foreach (var deal in deals)
        {
            gate.Add(deal.Judge());
        }

        gate.Seen.ShouldBe(deals.Length);
        return gate.Conclude();
    }
}
