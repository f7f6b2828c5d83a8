using EliteSeller.Qualification;
using EliteSeller.Tests.Deals;
using Xunit;
using static EliteSeller.Opportunities.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class DealAdvancingRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("within the early limit passes", Deal.At(0.2m).With(StageEnteredDate, "2026-10-24"), RuleOutcome.Pass, 8,
            "In 'Talks' since 2026-10-24 (30 days; 30 are the limit), column 'Stage Entered Date'."),
        new("past the early limit fails", Deal.At(0.339m).With(StageEnteredDate, "2026-10-23"), RuleOutcome.Fail, 0,
            "Stuck in 'Talks' since 2026-10-23 (31 days; 30 are the limit), column 'Stage Entered Date'.", "2026-11-23"),
        new("the late limit counts from position 0.34", Deal.At(0.34m).With(StageEnteredDate, "2026-10-23"), RuleOutcome.Pass, 8,
            "In 'Talks' since 2026-10-23 (31 days; 45 are the limit), column 'Stage Entered Date'."),
        new("stuck late fails", Deal.At(0.75m).With(Stage, "Proposal").With(StageEnteredDate, "2026-07-01"), RuleOutcome.Fail, 0,
            "Stuck in 'Proposal' since 2026-07-01 (145 days; 45 are the limit), column 'Stage Entered Date'.", "2026-08-16"),
        new("a number of days counts as exported", Deal.At(0.75m).With(DaysInStage, "60"), RuleOutcome.Fail, 0,
            "Stuck in 'Talks' for 60 days when the file was exported (45 are the limit), column 'Days In Stage'."),
        new("a small number of days passes", Deal.At(0.75m).With(DaysInStage, "5"), RuleOutcome.Pass, 8,
            "In 'Talks' for 5 days when the file was exported (45 are the limit), column 'Days In Stage'."),
        new("a blank is unknown", Deal.At(0.2m).With(StageEnteredDate, ""), RuleOutcome.Unknown, 0,
            "Nothing says how long the deal has stood in its stage, column 'Stage Entered Date'."),
        new("a source with neither is a blind spot", Deal.At(0.2m), RuleOutcome.NotApplicable, 0,
            "The source does not keep StageEnteredDate or DaysInStage."),
        new("an exported number counts where no day is written", Deal.At(0.2m).With(StageEnteredDate, "").With(DaysInStage, "31"), RuleOutcome.Fail, 0,
            "Stuck in 'Talks' for 31 days when the file was exported (30 are the limit), column 'Days In Stage'."),
        new("a written day wins over the number", Deal.At(0.2m).With(StageEnteredDate, "2026-11-22").With(DaysInStage, "99"), RuleOutcome.Pass, 8,
            "In 'Talks' since 2026-11-22 (1 day; 30 are the limit), column 'Stage Entered Date'."),
        new("a blank number alone is unknown", Deal.At(0.2m).With(DaysInStage, ""), RuleOutcome.Unknown, 0,
            "Nothing says how long the deal has stood in its stage, column 'Days In Stage'."),
        new("an unknown stage gets the lenient limit", Deal.AtUnknownStage.With(StageEnteredDate, "2026-10-09"), RuleOutcome.Pass, 8,
            "In 'Talks' since 2026-10-09 (45 days; 45 are the limit), column 'Stage Entered Date'."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("DealAdvancing");
}
