using System;
using System.Linq;
using EliteSeller.Analysis.Negotiations;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Model;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Negotiations.Lines;

namespace EliteSeller.Tests.Negotiations;

/// <summary>What each test of a negotiation says, on which line of the policy, and at the line itself.</summary>
public sealed class NegotiationFindingTests
{
    private readonly Talks _talks = new();

    [Fact]
    public void What_is_open_says_what_to_do_and_what_is_fine_says_nothing()
    {
        var bad = _talks.Judge(_talks.Add("D-1", 59_000m, 41m, service: EvidenceGrade.No, relationship: EvidenceGrade.No)).Findings;
        var good = _talks.Judge(_talks.Add("D-2", 90_000m, 10m, service: EvidenceGrade.Confirmed, relationship: EvidenceGrade.Confirmed))
            .Findings;

        bad.Where(finding => finding.Outcome == NegotiationOutcome.Fail).Select(finding => finding.NextAction).ShouldBe([
            "Lower the discount to what the policy and the segment allow, or walk away.",
            "Have the delivery team confirm dates, service levels and terms before anything is signed.",
            "Concede nothing more until the customer has given something. Ask the evaded question once more, and mean it.",
            "Have the frank conversation with the sponsors now. RechargeAgenda lists with whom, about what, and by when."]);
        good.ShouldAllBe(finding => finding.NextAction == null, "the ledger is not there, and the rest is confirmed");
        Find(NegotiationTestName.AbilityToService, _talks.Add("D-3", 90_000m, 10m, service: EvidenceGrade.Assumed))
            .NextAction.ShouldNotBeNull("an assumption has to be confirmed");
        Find(NegotiationTestName.AbilityToService, _talks.Add("D-4", 90_000m, 10m))
            .NextAction.ShouldNotBeNull("what nobody knows has to be found out");
    }

    [Theory]
    [InlineData(EvidenceGrade.No, NegotiationOutcome.Fail, "The relationship is damaged and has to be repaired now.")]
    [InlineData(EvidenceGrade.Assumed, NegotiationOutcome.Pass, "The relationship is good.")]
    [InlineData(EvidenceGrade.Confirmed, NegotiationOutcome.Pass, "The relationship is good.")]
    [InlineData(EvidenceGrade.Unknown, NegotiationOutcome.Unknown, "Nobody has recorded the state of the relationship.")]
    public void Only_a_relationship_that_is_said_to_be_bad_has_to_be_repaired(
        EvidenceGrade relationship, NegotiationOutcome outcome, string reason)
    {
        var finding = Find(NegotiationTestName.Relationship, _talks.Add("D-1", 90_000m, 10m, relationship: relationship));

        (finding.Outcome, finding.Reason, finding.Column).ShouldBe((outcome, reason, "Relationship"));
    }

    [Fact]
    public void What_the_source_does_not_keep_does_not_apply()
    {
        var talks = new Talks(FieldUsage.Recorded, OpportunityField.ServiceCapacity, OpportunityField.Relationship);
        var findings = talks.Judge(talks.Add("D-1", 90_000m, 10m)).Findings;

        findings.Where(finding => finding.Outcome == NegotiationOutcome.NotApplicable)
            .Select(finding => (finding.Test, finding.Reason, finding.Column)).ShouldBe([
            (NegotiationTestName.WalkAwayPoint, "There is no ledger.", null),
            (NegotiationTestName.AbilityToService, "The export has neither terms nor service capacity.", null),
            (NegotiationTestName.Respect, "The export has no column about the relationship, and no concessions are recorded.", null),
            (NegotiationTestName.Relationship, "The export has no column about the relationship.", null),
            (NegotiationTestName.CareNotTooMuch, "There is no ledger.", null)]);
    }

    [Theory]
    [InlineData(EvidenceGrade.No, NegotiationOutcome.Fail, "The relationship is damaged: the customer has lost respect for us.")]
    [InlineData(EvidenceGrade.Assumed, NegotiationOutcome.Half, "We assume the customer respects us; the customer has not confirmed it.")]
    [InlineData(EvidenceGrade.Confirmed, NegotiationOutcome.Pass, "The customer respects us.")]
    [InlineData(EvidenceGrade.Unknown, NegotiationOutcome.Unknown, "Nobody has recorded the state of the relationship.")]
    public void Respect_is_what_the_relationship_shows(EvidenceGrade relationship, NegotiationOutcome outcome, string reason)
    {
        var finding = Find(NegotiationTestName.Respect, _talks.Add("D-1", 90_000m, 10m, relationship: relationship));

        (finding.Outcome, finding.Reason, finding.Column, finding.Threshold).ShouldBe((outcome, reason, "Relationship", null));
    }

    [Fact]
    public void An_evaded_ask_is_counted_and_held_to_the_line()
    {
        var deal = _talks.Add("D-1", 90_000m, 10m);
        _talks.Asks.AddRange([
            Lines.Asked("D-1", new DateTime(2026, 11, 1), AskKind.Benefit, AskAnswer.Evaded), Lines.Asked(
                "D-1", new DateTime(2026, 11, 23), AskKind.Benefit, AskAnswer.Evaded),
            Lines.Asked("D-1", new DateTime(2026, 11, 24), AskKind.Benefit, AskAnswer.Yes)]);

        var finding = Find(NegotiationTestName.Respect, deal);

        (finding.Outcome, finding.Reason, finding.Threshold)
            .ShouldBe((NegotiationOutcome.Fail, "The customer evaded the same question twice (limit: 2).", 2m));
    }

    [Theory]
    [InlineData(AskKind.Executive, NegotiationOutcome.Fail, "The customer evaded the same question once (limit: 1).")]
    [InlineData(null, NegotiationOutcome.Unknown, "Nobody has recorded the state of the relationship.")]
    public void An_ask_that_the_export_says_was_evaded_counts_once(AskKind? evaded, NegotiationOutcome outcome, string reason)
    {
        _talks.SetLine(NegotiationLine.EvadedAsks, 1m);

        var finding = Find(NegotiationTestName.Respect, _talks.Add("D-1", 90_000m, 10m, evaded: evaded));

        (finding.Outcome, finding.Reason).ShouldBe((outcome, reason));
    }

    [Fact]
    public void Where_a_ledger_tells_of_a_second_time_the_export_adds_nothing()
    {
        var deal = _talks.Add("D-1", 90_000m, 10m, evaded: AskKind.Benefit);
        _talks.Asks.AddRange([Lines.Asked("D-1", new DateTime(2026, 11, 1), AskKind.Benefit, AskAnswer.Evaded), Lines.Asked(
            "D-1", new DateTime(2026, 11, 2), AskKind.Benefit, AskAnswer.Evaded)]);

        Find(NegotiationTestName.Respect, deal).Reason.ShouldBe("The customer evaded the same question twice (limit: 2).");
    }

    [Fact]
    public void Three_gives_without_a_fair_get_are_named_and_two_are_not_too_many()
    {
        var deal = _talks.Add("D-1", 90_000m, 10m);
        _talks.Lines.AddRange([Give("2026-11-02", value: 1_000m), Give("2026-11-03", "Training", 1_000m)]);
        var two = Find(NegotiationTestName.Respect, deal);
        _talks.Lines.Add(Give("2026-11-04", "Payment", 1_000m));
        var three = Find(NegotiationTestName.Respect, deal);

        (two.Outcome, two.Reason).ShouldBe((NegotiationOutcome.Pass, "The customer returned our concessions."));
        (three.Outcome, three.Threshold, three.Reason).ShouldBe(
            (NegotiationOutcome.Fail, 3m,
                "We conceded 3 times without a fair return: Discount of 2 Nov 2026, Training of 3 Nov 2026, Payment of 4 Nov 2026."));
    }

    [Theory]
    [InlineData(null, FieldUsage.Recorded, NegotiationOutcome.Unknown, "No discount is recorded.", "Discount", null)]
    [InlineData(null, FieldUsage.NotRecorded, NegotiationOutcome.NotApplicable, "The export has no discounts.", null, null)]
    [InlineData(-5, FieldUsage.Recorded, NegotiationOutcome.Unknown, "-5% is not a valid discount.", "Discount", null)]
    [InlineData(21, FieldUsage.Recorded, NegotiationOutcome.Fail, "The discount is 21% (limit: 20%).", "Discount", 20)]
    [InlineData(20, FieldUsage.Recorded, NegotiationOutcome.Pass,
        "20% discount sets no new reference (New, 50,000 to 250,000: 0 won deals, no reference yet).", "Discount", null)]
    public void A_discount_is_held_to_the_limit(
        int? discount, FieldUsage usage, NegotiationOutcome outcome, string reason, string? column, int? threshold)
    {
        var talks = new Talks(usage);
        var finding = talks.Judge(talks.Add("D-1", 80_000m, discount))
            .Findings.Single(found => found.Test == NegotiationTestName.DiscountPrecedent);

        (finding.Outcome, finding.Reason, finding.Column, finding.Threshold).ShouldBe((outcome, reason, column, (decimal?)threshold));
        finding.RawValue.ShouldBe(column is null ? null : discount?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "");
    }

    [Theory]
    [InlineData(5, NegotiationOutcome.Pass)]
    [InlineData(10, NegotiationOutcome.Half)]
    [InlineData(11, NegotiationOutcome.Fail)]
    public void A_new_reference_may_cost_as_much_as_the_deal_brings_and_no_more(int discount, NegotiationOutcome outcome)
    {
        // The reference is 5 %. Nine open peers of 40,000 lose 3,600 for each percent of discount; at 10 % they lose the 36,000 that the
        // deal brings.
        for (var i = 0; i < 5; i++)
        {
            _talks.Add($"W-{i}", 38_000m, 5m, outcome: DealOutcome.Won);
        }

        for (var i = 0; i < 9; i++)
        {
            _talks.Add($"P-{i}", 40_000m);
        }

        Find(NegotiationTestName.DiscountPrecedent, _talks.Add("D-1", 400m * (100 - discount), discount)).Outcome.ShouldBe(outcome);
    }

    [Theory]
    [InlineData(1, "New, 10,000 to 50,000: 1 won deal, no reference yet")]
    [InlineData(4, "New, 10,000 to 50,000: 4 won deals, no reference yet")]
    [InlineData(5, "New, 10,000 to 50,000: 5% so far")]
    public void A_segment_needs_as_many_won_deals_as_the_policy_says_to_have_a_reference(int won, string before)
    {
        for (var i = 0; i < won; i++)
        {
            _talks.Add($"W-{i}", 38_000m, 5m, outcome: DealOutcome.Won);
        }

        _talks.Add("P-1", 20_000m);

        Find(NegotiationTestName.DiscountPrecedent, _talks.Add("D-1", 36_000m, 10m)).Reason
            .ShouldBe($"10% discount puts 2,000 USD at risk in open deals ({before}).");
    }

    private NegotiationFinding Find(NegotiationTestName test, Opportunity deal) =>
        _talks.Judge(deal).Findings.Single(finding => finding.Test == test);
}
