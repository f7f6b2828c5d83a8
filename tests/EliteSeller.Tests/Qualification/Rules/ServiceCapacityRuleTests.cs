using EliteSeller.Qualification;
using EliteSeller.Tests.Deals;
using Xunit;
using static EliteSeller.Opportunities.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class ServiceCapacityRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("confirmed by the customer passes", Deal.At(0.6m).With(ServiceCapacity, "Confirmed"), RuleOutcome.Pass, 4, "Confirmed: we can deliver and service what the terms promise, column 'Service Capacity'."),
        new("assumed by the seller is half", Deal.At(0.6m).With(ServiceCapacity, "Assumed"), RuleOutcome.Pass, 2, "Only assumed, not confirmed by the customer: we can deliver and service what the terms promise, column 'Service Capacity'."),
        new("a no fails", Deal.At(0.6m).With(ServiceCapacity, "No"), RuleOutcome.Fail, 0, "We can not deliver and service what the terms promise, column 'Service Capacity'."),
        new("a blank is unknown", Deal.At(0.6m).With(ServiceCapacity, ""), RuleOutcome.Unknown, 0, "Nobody knows yet whether we can deliver and service what the terms promise, column 'Service Capacity'."),
        new("a blank just before it is too late is unknown", Deal.At(1m - 0.001m).With(ServiceCapacity, ""), RuleOutcome.Unknown, 0, "Nobody knows yet whether we can deliver and service what the terms promise, column 'Service Capacity'."),
        new("nobody found out in time", Deal.At(1m).With(ServiceCapacity, ""), RuleOutcome.Fail, 0,
            "Still nobody has found out whether we can deliver and service what the terms promise, which was due from position 0.6; the deal stands at 1, column 'Service Capacity'."),
        new("a blank in a hardly used column stays unknown", Deal.At(1m).WithHardlyUsed(ServiceCapacity), RuleOutcome.Unknown, 0, "Nobody knows yet whether we can deliver and service what the terms promise, column 'Service Capacity'."),
        new("a source without the column is a blind spot", Deal.At(0.6m), RuleOutcome.NotApplicable, 0, "The source does not keep ServiceCapacity."),
        new("before 0.6 it is not due", Deal.At(0.1m).With(ServiceCapacity, "No"), RuleOutcome.NotDue, 0, "Due from position 0.6; the deal stands at 0.1."),
        new("at an unknown stage it is not due", Deal.AtUnknownStage.With(ServiceCapacity, "No").With(Stage, "Tea"), RuleOutcome.NotDue, 0, "Due from position 0.6; nobody knows where 'Tea' stands in the process."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("ServiceCapacity");
}
