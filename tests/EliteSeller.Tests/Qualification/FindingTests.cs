using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification;

/// <summary>What a finding is worth, worked out by hand.</summary>
public sealed class FindingTests
{
    /// <summary>Recorded and due: BusinessIssue 8 lost, CustomerEngaged 12 and AmountKnown 2 earned: 14 of 22, 63.6.</summary>
    private static Deal Small => Deal.At(0.2m).With(BusinessIssue, "No").With(LastActivityDate, "2026-11-20").With(Amount, "40000");

    [Theory]
    [InlineData("BusinessIssue", 36.4)] // 22 of 22
    [InlineData("CustomerEngaged", 0)]
    [InlineData("Sponsor", 9.7)] // a blind spot of 8: 22 of 30 is 73.3
    [InlineData("BenefitAsk", 5.6)] // a blind spot of 4: 18 of 26 is 69.2
    public void What_would_be_gained_is_the_score_with_the_rule_settled_well(string rule, double gain)
    {
        Small.Judge().Score.ShouldBe(63.6m);
        Small.Ask(rule).PointsIfResolved.ShouldBe((decimal)gain);
    }

    [Fact]
    public void A_blind_spot_alone_could_bring_everything() =>
        Small.Judge(only: ["Sponsor"]).Findings.ShouldHaveSingleItem().PointsIfResolved.ShouldBe(100m);

    [Fact]
    public void A_rule_without_weight_that_stands_alone_can_bring_nothing()
    {
        var draft = new PolicyDraft { Rules = { new RuleSettings(RuleCatalogue.Find("BusinessIssue")!, true,
            new PolicyValue(0m, ValueOrigin.Policy), null, null, null) } };

        var finding = Small.Judge(RuleCatalogue.CreatePolicy(draft), only: ["BusinessIssue"]).Findings.ShouldHaveSingleItem();

        (finding.PointsIfResolved, finding.PointsPossible, finding.Outcome).ShouldBe((null, 0m, RuleOutcome.Fail));
    }

    [Fact]
    public void A_deal_at_the_very_beginning_stands_at_0() =>
        Deal.At(0m).With(Sponsor, "No").Ask("Sponsor").Reason.ShouldBe("Not due yet: the deal is in Talks.");

    [Fact]
    public void Findings_are_made_once_and_told_again()
    {
        var result = Small.Judge();

        result.Findings.ShouldBeSameAs(result.Findings);
        result.CardFindings.ShouldBeEmpty();
        result.WinChance.ShouldBeNull();
    }

    [Fact]
    public void Of_two_open_questions_of_one_part_of_the_process_the_first_in_order_is_asked()
    {
        var deal = Deal.At(0.3m).With(ExecutiveAccess, "Assumed").With(SpendingAuthority, "").With(LastActivityDate, "2026-11-20")
            .With(Amount, "40000");

        deal.Judge(only: ["ExecutiveAccess", "SpendingAuthority"])
            .NextQuestion.ShouldBe("How was the last purchase of this size approved, and from whose budget will this one be paid?");
    }

    [Fact]
    public void What_the_customer_has_denied_is_the_worst_and_what_nobody_knows_is_asked()
    {
        var result = Deal.At(0.2m).With(BusinessIssue, "No").With(Sponsor, "").With(LastActivityDate, "2026-11-20").With(Amount, "40000")
            .Judge();

        result.Reason.ShouldBe("The customer is not trying to solve a real business issue.");
        result.NextQuestion.ShouldBe("If this were your own money and career, what would you have us do next?");
    }

    [Fact]
    public void Without_anything_that_the_customer_could_settle_the_worst_finding_asks_and_without_any_nobody_does()
    {
        Deal.At(0.2m).With(Amount, "").With(LastActivityDate, "2026-11-20").Judge(only: ["AmountKnown", "CustomerEngaged"])
            .NextQuestion.ShouldBe("In which price range can you buy a solution?");
        Deal.At(0.2m).With(Amount, "5").With(LastActivityDate, "2026-11-20").Judge(only: ["AmountKnown", "CustomerEngaged"])
            .NextQuestion.ShouldBeNull();
    }

    [Fact]
    public void Bad_news_of_one_day_is_told_gates_first_and_then_by_weight()
    {
        var result = Deal.At(0.75m).With(ServiceCapacity, "No").With(CustomerPriority, "No").With(BusinessIssue, "No")
            .With(BenefitAsk, "No").With(NextStep, "").With(LastActivityDate, "2026-11-20").Judge();

        result.BadNews.Select(finding => finding.Rule)
            .ShouldBe(["ServiceCapacity", "AskedAndRefused", "BusinessIssue", "CustomerPriority", "NextStepAgreed", "BenefitAsk"]);
        result.BadNewsDays.ShouldBeNull();
    }

    [Fact]
    public void A_confirmed_pass_speaks_for_a_deal_and_an_assumed_one_both_ways()
    {
        var result = Deal.At(0.4m).With(ExecutiveAccess, "Confirmed").With(SpendingAuthority, "Assumed").With(Sponsor, "")
            .With(BusinessIssue, "No").With(LastActivityDate, "2026-11-20").Judge();

        result.ReasonsFor.Select(finding => finding.Rule).ShouldBe(["CustomerEngaged", "ExecutiveAccess", "SpendingAuthority"]);
        result.ReasonsAgainst.Select(finding => finding.Rule).ShouldBe(["BusinessIssue", "Sponsor", "SpendingAuthority"]);
    }

    [Fact]
    public void What_would_help_names_columns_only_and_the_heaviest_first()
    {
        var draft = new PolicyDraft();
        foreach (var rule in RuleCatalogue.All.Where(
            rule => rule.Id is not ("GiveGetBalance" or "CareNotTooMuch" or "AmountKnown" or "WayToADecision" or "AgeReasonable")))
        {
            draft.Rules.Add(new RuleSettings(rule, false, null, null, null, null));
        }

        Deal.At(0.9m).With(NextStep, "Call").Judge(RuleCatalogue.CreatePolicy(draft)).Reason
            .ShouldBe("No rule could be judged. Most useful to add: CreatedDate or AgeDays, Amount.");
    }

    [Fact]
    public void Where_nothing_is_due_nothing_is_covered()
    {
        var result = Deal.At(0.1m).With(Discount, "50").Judge(only: ["DiscountWithinLimit"]);

        (result.Coverage, result.Evidence, result.Momentum).ShouldBe((0m, null, null));
    }
}
