using System.Linq;
using CsCheck;
using EliteSeller.Negotiations;
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
            Give("2026-09-28", value: 1_000m, line: 2), Get("2026-10-05", line: 3), Give("2026-10-12", "A", 2_000m, line: 4), Give("2026-10-13", "B", 2_000m, line: 5),
            Give("2026-11-02", "C", 3_000m, line: 6, inReturnFor: "Term")]);

        var care = talks.Judge(deal).Care;

        care.Parts.Select(part => (part.Sign, part.Points, part.Lines)).ShouldBe([
            (CareSign.NakedGives, 30m, "2, 4, 5"),
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
            .ShouldBe("The index is 41.7, from 30 on somebody else should look at it. Left out, because nothing is known: GrowingGive, Pushes, SunkEffort.");
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
