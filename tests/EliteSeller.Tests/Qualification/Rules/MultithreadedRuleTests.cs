using EliteSeller.Analysis.Qualification;
using EliteSeller.Tests.Deals;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class MultithreadedRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("two people pass", Deal.At(0.4m).With(Amount, "50001").With(ContactCount, "2"), RuleOutcome.Pass, 4,
            "We have 2 contacts; deals over 50,000 need 2."),
        new("one person fails", Deal.At(0.4m).With(Amount, "50001").With(ContactCount, "1"), RuleOutcome.Fail, 0,
            "We have 1 contact; deals over 50,000 need 2."),
        new("a small deal does not concern it", Deal.At(0.4m).With(Amount, "50000").With(ContactCount, "1"), RuleOutcome.NotDue, 0,
            "One contact is enough at 50,000 (limit: 50,000)."),
        new("before 0.4 it is not due", Deal.At(0.3m).With(Amount, "90000")
            .With(ContactCount, "1"), RuleOutcome.NotDue, 0, "Not due yet: the deal is in Talks."),
        new("blank contacts are unknown", Deal.At(0.4m).With(Amount, "90000").With(ContactCount, ""), RuleOutcome.Unknown, 0,
            "Nobody knows how many contacts we have."),
        new("a blank amount is unknown", Deal.At(0.4m).With(Amount, "").With(ContactCount, "1"), RuleOutcome.Unknown, 0,
            "Nobody knows whether one contact is enough, because the amount is missing."),
        new("a source that counts no contacts is a blind spot", Deal.At(0.4m)
            .With(Amount, "90000"), RuleOutcome.NotApplicable, 0, "The export does not have ContactCount."),
        new("more people than needed pass", Deal.At(0.4m).With(Amount, "50000.01").With(ContactCount, "3"), RuleOutcome.Pass, 4,
            "We have 3 contacts; deals over 50,000 need 2."),
        new("nobody at all fails", Deal.At(0.4m).With(Amount, "90000").With(ContactCount, "0"), RuleOutcome.Fail, 0,
            "We have 0 contacts; deals over 50,000 need 2."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("Multithreaded");
}
