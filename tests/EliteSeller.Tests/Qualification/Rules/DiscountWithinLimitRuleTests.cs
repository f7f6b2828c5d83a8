using EliteSeller.Analysis.Qualification;
using EliteSeller.Tests.Deals;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class DiscountWithinLimitRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("twenty percent passes", Deal.At(0.6m).With(Discount, "20"), RuleOutcome.Pass, 4, "The discount is 20% (limit: 20%)."),
        new("more fails", Deal.At(0.6m).With(Discount, "20.5"), RuleOutcome.Fail, 0, "The discount is 20.5% (limit: 20%)."),
        new("forty percent is not yet a gate", Deal.At(0.6m)
            .With(Discount, "40"), RuleOutcome.Fail, 0, "The discount is 40% (limit: 20%)."),
        new("above forty is a gate", Deal.At(0.6m).With(Discount, "40.01"), RuleOutcome.Fail, 0,
            "40.01% discount exceeds the 40% walk-away limit."),
        new("a blank is unknown", Deal.At(0.6m).With(Discount, ""), RuleOutcome.Unknown, 0, "No discount is recorded."),
        new("before 0.6 it is not due", Deal.At(0.5m).With(Discount, "90"), RuleOutcome.NotDue, 0, "Not due yet: the deal is in Talks."),
        new("a source without discounts is a blind spot", Deal.At(0.6m), RuleOutcome.NotApplicable, 0,
            "The export does not have Discount."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("DiscountWithinLimit");
}
