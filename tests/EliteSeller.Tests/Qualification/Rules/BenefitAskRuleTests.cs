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
            "The customer answered the benefit ask with yes on 2026-11-02, column 'Benefit Ask'."),
        new("yes without a day passes", Deal.At(0.2m).With(BenefitAsk, "Yes"), RuleOutcome.Pass, 4, "The customer answered the benefit ask with yes, column 'Benefit Ask'."),
        new("yes on a condition is half", Deal.At(0.2m).With(BenefitAsk, "Conditional"), RuleOutcome.Pass, 2,
            "The customer answered the benefit ask with yes, on a condition, column 'Benefit Ask'."),
        new("evading fails", Deal.At(0.2m).With(BenefitAsk, "Evaded"), RuleOutcome.Fail, 0, "The customer evaded the benefit ask, column 'Benefit Ask'."),
        new("no fails, on the day it was said", Deal.At(0.2m).With(BenefitAsk, "No").With(BenefitAskedOn, "2026-11-02"), RuleOutcome.Fail, 0,
            "The customer answered the benefit ask with no on 2026-11-02, column 'Benefit Ask'.", "2026-11-02"),
        new("a yes of 90 days ago still counts", Deal.At(0.2m).With(BenefitAsk, "Yes").With(BenefitAskedOn, "2026-08-25"), RuleOutcome.Pass, 4,
            "The customer answered the benefit ask with yes on 2026-08-25, column 'Benefit Ask'."),
        new("an older yes has to be asked for again", Deal.At(0.6m).With(BenefitAsk, "Yes").With(BenefitAskedOn, "2026-08-24"), RuleOutcome.Unknown, 0,
            "The yes to the benefit ask of 2026-08-24 is 91 days old and no longer counts (90 are the limit): ask again, column 'Benefit Ask'."),
        new("not asked is unknown", Deal.At(0.2m).With(BenefitAsk, ""), RuleOutcome.Unknown, 0, "The benefit ask has not been put yet, column 'Benefit Ask'."),
        new("not asked for too long fails", Deal.At(0.6m).With(BenefitAsk, ""), RuleOutcome.Fail, 0,
            "The benefit ask has still not been put, which was due from position 0.2; the deal stands at 0.6, column 'Benefit Ask'."),
        new("before 0.2 it is not due", Deal.At(0.1m).With(BenefitAsk, "No"), RuleOutcome.NotDue, 0, "Due from position 0.2; the deal stands at 0.1."),
        new("a source without the ask is a blind spot", Deal.At(0.2m), RuleOutcome.NotApplicable, 0, "Neither the source nor an ask ledger keeps BenefitAsk."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("BenefitAsk");
}
