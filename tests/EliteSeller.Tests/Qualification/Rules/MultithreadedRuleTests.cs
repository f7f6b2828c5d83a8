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
            "2 people are in contact with us (deals over 50,000 need 2), column 'Contact Count'."),
        new("one person fails", Deal.At(0.4m).With(Amount, "50001").With(ContactCount, "1"), RuleOutcome.Fail, 0,
            "1 person is in contact with us (deals over 50,000 need 2), column 'Contact Count'."),
        new("a small deal does not concern it", Deal.At(0.4m).With(Amount, "50000").With(ContactCount, "1"), RuleOutcome.NotDue, 0,
            "At 50,000 one contact is enough (deals over 50,000 need 2), column 'Contact Count'."),
        new("before 0.4 it is not due", Deal.At(0.3m).With(Amount, "90000").With(ContactCount, "1"), RuleOutcome.NotDue, 0, "Due from position 0.4; the deal stands at 0.3."),
        new("blank contacts are unknown", Deal.At(0.4m).With(Amount, "90000").With(ContactCount, ""), RuleOutcome.Unknown, 0,
            "Nothing says how many people we know at the customer, column 'Contact Count'."),
        new("a blank amount is unknown", Deal.At(0.4m).With(Amount, "").With(ContactCount, "1"), RuleOutcome.Unknown, 0,
            "Without an amount nobody knows whether one contact is enough, column 'Contact Count'."),
        new("a source that counts no contacts is a blind spot", Deal.At(0.4m).With(Amount, "90000"), RuleOutcome.NotApplicable, 0, "The source does not keep ContactCount."),
        new("more people than needed pass", Deal.At(0.4m).With(Amount, "50000.01").With(ContactCount, "3"), RuleOutcome.Pass, 4,
            "3 people are in contact with us (deals over 50,000 need 2), column 'Contact Count'."),
        new("nobody at all fails", Deal.At(0.4m).With(Amount, "90000").With(ContactCount, "0"), RuleOutcome.Fail, 0,
            "0 people are in contact with us (deals over 50,000 need 2), column 'Contact Count'."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("Multithreaded");
}
