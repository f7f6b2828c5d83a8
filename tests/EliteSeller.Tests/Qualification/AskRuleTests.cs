using System;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using EliteSeller.Tests.Negotiations;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification;

/// <summary>Asks stand in an export or in a ledger; the later answer counts, and an old yes does not.</summary>
public sealed class AskRuleTests
{
    [Fact]
    public void An_answer_of_the_ledger_is_told_with_its_day_and_names_no_column()
    {
        var finding = Deal.At(0.3m).Ask("TimelineAsk", asks: Ledger(AskAnswer.Yes, "2026-11-02"));

        finding.Reason.ShouldBe("The customer said yes to a decision timeline (2 Nov 2026).");
        (finding.Outcome, finding.Points, finding.Column, finding.RawValue, finding.Threshold, finding.Since)
            .ShouldBe((RuleOutcome.Pass, 4m, null, null, 90m, null));
    }

    [Fact]
    public void A_no_of_the_ledger_is_bad_news_since_its_day()
    {
        var finding = Deal.At(0.3m).Ask("TimelineAsk", asks: Ledger(AskAnswer.No, "2026-11-02"));

        (finding.Outcome, finding.Since, finding.CustomerCanSettle, finding.KnownBy)
            .ShouldBe((RuleOutcome.Fail, new DateTime(2026, 11, 2), false, null));
    }

    [Theory]
    [InlineData("2026-11-01", AskAnswer.Yes)]
    [InlineData("2026-11-02", AskAnswer.Yes)]
    [InlineData("2026-11-03", AskAnswer.No)]
    [InlineData("", AskAnswer.Yes)]
    public void The_later_answer_counts_and_of_one_day_that_of_the_ledger(string exported, AskAnswer counts)
    {
        var finding = Deal.At(0.3m).With(TimelineAsk, "No").With(TimelineAskedOn, exported)
            .Ask("TimelineAsk", asks: Ledger(AskAnswer.Yes, "2026-11-02"));

        finding.Outcome.ShouldBe(counts == AskAnswer.Yes ? RuleOutcome.Pass : RuleOutcome.Fail);
        finding.Column.ShouldBe(counts == AskAnswer.Yes ? null : "Timeline Ask");
    }

    [Fact]
    public void A_day_without_an_answer_in_the_export_does_not_hide_the_ledger() =>
        Deal.At(0.3m).With(TimelineAsk, "NotAsked").With(TimelineAskedOn, "2026-11-20")
            .Ask("TimelineAsk", asks: Ledger(AskAnswer.Yes, "2026-11-02")).Outcome.ShouldBe(RuleOutcome.Pass);

    [Theory]
    [InlineData(AskAnswer.Yes, "2026-08-25", RuleOutcome.Pass)]
    [InlineData(AskAnswer.Yes, "2026-08-24", RuleOutcome.Unknown)]
    [InlineData(AskAnswer.Conditional, "2026-08-25", RuleOutcome.Pass)]
    [InlineData(AskAnswer.Conditional, "2026-08-24", RuleOutcome.Unknown)]
    [InlineData(AskAnswer.No, "2026-08-24", RuleOutcome.Fail)]
    [InlineData(AskAnswer.Evaded, "2020-01-01", RuleOutcome.Fail)]
    public void A_yes_grows_old_after_ninety_days_and_a_no_never(AskAnswer answer, string day, RuleOutcome outcome) =>
        Deal.At(0.3m).Ask("TimelineAsk", asks: Ledger(answer, day)).Outcome.ShouldBe(outcome);

    [Fact]
    public void A_yes_without_a_day_never_grows_old_and_names_no_limit()
    {
        var finding = Deal.At(0.3m).With(TimelineAsk, "Yes").Ask("TimelineAsk");

        (finding.Outcome, finding.Reason, finding.Threshold)
            .ShouldBe((RuleOutcome.Pass, "The customer said yes to a decision timeline.", null));
    }

    [Fact]
    public void A_ledger_that_keeps_an_ask_of_one_deal_says_nothing_about_the_others()
    {
        var ledger = Ledger(AskAnswer.Yes, "2026-11-02", id: "D-2");

        Deal.At(0.3m).Ask("TimelineAsk", asks: ledger).Outcome.ShouldBe(RuleOutcome.NotApplicable);
        Deal.At(0.9m).Ask("TimelineAsk", asks: ledger).Outcome.ShouldBe(RuleOutcome.NotApplicable);
        Deal.At(0.3m).Ask("AskedAndRefused", asks: ledger).Outcome.ShouldBe(RuleOutcome.NotApplicable);
    }

    [Fact]
    public void An_ask_that_the_export_records_and_nobody_put_fails_late()
    {
        var missed = Deal.At(0.7m).With(TimelineAsk, "").Ask("TimelineAsk");

        (missed.Outcome, missed.Reason, missed.KnownBy, missed.CustomerCanSettle, missed.Since).ShouldBe((
            RuleOutcome.Fail, "We have not yet asked for a decision timeline; the deal is in Talks.", 0.7m, true, null));
    }

    [Fact]
    public void A_day_of_tomorrow_is_named_in_the_export_and_not_counted_in_the_ledger()
    {
        Deal.At(0.3m).With(TimelineAsk, "Yes").With(TimelineAskedOn, "2026-11-24").Ask("TimelineAsk").Reason
            .ShouldBe("The customer said yes to a decision timeline (24 Nov 2026, after the as-of date 23 Nov 2026).");
        var ledger = Ledger(AskAnswer.Yes, "2026-11-24");
        Deal.At(0.3m).Ask("TimelineAsk", asks: ledger).Outcome.ShouldBe(RuleOutcome.NotApplicable);
        ledger.Problems.ShouldHaveSingleItem().Message.ShouldBe("The ask of 24 Nov 2026 is after the as-of date 23 Nov 2026.");
        Deal.At(0.3m).Ask("TimelineAsk", asks: Ledger(AskAnswer.Yes, "2026-11-23"))
            .Reason.ShouldBe("The customer said yes to a decision timeline (23 Nov 2026).");
    }

    private static Ledger Ledger(AskAnswer answer, string day, string id = "D-1") =>
        Lines.Ledger(Lines.Asked(id, Lines.Day(day), AskKind.Timeline, answer));
}
