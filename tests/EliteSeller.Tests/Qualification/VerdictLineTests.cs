using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification;

/// <summary>
/// A deal that stands exactly on a line of the policy, and one that misses it by the smallest step. The sums are those of
/// <see cref="VerdictTests"/>.
/// </summary>
public sealed class VerdictLineTests
{
    private static Deal Bare => Deal.At(0.2m)
        .With(LastActivityDate, "2026-11-20").With(NextStep, "Demo on site").With(StageEnteredDate, "2026-11-10")
        .With(CloseDate, "2027-03-01").With(CreatedDate, "2026-10-01").With(Amount, "40000");

    private static Deal Qualified => Bare.Moved(0.75m).With(PushCount, "0")
        .With(BusinessIssue, "Confirmed").With(CustomerPriority, "Confirmed").With(ExecutiveAccess, "Confirmed")
        .With(SpendingAuthority, "Confirmed").With(Sponsor, "Assumed");

    [Theory]
    [InlineData("95.2", Verdict.Pursue)]
    [InlineData("95.3", Verdict.AskForNo)]
    public void The_score_has_to_reach_the_line(string line, Verdict verdict) =>
        Qualified.Judge(Policy(draft => draft.PursueLine = Value(line))).Verdict.ShouldBe(verdict);

    [Theory]
    [InlineData("0.7", Verdict.Pursue)]
    [InlineData("0.701", Verdict.AskForNo)]
    public void The_coverage_has_to_reach_the_line(string line, Verdict verdict) =>
        Qualified.Judge(Policy(draft => draft.MinimumCoverage = Value(line))).Verdict.ShouldBe(verdict);

    [Theory]
    [InlineData("63.3", Verdict.AskForNo)]
    [InlineData("63.4", Verdict.WalkAway)]
    public void A_deal_that_can_still_just_reach_the_line_is_asked_about(string line, Verdict verdict) =>
        Qualified.With(BusinessIssue, "No").With(CustomerPriority, "No").With(SpendingAuthority, "No").With(Sponsor, "No")
            .With(PushCount, "4")
            .Judge(Policy(draft => draft.PursueLine = Value(line))).Verdict.ShouldBe(verdict);

    [Theory]
    [InlineData("44.4", Verdict.AskForNo)]
    [InlineData("44.5", Verdict.WalkAway)]
    public void A_deal_has_stopped_moving_below_the_line_and_not_on_it(string line, Verdict verdict) =>
        Bare.With(LastActivityDate, "2026-09-01").With(StageEnteredDate, "2026-07-01")
            .Judge(Policy(draft => draft.MomentumLine = Value(line))).Verdict.ShouldBe(verdict);

    [Theory]
    [InlineData("0.75", Verdict.AskForNo)]
    [InlineData("0.751", Verdict.Pursue)]
    public void The_customers_own_word_is_needed_from_the_line_on(string line, Verdict verdict)
    {
        // Everything assumed earns half: 67 of 88 is 76.1, over the line of 70.
        var assumed = DealGen.EvidenceFields.Aggregate(Qualified, (deal, field) => deal.With(field, "Assumed"));

        assumed.Judge(Policy(draft => { draft.ProofFrom = Value(line); draft.PursueLine = Value("70"); })).Verdict.ShouldBe(verdict);
    }

    [Fact]
    public void Three_judged_rules_are_enough_to_say_something()
    {
        // AmountKnown, CloseDateCredible and, with a day of activity, CustomerEngaged.
        var two = Deal.At(0.2m).With(Amount, "40000").With(CloseDate, "2027-03-01");

        two.Judge().Verdict.ShouldBe(Verdict.CannotQualify);
        two.With(LastActivityDate, "2026-11-20").Judge().Verdict.ShouldNotBe(Verdict.CannotQualify);
    }

    [Theory]
    [InlineData(0, "No rule could be judged.")]
    [InlineData(1, "Only 1 rule could be judged.")]
    [InlineData(2, "Only 2 rules could be judged.")]
    public void How_many_rules_could_be_judged_is_counted_in_words(int rules, string beginning)
    {
        var deal = Deal.At(0.2m);
        deal = rules > 0 ? deal.With(Amount, "40000") : deal;
        deal = rules > 1 ? deal.With(CloseDate, "2027-03-01") : deal;

        deal.Judge().Reason.ShouldStartWith(beginning);
    }

    [Fact]
    public void What_is_unknown_and_a_gate_are_not_counted_as_judged()
    {
        Deal.At(0.2m).With(Amount, "40000").With(BusinessIssue, "").With(BenefitAsk, "").Judge()
            .Reason.ShouldStartWith("Only 1 rule could be judged.");
    }

    [Fact]
    public void What_is_unknown_is_not_covered() =>
        Bare.With(BusinessIssue, "").Judge()
            .Coverage.ShouldBe(Bare.Judge().Coverage, "38 of 72 with the issue as a blind spot and as a blank");

    [Fact]
    public void A_closed_deal_without_a_day_says_that_the_day_is_missing() =>
        Bare.Without(CloseDate).Ended(DealOutcome.Won).Judge().Reason.ShouldBe("Won; the close date is missing.");

    [Fact]
    public void Bad_news_comes_oldest_first_and_reasons_by_their_points()
    {
        // Silence since 1 October and a stage since 1 September: the stage was the older news.
        var result = Qualified.With(LastActivityDate, "2026-10-01").With(StageEnteredDate, "2026-08-01").With(Sponsor, "No").Judge();

        var since = result.BadNews.Select(finding => finding.Since ?? DateTime.MaxValue).ToArray();
        since.ShouldBe(since.Order());
        result.BadNews[0].Rule.ShouldBe("DealAdvancing");
        result.BadNews.ShouldAllBe(finding => finding.Outcome == RuleOutcome.Fail);
        var points = result.ReasonsFor.Select(finding => finding.Points).ToArray();
        points.ShouldBe(points.OrderDescending());
        points.ShouldAllBe(earned => earned > 0);
        result.ReasonsFor.Count.ShouldBe(result.Findings.Count(finding => finding.Points > 0));
        result.ReasonsAgainst.ShouldAllBe(finding => finding.IsGate || finding.PointsIfResolved > 0);
        var fails = result.ReasonsAgainst.Where(finding => !finding.IsGate).Select(finding => finding.Outcome == RuleOutcome.Fail)
            .ToArray();
        fails.ShouldBe(fails.OrderDescending());
        result.Reason.ShouldBe(result.ReasonsAgainst[0].Reason);
    }

    [Fact]
    public void A_deal_against_which_nothing_speaks_says_so()
    {
        var only = new List<string> { "AmountKnown", "CustomerEngaged", "NextStepAgreed" };

        Bare.Judge(only: only).Reason.ShouldBe("No concerns found.");
    }

    [Fact]
    public void Two_failed_gates_condemn_as_well_as_one()
    {
        Qualified.With(ExecutiveAccess, "No").With(SpendingAuthority, "No").With(Sponsor, "No").With(BenefitAsk, "No").Judge()
            .Verdict.ShouldBe(Verdict.WalkAway);
        Qualified.With(BenefitAsk, "No").With(Discount, "41").Judge().Verdict.ShouldBe(Verdict.WalkAway);
    }

    [Fact]
    public void One_failure_that_can_condemn_is_not_yet_a_standstill()
    {
        // CustomerEngaged 12 fails; CloseDateCredible 6 and AgeReasonable 4 pass: 10 of 22.
        var one = Deal.At(0.2m).With(LastActivityDate, "2026-09-01").With(CloseDate, "2027-03-01").With(CreatedDate, "2026-10-01");

        (one.Judge().Momentum, one.Judge().Verdict).ShouldBe((45.5m, Verdict.AskForNo));
        one.With(CloseDate, "2026-11-01").Judge().Verdict.ShouldBe(Verdict.WalkAway, "the date has passed as well");
    }

    [Fact]
    public void Failures_of_bookkeeping_alone_are_never_a_standstill()
    {
        // NextStepAgreed 6 and CloseDateCredible 6 fail, AgeReasonable 4 passes: 4 of 16.
        var result = Deal.At(0.2m).With(NextStep, "").With(CloseDate, "2026-11-01").With(CreatedDate, "2026-10-01").Judge();

        (result.Momentum, result.Verdict).ShouldBe((25m, Verdict.AskForNo));
    }

    [Fact]
    public void Two_rules_make_no_momentum_and_three_do()
    {
        var two = Deal.At(0.2m).With(CloseDate, "2027-03-01").With(CreatedDate, "2026-10-01").With(Amount, "5");

        two.Judge().Momentum.ShouldBeNull();
        two.With(NextStep, "").Judge().Momentum.ShouldBe(62.5m); // 10 of 16
    }

    [Fact]
    public void A_rule_without_weight_is_not_one_of_the_three_that_are_needed()
    {
        var three = Deal.At(0.2m).With(Amount, "40000").With(CloseDate, "2027-03-01").With(LastActivityDate, "2026-11-20");
        var weightless = Policy(
            draft => draft.Rules.Add(new RuleSettings(RuleCatalogue.Find("AmountKnown")!, true, Value("0"), null, null, null)));

        three.Judge().Verdict.ShouldBe(Verdict.AskForNo);
        three.Judge(weightless).Verdict.ShouldBe(Verdict.CannotQualify);
    }

    [Theory]
    [InlineData("8", Verdict.Pursue)]
    [InlineData("8.001", Verdict.AskForNo)]
    public void Half_of_what_is_to_be_known_about_the_customer_has_to_be_judged(string sponsor, Verdict verdict)
    {
        // Due at 0.2: BusinessIssue 8, judged, and Sponsor, which is a blind spot.
        var policy = Policy(draft =>
        {
            foreach (var rule in new[] { "CustomerPriority", "BenefitAsk" })
            {
                draft.Rules.Add(new RuleSettings(RuleCatalogue.Find(rule)!, false, null, null, null, null));
            }

            draft.Rules.Add(new RuleSettings(RuleCatalogue.Find("Sponsor")!, true, Value(sponsor), null, null, null));
        });

        Bare.With(BusinessIssue, "Confirmed").Judge(policy).Verdict.ShouldBe(verdict);
    }

    [Fact]
    public void Where_nothing_is_to_be_known_about_the_customer_nothing_is_known_and_no_deal_is_pursued()
    {
        var policy = Policy(draft =>
        {
            foreach (var rule in RuleCatalogue.All.Where(rule => rule.Kind is RuleKind.Evidence or RuleKind.Ask))
            {
                draft.Rules.Add(new RuleSettings(rule, false, null, null, null, null));
            }
        });

        (Bare.Judge(policy).Score, Bare.Judge(policy).Verdict).ShouldBe((100m, Verdict.AskForNo));
    }

    private static PolicyValue Value(string number) =>
        new(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), ValueOrigin.Policy);

    private static QualificationPolicy Policy(Action<PolicyDraft> change)
    {
        var draft = new PolicyDraft();
        change(draft);
        return RuleCatalogue.CreatePolicy(draft);
    }
}
