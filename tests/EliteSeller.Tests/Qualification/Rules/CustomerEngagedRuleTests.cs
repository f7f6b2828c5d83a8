using EliteSeller.Analysis.Qualification;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class CustomerEngagedRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("activity within the early limit passes", Deal.At(0.2m).With(LastActivityDate, "2026-10-24"), RuleOutcome.Pass, 12,
            "Last activity 30 days ago (limit: 30)."),
        new("one day past the early limit fails", Deal.At(0.2m).With(LastActivityDate, "2026-10-23"), RuleOutcome.Fail, 0,
            "No activity for 31 days (limit: 30).", "2026-11-23"),
        new("the late limit counts from position 0.5", Deal.At(0.5m).With(LastActivityDate, "2026-11-09"), RuleOutcome.Pass, 12,
            "Last activity 14 days ago (limit: 14)."),
        new("silence late in the process fails", Deal.At(0.75m).With(LastActivityDate, "2026-09-01"), RuleOutcome.Fail, 0,
            "No activity for 83 days (limit: 14).", "2026-09-16"),
        new("an unknown stage gets the lenient limit", Deal.AtUnknownStage.With(LastActivityDate, "2026-11-01"), RuleOutcome.Pass, 12,
            "Last activity 22 days ago (limit: 30)."),
        new("a day after the as-of day counts as that day and is named", Deal.At(0.2m)
            .With(LastActivityDate, "2026-12-01"), RuleOutcome.Pass, 12,
            "Last activity on 1 Dec 2026, after the as-of date 23 Nov 2026."),
        new("no activity on an old deal fails", Deal.At(0.2m).With(LastActivityDate, "")
            .With(CreatedDate, "2026-01-01"), RuleOutcome.Fail, 0,
            "No activity is recorded, and the deal is 326 days old (limit: 30).", "2026-02-01"),
        new("no activity on a young deal is unknown", Deal.At(0.1m).With(LastActivityDate, "")
            .With(CreatedDate, "2026-11-20"), RuleOutcome.Unknown, 0,
            "No activity is recorded, and the deal is 3 days old (limit: 30)."),
        new("no activity on a deal without an age is unknown", Deal.At(0.1m).With(LastActivityDate, ""), RuleOutcome.Unknown, 0,
            "No activity is recorded, and the age of the deal is unknown."),
        new("a blank in a hardly used column is unknown", Deal.At(0.2m).WithHardlyUsed(LastActivityDate)
            .With(CreatedDate, "2026-01-01"), RuleOutcome.Unknown, 0,
            "No activity is recorded, and the deal is 326 days old (limit: 30)."),
        new("a source without activities is a blind spot", Deal.At(0.2m), RuleOutcome.NotApplicable, 0,
            "The export does not have LastActivityDate."),
        new("no activity on a deal as old as the limit is unknown", Deal.At(0.2m).With(LastActivityDate, "")
            .With(CreatedDate, "2026-10-24"), RuleOutcome.Unknown, 0,
            "No activity is recorded, and the deal is 30 days old (limit: 30)."),
        new("no activity on a deal of an exported age fails without a day", Deal.At(0.2m).With(LastActivityDate, "")
            .With(AgeDays, "1234"), RuleOutcome.Fail, 0,
            "No activity is recorded, and the deal is 1,234 days old (limit: 30)."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("CustomerEngaged");

    [Theory]
    [InlineData(0.499, 30)]
    [InlineData(0.5, 14)]
    public void The_limit_is_that_of_the_part_of_the_process(double position, int limit) =>
        Deal.At((decimal)position).With(LastActivityDate, "2026-11-20").Ask("CustomerEngaged").Threshold.ShouldBe(limit);
}
