using System.Linq;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Pipelines;

/// <summary>Three rules tell of danger to an amount; each is enough, and no other is one of them.</summary>
public sealed class RiskJudgeTests
{
    private static Deal Well =>
        Deal.At(0.2m).With(LastActivityDate, "2026-11-20").With(StageEnteredDate, "2026-11-10").With(CloseDate, "2027-03-01");

    [Fact]
    public void A_deal_that_is_alive_moves_and_can_close_in_time_is_not_at_risk() => IsAtRisk(Well).ShouldBe(false);

    [Fact]
    public void Silence_a_stage_without_end_or_a_passed_date_are_each_enough()
    {
        IsAtRisk(Well.With(LastActivityDate, "2026-09-01")).ShouldBe(true);
        IsAtRisk(Well.With(StageEnteredDate, "2026-09-01")).ShouldBe(true);
        IsAtRisk(Well.With(CloseDate, "2026-11-22")).ShouldBe(true);
    }

    [Fact]
    public void A_missing_sponsor_or_a_blank_next_step_is_another_matter() =>
        IsAtRisk(Well.Moved(0.9m).With(Sponsor, "No").With(NextStep, "").With(CreatedDate, "2024-01-01")).ShouldBe(false);

    [Fact]
    public void Where_none_of_the_three_can_be_judged_nobody_knows() => IsAtRisk(Deal.At(0.2m).With(Amount, "5000")).ShouldBeNull();

    [Fact]
    public void A_rule_that_the_policy_switches_off_tells_of_no_danger_and_the_others_still_do()
    {
        // CustomerEngaged comes first where the two rules before it are off.
        var policy = Without("BusinessIssue", "CustomerPriority");

        IsAtRisk(Well.With(LastActivityDate, "2026-09-01"), policy).ShouldBe(true);
        IsAtRisk(Well.With(LastActivityDate, "2026-09-01"), Without("CustomerEngaged")).ShouldBe(false);
    }

    private static bool? IsAtRisk(Deal deal, QualificationPolicy? policy = null) =>
        new RiskJudge(policy ?? RuleCatalogue.DefaultPolicy, Deal.Today).IsAtRisk(deal.Build());

    private static QualificationPolicy Without(params string[] rules)
    {
        var draft = new PolicyDraft();
        foreach (var definition in rules.Select(rule => RuleCatalogue.Find(rule)!))
        {
            draft.Rules.Add(new RuleSettings(definition, false, null, null, null, null));
        }

        return RuleCatalogue.CreatePolicy(draft);
    }
}
