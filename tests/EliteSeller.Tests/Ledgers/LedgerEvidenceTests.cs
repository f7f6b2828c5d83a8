using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;
using static EliteSeller.Tests.Negotiations.Lines;

namespace EliteSeller.Tests.Ledgers;

/// <summary>Evidence of the ledger: who said it, when, and until when it counts (today is 23 Nov 2026).</summary>
public sealed class LedgerEvidenceTests
{
    [Theory]
    [InlineData(EvidenceGrade.Confirmed, RuleOutcome.Pass, 8)]
    [InlineData(EvidenceGrade.Assumed, RuleOutcome.Pass, 4)]
    [InlineData(EvidenceGrade.No, RuleOutcome.Fail, 0)]
    public void Evidence_grades_a_blank_cell(EvidenceGrade grade, RuleOutcome outcome, int points)
    {
        var finding = Sponsored("", Word("2026-11-03", Sponsor, grade, "Ann Weber"));

        (finding.Outcome, finding.Points, finding.Column, finding.RawValue).ShouldBe((outcome, points, null, null));
    }

    [Fact]
    public void The_reason_says_who_said_it_and_when() =>
        Sponsored("", Word("2026-11-03", Sponsor, EvidenceGrade.Confirmed, "Ann Weber"))
            .Reason.ShouldBe("A sponsor at the customer coaches us (Ann Weber, 3 Nov 2026).");

    [Fact]
    public void An_export_without_the_column_is_judged_by_the_ledger_for_that_deal_only()
    {
        Deal.At(0.3m).Ask("Sponsor", asks: Ledger(Word("2026-11-03", Sponsor, EvidenceGrade.Confirmed))).Outcome.ShouldBe(RuleOutcome.Pass);
        Deal.At(0.3m).Ask("Sponsor", asks: Ledger(Word("2026-11-03", Sponsor, EvidenceGrade.Confirmed, id: "D-2")))
            .Outcome.ShouldBe(RuleOutcome.NotApplicable);
        Deal.At(0.3m).Ask("Sponsor", asks: Ledger(Word("2026-11-03", Relationship, EvidenceGrade.Confirmed)))
            .Outcome.ShouldBe(RuleOutcome.NotApplicable);
    }

    [Fact]
    public void The_latest_word_counts_whatever_the_order_of_the_lines() =>
        Sponsored("No", Word("2026-11-03", Sponsor, EvidenceGrade.Confirmed), Word("2026-10-03", Sponsor, EvidenceGrade.No))
            .Outcome.ShouldBe(RuleOutcome.Pass);

    [Theory]
    [InlineData("2026-11-23", RuleOutcome.Pass)]
    [InlineData("2026-11-22", RuleOutcome.Unknown)]
    public void Evidence_counts_until_its_last_day(string expires, RuleOutcome outcome) =>
        Sponsored("Confirmed", Word("2026-11-03", Sponsor, EvidenceGrade.Confirmed, "Ann Weber", expires)).Outcome.ShouldBe(outcome);

    [Fact]
    public void Expired_evidence_is_to_be_asked_again_and_is_no_failure_late_in_the_process()
    {
        var finding = Deal.At(0.9m).With(Sponsor, "")
            .Ask("Sponsor", asks: Ledger(Word("2026-11-03", Sponsor, EvidenceGrade.Confirmed, "Ann Weber", "2026-11-20")));

        finding.Outcome.ShouldBe(RuleOutcome.Unknown);
        finding.Reason.ShouldBe("What Ann Weber said on 3 Nov 2026 counted until 20 Nov 2026. Ask again.");
        finding.Summary.ShouldBe("Sponsor: expired, ask again");
    }

    [Fact]
    public void Who_has_left_ends_the_evidence_of_that_person_and_of_nobody_else()
    {
        var gone = Sponsored("", Word("2026-11-03", Sponsor, EvidenceGrade.Confirmed, "Ann Weber"), Left("2026-11-10", "ann weber"));
        gone.Outcome.ShouldBe(RuleOutcome.Unknown);
        gone.Reason.ShouldBe("Ann Weber, whose word of 3 Nov 2026 we have, left on 10 Nov 2026. Ask again.");

        Sponsored("", Word("2026-11-03", Sponsor, EvidenceGrade.Confirmed, "Ann Weber"), Left("2026-11-10", "Jon Berg"))
            .Outcome.ShouldBe(RuleOutcome.Pass);
        Sponsored("", Word("2026-11-01", Sponsor, EvidenceGrade.No, "Jon Berg"),
            Word("2026-11-03", Sponsor, EvidenceGrade.Confirmed, "Ann Weber"), Left("2026-11-10", "Ann Weber"))
            .Outcome.ShouldBe(RuleOutcome.Fail, "what Jon Berg said still counts");
        Sponsored("", Word("2026-11-12", Sponsor, EvidenceGrade.Confirmed, "Ann Weber"), Left("2026-11-10", "Ann Weber"))
            .Outcome.ShouldBe(RuleOutcome.Pass, "Ann Weber is back");
        Sponsored("", Word("2026-11-03", Sponsor, EvidenceGrade.Confirmed, "Ann Weber"), Left("2026-11-10", "Ann Weber", id: "D-2"))
            .Outcome.ShouldBe(RuleOutcome.Pass);
    }

    [Fact]
    public void A_word_of_tomorrow_does_not_count_yet() =>
        Sponsored("", Word("2026-11-24", Sponsor, EvidenceGrade.Confirmed)).Outcome.ShouldBe(RuleOutcome.Unknown);

    [Fact]
    public void A_way_to_a_decision_is_judged_once_the_ledger_has_told_all_three()
    {
        LedgerEntry[] noes = [Word("2026-11-03", ExecutiveAccess, EvidenceGrade.No),
            Word("2026-11-03", SpendingAuthority, EvidenceGrade.No), Word("2026-11-03", Sponsor, EvidenceGrade.No)];

        Deal.At(0.5m).Ask("WayToADecision", asks: Ledger(noes.Take(2))).Outcome.ShouldBe(RuleOutcome.NotApplicable);
        Deal.At(0.5m).Ask("WayToADecision", asks: Ledger(noes)).Outcome.ShouldBe(RuleOutcome.Fail);
    }

    private static Finding Sponsored(string cell, params LedgerEntry[] entries) =>
        Deal.At(0.3m).With(Sponsor, cell).Ask("Sponsor", asks: Ledger(entries));
}
