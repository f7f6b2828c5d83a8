using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification;

/// <summary>One worked example for each verdict and each gate. The sums stand beside them; they were made by hand.</summary>
public sealed class VerdictTests
{
    /// <summary>At 0.2, everything recorded: what a bare Salesforce report gives.</summary>
    private static Deal Bare => Deal.At(0.2m)
        .With(LastActivityDate, "2026-11-20").With(NextStep, "Demo on site").With(StageEnteredDate, "2026-11-10")
        .With(CloseDate, "2027-03-01").With(CreatedDate, "2026-10-01").With(Amount, "40000");

    /// <summary>At 0.75, everything due is there, on the customer's word.</summary>
    private static Deal Qualified => Bare.Moved(0.75m).With(PushCount, "0")
        .With(BusinessIssue, "Confirmed").With(CustomerPriority, "Confirmed").With(ExecutiveAccess, "Confirmed")
        .With(SpendingAuthority, "Confirmed").With(Sponsor, "Assumed");

    [Fact]
    public void A_bare_export_is_asked_about_and_never_cleared()
    {
        // Due at 0.2: BusinessIssue 8, CustomerPriority 6, CustomerEngaged 12, NextStepAgreed 6, DealAdvancing 8, CloseDateCredible 6,
        // CloseDateStable 8, AgeReasonable 4, AmountKnown 2, Sponsor 8, BenefitAsk 4 = 72, of which 38 are recorded and earned.
        var result = Bare.Judge();
        result.Verdict.ShouldBe(Verdict.AskForNo);
        result.Score.ShouldBe(100.0m);
        result.Potential.ShouldBe(100.0m);
        result.Momentum.ShouldBe(100.0m);
        result.Evidence.ShouldBe(0.0m);
        result.Coverage.ShouldBe(0.528m); // 38 / 72
        result.BlindSpots.ShouldContain("Sponsor");
        result.NextQuestion.ShouldBe("Which other projects compete for the same people and money, and where does this one rank?");
    }

    [Fact]
    public void A_deal_on_the_customers_word_is_pursued()
    {
        // Recorded and due: 8 + 6 + 12 + 6 + 8 + 6 + 8 + 4 + 2 + 8 + 8 + 8 = 84; a sponsor who is only assumed earns 4 of 8: 80 / 84.
        // Due: 84, four asks 16, DiscountWithinLimit 4, ServiceCapacity 4, GiveGetBalance 4, CareNotTooMuch 4, Multithreaded 4 = 120.
        var result = Qualified.Judge();
        result.Verdict.ShouldBe(Verdict.Pursue);
        result.Score.ShouldBe(95.2m);
        result.Potential.ShouldBe(100.0m);
        result.Momentum.ShouldBe(100.0m); // 44 of 44
        result.Evidence.ShouldBe(58.6m); // 34 of 38 + 16 + 4 = 58
        result.Coverage.ShouldBe(0.7m); // 84 of 120
        result.BadNews.ShouldBeEmpty();
        result.BadNewsDays.ShouldBeNull();
        result.Reason.ShouldBe("We assume there is a sponsor; the customer has not confirmed it.");
        result.NextQuestion.ShouldBe("If this were your own money and career, what would you have us do next?");
        result.ToString().ShouldBe("Harbour cranes (D-1): Pursue");
    }

    [Fact]
    public void Without_a_word_of_the_customer_a_late_deal_is_not_pursued()
    {
        var assumed = DealGen.EvidenceFields.Aggregate(Qualified, (deal, field) => deal.With(field, "Assumed"));
        var result = assumed.Judge();
        result.Score.ShouldBe(76.1m); // 44 + 2 + 21 = 67 of 88
        result.Verdict.ShouldBe(Verdict.AskForNo);
    }

    [Fact]
    public void Three_facts_are_needed_before_anything_is_said()
    {
        var result = Deal.At(0.2m).With(Amount, "40000").With(CloseDate, "2027-03-01").Judge();
        result.Verdict.ShouldBe(Verdict.CannotQualify);
        result.Score.ShouldBeNull();
        result.Potential.ShouldBeNull();
        result.Reason.ShouldBe("Only 2 rules could be judged. Most useful to add: LastActivityDate, BusinessIssue, StageEnteredDate or "
            + "DaysInStage, PushCount, Sponsor.");
    }

    [Theory]
    [InlineData(DealOutcome.Won, "Won on 1 Oct 2026.")]
    [InlineData(DealOutcome.Lost, "Lost on 1 Oct 2026.")]
    public void A_closed_deal_is_closed_and_judged_as_of_the_day_it_ended(DealOutcome outcome, string reason)
    {
        var result = Bare.With(CloseDate, "2026-10-01").With(LastActivityDate, "2026-09-30").With(StageEnteredDate, "2026-09-20")
            .Ended(outcome).Judge();
        result.Verdict.ShouldBe(Verdict.Closed);
        result.Reason.ShouldBe(reason);
        result.NextQuestion.ShouldBeNull();
        result.BadNews.ShouldBeEmpty();
    }

    [Fact]
    public void A_deal_that_can_not_reach_the_line_any_more_is_left()
    {
        // Recorded and due at 0.75: 84. Lost: BusinessIssue 8, CustomerPriority 6, SpendingAuthority 8, Sponsor 8, CloseDateStable 8 = 38;
        // pushes make CloseDateCredible fail too, so earned are 84 - 38 - 6 = 40. Potential (40 + 36 blind) / 120.
        var result = Qualified.With(BusinessIssue, "No").With(CustomerPriority, "No").With(SpendingAuthority, "No").With(Sponsor, "No")
            .With(PushCount, "4").Judge();
        result.Score.ShouldBe(47.6m);
        result.Potential.ShouldBe(63.3m);
        result.Verdict.ShouldBe(Verdict.WalkAway);
        result.Reason.ShouldBe("The customer is not trying to solve a real business issue.");
    }

    [Fact]
    public void A_deal_that_has_stopped_moving_is_left()
    {
        // Momentum: CustomerEngaged 12 and DealAdvancing 8 fail, NextStepAgreed 6, CloseDateCredible 6, AgeReasonable 4 pass: 16 of 36.
        // The stage was too old on 1 August, while the customer still answered: two facts.
        var result = Bare.With(LastActivityDate, "2026-09-01").With(StageEnteredDate, "2026-07-01").Judge();
        result.Momentum.ShouldBe(44.4m);
        result.Potential.ShouldBe(72.2m); // 52 of 72
        result.Verdict.ShouldBe(Verdict.WalkAway);
        result.BadNewsDays.ShouldBe(114); // since 2026-08-01, 31 days after 2026-07-01
        result.Reason.ShouldBe("No activity for 83 days (limit: 30).");
    }

    [Fact]
    public void The_sellers_bookkeeping_alone_never_condemns()
    {
        // NextStepAgreed, CloseDateCredible and AgeReasonable fail: 16 points, momentum 20 of 36; the customer is engaged and the deal
        // moves.
        var result = Bare.With(NextStep, "").With(CloseDate, "2026-11-01").With(CreatedDate, "2025-01-01").Judge();
        result.Momentum.ShouldBe(55.6m);
        result.Verdict.ShouldBe(Verdict.AskForNo);
        Bare.With(NextStep, "").With(CloseDate, "2026-11-01").With(CreatedDate, "2025-01-01").With(LastActivityDate, "")
            .With(StageEnteredDate, "").Judge()
            .Verdict.ShouldNotBe(Verdict.Pursue);
    }

    [Fact]
    public void The_gate_of_three_noes_condemns_a_lively_deal() =>
        Gate(Qualified.With(ExecutiveAccess, "No").With(SpendingAuthority, "No").With(Sponsor, "No"), "WayToADecision");

    [Fact]
    public void The_gate_of_the_thread_condemns_a_confirmed_deal() =>
        Gate(Qualified.With(LastActivityDate, "2026-09-01").With(NextStep, "").With(StageEnteredDate, "2026-07-01"), "HangingByAThread");

    [Fact]
    public void The_gate_of_refusal_condemns_a_confirmed_deal() =>
        Gate(Qualified.With(BenefitAsk, "No"), "AskedAndRefused");

    [Fact]
    public void The_gate_of_the_discount_condemns_a_confirmed_deal() =>
        Gate(Qualified.With(Discount, "41"), "DiscountWithinLimit");

    [Fact]
    public void The_gate_of_service_condemns_a_confirmed_deal() =>
        Gate(Qualified.With(ServiceCapacity, "No"), "ServiceCapacity");

    [Fact]
    public void Blanks_at_the_first_stage_are_not_a_red_deal_and_at_negotiation_they_are()
    {
        var blank = DealGen.EvidenceFields.Concat(DealGen.AskFields).Aggregate(
            Deal.At(0.1m).With(LastActivityDate, "").With(NextStep, "").With(StageEnteredDate, "2026-11-20").With(CloseDate, "")
                .With(PushCount, "0").With(CreatedDate, "2026-11-20"),
            (deal, field) => deal.With(field, ""));
        blank.Judge().Verdict.ShouldBe(Verdict.AskForNo);
        blank.Moved(0.9m).Judge().Verdict.ShouldBe(Verdict.WalkAway);
    }

    [Fact]
    public void A_single_rule_gives_a_score_and_no_verdict()
    {
        var result = Bare.Judge(only: ["CustomerEngaged"]);
        result.Verdict.ShouldBeNull();
        result.Score.ShouldBe(100.0m);
        result.Findings.ShouldHaveSingleItem().Rule.ShouldBe("CustomerEngaged");
        result.ToString().ShouldBe("Harbour cranes (D-1)");
    }

    [Fact]
    public void A_suppressed_rule_leaves_all_sums_and_stays_visible()
    {
        var draft = new PolicyDraft { Suppressions = { new Suppression("Sponsor", "D-1", "The sponsor is the owner.", "Mia",
            new(2026, 11, 23)) } };
        var finding = Qualified.Ask("Sponsor", RuleCatalogue.CreatePolicy(draft));
        finding.Outcome.ShouldBe(RuleOutcome.Suppressed);
        finding.Reason.ShouldBe("Suppressed by Mia until 23 Nov 2026: The sponsor is the owner.");
        Qualified.Judge(RuleCatalogue.CreatePolicy(draft)).Score.ShouldBe(100.0m); // 76 of 76
        Qualified.Judge(RuleCatalogue.CreatePolicy(draft), asOf: new(2026, 11, 24)).Score.ShouldBe(95.2m);
    }

    private static void Gate(Deal deal, string rule)
    {
        Qualified.Judge().Verdict.ShouldBe(Verdict.Pursue);
        var result = deal.Judge();
        result.Verdict.ShouldBe(Verdict.WalkAway);
        result.Findings.Single(finding => finding.IsGate).Rule.ShouldBe(rule);
        result.Reason.ShouldBe(result.Findings.Single(finding => finding.IsGate).Reason);
    }
}
