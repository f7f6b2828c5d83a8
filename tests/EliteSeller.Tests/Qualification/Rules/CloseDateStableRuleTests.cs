using System;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class CloseDateStableRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("never pushed passes", Deal.At(0.2m).With(PushCount, "0"), RuleOutcome.Pass, 8, "The close date never moved."),
        new("pushed once passes", Deal.At(0.2m).With(PushCount, "1"), RuleOutcome.Pass, 8, "Close date moved once (limit: 1)."),
        new("pushed twice is half", Deal.At(0.2m).With(PushCount, "2"), RuleOutcome.Pass, 4, "Close date moved twice (limit: 1)."),
        new("pushed three times fails", Deal.At(0.2m).With(PushCount, "3"), RuleOutcome.Fail, 0, "Close date moved 3 times (limit: 1)."),
        new("a blank is unknown", Deal.At(0.2m)
            .With(PushCount, ""), RuleOutcome.Unknown, 0, "Nobody knows how often the close date moved."),
        new("a source without a count is a blind spot", Deal.At(0.2m), RuleOutcome.NotApplicable, 0, "The export does not have PushCount."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("CloseDateStable");

    [Fact]
    public void Pushes_that_the_history_counts_are_told_by_the_history_and_name_no_column()
    {
        var deal = Deal.At(0.2m).With(PushCount, "3");
        Finding Ask(bool gives) => new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today)
            .Judge(deal.Build(deal.Table(), 2, deal => History(deal, gives)))
                .Findings.Single(finding => finding.Rule == "CloseDateStable");

        (Ask(true).Reason, Ask(true).Column, Ask(true).RawValue).ShouldBe(("Close date moved 3 times (limit: 1).", null, null));
        (Ask(false).Reason, Ask(false).Column, Ask(false).RawValue).ShouldBe(("Close date moved 3 times (limit: 1).", "Push Count", "3"));
    }

    private static OpportunityHistory History(Opportunity deal, bool givesPushCount)
    {
        var trail = new OpportunityTrail();
        trail.Add(Day.Number(new DateTime(2026, 11, 3)));
        return new OpportunityHistory(trail, int.MaxValue,
            new HistoryFacts(trail, deal, 0, _ => null)) { GivesPushCount = givesPushCount };
    }
}
