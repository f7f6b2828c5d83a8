using System.Linq;
using EliteSeller.Analysis.Concessions;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Negotiations.Lines;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class GiveGetBalanceRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("without a ledger it is a blind spot", Deal.At(0.6m), RuleOutcome.NotApplicable, 0,
            "The ledger has no give or get of this deal."),
        new("before 0.6 it is not due", Deal.At(0.5m), RuleOutcome.NotDue, 0, "Not due yet: the deal is in Talks."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("GiveGetBalance");

    [Fact]
    public void Where_the_ledger_says_nothing_about_the_deal_the_rule_does_not_apply()
    {
        var finding = Ask();

        (finding.Outcome, finding.Reason, finding.Since).ShouldBe(
            (RuleOutcome.NotApplicable, "The ledger has no give or get of this deal.", null));
    }

    [Theory]
    [InlineData(500, RuleOutcome.Pass, null)]
    [InlineData(499, RuleOutcome.Fail, "2026-11-03")]
    public void Gets_have_to_be_worth_half_of_the_gives(int get, RuleOutcome outcome, string? since)
    {
        var finding = Ask(Give("2026-11-03", value: 1_000), Get("2026-11-02", value: get, inReturnFor: "Discount"));

        finding.Outcome.ShouldBe(outcome);
        finding.Since.ShouldBe(since is null ? null : Day(since));
        finding.Threshold.ShouldBe(outcome == RuleOutcome.Fail ? 50m : null);
    }

    [Fact]
    public void A_late_get_is_bad_news_since_the_give_and_not_since_the_last_line()
    {
        var finding = Ask(Give("2026-11-03"), Get("2026-11-04", inReturnFor: "Discount"), Get("2026-11-09", "Other"));

        (finding.Outcome, finding.Since, finding.Threshold).ShouldBe((RuleOutcome.Fail, Day("2026-11-03"), null));
    }

    private static Finding Ask(params LedgerEntry[] lines) =>
        new OpportunityJudge(
            new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today, new Ledger(lines, RuleCatalogue.DefaultPolicy, Deal.Today))
            .Judge(Deal.At(0.9m).Build()).Findings.Single(finding => finding.Rule == "GiveGetBalance");
}
