using System.Linq;
using CsCheck;
using EliteSeller.Analysis.Negotiations;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Negotiations.Lines;

namespace EliteSeller.Tests.Negotiations;

public sealed class CareIndexTests
{
    [Fact]
    public void The_parts_are_worked_out_by_hand_and_name_their_lines()
    {
        // Naked 3 x 10, the last give larger 20, a run of 3 is 10, one give on 28 September is at the end of a quarter 15, pushes 10,
        // effort 200 h x 100 = 20,000 above 25 % x 90,000 x 60 % = 13,500: 10. Together 95 of 100.
        var talks = new Talks();
        talks.SetLine(NegotiationLine.ListMargin, 60m);
        talks.SetLine(NegotiationLine.HourlyCost, 100m);
        var deal = talks.Add("D-1", 90_000m, 10m, pushes: 3, hours: 200m, probability: 25m);
        talks.Lines.AddRange([
            Give("2026-09-28", value: 1_000m, line: 2), Get("2026-10-05", line: 3), Give("2026-10-12", "A", 2_000m, line: 4), Give(
                "2026-10-13", "B", 2_000m, line: 5),
            Give("2026-11-02", "C", 3_000m, line: 6, inReturnFor: "Term")]);

        var care = talks.Judge(deal).Care;

        care.Parts.Select(part => (part.Sign, part.Points, part.Lines)).ShouldBe([
            (CareSign.OneSidedConcessions, 30m, "2, 4, 5"),
            (CareSign.GrowingGive, 20m, "5, 6"),
            (CareSign.OneSidedRun, 10m, "4, 5, 6"),
            (CareSign.QuarterEndGives, 15m, "2"),
            (CareSign.Pushes, 10m, ""),
            (CareSign.SunkEffort, 10m, "")]);
        care.Value.ShouldBe(95m);
        care.Parts.Select(part => part.IndexPoints).ShouldBe([30m, 20m, 10m, 15m, 10m, 10m]);
        care.Left.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_not_known_is_left_out_and_the_rest_counts_for_the_whole()
    {
        // Known are naked gives 20 of 30, the run 5 of 15, the quarter's end 0 of 15: 25 of 60 is 41.7.
        var talks = new Talks();
        var deal = talks.Add("D-1", 90_000m, 10m);
        talks.Lines.AddRange([Give("2026-11-02"), Give("2026-11-03", "Training")]);

        var result = talks.Judge(deal);

        result.CareIndex.ShouldBe(41.7m);
        result.Care.Left.ShouldBe([CareSign.GrowingGive, CareSign.Pushes, CareSign.SunkEffort]);
        result.Findings.Single(finding => finding.Test == NegotiationTestName.CareNotTooMuch).Reason
            .ShouldBe("We are starting to concede too much (over-commitment 41.7, limit 30; 3 of 6 signs unknown).");
    }

    [Fact]
    public void Rounded_parts_take_the_missing_tenth_where_most_was_cut_off_and_of_two_alike_the_first()
    {
        // Two gives without a value at the end of a quarter: 20 of 30, a run of two 5 of 15, 15 of 15, pushes 0 of 10, effort 0 of 10.
        // Together 40 of 80.
        // The run is 6.25 and the quarter's end 18.75 of the index; cut to tenths both lose half a tenth.
        var talks = new Talks();
        talks.SetLine(NegotiationLine.ListMargin, 60m);
        talks.SetLine(NegotiationLine.HourlyCost, 100m);
        var deal = talks.Add("D-1", 90_000m, 10m, pushes: 0, hours: 1m, probability: 25m);
        talks.Lines.AddRange([Give("2026-09-29"), Give("2026-09-30", "Training")]);

        var care = talks.Judge(deal).Care;

        care.ToString().ShouldBe("50");
        care.Parts.Select(part => part.IndexPoints).ShouldBe([25m, 0m, 6.3m, 18.7m, 0m, 0m]);
    }

    [Fact]
    public void Without_a_ledger_there_is_no_index()
    {
        var talks = new Talks();
        talks.SetLine(NegotiationLine.ListMargin, 60m);
        talks.SetLine(NegotiationLine.HourlyCost, 100m);

        var care = talks.Judge(talks.Add("D-1", 90_000m, 10m, pushes: 3, hours: 200m, probability: 25m)).Care;

        (care.Value, care.ToString()).ShouldBe((null, "unknown"));
        care.Parts.Select(part => (part.Sign, part.Points, part.Maximum, part.Reason)).ShouldBe([
            (CareSign.OneSidedConcessions, null, 30m, "There is no ledger."),
            (CareSign.GrowingGive, null, 20m, "There is no ledger."),
            (CareSign.OneSidedRun, null, 15m, "There is no ledger."),
            (CareSign.QuarterEndGives, null, 15m, "There is no ledger."),
            (CareSign.Pushes, 10m, 10m, "The close date moved 3 times."),
            (CareSign.SunkEffort, 10m, 10m, "Our hours cost 20,000 USD; the expected profit is 13,500 USD.")]);
    }

    [Fact]
    public void A_policy_that_gives_no_sign_any_points_has_no_index()
    {
        var talks = new Talks();
        var none = new[] { "OneSidedConcessionMaximum", "GrowingGivePoints", "RunMaximum", "QuarterEndPoints" }.ToDictionary(
            name => name, _ => new PolicyValue(0m, ValueOrigin.Policy));
        talks.Policy.Rules.Add(new RuleSettings(CareNotTooMuchRule.Definition, true, null, null, none, null));
        var deal = talks.Add("D-1", 90_000m, 10m);
        talks.Lines.Add(Give("2026-11-02"));

        talks.Judge(deal).Care.ToString()
            .ShouldBe("unknown", "what could be known is worth nothing, and about pushes and effort nothing is known");
    }

    [Fact]
    public void Each_part_about_which_nothing_is_known_says_so()
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 90_000m, 10m);
        talks.Lines.AddRange(
            [Get("2026-11-01", "Term", inReturnFor: "Discount"), Give("2026-11-02"), Give("2026-11-03", "Training", inReturnFor: "Term")]);

        var parts = talks.Judge(deal).Care.Parts;

        parts.Select(part => part.Reason).ShouldBe([
            "Every concession has a return.",
            "The last two concessions have no comparable values.",
            "2 concessions in a row without a return: Discount of 2 Nov 2026, Training of 3 Nov 2026.",
            "No concessions at the end of a quarter.",
            "Nobody knows how often the close date moved.",
            "Hours, hourly cost, probability, amount or margin is missing."]);
    }

    [Theory]
    [InlineData(0, 60)]
    [InlineData(100, 0)]
    public void Effort_is_judged_only_where_the_policy_says_what_an_hour_costs_and_what_is_earned(int rate, int margin)
    {
        var talks = new Talks { HasLedger = true };
        talks.SetLine(NegotiationLine.ListMargin, margin);
        talks.SetLine(NegotiationLine.HourlyCost, rate);

        talks.Judge(talks.Add("D-1", 90_000m, 10m, pushes: 0, hours: 200m, probability: 25m)).Care.Left.ShouldBe([CareSign.SunkEffort]);
    }

    [Fact]
    public void A_sign_without_points_rests_on_no_line()
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 90_000m, 10m);
        talks.Lines.AddRange([Give("2026-11-02", value: 2_000m, line: 2), Give("2026-11-03", "Training", 2_000m, line: 3)]);

        talks.Judge(deal).Care.Parts.Select(part => part.Lines)
            .ShouldBe(["2, 3", "", "2, 3", "", "", ""], "a give as large as the one before has not grown");
    }

    [Fact]
    public void The_parts_always_add_up_to_the_index() => Gen
        .Select(Gen.Int[0, 1].Array[0, 8], Gen.Int[0, 5], Gen.Bool, Gen.Int[0, 20_000].Array[8])
        .Sample((sides, pushes, isPushed, values) =>
        {
            var talks = new Talks { HasLedger = true };
            var deal = talks.Add("D-1", 90_000m, 10m, pushes: isPushed ? pushes : null);
            talks.Lines.AddRange(sides.Select((side, day) => side == 0
                ? Give($"2026-09-{day + 14:00}", "Give" + day, values[day] < 2_000 ? null : values[day])
                : Get($"2026-09-{day + 14:00}", "Get" + day, values[day], inReturnFor: day > 0 ? "Give" + (day - 1) : null)));

            var care = talks.Judge(deal).Care;

            care.Parts.Sum(part => part.IndexPoints).ShouldBe(care.Value!.Value);
            care.Value.Value.ShouldBeInRange(0m, 100m);
            care.Parts.ShouldAllBe(part => part.Points == null || (part.Points >= 0 && part.Points <= part.Maximum));
        });
}
