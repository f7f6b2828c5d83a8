using EliteSeller.Qualification;
using EliteSeller.Tests.Deals;
using Xunit;
using static EliteSeller.Opportunities.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class CloseDateStableRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("never pushed passes", Deal.At(0.2m).With(PushCount, "0"), RuleOutcome.Pass, 8, "The close date was never pushed, column 'Push Count'."),
        new("pushed once passes", Deal.At(0.2m).With(PushCount, "1"), RuleOutcome.Pass, 8, "The close date was pushed once (1 is the limit), column 'Push Count'."),
        new("pushed twice is half", Deal.At(0.2m).With(PushCount, "2"), RuleOutcome.Pass, 4, "The close date was pushed twice (1 is the limit), column 'Push Count'."),
        new("pushed three times fails", Deal.At(0.2m).With(PushCount, "3"), RuleOutcome.Fail, 0, "The close date was pushed 3 times (1 is the limit), column 'Push Count'."),
        new("a blank is unknown", Deal.At(0.2m).With(PushCount, ""), RuleOutcome.Unknown, 0, "Nothing says how often the close date was pushed, column 'Push Count'."),
        new("a source without a count is a blind spot", Deal.At(0.2m), RuleOutcome.NotApplicable, 0, "The source does not keep PushCount."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("CloseDateStable");
}
