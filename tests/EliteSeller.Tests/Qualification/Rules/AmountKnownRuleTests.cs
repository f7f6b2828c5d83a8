using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class AmountKnownRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("an amount passes", Deal.At(0.2m).With(Amount, "12000")
            .With(Currency, "EUR"), RuleOutcome.Pass, 2, "The amount is 12,000 EUR."),
        new("zero fails", Deal.At(0.2m).With(Amount, "0"), RuleOutcome.Fail, 0, "The amount is 0."),
        new("a negative amount fails", Deal.At(0.2m).With(Amount, "-5"), RuleOutcome.Fail, 0, "The amount is -5."),
        new("a blank fails", Deal.At(0.2m).With(Amount, ""), RuleOutcome.Fail, 0, "No amount is recorded."),
        new("a blank in a hardly used column is unknown", Deal.At(0.2m)
            .WithHardlyUsed(Amount), RuleOutcome.Unknown, 0, "No amount is recorded."),
        new("before 0.2 it is not due", Deal.At(0.1m).With(Amount, ""), RuleOutcome.NotDue, 0, "Not due yet: the deal is in Talks."),
        new("at an unknown stage it is not due", Deal.AtUnknownStage.With(Amount, "")
            .With(Stage, "Tea"), RuleOutcome.NotDue, 0, "Not due: the place of Tea in the sales process is unknown."),
        new("a closed deal is not asked", Deal.At(1m).Ended(DealOutcome.Lost)
            .With(Amount, ""), RuleOutcome.NotDue, 0, "The deal is closed."),
        new("a source without amounts is a blind spot", Deal.At(0.2m), RuleOutcome.NotApplicable, 0, "The export does not have Amount."),
        new("a closed deal is not asked, also where the rule is due from the start on", Deal.At(1m).Ended(DealOutcome.Won)
            .With(Amount, ""), RuleOutcome.NotDue, 0, "The deal is closed."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("AmountKnown");

    [Fact]
    public void A_closed_deal_is_over_wherever_the_rule_is_due()
    {
        var draft = new PolicyDraft { Rules = { new RuleSettings(RuleCatalogue.Find("AmountKnown")!, true, null,
            new PolicyValue(0m, ValueOrigin.Policy), null, null) } };

        var finding = Deal.At(1m).Ended(DealOutcome.Won).With(Amount, "").Ask("AmountKnown", RuleCatalogue.CreatePolicy(draft));

        (finding.Outcome, finding.Reason).ShouldBe((RuleOutcome.NotDue, "The deal is closed."));
    }
}
