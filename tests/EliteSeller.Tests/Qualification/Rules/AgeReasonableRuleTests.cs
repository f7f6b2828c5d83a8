using EliteSeller.Analysis.Qualification;
using EliteSeller.Tests.Deals;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class AgeReasonableRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("a year passes", Deal.At(0.2m).With(CreatedDate, "2025-11-23"), RuleOutcome.Pass, 4,
            "The deal is 365 days old (limit: 365)."),
        new("a year and a day fails", Deal.At(0.2m).With(CreatedDate, "2025-11-22"), RuleOutcome.Fail, 0,
            "The deal is 366 days old (limit: 365).", "2026-11-23"),
        new("an exported age counts as exported", Deal.At(0.2m).With(AgeDays, "400"), RuleOutcome.Fail, 0,
            "The deal was 400 days old when the file was exported (limit: 365)."),
        new("a day of creation after the as-of day is named", Deal.At(0.2m).With(CreatedDate, "2026-12-24"), RuleOutcome.Pass, 4,
            "The deal was created on 24 Dec 2026, after the as-of date 23 Nov 2026."),
        new("a blank is unknown", Deal.At(0.2m).With(CreatedDate, ""), RuleOutcome.Unknown, 0, "The age of the deal is unknown."),
        new("a source without ages is a blind spot", Deal.At(0.2m), RuleOutcome.NotApplicable, 0,
            "The export does not have CreatedDate or AgeDays."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("AgeReasonable");
}
