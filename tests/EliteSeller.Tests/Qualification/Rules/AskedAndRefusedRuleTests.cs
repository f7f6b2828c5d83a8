using EliteSeller.Qualification;
using EliteSeller.Tests.Deals;
using Xunit;
using static EliteSeller.Opportunities.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class AskedAndRefusedRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("a no to the benefit ask fails", Deal.At(0.2m).With(BenefitAsk, "No").With(BenefitAskedOn, "2026-10-01"), RuleOutcome.Fail, 0,
            "The customer said no to the benefit ask on 2026-10-01.", "2026-10-01"),
        new("one other no passes", Deal.At(0.4m).With(RoadmapAsk, "No"), RuleOutcome.Pass, 0, "The customer said no to the roadmap ask only."),
        new("two other noes fail, from the day of the second", Deal.At(0.4m).With(TimelineAsk, "No").With(TimelineAskedOn, "2026-11-10").With(ExecutiveAsk, "No").With(ExecutiveAskedOn, "2026-10-10"), RuleOutcome.Fail, 0,
            "The customer said no to the timeline ask on 2026-11-10 and the executive ask on 2026-10-10.", "2026-11-10"),
        new("no noes pass", Deal.At(0.2m).With(BenefitAsk, "Yes"), RuleOutcome.Pass, 0, "The customer has not said no to any ask."),
        new("a source without asks is a blind spot", Deal.At(0.2m), RuleOutcome.NotApplicable, 0, "The source does not keep what this gate needs."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("AskedAndRefused");
}
