using EliteSeller.Analysis.Qualification;
using EliteSeller.Tests.Deals;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class ServiceCapacityRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("confirmed by the customer passes", Deal.At(0.6m)
            .With(ServiceCapacity, "Confirmed"), RuleOutcome.Pass, 4, "We can deliver and service these terms."),
        new("assumed by the seller is half", Deal.At(0.6m)
            .With(ServiceCapacity, "Assumed"), RuleOutcome.Pass, 2,
            "We assume we can deliver and service these terms; nobody has confirmed it."),
        new("a no fails", Deal.At(0.6m).With(ServiceCapacity, "No"), RuleOutcome.Fail, 0, "We cannot deliver and service these terms."),
        new("a blank is unknown", Deal.At(0.6m)
            .With(ServiceCapacity, ""), RuleOutcome.Unknown, 0, "Nobody knows yet whether we can deliver and service these terms."),
        new("a blank just before it is too late is unknown", Deal.At(1m - 0.001m)
            .With(ServiceCapacity, ""), RuleOutcome.Unknown, 0, "Nobody knows yet whether we can deliver and service these terms."),
        new("nobody found out in time", Deal.At(1m).With(ServiceCapacity, ""), RuleOutcome.Fail, 0,
            "Nobody has confirmed that we can deliver and service these terms, and the deal is already in Talks."),
        new("a blank in a hardly used column stays unknown", Deal.At(1m)
            .WithHardlyUsed(ServiceCapacity), RuleOutcome.Unknown, 0, "Nobody knows yet whether we can deliver and service these terms."),
        new("a source without the column is a blind spot", Deal.At(0.6m), RuleOutcome.NotApplicable, 0,
            "The export does not have ServiceCapacity."),
        new("before 0.6 it is not due", Deal.At(0.1m)
            .With(ServiceCapacity, "No"), RuleOutcome.NotDue, 0, "Not due yet: the deal is in Talks."),
        new("at an unknown stage it is not due", Deal.AtUnknownStage.With(ServiceCapacity, "No")
            .With(Stage, "Tea"), RuleOutcome.NotDue, 0, "Not due: the place of Tea in the sales process is unknown."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("ServiceCapacity");
}
