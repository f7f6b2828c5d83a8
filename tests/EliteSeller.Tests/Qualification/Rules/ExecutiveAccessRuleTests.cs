using EliteSeller.Analysis.Qualification;
using EliteSeller.Tests.Deals;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class ExecutiveAccessRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("confirmed by the customer passes", Deal.At(0.3m)
            .With(ExecutiveAccess, "Confirmed"), RuleOutcome.Pass, 8, "We have access to the executives who decide."),
        new("assumed by the seller is half", Deal.At(0.3m)
            .With(ExecutiveAccess, "Assumed"), RuleOutcome.Pass, 4,
            "We assume access to the executives who decide; the customer has not confirmed it."),
        new("a no fails", Deal.At(0.3m)
            .With(ExecutiveAccess, "No"), RuleOutcome.Fail, 0, "We have no access to the executives who decide."),
        new("a blank is unknown", Deal.At(0.3m)
            .With(ExecutiveAccess, ""), RuleOutcome.Unknown, 0, "Nobody knows yet whether we can meet the executives who decide."),
        new("a blank just before it is too late is unknown", Deal.At(0.7m - 0.001m)
            .With(ExecutiveAccess, ""), RuleOutcome.Unknown, 0, "Nobody knows yet whether we can meet the executives who decide."),
        new("nobody found out in time", Deal.At(0.7m).With(ExecutiveAccess, ""), RuleOutcome.Fail, 0,
            "Nobody has confirmed access to the executives who decide, and the deal is already in Talks."),
        new("a blank in a hardly used column stays unknown", Deal.At(0.7m)
            .WithHardlyUsed(ExecutiveAccess), RuleOutcome.Unknown, 0, "Nobody knows yet whether we can meet the executives who decide."),
        new("a source without the column is a blind spot", Deal.At(0.3m), RuleOutcome.NotApplicable, 0,
            "The export does not have ExecutiveAccess."),
        new("before 0.3 it is not due", Deal.At(0.1m)
            .With(ExecutiveAccess, "No"), RuleOutcome.NotDue, 0, "Not due yet: the deal is in Talks."),
        new("at an unknown stage it is not due", Deal.AtUnknownStage.With(ExecutiveAccess, "No")
            .With(Stage, "Tea"), RuleOutcome.NotDue, 0, "Not due: the place of Tea in the sales process is unknown."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("ExecutiveAccess");
}
