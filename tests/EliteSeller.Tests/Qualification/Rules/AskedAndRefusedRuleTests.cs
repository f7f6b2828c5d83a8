using System;
using System.Collections.Generic;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class AskedAndRefusedRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("a no to the benefit ask fails", Deal.At(0.2m).With(BenefitAsk, "No").With(BenefitAskedOn, "2026-10-01"), RuleOutcome.Fail, 0,
            "The customer said no to starting once the benefits are shown (1 Oct 2026).", "2026-10-01"),
        new("one other no passes", Deal.At(0.4m)
            .With(RoadmapAsk, "No"), RuleOutcome.Pass, 0, "The customer has said no only once, to a joint plan."),
        new("two other noes fail, from the day of the second", Deal.At(0.4m).With(TimelineAsk, "No").With(TimelineAskedOn, "2026-11-10")
            .With(ExecutiveAsk, "No").With(ExecutiveAskedOn, "2026-10-10"), RuleOutcome.Fail, 0,
            "The customer said no to a decision timeline (10 Nov 2026) and an executive introduction (10 Oct 2026).", "2026-11-10"),
        new("no noes pass", Deal.At(0.2m).With(BenefitAsk, "Yes"), RuleOutcome.Pass, 0, "The customer has not said no."),
        new("a source without asks is a blind spot", Deal.At(0.2m), RuleOutcome.NotApplicable, 0,
            "The export does not have all the columns that this rule needs."),
        new("noes without a day have no day", Deal.At(0.4m).With(TimelineAsk, "No")
            .With(RoadmapAsk, "No"), RuleOutcome.Fail, 0, "The customer said no to a decision timeline and a joint plan."),
        new("three noes fail, from the day of the second", Deal.At(0.4m).With(TimelineAsk, "No").With(TimelineAskedOn, "2026-11-10")
            .With(ExecutiveAsk, "No").With(ExecutiveAskedOn, "2026-10-10").With(RoadmapAsk, "No").With(RoadmapAskedOn, "2026-11-20"),
            RuleOutcome.Fail, 0,
                "The customer said no to a decision timeline (10 Nov 2026), a joint plan (20 Nov 2026) and an executive introduction (10 "
                + "Oct 2026).", "2026-11-10"),
        new("a no to the benefit ask is told alone, with its own day", Deal.At(0.4m).With(BenefitAsk, "No")
            .With(BenefitAskedOn, "2026-11-20").With(TimelineAsk, "No").With(TimelineAskedOn, "2026-10-10"), RuleOutcome.Fail, 0,
            "The customer said no to starting once the benefits are shown (20 Nov 2026).", "2026-11-20"),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("AskedAndRefused");

    [Fact]
    public void A_policy_that_asks_for_no_no_at_all_still_needs_one()
    {
        var policy = RuleCatalogue.CreatePolicy(new PolicyDraft
        {
            Rules = { new RuleSettings(RuleCatalogue.Find("AskedAndRefused")!, true, null, null,
                new Dictionary<string, PolicyValue> { ["Noes"] = new(0m, ValueOrigin.Policy) }, null) },
        });

        Deal.At(0.4m).With(TimelineAsk, "Yes").Ask("AskedAndRefused", policy).Outcome.ShouldBe(RuleOutcome.Pass);
        Deal.At(0.4m).With(TimelineAsk, "No").With(TimelineAskedOn, "2026-11-10").Ask("AskedAndRefused", policy)
            .Since.ShouldBe(new DateTime(2026, 11, 10));
    }

    [Fact]
    public void The_number_of_noes_is_the_limit_unless_the_benefit_ask_alone_decides()
    {
        Deal.At(0.4m).With(TimelineAsk, "No").With(RoadmapAsk, "No").Ask("AskedAndRefused").Threshold.ShouldBe(2m);
        Deal.At(0.4m).With(BenefitAsk, "No").Ask("AskedAndRefused").Threshold.ShouldBeNull();
    }
}
