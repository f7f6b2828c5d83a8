using EliteSeller.Analysis.Qualification;
using EliteSeller.Tests.Deals;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class BenefitAskRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("yes passes", Deal.At(0.2m).With(BenefitAsk, "Yes").With(BenefitAskedOn, "2026-11-02"), RuleOutcome.Pass, 4,
            "The customer said yes to starting once the benefits are shown (2 Nov 2026)."),
        new("yes without a day passes", Deal.At(0.2m)
            .With(BenefitAsk, "Yes"), RuleOutcome.Pass, 4, "The customer said yes to starting once the benefits are shown."),
        new("yes on a condition is half", Deal.At(0.2m).With(BenefitAsk, "Conditional"), RuleOutcome.Pass, 2,
            "The customer gave a conditional yes to starting once the benefits are shown."),
        new("evading fails", Deal.At(0.2m)
            .With(BenefitAsk, "Evaded"), RuleOutcome.Fail, 0, "The customer evaded our request for a commitment to start."),
        new("no fails, on the day it was said", Deal.At(0.2m).With(BenefitAsk, "No")
            .With(BenefitAskedOn, "2026-11-02"), RuleOutcome.Fail, 0,
            "The customer said no to starting once the benefits are shown (2 Nov 2026).", "2026-11-02"),
        new("a yes of 90 days ago still counts", Deal.At(0.2m).With(BenefitAsk, "Yes")
            .With(BenefitAskedOn, "2026-08-25"), RuleOutcome.Pass, 4,
            "The customer said yes to starting once the benefits are shown (25 Aug 2026)."),
        new("an older yes has to be asked for again", Deal.At(0.6m).With(BenefitAsk, "Yes")
            .With(BenefitAskedOn, "2026-08-24"), RuleOutcome.Unknown, 0,
            "The yes to starting once the benefits are shown is 91 days old (limit: 90). Ask again."),
        new("not asked is unknown", Deal.At(0.2m)
            .With(BenefitAsk, ""), RuleOutcome.Unknown, 0, "We have not yet asked for a commitment to start."),
        new("not asked for too long fails", Deal.At(0.6m).With(BenefitAsk, ""), RuleOutcome.Fail, 0,
            "We have not yet asked for a commitment to start; the deal is in Talks."),
        new("before 0.2 it is not due", Deal.At(0.1m).With(BenefitAsk, "No"), RuleOutcome.NotDue, 0, "Not due yet: the deal is in Talks."),
        new("a source without the ask is a blind spot", Deal.At(0.2m), RuleOutcome.NotApplicable, 0,
            "Neither the export nor the ledger has BenefitAsk for this deal."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("BenefitAsk");
}
