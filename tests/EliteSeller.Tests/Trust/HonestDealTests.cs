using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Analysis.Records;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Trust;

/// <summary>Good deals that look bad to a rule that only counts days, and the same deals with the life taken out of them.</summary>
public sealed class HonestDealTests
{
    // Name, position, days of silence, in the stage, of age and to the close date, pushes, next step and the days until it.
    internal static readonly Situation[] Honest =
    [
        new("an enterprise deal of 18 months that waits for the board", 0.75m, 20, 70, 540, 60, 1, "Board decision", 24),
        new("a tender in its standstill", 0.9m, 25, 60, 300, 40, 0, "Standstill ends, award", 12),
        new("a renewal opened a year ahead", 0.2m, 60, 200, 200, 165, 0, "Renewal meeting with the owner", 40),
        new("a channel deal that the partner works on", 0.6m, 28, 50, 120, 60, 1, "Partner workshop at the customer", 14),
        new("a reseller's deal with a large discount", 0.6m, 6, 20, 60, 40, 0, "Contract call with the reseller", 5),
        new("seven weeks in legal", 0.9m, 12, 49, 200, 21, 1, "Legal review of the contract", 7),
        new("a buyer on holiday", 0.6m, 24, 40, 120, 60, 0, "Buyer is back on this day", 13),
        new("a pilot that runs for two months", 0.6m, 30, 62, 150, 70, 0, "Pilot review", 20),
        new("a budget round that ends next month", 0.4m, 40, 50, 140, 90, 0, "Budget meeting of the council", 30),
        new("a trade fair after which it goes on", 0.3m, 35, 44, 90, 120, 0, "Meeting at the fair", 18),
        new("a deal whose sponsor is on leave", 0.4m, 33, 55, 160, 80, 1, "Workshop with the sponsor", 28),
        new("a small deal that moves fast", 0.75m, 3, 9, 30, 20, 0, "Signature", 6),
        new("a merger at the customer", 0.75m, 21, 60, 400, 80, 1, "Steering committee after the merger", 33),
        new("a deal with weekly meetings", 0.75m, 4, 38, 170, 30, 1, "Weekly meeting", 3),
    ];

    public static TheoryData<string, bool> Days => new()
    {
        { "2026-11-23", true }, { "2026-11-23", false }, { "2026-08-17", true },
        { "2026-08-17", false }, { "2027-01-04", true }, { "2027-01-04", false },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void At_most_two_of_fourteen_honest_deals_are_condemned(string day, bool isFull)
    {
        var asOf = DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var condemned = Honest.Where(deal => Build(deal, asOf, isFull).Judge(asOf: asOf).Verdict == Verdict.WalkAway)
            .Select(deal => deal.Name).ToArray();

        condemned.Length.ShouldBeLessThanOrEqualTo(2, string.Join("; ", condemned));
    }

    /// <summary>
    /// An export without dates of next steps; what is left are the words of the step and the customer's yes to a timeline.
    /// </summary>
    public static TheoryData<string, bool> BareDays => new()
    {
        { "2026-11-23", true }, { "2026-11-23", false }, { "2026-08-17", true },
        { "2026-08-17", false }, { "2027-01-04", true }, { "2027-01-04", false },
    };

    [Theory]
    [MemberData(nameof(BareDays))]
    public void Without_a_dated_step_a_timeline_that_the_customer_agreed_to_keeps_them(string day, bool hasStep)
    {
        var asOf = DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        Deal Bare(Situation deal) => Build(deal, asOf, isFull: false).Without(NextStepDate).With(TimelineAsk, "Yes")
            .With(TimelineAskedOn, DealGen.Date(asOf.AddDays(-35)));
        Deal Stepless(Deal deal) => hasStep ? deal : deal.Without(NextStep);

        // Older than a year, quiet for three weeks this near to the close and without any step: that is worth a walk to the door.
        Honest.Where(deal => Stepless(Bare(deal)).Judge(asOf: asOf).Verdict == Verdict.WalkAway).Select(deal => deal.Name).ShouldBe(
            hasStep ? [] : ["an enterprise deal of 18 months that waits for the board", "a merger at the customer"]);
        Honest.Where(deal => Stepless(Dead(Bare(deal), asOf).Without(NextStepDate)).Judge(asOf: asOf).Verdict != Verdict.WalkAway)
            .Select(deal => deal.Name).ShouldBeEmpty();
    }

    [Fact]
    public void A_yes_that_has_expired_or_whose_date_has_passed_keeps_nothing()
    {
        var stuck = Deal.At(0.75m).With(StageEnteredDate, "2026-08-01").With(CloseDate, "2027-01-31").With(TimelineAsk, "Yes")
            .With(TimelineAskedOn, "2026-10-20");

        stuck.Ask("DealAdvancing").Outcome.ShouldBe(RuleOutcome.NotDue);
        stuck.Ask("DealAdvancing").Reason.ShouldBe("The customer agreed to the timeline (20 Oct 2026), and its date is still ahead.");
        stuck.With(TimelineAskedOn, "2026-08-24").Ask("DealAdvancing").Outcome.ShouldBe(RuleOutcome.Fail, "91 days ago");
        stuck.With(CloseDate, "2026-11-22").Ask("DealAdvancing").Outcome.ShouldBe(RuleOutcome.Fail, "its date has passed");
        stuck.With(TimelineAsk, "Conditional").Ask("DealAdvancing").Outcome.ShouldBe(RuleOutcome.Fail, "no yes");
    }

    [Fact]
    public void With_dates_alone_and_no_word_of_the_customer_four_of_them_are_condemned() => Honest
        .Where(deal => Build(deal, Deal.Today, isFull: false).Without(NextStepDate).Judge().Verdict == Verdict.WalkAway)
        .Select(deal => deal.Name).ShouldBe(
        [
            "an enterprise deal of 18 months that waits for the board", "a channel deal that the partner works on",
            "a deal whose sponsor is on leave", "a merger at the customer",
        ], "nothing in the row tells them from deals that are over: docs/qualification.md says so");

    [Theory]
    [MemberData(nameof(Days))]
    public void With_the_life_taken_out_of_them_all_are_condemned(string day, bool isFull)
    {
        var asOf = DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var spared = Honest.Where(deal => Dead(Build(deal, asOf, isFull), asOf).Judge(asOf: asOf).Verdict != Verdict.WalkAway)
            .Select(deal => deal.Name).ToArray();

        spared.ShouldBeEmpty(string.Join("; ", spared));
    }

    [Fact]
    public void A_step_that_only_waits_or_lies_too_far_ahead_or_was_moved_suspends_nothing()
    {
        var waiting = Deal.At(0.75m).With(LastActivityDate, "2026-10-20").With(StageEnteredDate, "2026-09-01").With(PushCount, "0");
        RuleOutcome Ask(string step, string on, string pushes = "0") =>
            waiting.With(NextStep, step).With(NextStepDate, on).With(PushCount, pushes).Ask("CustomerEngaged").Outcome;

        Ask("Board decision", "2027-01-07").ShouldBe(RuleOutcome.NotDue);
        Ask("Board decision", "2027-01-08").ShouldBe(RuleOutcome.Fail, "46 days ahead");
        Ask("Board decision", "2026-11-22").ShouldBe(RuleOutcome.Fail, "it has passed");
        Ask("Board decision", "2026-12-10", pushes: "2").ShouldBe(RuleOutcome.Fail, "moved twice");
        Ask("waiting for an answer", "2026-12-10").ShouldBe(RuleOutcome.Fail, "it only waits");
        waiting.With(NextStep, "Board decision").With(NextStepDate, "2026-12-10").Ask("DealAdvancing").Reason
            .ShouldBe("Waiting for the event of the next step on 10 Dec 2026 ('Board decision').");
    }

    [Fact]
    public void Quiet_and_stuck_are_one_fact_when_the_deal_was_not_stuck_while_the_customer_was_heard_of()
    {
        var quiet = Deal.At(0.4m).With(NextStep, "Send the offer to Anna").With(CloseDate, "2027-03-01").With(LastActivityDate,
            "2026-09-20").With(CreatedDate, "2026-08-01");

        // CustomerEngaged 12 and DealAdvancing 8 fail, NextStepAgreed 6, CloseDateCredible 6 and AgeReasonable 4 pass: momentum 16 of 36.
        quiet.With(StageEnteredDate, "2026-09-10").Judge().Verdict.ShouldBe(Verdict.AskForNo, "stuck since 26 Oct, quiet since 20 Sep");
        quiet.With(StageEnteredDate, "2026-07-01").Judge().Verdict.ShouldBe(Verdict.WalkAway,
            "stuck since 16 Aug, while the customer still answered");
    }

    [Fact]
    public void Three_confirmed_facts_turn_a_condemnation_by_momentum_into_a_question()
    {
        var stalled = Deal.At(0.4m).With(NextStep, "Send the offer to Anna").With(CloseDate, "2026-11-01").With(LastActivityDate,
            "2026-09-20").With(StageEnteredDate, "2026-06-01")
            .With(BusinessIssue, "Confirmed").With(CustomerPriority, "Confirmed");

        stalled.With(Sponsor, "Assumed").Judge().Verdict.ShouldBe(Verdict.WalkAway);
        stalled.With(Sponsor, "Confirmed").Judge().Verdict.ShouldBe(Verdict.AskForNo);
        stalled.With(Sponsor, "Confirmed").With(NextStep, "").Judge().Verdict.ShouldBe(Verdict.WalkAway, "a gate is more than momentum");
    }

    [Fact]
    public void A_discount_that_the_team_has_won_such_deals_with_condemns_none()
    {
        var reseller = Deal.At(0.6m).With(OpportunityField.Type, "Reseller").With(Discount, "42").With(LastActivityDate, "2026-11-17")
            .With(StageEnteredDate, "2026-11-03").With(CreatedDate, "2026-09-24").With(CloseDate, "2027-01-02")
            .With(NextStep, "Contract call");
        var counts = new TeamRecordBuilder(Deal.Today);
        foreach (var i in Enumerable.Range(0, 40))
        {
            counts.Add(reseller.Ended(DealOutcome.Won).With(OpportunityField.Type, i < 20 ? "Reseller" : "Direct")
                .With(Discount, i < 20 ? "45" : "10").With(CloseDate, "2026-11-01").Build());
        }

        QualificationResult Judge(Deal deal, TeamRecord? record) =>
            new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today) { Record = record }.Judge(deal.Build());
        Judge(reseller, null).Verdict.ShouldBe(Verdict.WalkAway);
        var spared = Judge(reseller, counts.Build());
        spared.Verdict.ShouldBe(Verdict.AskForNo);
        spared.Findings.Single(finding => finding.Rule == "DiscountWithinLimit").Reason
            .ShouldBe("The discount is 42% (limit: 20%); 9 of 10 of your won Reseller deals had at most 45%.");
        Judge(reseller.With(Discount, "46"), counts.Build()).Verdict.ShouldBe(Verdict.WalkAway, "more than they were won with");
        Judge(reseller.With(OpportunityField.Type, "Direct"), counts.Build()).Verdict.ShouldBe(Verdict.WalkAway, "direct deals had 10%");
    }

    [Fact]
    public void A_deal_that_is_younger_than_the_teams_won_deals_were_is_not_too_old()
    {
        var counts = new TeamRecordBuilder(Deal.Today);
        var won = Deal.At(1m).Ended(DealOutcome.Won).With(CreatedDate, "2023-01-01").With(CloseDate, "2024-06-24").Build();
        foreach (var _ in Enumerable.Range(0, 20))
        {
            counts.Add(won);
        }

        Finding Ask(string created, TeamRecord? record) =>
            new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today) { Record = record }
                .Judge(Deal.At(0.6m).With(CreatedDate, created).Build()).Findings.Single(finding => finding.Rule == "AgeReasonable");
        Ask("2025-06-01", null).Outcome.ShouldBe(RuleOutcome.Fail);
        Ask("2025-06-01", counts.Build()).Reason.ShouldBe("The deal is 540 days old (limit: 810).");
        Ask("2024-09-03", counts.Build()).Outcome.ShouldBe(RuleOutcome.Fail, "811 days");
        Ask("2025-06-01", counts.Build()).Outcome.ShouldBe(RuleOutcome.Pass);
    }

    internal static Deal Build(Situation deal, DateTime asOf, bool isFull)
    {
        string In(int days) => DealGen.Date(asOf.AddDays(days));
        var bare = Deal.At(deal.Position).With(LastActivityDate, In(-deal.Quiet)).With(StageEnteredDate, In(-deal.InStage))
            .With(CreatedDate, In(-deal.Age))
            .With(CloseDate, In(deal.Close)).With(PushCount, deal.Pushes.ToString(System.Globalization.CultureInfo.InvariantCulture))
                .With(NextStep, deal.Step)
            .With(NextStepDate, In(deal.StepIn)).With(Amount, "80000");
        return isFull
            ? new[] { BusinessIssue, CustomerPriority, ExecutiveAccess, SpendingAuthority, Sponsor }.Aggregate(bare,
                (some, field) => some.With(field, field == SpendingAuthority ? "Assumed" : "Confirmed"))
                .With(ContactCount, "3")
            : bare;
    }

    // Half a year later nothing has happened: no word, no step, another date.
    private static Deal Dead(Deal deal, DateTime asOf) => deal.With(LastActivityDate, DealGen.Date(asOf.AddDays(-180)))
        .With(StageEnteredDate, DealGen.Date(asOf.AddDays(-240)))
        .With(CreatedDate, DealGen.Date(asOf.AddDays(-600))).With(NextStep, "").With(NextStepDate, "")
            .With(CloseDate, DealGen.Date(asOf.AddDays(-100))).With(PushCount, "4").With(TimelineAskedOn, DealGen.Date(asOf.AddDays(-200)));

    internal sealed record Situation(
        string Name, decimal Position, int Quiet, int InStage, int Age, int Close, int Pushes, string Step, int StepIn);
}
