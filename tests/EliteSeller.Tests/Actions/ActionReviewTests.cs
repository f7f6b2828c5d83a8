using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Actions;
using EliteSeller.Files.Ledgers;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Actions;

public sealed class ActionReviewTests
{
    private static readonly DateTime First = new(2026, 11, 2);

    private static LedgerEntry Proposed(string on, decimal value = 0.75m, string due = "2026-11-09") =>
        ActionCase.Entry(on, "NextStep", "Proposed", due: due, source: "Demo on site", value: value);

    public static TheoryData<string, Deal, bool> WhatTheExportShows => new()
    {
        { "nothing", ActionCase.Lively, false },
        { "a pushed date", ActionCase.Lively.With(CloseDate, "2027-06-01").With(PushCount, "1"), false },
        { "a new text of the seller", ActionCase.Lively.With(NextStep, "Write to them again next week"), false },
        { "a new text with a day and no event", ActionCase.Lively.With(NextStep, "Write again").With(NextStepDate, "2026-12-01"), false },
        { "an event in the past", ActionCase.Lively.With(NextStep, "Board meeting").With(NextStepDate, "2026-11-12"), false },
        { "the same text with a new day", ActionCase.Lively.With(NextStep, "Demo on site").With(NextStepDate, "2026-12-01"), false },
        { "an event ahead that nobody was heard about", ActionCase.Lively.With(NextStep, "Board meeting with Ann")
            .With(NextStepDate, "2026-12-01").With(LastActivityDate, "2026-10-30"), false },
        { "a stage back", ActionCase.Lively.Moved(0.4m), false },
        { "another owner", ActionCase.Lively.With(Owner, "Tom"), false },
        { "an event ahead", ActionCase.Lively.With(NextStep, "Board meeting with Ann").With(NextStepDate, "2026-12-01"), true },
        { "a stage forward", ActionCase.Lively.Moved(0.9m), true },
        { "lost", ActionCase.Lively.Ended(DealOutcome.Lost), true },
        { "won", ActionCase.Lively.Ended(DealOutcome.Won), true },
    };

    [Theory]
    [MemberData(nameof(WhatTheExportShows))]
    public void Only_what_the_customer_did_keeps_an_action(string name, Deal now, bool isKept)
    {
        var review = Review(now, "2026-11-23", Proposed("2026-11-02")).ShouldNotBeNull(name);
        review.Status.ShouldBe(isKept ? ActionStatus.Kept : ActionStatus.Overdue, name);
    }

    [Theory]
    [InlineData("Yes", true)]
    [InlineData("No", true)]
    [InlineData("Conditional", true)]
    [InlineData("Evaded", false)]
    [InlineData("Accepted", false)]
    [InlineData("Declined", false)]
    [InlineData("Noted", false)]
    public void An_answer_keeps_an_action_and_an_evaded_one_or_a_decision_does_not(string answer, bool isKept) =>
        Review(ActionCase.Lively, "2026-11-09", Proposed("2026-11-02"), ActionCase.Entry("2026-11-02", "NextStep", answer))!.Status
            .ShouldBe(isKept ? ActionStatus.Kept : ActionStatus.Open);

    [Fact]
    public void The_third_time_is_counted_by_days_and_overdue_from_the_first_time()
    {
        LedgerEntry[] entries = [Proposed("2026-11-02"), Proposed("2026-11-02"), Proposed("2026-11-09"), Proposed("2026-11-16")];

        var review = Review(ActionCase.Lively, "2026-11-16", entries)!;
        (review.TimesAsked, review.FirstAsked, review.Status).ShouldBe((3, First, ActionStatus.Overdue));
        Review(ActionCase.Lively, "2026-11-09", entries)!.Status.ShouldBe(ActionStatus.Open);

        var next = new ActionAdvisor(7, entries).Propose(ActionCase.Lively.With(BenefitAsk, "No").Judge())!;
        (next.TimesAsked, next.FirstAsked, next.Due).ShouldBe((4, First, new DateTime(2026, 11, 9)));
    }

    [Fact]
    public void After_an_answer_or_a_stage_forward_the_count_begins_anew()
    {
        var answered = ActionCase.Entry("2026-11-09", "NextStep", "Yes", customer: "Ann Weber");
        var review = Review(ActionCase.Lively, "2026-11-16", Proposed("2026-11-02"), Proposed("2026-11-09"), answered)!;
        (review.Status, review.Answer).ShouldBe((ActionStatus.Kept, "Yes (Ann Weber, 9 Nov 2026)"));

        // On the day of the next sheet the page still tells of the answer; a day later the deal is asked about for the first time.
        LedgerEntry[] again = [Proposed("2026-11-02"), Proposed("2026-11-09"), answered, Proposed("2026-11-16")];
        Review(ActionCase.Lively, "2026-11-16", again)!.Status.ShouldBe(ActionStatus.Kept);
        var next = Review(ActionCase.Lively, "2026-11-17", again)!;
        (next.TimesAsked, next.Status).ShouldBe((1, ActionStatus.Overdue));
        Review(ActionCase.Lively, "2026-11-17", Proposed("2026-11-02", 0.4m), Proposed("2026-11-09", 0.75m))!.TimesAsked.ShouldBe(1);
    }

    [Fact]
    public void An_accepted_date_is_kept_once_the_export_has_it_and_a_wake_up_date_is_not_overdue_before()
    {
        var redate = ActionCase.Entry("2026-11-02", "Redate", "Accepted", due: "2027-06-01", customer: "Ann");
        Review(ActionCase.Lively, "2026-11-23", Proposed("2026-11-02"), redate)!.Status.ShouldBe(ActionStatus.Overdue);
        Review(ActionCase.Lively.With(CloseDate, "2027-06-01"), "2026-11-23", Proposed("2026-11-02"), redate)!.Status
            .ShouldBe(ActionStatus.Kept);

        var nurture = ActionCase.Entry("2026-11-02", "Nurture", "Accepted", due: "2027-02-01");
        Review(ActionCase.Lively, "2027-01-31", Proposed("2026-11-02"), nurture)!.Status.ShouldBe(ActionStatus.Open);
        Review(ActionCase.Lively, "2027-02-02", Proposed("2026-11-02"), nurture)!.Status.ShouldBe(ActionStatus.Overdue);
    }

    [Fact]
    public void A_deal_that_is_gone_or_kept_is_told_for_a_quarter_and_an_open_one_until_something_happens()
    {
        Review(null, "2027-02-01", Proposed("2026-11-02"))!.Status.ShouldBe(ActionStatus.Gone);
        Review(null, "2027-02-02", Proposed("2026-11-02")).ShouldBeNull();
        Review(ActionCase.Lively.Ended(DealOutcome.Won), "2027-02-02", Proposed("2026-11-02")).ShouldBeNull();
        Review(ActionCase.Lively, "2028-02-02", Proposed("2026-11-02"))!.Status.ShouldBe(ActionStatus.Overdue);
    }

    [Fact]
    public void A_proposal_is_read_back_as_it_was_written()
    {
        var action = new ActionAdvisor(7, []).Propose(ActionCase.Lively.With(BenefitAsk, "No").Judge())!;
        var written = LedgerFormat.Write(action.ToLedgerEntry());
        var problems = new List<Problem>();
        var read = LedgerFormat.Read(column => written[LedgerForm.Columns.ToList().IndexOf(column)] ?? "", "l.csv", 2, problems)!;

        problems.ShouldBeEmpty();
        (read.What, read.Answer, read.By, read.Due, read.Value, read.Source)
            .ShouldBe(("Close", "Proposed", "Mia", new DateTime(2026, 11, 30), 0.75m, "Demo on site"));
    }

    private static ActionReview? Review(Deal? now, string asOf, params LedgerEntry[] entries) =>
        ActionReview.CreateAll(entries, _ => now?.Build(), ActionCase.Day(asOf)).SingleOrDefault();
}
