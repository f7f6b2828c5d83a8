using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Tests.Deals;
using EliteSeller.Tests.Roadmaps;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class RoadmapAskRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("yes passes", Deal.At(0.4m).With(RoadmapAsk, "Yes").With(RoadmapAskedOn, "2026-11-02"), RuleOutcome.Pass, 4,
            "The customer said yes to a joint plan (2 Nov 2026)."),
        new("yes without a day passes", Deal.At(0.4m)
            .With(RoadmapAsk, "Yes"), RuleOutcome.Pass, 4, "The customer said yes to a joint plan."),
        new("yes on a condition is half", Deal.At(0.4m).With(RoadmapAsk, "Conditional"), RuleOutcome.Pass, 2,
            "The customer gave a conditional yes to a joint plan."),
        new("evading fails", Deal.At(0.4m)
            .With(RoadmapAsk, "Evaded"), RuleOutcome.Fail, 0, "The customer evaded our request for a joint plan."),
        new("no fails, on the day it was said", Deal.At(0.4m).With(RoadmapAsk, "No")
            .With(RoadmapAskedOn, "2026-11-02"), RuleOutcome.Fail, 0,
            "The customer said no to a joint plan (2 Nov 2026).", "2026-11-02"),
        new("a yes of 90 days ago still counts", Deal.At(0.4m).With(RoadmapAsk, "Yes")
            .With(RoadmapAskedOn, "2026-08-25"), RuleOutcome.Pass, 4,
            "The customer said yes to a joint plan (25 Aug 2026)."),
        new("an older yes has to be asked for again", Deal.At(0.8m).With(RoadmapAsk, "Yes")
            .With(RoadmapAskedOn, "2026-08-24"), RuleOutcome.Unknown, 0,
            "The yes to a joint plan is 91 days old (limit: 90). Ask again."),
        new("not asked is unknown", Deal.At(0.4m).With(RoadmapAsk, ""), RuleOutcome.Unknown, 0, "We have not yet asked for a joint plan."),
        new("not asked for too long fails", Deal.At(0.8m).With(RoadmapAsk, ""), RuleOutcome.Fail, 0,
            "We have not yet asked for a joint plan; the deal is in Talks."),
        new("before 0.4 it is not due", Deal.At(0.1m).With(RoadmapAsk, "No"), RuleOutcome.NotDue, 0, "Not due yet: the deal is in Talks."),
        new("a source without the ask is a blind spot", Deal.At(0.4m), RuleOutcome.NotApplicable, 0,
            "Neither the export nor the ledger has RoadmapAsk for this deal."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("RoadmapAsk");

    [Theory]
    [InlineData("2026-11-09", false, 2, "The customer said yes to a joint plan, but has confirmed no step of the one of 9 Nov 2026.")]
    [InlineData("2026-11-10", false, 4, "The customer said yes to a joint plan (2 Nov 2026).")]
    [InlineData("2026-11-09", true, 4, "The customer said yes to a joint plan (2 Nov 2026).")]
    public void A_yes_to_a_plan_that_the_customer_has_had_for_fourteen_days_and_not_touched_counts_half(
        string planned, bool isTouched, int points, string reason)
    {
        var sent = new RoadmapPlanner(Plans.Diamond, RoadmapCalendars.MondayToFriday, planned.Day(), "2027-03-25".Day())
            .Plan(PlannedDeal.Of(id: "D-1"));
        var roadmap = !isTouched ? sent : ReturnedCopy.Merge(
            sent, sent.Steps.Select(step => step.Id == "B" ? step with { CustomerOwner = "Eve" } : step).ToArray(), planned.Day());

        var finding = new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today, roadmaps: new RoadmapsByDeal([roadmap]))
            .Judge(Deal.At(0.4m).With(RoadmapAsk, "Yes").With(RoadmapAskedOn, "2026-11-02").Build())
            .Findings.Single(one => one.Rule == "RoadmapAsk");

        (finding.Outcome, finding.Points, finding.Reason).ShouldBe((RuleOutcome.Pass, points, reason));
    }
}
