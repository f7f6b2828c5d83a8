using EliteSeller.Analysis.Qualification;
using EliteSeller.Tests.Deals;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class RoadmapAskRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("yes passes", Deal.At(0.4m).With(RoadmapAsk, "Yes").With(RoadmapAskedOn, "2026-11-02"), RuleOutcome.Pass, 4,
            "The customer answered the roadmap ask with yes on 2026-11-02, column 'Roadmap Ask'."),
        new("yes without a day passes", Deal.At(0.4m).With(RoadmapAsk, "Yes"), RuleOutcome.Pass, 4, "The customer answered the roadmap ask with yes, column 'Roadmap Ask'."),
        new("yes on a condition is half", Deal.At(0.4m).With(RoadmapAsk, "Conditional"), RuleOutcome.Pass, 2,
            "The customer answered the roadmap ask with yes, on a condition, column 'Roadmap Ask'."),
        new("evading fails", Deal.At(0.4m).With(RoadmapAsk, "Evaded"), RuleOutcome.Fail, 0, "The customer evaded the roadmap ask, column 'Roadmap Ask'."),
        new("no fails, on the day it was said", Deal.At(0.4m).With(RoadmapAsk, "No").With(RoadmapAskedOn, "2026-11-02"), RuleOutcome.Fail, 0,
            "The customer answered the roadmap ask with no on 2026-11-02, column 'Roadmap Ask'.", "2026-11-02"),
        new("a yes of 90 days ago still counts", Deal.At(0.4m).With(RoadmapAsk, "Yes").With(RoadmapAskedOn, "2026-08-25"), RuleOutcome.Pass, 4,
            "The customer answered the roadmap ask with yes on 2026-08-25, column 'Roadmap Ask'."),
        new("an older yes has to be asked for again", Deal.At(0.8m).With(RoadmapAsk, "Yes").With(RoadmapAskedOn, "2026-08-24"), RuleOutcome.Unknown, 0,
            "The yes to the roadmap ask of 2026-08-24 is 91 days old and no longer counts (90 are the limit): ask again, column 'Roadmap Ask'."),
        new("not asked is unknown", Deal.At(0.4m).With(RoadmapAsk, ""), RuleOutcome.Unknown, 0, "The roadmap ask has not been put yet, column 'Roadmap Ask'."),
        new("not asked for too long fails", Deal.At(0.8m).With(RoadmapAsk, ""), RuleOutcome.Fail, 0,
            "The roadmap ask has still not been put, which was due from position 0.4; the deal stands at 0.8, column 'Roadmap Ask'."),
        new("before 0.4 it is not due", Deal.At(0.1m).With(RoadmapAsk, "No"), RuleOutcome.NotDue, 0, "Due from position 0.4; the deal stands at 0.1."),
        new("a source without the ask is a blind spot", Deal.At(0.4m), RuleOutcome.NotApplicable, 0, "Neither the source nor an ask ledger keeps RoadmapAsk."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("RoadmapAsk");
}
