using System.Linq;
using EliteSeller.Analysis.Negotiations;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Model;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Negotiations.Lines;

namespace EliteSeller.Tests.Negotiations;

/// <summary>Are we negotiating with ourselves? Each part of the index, and the lines that it is held to.</summary>
public sealed class CareNotTooMuchTests
{
    private readonly Talks _talks = new();

    [Fact]
    public void Caring_too_much_needs_a_ledger_and_a_give()
    {
        var deal = _talks.Add("D-1", 90_000m, 10m);
        var without = Find(deal);
        _talks.HasLedger = true;
        var empty = Find(deal);

        (without.Outcome, without.Reason).ShouldBe((NegotiationOutcome.NotApplicable, "There is no ledger."));
        (empty.Outcome, empty.Reason).ShouldBe((NegotiationOutcome.NotDue, "We have not conceded anything yet."));
        _talks.Lines.Add(Get("2026-11-02"));
        Find(deal).Outcome.ShouldBe(NegotiationOutcome.NotDue, "what they gave is no give of ours");
    }

    [Theory]
    [InlineData(2, 0, NegotiationOutcome.Pass, "We are not conceding too much (over-commitment 20, limit 30).", 30)]
    [InlineData(3, 0, NegotiationOutcome.Half, "We are starting to concede too much (over-commitment 30, limit 30).", 30)]
    [InlineData(3, 3, NegotiationOutcome.Half, "We are starting to concede too much (over-commitment 40, limit 30).", 30)]
    public void The_index_is_held_to_its_lines(int gives, int pushes, NegotiationOutcome outcome, string reason, int threshold)
    {
        var finding = Find(Careful(gives, pushes, hours: 10m));

        (finding.Outcome, finding.Reason, finding.Threshold).ShouldBe((outcome, reason, (decimal?)threshold));
    }

    [Fact]
    public void From_half_of_all_points_on_we_negotiate_with_ourselves()
    {
        // Naked gives 30, pushes 10, effort 10: exactly 50.
        var finding = Find(Careful(3, 3, hours: 200m));

        (finding.Outcome, finding.Reason, finding.Threshold)
            .ShouldBe((NegotiationOutcome.Fail, "We keep conceding and get nothing back (over-commitment 50, limit 50).", 50m));
        finding.NextAction.ShouldBe("Ask somebody who has not worked on this deal to review it before the next concession.");
    }

    [Theory]
    [InlineData(0, 135, "The close date never moved.", "Our hours cost 13,500 USD; the expected profit is 13,500 USD.", 0, 0)]
    [InlineData(1, 136, "The close date moved once.", "Our hours cost 13,600 USD; the expected profit is 13,500 USD.", 0, 10)]
    public void Each_part_says_why(int pushes, int hours, string pushed, string effort, int pushPoints, int effortPoints)
    {
        var parts = _talks.Judge(Careful(1, pushes, hours)).Care.Parts;

        parts.Select(part => (part.Sign, part.Points, part.Reason)).ShouldBe([
            (CareSign.OneSidedConcessions, 10m, "1 concession without a return: Discount of 2 Nov 2026."),
            (CareSign.GrowingGive, 0m, "Fewer than two concessions, so none is larger than the last."),
            (CareSign.OneSidedRun, 0m, "No two concessions in a row without a return."),
            (CareSign.QuarterEndGives, 0m, "No concessions at the end of a quarter."),
            (CareSign.Pushes, pushPoints, pushed),
            (CareSign.SunkEffort, effortPoints, effort)]);
    }

    [Fact]
    public void Gives_of_the_same_worth_have_not_grown_and_two_in_a_row_are_a_run()
    {
        var deal = _talks.Add("D-1", 90_000m, 10m);
        _talks.Lines.AddRange([Give("2026-09-29", value: 2_000m), Give("2026-09-30", "Training", 2_000m)]);

        _talks.Judge(deal).Care.Parts.Take(4).Select(part => (part.Points, part.Reason)).ShouldBe([
            (20m, "2 concessions without a return: Discount of 29 Sep 2026, Training of 30 Sep 2026."),
            (0m, "Our last concession was worth 2,000 USD, the one before 2,000 USD."),
            (5m, "2 concessions in a row without a return: Discount of 29 Sep 2026, Training of 30 Sep 2026."),
            (15m, "2 concessions in the last 10 working days of a quarter: Discount of 29 Sep 2026, Training of 30 Sep 2026.")]);
    }

    /// <summary>
    /// A deal that can be expected to bring 25 % of 90,000 at a margin of 60 %, 13,500; an hour costs 100. Each give of 1,000 is followed
    /// by a get that is not for it.
    /// </summary>
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

    private NegotiationFinding Find(Opportunity deal) =>
        _talks.Judge(deal).Findings.Single(finding => finding.Test == NegotiationTestName.CareNotTooMuch);
}
