using EliteSeller.Analysis.Qualification;
using EliteSeller.Tests.Deals;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class NextStepAgreedRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("a written step passes", Deal.At(0.2m).With(NextStep, "Call with the CFO"), RuleOutcome.Pass, 6,
            "A next step is recorded."),
        new("a step that lies ahead passes", Deal.At(0.2m).With(NextStep, "Call with the CFO")
            .With(NextStepDate, "2026-11-23"), RuleOutcome.Pass, 6,
            "The next step is planned for 23 Nov 2026."),
        new("a step whose day has passed fails", Deal.At(0.2m).With(NextStep, "Call with the CFO")
            .With(NextStepDate, "2026-11-01"), RuleOutcome.Fail, 0,
            "The next step was due 22 days ago, on 1 Nov 2026.", "2026-11-02"),
        new("a step that only waits is half", Deal.At(0.2m).With(NextStep, "Follow up next week"), RuleOutcome.Pass, 3,
            "The next step is only to wait ('follow up')."),
        new("a waiting word inside another word does not wait", Deal.At(0.2m)
            .With(NextStep, "Check inventory with Anna"), RuleOutcome.Pass, 6,
            "A next step is recorded."),
        new("a blank fails", Deal.At(0.2m).With(NextStep, ""), RuleOutcome.Fail, 0, "No next step is recorded."),
        new("a dash is a blank", Deal.At(0.2m).With(NextStep, "-"), RuleOutcome.Fail, 0, "No next step is recorded."),
        new("a blank in a hardly used column is unknown", Deal.At(0.2m).WithHardlyUsed(NextStep), RuleOutcome.Unknown, 0,
            "No next step is recorded."),
        new("without a column for steps the planned activity counts", Deal.At(0.2m)
            .With(NextActivityDate, "2026-12-01"), RuleOutcome.Pass, 6,
            "The next activity is planned for 1 Dec 2026."),
        new("a planned activity that has passed fails", Deal.At(0.2m).With(NextActivityDate, "2026-11-20"), RuleOutcome.Fail, 0,
            "The next activity was due 3 days ago, on 20 Nov 2026.", "2026-11-21"),
        new("no planned activity fails", Deal.At(0.2m).With(NextActivityDate, ""), RuleOutcome.Fail, 0,
            "No next activity is planned."),
        new("a source with neither is a blind spot", Deal.At(0.2m), RuleOutcome.NotApplicable, 0,
            "The export does not have NextStep or NextActivityDate."),
        new("a waiting step whose day has passed fails by its day", Deal.At(0.2m).With(NextStep, "follow up")
            .With(NextStepDate, "2026-11-22"), RuleOutcome.Fail, 0,
            "The next step was due 1 day ago, on 22 Nov 2026.", "2026-11-23"),
        new("a waiting step ahead is half and names the step", Deal.At(0.2m).With(NextStep, "follow up")
            .With(NextStepDate, "2026-12-01"), RuleOutcome.Pass, 3,
            "The next step is only to wait ('follow up')."),
        new("a letter says nothing", Deal.At(0.2m).With(NextStep, "x"), RuleOutcome.Fail, 0, "The next step says nothing ('x')."),
        new("a word that could stand in any deal says nothing", Deal.At(0.2m).With(NextStep, "Call").With(NextStepDate, "2026-12-01"),
            RuleOutcome.Fail, 0, "The next step says nothing ('Call')."),
        new("three letters say nothing", Deal.At(0.2m).With(NextStep, "12 abc 34"), RuleOutcome.Fail, 0,
            "The next step says nothing ('12 abc 34')."),
        new("four letters may name something", Deal.At(0.2m).With(NextStep, "Demo"), RuleOutcome.Pass, 6, "A next step is recorded."),
        new("two signs are two words", Deal.At(0.2m).With(NextStep, "契約"), RuleOutcome.Pass, 6, "A next step is recorded."),
        new("a reference to notes is a blank", Deal.At(0.2m).With(NextStep, "see notes"), RuleOutcome.Fail, 0,
            "No next step is recorded."),
        new("a day without a step is no step", Deal.At(0.2m).With(NextStep, "").With(NextStepDate, "2026-11-01"), RuleOutcome.Fail, 0,
            "No next step is recorded."),
        new("a day in a column of blanks is no day", Deal.At(0.2m).With(NextStep, "Call Anna").WithColumnOfBlanks(NextStepDate),
            RuleOutcome.Pass, 6, "A next step is recorded."),
        new("a planned activity waits for nothing", Deal.At(0.2m).With(NextActivityDate, "2026-11-23"), RuleOutcome.Pass, 6,
            "The next activity is planned for 23 Nov 2026."),
        new("the step wins over the planned activity", Deal.At(0.2m).With(NextStep, "Call Anna")
            .With(NextActivityDate, "2026-11-01"), RuleOutcome.Pass, 6, "A next step is recorded."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("NextStepAgreed");
}
