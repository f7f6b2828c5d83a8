using System;
using System.Linq;
using EliteSeller.Asks;
using EliteSeller.Negotiations;
using EliteSeller.Opportunities;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Negotiations.Lines;

namespace EliteSeller.Tests.Negotiations;

/// <summary>What each test of a negotiation says, on which line of the policy, and at the line itself.</summary>
public sealed class NegotiationFindingTests
{
    private readonly Talks _talks = new();

    [Theory]
    [InlineData(EvidenceGrade.No, NegotiationOutcome.Fail, "The delivery team says that we can not service these terms.")]
    [InlineData(EvidenceGrade.Assumed, NegotiationOutcome.Half, "Only assumed, not confirmed: we can service what the terms promise.")]
    [InlineData(EvidenceGrade.Confirmed, NegotiationOutcome.Pass, "Confirmed: we can service what the terms promise.")]
    [InlineData(EvidenceGrade.Unknown, NegotiationOutcome.Unknown, "Nobody knows yet whether we can service what the terms promise.")]
    public void Service_is_what_the_delivery_team_says(EvidenceGrade service, NegotiationOutcome outcome, string reason)
    {
        var finding = Find(NegotiationTestName.AbilityToService, _talks.Add("D-1", 90_000m, 10m, service: service));

        (finding.Outcome, finding.Reason, finding.Column, finding.Threshold).ShouldBe((outcome, reason, "ServiceCapacity", null));
    }

    [Theory]
    [InlineData("60", "4", "2026-12-23", NegotiationOutcome.Pass, "The terms that are written lie within the policy.", null, null)]
    [InlineData("61", "", "", NegotiationOutcome.Fail, "Payment within 61 days; 60 days are the limit.", "Payment Days", 60)]
    [InlineData("", "3", "", NegotiationOutcome.Fail, "A response within 3 hours is promised; our service can do 4 hours.", "Response Hours", 4)]
    [InlineData("", "", "2026-12-22", NegotiationOutcome.Fail, "The go-live of 2026-12-22 is sooner than 30 days from 2026-11-23.", "Go-Live", 30)]
    public void A_term_is_held_to_the_policy_to_the_day(string payment, string response, string goLive, NegotiationOutcome outcome, string reason, string? column, int? threshold)
    {
        var finding = Find(NegotiationTestName.AbilityToService, _talks.Add("D-1", 90_000m, 10m, paymentDays: payment, responseHours: response, goLive: goLive));

        (finding.Outcome, finding.Reason, finding.Column, finding.Threshold).ShouldBe((outcome, reason, column, (decimal?)threshold));
    }

    [Fact]
    public void What_is_open_says_what_to_do_and_what_is_fine_says_nothing()
    {
        var bad = _talks.Judge(_talks.Add("D-1", 59_000m, 41m, service: EvidenceGrade.No, relationship: EvidenceGrade.No)).Findings;
        var good = _talks.Judge(_talks.Add("D-2", 90_000m, 10m, service: EvidenceGrade.Confirmed, relationship: EvidenceGrade.Confirmed)).Findings;

        bad.Where(finding => finding.Outcome == NegotiationOutcome.Fail).Select(finding => finding.NextAction).ShouldBe([
            "Take the discount back to what the policy and the segment carry, or leave the deal.",
            "Have the delivery team confirm dates, service levels and terms before anything is signed.",
            "Give nothing more before the customer has given something; ask the evaded question once more, and mean it.",
            "Have the frank conversation with the sponsors now; RechargeAgenda says with whom, about what, and by when."]);
        good.ShouldAllBe(finding => finding.NextAction == null, "the ledger is not there, and the rest is confirmed");
        Find(NegotiationTestName.CareNotTooMuch, Careful(3, 3, hours: 200m)).NextAction.ShouldBe("Have somebody without hours in this deal look at it before the next concession.");
        Find(NegotiationTestName.AbilityToService, _talks.Add("D-3", 90_000m, 10m, service: EvidenceGrade.Assumed)).NextAction.ShouldNotBeNull("an assumption has to be confirmed");
        Find(NegotiationTestName.AbilityToService, _talks.Add("D-4", 90_000m, 10m)).NextAction.ShouldNotBeNull("what nobody knows has to be found out");
    }

    [Theory]
    [InlineData(EvidenceGrade.No, NegotiationOutcome.Fail, "Animosity is recorded: the relationship has to be repaired at once.")]
    [InlineData(EvidenceGrade.Assumed, NegotiationOutcome.Pass, "No animosity is recorded.")]
    [InlineData(EvidenceGrade.Confirmed, NegotiationOutcome.Pass, "No animosity is recorded.")]
    [InlineData(EvidenceGrade.Unknown, NegotiationOutcome.Unknown, "Nobody has written down how the relationship is.")]
    public void Only_a_relationship_that_is_said_to_be_bad_has_to_be_repaired(EvidenceGrade relationship, NegotiationOutcome outcome, string reason)
    {
        var finding = Find(NegotiationTestName.Relationship, _talks.Add("D-1", 90_000m, 10m, relationship: relationship));

        (finding.Outcome, finding.Reason, finding.Column).ShouldBe((outcome, reason, "Relationship"));
    }

    [Fact]
    public void What_the_source_does_not_keep_does_not_apply()
    {
        var talks = new Talks(FieldUsage.Recorded, OpportunityField.ServiceCapacity, OpportunityField.Relationship);
        var findings = talks.Judge(talks.Add("D-1", 90_000m, 10m)).Findings;

        findings.Where(finding => finding.Outcome == NegotiationOutcome.NotApplicable).Select(finding => (finding.Test, finding.Reason, finding.Column)).ShouldBe([
            (NegotiationTestName.AbilityToService, "Neither terms nor service capacity are recorded.", null),
            (NegotiationTestName.Respect, "Neither the relationship nor concessions are recorded.", null),
            (NegotiationTestName.Relationship, "The source keeps nothing about the relationship.", null),
            (NegotiationTestName.CareNotTooMuch, "There is no concession ledger.", null)]);
    }

    [Theory]
    [InlineData("no", NegotiationOutcome.Fail)]
    [InlineData("yes", NegotiationOutcome.Pass)]
    public void Evidence_may_stand_in_a_column_that_the_policy_names(string cell, NegotiationOutcome outcome)
    {
        var talks = new Talks(FieldUsage.Recorded, OpportunityField.ServiceCapacity);
        talks.Policy.EvidenceColumns[OpportunityField.ServiceCapacity] = ["Delivery", "Region"];

        var finding = talks.Judge(talks.Add("D-1", 90_000m, 10m, region: cell)).Findings.Single(found => found.Test == NegotiationTestName.AbilityToService);

        (finding.Outcome, finding.Column, finding.RawValue).ShouldBe((outcome, "Region", cell));
    }

    [Fact]
    public void A_column_that_nobody_has_or_that_stays_blank_is_no_evidence()
    {
        var talks = new Talks(FieldUsage.NotRecorded, OpportunityField.ServiceCapacity);
        talks.Policy.EvidenceColumns[OpportunityField.ServiceCapacity] = ["Delivery", "Discount"];

        talks.Judge(talks.Add("D-1", 90_000m)).Findings.Single(found => found.Test == NegotiationTestName.AbilityToService).Outcome.ShouldBe(NegotiationOutcome.NotApplicable);
    }

    [Fact]
    public void A_column_of_the_field_itself_counts_before_one_that_the_policy_names()
    {
        _talks.Policy.EvidenceColumns[OpportunityField.ServiceCapacity] = ["Region"];

        var finding = Find(NegotiationTestName.AbilityToService, _talks.Add("D-1", 90_000m, 10m, service: EvidenceGrade.Confirmed, region: "no"));

        (finding.Outcome, finding.Column).ShouldBe((NegotiationOutcome.Pass, "ServiceCapacity"));
    }

    [Theory]
    [InlineData(22, "with a go-live on 2026-12-23 or later")]
    [InlineData(21, null)]
    public void A_go_live_slips_as_far_as_the_policy_lets_it(int days, string? condition)
    {
        // From the first of December to thirty days after the twenty-third of November are 22 days.
        _talks.SetLine(NegotiationLine.LargestGoLiveSlip, days);

        _talks.Judge(_talks.Add("D-1", 90_000m, 10m, goLive: "2026-12-01")).Condition.ShouldBe(condition);
    }

    [Theory]
    [InlineData(EvidenceGrade.No, NegotiationOutcome.Fail, "The relationship is said to be bad: the customer has lost respect for us.")]
    [InlineData(EvidenceGrade.Assumed, NegotiationOutcome.Half, "Only assumed, not confirmed: the customer respects us.")]
    [InlineData(EvidenceGrade.Confirmed, NegotiationOutcome.Pass, "Confirmed: the customer respects us.")]
    [InlineData(EvidenceGrade.Unknown, NegotiationOutcome.Unknown, "Nobody has written down how the relationship is.")]
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
            new AskRecord("D-1", new DateTime(2026, 11, 1), AskKind.Benefit, AskAnswer.Evaded), new AskRecord("D-1", new DateTime(2026, 11, 23), AskKind.Benefit, AskAnswer.Evaded),
            new AskRecord("D-1", new DateTime(2026, 11, 24), AskKind.Benefit, AskAnswer.Yes)]);

        var finding = Find(NegotiationTestName.Respect, deal);

        (finding.Outcome, finding.Reason, finding.Threshold).ShouldBe((NegotiationOutcome.Fail, "The same ask was evaded twice.", 2m));
    }

    [Theory]
    [InlineData(AskKind.Executive, NegotiationOutcome.Fail, "The same ask was evaded once.")]
    [InlineData(null, NegotiationOutcome.Unknown, "Nobody has written down how the relationship is.")]
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
        _talks.Asks.AddRange([new AskRecord("D-1", new DateTime(2026, 11, 1), AskKind.Benefit, AskAnswer.Evaded), new AskRecord("D-1", new DateTime(2026, 11, 2), AskKind.Benefit, AskAnswer.Evaded)]);

        Find(NegotiationTestName.Respect, deal).Reason.ShouldBe("The same ask was evaded twice.");
    }

    [Fact]
    public void Three_gives_without_a_fair_get_are_named_and_two_are_not_too_many()
    {
        var deal = _talks.Add("D-1", 90_000m, 10m);
        _talks.Lines.AddRange([Give("2026-11-02", value: 1_000m), Give("2026-11-03", "Training", 1_000m)]);
        var two = Find(NegotiationTestName.Respect, deal);
        _talks.Lines.Add(Give("2026-11-04", "Payment", 1_000m));
        var three = Find(NegotiationTestName.Respect, deal);

        (two.Outcome, two.Reason).ShouldBe((NegotiationOutcome.Pass, "What we gave was answered by what they gave."));
        (three.Outcome, three.Threshold, three.Reason).ShouldBe(
            (NegotiationOutcome.Fail, 3m, "We gave 3 times without a fair get: Discount of 2026-11-02, Training of 2026-11-03, Payment of 2026-11-04."));
    }

    [Theory]
    [InlineData(null, FieldUsage.Recorded, NegotiationOutcome.Unknown, "No discount is written.", "Discount", null)]
    [InlineData(null, FieldUsage.NotRecorded, NegotiationOutcome.NotApplicable, "The source keeps no discounts.", null, null)]
    [InlineData(-5, FieldUsage.Recorded, NegotiationOutcome.Unknown, "-5 % is no discount.", "Discount", null)]
    [InlineData(21, FieldUsage.Recorded, NegotiationOutcome.Fail, "The discount is 21 %, the limit 20 %.", "Discount", 20)]
    [InlineData(20, FieldUsage.Recorded, NegotiationOutcome.Pass, "A discount of 20 % sets no new reference: New, 50,000 to 250,000 has 0 won deals, too few for a reference.", "Discount", null)]
    public void A_discount_is_held_to_the_limit(int? discount, FieldUsage usage, NegotiationOutcome outcome, string reason, string? column, int? threshold)
    {
        var talks = new Talks(usage);
        var finding = talks.Judge(talks.Add("D-1", 80_000m, discount)).Findings.Single(found => found.Test == NegotiationTestName.DiscountPrecedent);

        (finding.Outcome, finding.Reason, finding.Column, finding.Threshold).ShouldBe((outcome, reason, column, (decimal?)threshold));
        finding.RawValue.ShouldBe(column is null ? null : discount?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "");
    }

    [Theory]
    [InlineData(5, NegotiationOutcome.Pass)]
    [InlineData(10, NegotiationOutcome.Half)]
    [InlineData(11, NegotiationOutcome.Fail)]
    public void A_new_reference_may_cost_as_much_as_the_deal_brings_and_no_more(int discount, NegotiationOutcome outcome)
    {
        // The reference is 5 %. Nine open peers of 40,000 lose 3,600 for each percent of discount; at 10 % they lose the 36,000 that the deal brings.
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
    [InlineData(1, "New, 10,000 to 50,000 has 1 won deal, too few for a reference")]
    [InlineData(4, "New, 10,000 to 50,000 has 4 won deals, too few for a reference")]
    [InlineData(5, "New, 10,000 to 50,000 was given 5 % before (5 won deals)")]
    public void A_segment_needs_as_many_won_deals_as_the_policy_says_to_have_a_reference(int won, string before)
    {
        for (var i = 0; i < won; i++)
        {
            _talks.Add($"W-{i}", 38_000m, 5m, outcome: DealOutcome.Won);
        }

        _talks.Add("P-1", 20_000m);

        Find(NegotiationTestName.DiscountPrecedent, _talks.Add("D-1", 36_000m, 10m)).Reason
            .ShouldBe($"A discount of 10 % as the reference would cost 2,000 USD in the open pipeline; {before}.");
    }

    [Theory]
    [InlineData(8_999, "New, below 10,000")]
    [InlineData(9_000, "New, 10,000 to 50,000")]
    [InlineData(44_999, "New, 10,000 to 50,000")]
    [InlineData(45_000, "New, 50,000 to 250,000")]
    [InlineData(224_999, "New, 50,000 to 250,000")]
    [InlineData(225_000, "New, 250,000 and more")]
    public void The_size_of_a_deal_is_that_of_its_list(int amount, string segment) =>
        _talks.Judge(_talks.Add("D-1", amount, 10m)).Precedent!.Segment.ShouldBe(segment);

    [Fact]
    public void Caring_too_much_needs_a_ledger_and_a_give()
    {
        var deal = _talks.Add("D-1", 90_000m, 10m);
        var without = Find(NegotiationTestName.CareNotTooMuch, deal);
        _talks.HasLedger = true;
        var empty = Find(NegotiationTestName.CareNotTooMuch, deal);

        (without.Outcome, without.Reason).ShouldBe((NegotiationOutcome.NotApplicable, "There is no concession ledger."));
        (empty.Outcome, empty.Reason).ShouldBe((NegotiationOutcome.NotDue, "Nothing has been given yet."));
        _talks.Lines.Add(Get("2026-11-02"));
        Find(NegotiationTestName.CareNotTooMuch, deal).Outcome.ShouldBe(NegotiationOutcome.NotDue, "what they gave is no give of ours");
    }

    [Theory]
    [InlineData(2, 0, NegotiationOutcome.Pass, "The index is 20; 30 would be a warning.", 30)]
    [InlineData(3, 0, NegotiationOutcome.Half, "The index is 30, from 30 on somebody else should look at it.", 30)]
    [InlineData(3, 3, NegotiationOutcome.Half, "The index is 40, from 30 on somebody else should look at it.", 30)]
    public void The_index_is_held_to_its_lines(int gives, int pushes, NegotiationOutcome outcome, string reason, int threshold)
    {
        var finding = Find(NegotiationTestName.CareNotTooMuch, Careful(gives, pushes, hours: 10m));

        (finding.Outcome, finding.Reason, finding.Threshold).ShouldBe((outcome, reason, (decimal?)threshold));
    }

    [Fact]
    public void From_half_of_all_points_on_we_negotiate_with_ourselves()
    {
        // Naked gives 30, pushes 10, effort 10: exactly 50.
        var finding = Find(NegotiationTestName.CareNotTooMuch, Careful(3, 3, hours: 200m));

        (finding.Outcome, finding.Reason, finding.Threshold).ShouldBe((NegotiationOutcome.Fail, "The index is 50, from 50 on we are negotiating with ourselves.", 50m));
    }

    [Theory]
    [InlineData(0, 135, "The close date was pushed never.", "The hours have cost 13,500 USD; the deal can be expected to bring 13,500 USD.", 0, 0)]
    [InlineData(1, 136, "The close date was pushed once.", "The hours have cost 13,600 USD; the deal can be expected to bring 13,500 USD.", 0, 10)]
    public void Each_part_says_why(int pushes, int hours, string pushed, string effort, int pushPoints, int effortPoints)
    {
        var parts = _talks.Judge(Careful(1, pushes, hours)).Care.Parts;

        parts.Select(part => (part.Sign, part.Points, part.Reason)).ShouldBe([
            (CareSign.NakedGives, 10m, "1 give without a get in return: Discount of 2026-11-02."),
            (CareSign.GrowingGive, 0m, "Fewer than two gives: none grew."),
            (CareSign.OneSidedRun, 0m, "No two gives followed each other without a get."),
            (CareSign.QuarterEndGives, 0m, "Nothing was given at the end of a quarter."),
            (CareSign.Pushes, pushPoints, pushed),
            (CareSign.SunkEffort, effortPoints, effort)]);
    }

    [Fact]
    public void Gives_of_the_same_worth_have_not_grown_and_two_in_a_row_are_a_run()
    {
        var deal = _talks.Add("D-1", 90_000m, 10m);
        _talks.Lines.AddRange([Give("2026-09-29", value: 2_000m), Give("2026-09-30", "Training", 2_000m)]);

        _talks.Judge(deal).Care.Parts.Take(4).Select(part => (part.Points, part.Reason)).ShouldBe([
            (20m, "2 gives without a get in return: Discount of 2026-09-29, Training of 2026-09-30."),
            (0m, "The last give was worth 2,000 USD, the one before 2,000 USD."),
            (5m, "2 gives in a row without a get: Discount of 2026-09-29, Training of 2026-09-30."),
            (15m, "2 gives in the last 10 working days of a quarter: Discount of 2026-09-29, Training of 2026-09-30.")]);
    }

    /// <summary>A deal that can be expected to bring 25 % of 90,000 at a margin of 60 %, 13,500; an hour costs 100. Each give of 1,000 is followed by a get that is not for it.</summary>
    private Opportunity Careful(int gives, int pushes, decimal hours)
    {
        _talks.SetLine(NegotiationLine.ListMargin, 60m);
        _talks.SetLine(NegotiationLine.HourlyCost, 100m);
        var deal = _talks.Add("D-1", 90_000m, 10m, pushes: pushes, hours: hours, probability: 25m);
        for (var i = 0; i < gives; i++)
        {
            _talks.Lines.Add(Give($"2026-11-{(2 * i) + 2:00}", value: 1_000m));
            _talks.Lines.Add(Get($"2026-11-{(2 * i) + 3:00}", "Term" + i, 1_000m));
        }

        return deal;
    }

    private NegotiationFinding Find(NegotiationTestName test, Opportunity deal) => _talks.Judge(deal).Findings.Single(finding => finding.Test == test);
}
