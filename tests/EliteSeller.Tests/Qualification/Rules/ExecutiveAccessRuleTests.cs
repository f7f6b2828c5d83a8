using EliteSeller.Analysis.Qualification;
using EliteSeller.Tests.Deals;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class ExecutiveAccessRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("confirmed by the customer passes", Deal.At(0.3m).With(ExecutiveAccess, "Confirmed"), RuleOutcome.Pass, 8, "Confirmed: we have access to the executives who decide or fund, column 'Executive Access'."),
        new("assumed by the seller is half", Deal.At(0.3m).With(ExecutiveAccess, "Assumed"), RuleOutcome.Pass, 4, "Only assumed, not confirmed by the customer: we have access to the executives who decide or fund, column 'Executive Access'."),
        new("a no fails", Deal.At(0.3m).With(ExecutiveAccess, "No"), RuleOutcome.Fail, 0, "There is no access to the executives who decide or fund, column 'Executive Access'."),
        new("a blank is unknown", Deal.At(0.3m).With(ExecutiveAccess, ""), RuleOutcome.Unknown, 0, "Nobody knows yet whether we have access to the executives who decide or fund, column 'Executive Access'."),
        new("a blank just before it is too late is unknown", Deal.At(0.7m - 0.001m).With(ExecutiveAccess, ""), RuleOutcome.Unknown, 0, "Nobody knows yet whether we have access to the executives who decide or fund, column 'Executive Access'."),
        new("nobody found out in time", Deal.At(0.7m).With(ExecutiveAccess, ""), RuleOutcome.Fail, 0,
            "Still nobody has found out whether we have access to the executives who decide or fund, which was due from position 0.3; the deal stands at 0.7, column 'Executive Access'."),
        new("a blank in a hardly used column stays unknown", Deal.At(0.7m).WithHardlyUsed(ExecutiveAccess), RuleOutcome.Unknown, 0, "Nobody knows yet whether we have access to the executives who decide or fund, column 'Executive Access'."),
        new("a source without the column is a blind spot", Deal.At(0.3m), RuleOutcome.NotApplicable, 0, "The source does not keep ExecutiveAccess."),
        new("before 0.3 it is not due", Deal.At(0.1m).With(ExecutiveAccess, "No"), RuleOutcome.NotDue, 0, "Due from position 0.3; the deal stands at 0.1."),
        new("at an unknown stage it is not due", Deal.AtUnknownStage.With(ExecutiveAccess, "No").With(Stage, "Tea"), RuleOutcome.NotDue, 0, "Due from position 0.3; nobody knows where 'Tea' stands in the process."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("ExecutiveAccess");
}
