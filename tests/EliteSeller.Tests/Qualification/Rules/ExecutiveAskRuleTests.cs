using EliteSeller.Analysis.Qualification;
using EliteSeller.Tests.Deals;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class ExecutiveAskRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("yes passes", Deal.At(0.3m).With(ExecutiveAsk, "Yes").With(ExecutiveAskedOn, "2026-11-02"), RuleOutcome.Pass, 4,
            "The customer answered the executive ask with yes on 2026-11-02, column 'Executive Ask'."),
        new("yes without a day passes", Deal.At(0.3m).With(ExecutiveAsk, "Yes"), RuleOutcome.Pass, 4, "The customer answered the executive ask with yes, column 'Executive Ask'."),
        new("yes on a condition is half", Deal.At(0.3m).With(ExecutiveAsk, "Conditional"), RuleOutcome.Pass, 2,
            "The customer answered the executive ask with yes, on a condition, column 'Executive Ask'."),
        new("evading fails", Deal.At(0.3m).With(ExecutiveAsk, "Evaded"), RuleOutcome.Fail, 0, "The customer evaded the executive ask, column 'Executive Ask'."),
        new("no fails, on the day it was said", Deal.At(0.3m).With(ExecutiveAsk, "No").With(ExecutiveAskedOn, "2026-11-02"), RuleOutcome.Fail, 0,
            "The customer answered the executive ask with no on 2026-11-02, column 'Executive Ask'.", "2026-11-02"),
        new("a yes of 90 days ago still counts", Deal.At(0.3m).With(ExecutiveAsk, "Yes").With(ExecutiveAskedOn, "2026-08-25"), RuleOutcome.Pass, 4,
            "The customer answered the executive ask with yes on 2026-08-25, column 'Executive Ask'."),
        new("an older yes has to be asked for again", Deal.At(0.7m).With(ExecutiveAsk, "Yes").With(ExecutiveAskedOn, "2026-08-24"), RuleOutcome.Unknown, 0,
            "The yes to the executive ask of 2026-08-24 is 91 days old and no longer counts (90 are the limit): ask again, column 'Executive Ask'."),
        new("not asked is unknown", Deal.At(0.3m).With(ExecutiveAsk, ""), RuleOutcome.Unknown, 0, "The executive ask has not been put yet, column 'Executive Ask'."),
        new("not asked for too long fails", Deal.At(0.7m).With(ExecutiveAsk, ""), RuleOutcome.Fail, 0,
            "The executive ask has still not been put, which was due from position 0.3; the deal stands at 0.7, column 'Executive Ask'."),
        new("before 0.3 it is not due", Deal.At(0.1m).With(ExecutiveAsk, "No"), RuleOutcome.NotDue, 0, "Due from position 0.3; the deal stands at 0.1."),
        new("a source without the ask is a blind spot", Deal.At(0.3m), RuleOutcome.NotApplicable, 0, "Neither the source nor an ask ledger keeps ExecutiveAsk."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("ExecutiveAsk");
}
