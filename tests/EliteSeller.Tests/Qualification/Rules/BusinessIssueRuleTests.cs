using EliteSeller.Analysis.Qualification;
using EliteSeller.Tests.Deals;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class BusinessIssueRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("confirmed by the customer passes", Deal.At(0m)
            .With(BusinessIssue, "Confirmed"), RuleOutcome.Pass, 8, "The customer confirmed a real business issue."),
        new("assumed by the seller is half", Deal.At(0m)
            .With(BusinessIssue, "Assumed"), RuleOutcome.Pass, 4, "We assume a real business issue; the customer has not confirmed it."),
        new("a no fails", Deal.At(0m)
            .With(BusinessIssue, "No"), RuleOutcome.Fail, 0, "The customer is not trying to solve a real business issue."),
        new("a blank is unknown", Deal.At(0m)
            .With(BusinessIssue, ""), RuleOutcome.Unknown, 0, "Nobody knows yet which business issue the customer wants to solve."),
        new("a blank just before it is too late is unknown", Deal.At(0.4m - 0.001m)
            .With(BusinessIssue, ""), RuleOutcome.Unknown, 0, "Nobody knows yet which business issue the customer wants to solve."),
        new("nobody found out in time", Deal.At(0.4m).With(BusinessIssue, ""), RuleOutcome.Fail, 0,
            "Nobody has confirmed a real business issue, and the deal is already in Talks."),
        new("a blank in a hardly used column stays unknown", Deal.At(0.4m)
            .WithHardlyUsed(BusinessIssue), RuleOutcome.Unknown, 0, "Nobody knows yet which business issue the customer wants to solve."),
        new("a source without the column is a blind spot", Deal.At(0m), RuleOutcome.NotApplicable, 0,
            "The export does not have BusinessIssue."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("BusinessIssue");
}
