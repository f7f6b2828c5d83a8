using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification;

/// <summary>Which rules a run judges by.</summary>
public sealed class RuleSetTests
{
    [Fact]
    public void Gates_and_notices_come_last_and_findings_are_told_in_the_order_of_the_catalogue()
    {
        var set = new RuleSet(RuleCatalogue.DefaultPolicy);

        (set.Count, set.IsPartial).ShouldBe((RuleCatalogue.All.Count, false));
        Enumerable.Range(0, set.Count).Select(index => set[index].Kind is RuleKind.Gate or RuleKind.Notice)
            .ShouldBe([.. Enumerable.Repeat(false, set.Count - 7), .. Enumerable.Repeat(true, 7)]);
        set.ReportedRules.Select(index => set[index].Id).ShouldBe(RuleCatalogue.All.Select(rule => rule.Id));
        set[0].ToString().ShouldBe("BusinessIssue");
    }

    [Fact]
    public void Nothing_named_is_everything_and_names_are_taken_in_any_case()
    {
        new RuleSet(RuleCatalogue.DefaultPolicy, []).IsPartial.ShouldBeFalse();
        var some = new RuleSet(RuleCatalogue.DefaultPolicy, ["sponsor", "AMOUNTKNOWN"]);

        some.IsPartial.ShouldBeTrue();
        some.ReportedRules.Select(index => some[index].Id).ShouldBe(["AmountKnown", "Sponsor"]);
        Enumerable.Range(0, some.Count).Count(some.IsSelected).ShouldBe(2);
    }

    [Fact]
    public void A_rule_that_is_left_out_or_off_has_no_place()
    {
        var set = new RuleSet(RuleCatalogue.DefaultPolicy, except: ["sponsor"]);

        (set.Count, set.IndexOf("Sponsor"), set.IndexOf("businessissue"), set.IndexOf("Nothing"))
            .ShouldBe((RuleCatalogue.All.Count - 1, -1, 0, -1));
    }

    [Fact]
    public void A_name_that_is_no_rule_is_refused_with_what_could_be_meant()
    {
        foreach (var problem in new[]
        {
            Should.Throw<EliteSellerException>(() => new RuleSet(RuleCatalogue.DefaultPolicy, ["Sponsor", "Sponser"])).Problem,
            Should.Throw<EliteSellerException>(() => new RuleSet(RuleCatalogue.DefaultPolicy, except: ["Sponser"])).Problem,
        })
        {
            (problem.ErrorId, problem.Kind, problem.Message, problem.Hint)
                .ShouldBe(("RuleUnknown", ProblemKind.Argument, "There is no rule called 'Sponser'.", "Did you mean Sponsor?"));
        }

        RuleCatalogue.DefaultPolicy.UnknownRule("CloseDate").Hint.ShouldBe("Did you mean CloseDateStable or CloseDateCredible?");
        RuleCatalogue.DefaultPolicy.UnknownRule("Weather").Hint.ShouldBe("Get-QualificationRule lists the rules.");
    }

    [Fact]
    public void No_rule_at_all_is_refused()
    {
        var problem = Should.Throw<EliteSellerException>(() => new RuleSet(RuleCatalogue.DefaultPolicy, ["Sponsor"], ["Sponsor"])).Problem;

        (problem.ErrorId, problem.Kind).ShouldBe(("NoRuleSelected", ProblemKind.Argument));
        (problem.Message, problem.Hint)
            .ShouldBe(("No rule is left to judge by.", "Use rules that the policy turns on; Get-QualificationRule lists them."));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void A_policy_has_one_of_twelve_months(int month) =>
        Should.Throw<System.ArgumentOutOfRangeException>(() => RuleCatalogue.CreatePolicy(new PolicyDraft { FiscalYearStartMonth = month }))
            .Message.ShouldStartWith("The start month of a fiscal year must be from 1 to 12.");

    [Fact]
    public void Asked_for_one_rule_a_result_tells_whether_it_failed_also_where_it_is_off()
    {
        var deal = Deal.At(0.2m).With(BusinessIssue, "No").With(Sponsor, "Confirmed");
        var off = RuleCatalogue.CreatePolicy(
            new PolicyDraft { Rules = { new RuleSettings(RuleCatalogue.Find("BusinessIssue")!, false, null, null, null, null) } });

        (deal.Judge().Failed("businessissue"), deal.Judge().Failed("Sponsor"), deal.Judge(off).Failed("BusinessIssue"))
            .ShouldBe((true, false, false));
        Should.Throw<EliteSellerException>(() => deal.Judge().Failed("BusinessIssu"))
            .Problem.Message.ShouldBe("There is no rule called 'BusinessIssu'.");
    }
}
