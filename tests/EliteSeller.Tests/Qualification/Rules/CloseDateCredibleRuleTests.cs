using EliteSeller.Opportunities;
using EliteSeller.Qualification;
using EliteSeller.Tests.Deals;
using Xunit;
using static EliteSeller.Opportunities.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class CloseDateCredibleRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("a day far ahead passes", Deal.At(0.2m).With(CloseDate, "2027-02-01"), RuleOutcome.Pass, 6,
            "The close date 2027-02-01 leaves 70 days, column 'Close Date'."),
        new("just enough days pass", Deal.At(0.75m).With(CloseDate, "2026-12-08"), RuleOutcome.Pass, 6,
            "The close date 2026-12-08 leaves 15 days, column 'Close Date'."),
        new("too few days are half", Deal.At(0.75m).With(CloseDate, "2026-12-07"), RuleOutcome.Pass, 3,
            "The close date 2026-12-07 leaves 14 days, and the rest of the process takes 15, column 'Close Date'."),
        new("the as-of day itself has not passed", Deal.At(0.9m).With(CloseDate, "2026-11-23"), RuleOutcome.Pass, 3,
            "The close date 2026-11-23 leaves 0 days, and the rest of the process takes 6, column 'Close Date'."),
        new("a day that has passed fails", Deal.At(0.2m).With(CloseDate, "2026-11-22"), RuleOutcome.Fail, 0,
            "The close date 2026-11-22 has passed (1 day ago), column 'Close Date'.", "2026-11-23"),
        new("a pushed day is unknown", Deal.At(0.2m).With(CloseDate, "2027-02-01").With(PushCount, "1"), RuleOutcome.Unknown, 0,
            "The close date 2027-02-01 was pushed once; whether it holds now, nobody knows until the customer answers the timeline ask, column 'Close Date'."),
        new("a pushed day counts on the customer's word", Deal.At(0.2m).With(CloseDate, "2027-02-01").With(PushCount, "2").With(TimelineAsk, "Yes").With(TimelineAskedOn, "2026-11-02"), RuleOutcome.Pass, 6,
            "The close date 2027-02-01 leaves 70 days, column 'Close Date'."),
        new("an unknown stage asks for no days", Deal.AtUnknownStage.With(CloseDate, "2026-11-24"), RuleOutcome.Pass, 6,
            "The close date 2026-11-24 leaves 1 day, column 'Close Date'."),
        new("a blank is unknown", Deal.At(0.2m).With(CloseDate, ""), RuleOutcome.Unknown, 0, "No close date is written, column 'Close Date'."),
        new("a closed deal is not asked", Deal.At(1m).Ended(DealOutcome.Won).With(CloseDate, "2026-10-01"), RuleOutcome.NotDue, 0,
            "The deal is closed, column 'Close Date'."),
        new("a source without close dates is a blind spot", Deal.At(0.2m), RuleOutcome.NotApplicable, 0, "The source does not keep CloseDate."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("CloseDateCredible");
}
