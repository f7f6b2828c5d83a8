using System;
using System.Linq;
using EliteSeller.Analysis.Concessions;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;
using static EliteSeller.Tests.Negotiations.Lines;

namespace EliteSeller.Tests.Negotiations;

public sealed class ConcessionRulesTests
{
    [Fact]
    public void Without_a_ledger_both_rules_are_blind_spots()
    {
        Deal.At(0.9m).Ask("GiveGetBalance").Outcome.ShouldBe(RuleOutcome.NotApplicable);
        Deal.At(0.9m).Ask("CareNotTooMuch").Outcome.ShouldBe(RuleOutcome.NotApplicable);
    }

    [Fact]
    public void Without_a_give_both_are_not_due()
    {
        Ask("GiveGetBalance", 0.9m, Get("2026-11-02")).Outcome.ShouldBe(RuleOutcome.NotDue);
        Ask("CareNotTooMuch", 0.9m, Get("2026-11-02")).Outcome.ShouldBe(RuleOutcome.NotDue);
        Ask("CareNotTooMuch", 0.9m).Outcome.ShouldBe(RuleOutcome.NotApplicable);
        Ask("GiveGetBalance", 0.4m, Give("2026-11-02")).Outcome.ShouldBe(RuleOutcome.NotDue);
    }

    [Fact]
    public void Every_give_with_its_get_of_the_same_day_or_earlier_passes()
    {
        var finding = Ask(
            "GiveGetBalance", 0.9m, Get("2026-11-02", value: 500m, inReturnFor: "Discount"), Give("2026-11-03", value: 1_000m));

        (finding.Outcome, finding.Points).ShouldBe((RuleOutcome.Pass, 4m));
        finding.Reason.ShouldBe("Every concession has a return.");
    }

    [Fact]
    public void Gets_that_are_not_in_writing_are_half()
    {
        var finding = Ask("GiveGetBalance", 0.9m, Give("2026-11-03"), Get("2026-11-03", inReturnFor: "Discount", written: null));

        (finding.Outcome, finding.Points).ShouldBe((RuleOutcome.Pass, 2m));
        finding.Reason.ShouldBe("Every concession has a return, but 1 of 1 are not in writing.");
    }

    [Fact]
    public void A_naked_give_a_late_get_and_an_unfair_share_fail()
    {
        var naked = Ask(
            "GiveGetBalance", 0.9m, Give("2026-11-03"), Give("2026-11-04", "Training"), Get("2026-11-04", inReturnFor: "Training"));
        var late = Ask("GiveGetBalance", 0.9m, Give("2026-11-03"), Get("2026-11-04", inReturnFor: "Discount"));
        var unfair = Ask(
            "GiveGetBalance", 0.9m, Give("2026-11-03", value: 1_000m), Get("2026-11-03", value: 499m, inReturnFor: "Discount"));

        naked.Reason.ShouldBe("We got nothing in return for the Discount of 3 Nov 2026 (1 of 2 concessions are one-sided).");
        naked.Since.ShouldBe(new DateTime(2026, 11, 3));
        late.Reason.ShouldBe("The customer gave something in return for the Discount of 3 Nov 2026 only later.");
        unfair.Reason.ShouldBe("We gave 1,000 USD and got 499 USD in return (at least 50% expected).");
        new[] { naked, late, unfair }.ShouldAllBe(finding => finding.Outcome == RuleOutcome.Fail && finding.Points == 0m);
    }

    [Fact]
    public void Caring_too_much_passes_is_half_and_fails_by_the_index()
    {
        // One give in return for a get: 0 of 60. Two naked ones: 20 + 5 of 60. Three naked: 30 + 10 of 60.
        var pass = Ask("CareNotTooMuch", 0.9m, Get("2026-11-02", inReturnFor: "Discount"), Give("2026-11-02"));
        var half = Ask("CareNotTooMuch", 0.9m, Give("2026-11-02"), Give("2026-11-03", "A"));
        var fail = Ask("CareNotTooMuch", 0.9m, Give("2026-11-02"), Give("2026-11-03", "A"), Give("2026-11-04", "B"));

        (pass.Outcome, pass.Points).ShouldBe((RuleOutcome.Pass, 4m));
        (half.Outcome, half.Points).ShouldBe((RuleOutcome.Pass, 2m));
        (fail.Outcome, fail.Points).ShouldBe((RuleOutcome.Fail, 0m));
        fail.Reason.ShouldBe("We keep conceding and get nothing back (over-commitment 66.7, limit 50; 3 of 6 signs unknown).");
        fail.Since.ShouldBe(new DateTime(2026, 11, 4));
    }

    private static Finding Ask(string rule, decimal position, params LedgerEntry[] lines)
    {
        var policy = RuleCatalogue.DefaultPolicy;
        return new OpportunityJudge(new RuleSet(policy), Deal.Today, new Ledger(lines, policy, Deal.Today))
            .Judge(Deal.At(position).With(Stage, "Talks").Build())
            .Findings.Single(finding => finding.Rule == rule);
    }
}
