using EliteSeller.Analysis.Qualification;
using EliteSeller.Tests.Deals;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class TimelineAskRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("yes passes", Deal.At(0.3m).With(TimelineAsk, "Yes").With(TimelineAskedOn, "2026-11-02"), RuleOutcome.Pass, 4,
            "The customer answered the timeline ask with yes on 2026-11-02, column 'Timeline Ask'."),
        new("yes without a day passes", Deal.At(0.3m).With(TimelineAsk, "Yes"), RuleOutcome.Pass, 4, "The customer answered the timeline ask with yes, column 'Timeline Ask'."),
        new("yes on a condition is half", Deal.At(0.3m).With(TimelineAsk, "Conditional"), RuleOutcome.Pass, 2,
            "The customer answered the timeline ask with yes, on a condition, column 'Timeline Ask'."),
        new("evading fails", Deal.At(0.3m).With(TimelineAsk, "Evaded"), RuleOutcome.Fail, 0, "The customer evaded the timeline ask, column 'Timeline Ask'."),
        new("no fails, on the day it was said", Deal.At(0.3m).With(TimelineAsk, "No").With(TimelineAskedOn, "2026-11-02"), RuleOutcome.Fail, 0,
            "The customer answered the timeline ask with no on 2026-11-02, column 'Timeline Ask'.", "2026-11-02"),
        new("a yes of 90 days ago still counts", Deal.At(0.3m).With(TimelineAsk, "Yes").With(TimelineAskedOn, "2026-08-25"), RuleOutcome.Pass, 4,
            "The customer answered the timeline ask with yes on 2026-08-25, column 'Timeline Ask'."),
        new("an older yes has to be asked for again", Deal.At(0.7m).With(TimelineAsk, "Yes").With(TimelineAskedOn, "2026-08-24"), RuleOutcome.Unknown, 0,
            "The yes to the timeline ask of 2026-08-24 is 91 days old and no longer counts (90 are the limit): ask again, column 'Timeline Ask'."),
        new("not asked is unknown", Deal.At(0.3m).With(TimelineAsk, ""), RuleOutcome.Unknown, 0, "The timeline ask has not been put yet, column 'Timeline Ask'."),
        new("not asked for too long fails", Deal.At(0.7m).With(TimelineAsk, ""), RuleOutcome.Fail, 0,
            "The timeline ask has still not been put, which was due from position 0.3; the deal stands at 0.7, column 'Timeline Ask'."),
        new("before 0.3 it is not due", Deal.At(0.1m).With(TimelineAsk, "No"), RuleOutcome.NotDue, 0, "Due from position 0.3; the deal stands at 0.1."),
        new("a source without the ask is a blind spot", Deal.At(0.3m), RuleOutcome.NotApplicable, 0, "Neither the source nor an ask ledger keeps TimelineAsk."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("TimelineAsk");
}
