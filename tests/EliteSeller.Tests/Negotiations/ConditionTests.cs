using System.Linq;
using CsCheck;
using EliteSeller.Negotiations;
using EliteSeller.Opportunities;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Negotiations.Lines;

namespace EliteSeller.Tests.Negotiations;

public sealed class ConditionTests
{
    private static readonly Gen<(int Discount, int Days, int Hours, int Service, int Relationship, int[] Gives, bool IsNew, int Margin)> Cases = Gen.Select(
        Gen.Int[0, 60], Gen.Int[10, 100], Gen.Int[1, 8], Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 9_000].Array[0, 5], Gen.Bool, Gen.Int[0, 60]);

    [Fact]
    public void A_condition_is_true_and_without_one_the_deal_is_not_renegotiated() => Cases.Sample(sample =>
    {
        var (talks, deal) = Build(sample.Discount, sample.Days, sample.Hours, sample);
        var result = talks.Judge(deal);
        (result.Condition is not null).ShouldBe(result.Verdict == NegotiationVerdict.Renegotiate);
        if (result.Change is { } change)
        {
            // The change is made in the export or in the ledger, and everything is judged anew.
            var (after, changed) = Build(
                change.Discount ?? sample.Discount,
                change.Terms?.PaymentDays ?? sample.Days,
                change.Terms?.ResponseHours ?? sample.Hours,
                sample);
            if (change.Get is { } get)
            {
                after.Lines.Add(get);
            }

            after.Judge(changed).Verdict.ShouldBe(NegotiationVerdict.Proceed);
        }
    });

    [Fact]
    public void A_discount_a_tenth_higher_than_the_condition_would_not_do() => Cases.Sample(sample =>
    {
        var (talks, deal) = Build(sample.Discount, sample.Days, sample.Hours, sample);
        if (talks.Judge(deal).Change?.Discount is { } discount && discount + 0.1m <= sample.Discount)
        {
            var (higher, same) = Build(discount + 0.1m, sample.Days, sample.Hours, sample);
            higher.Judge(same).Verdict.ShouldNotBe(NegotiationVerdict.Proceed);
        }
    });

    private static (Talks Talks, Opportunity Deal) Build(
        decimal discount, int days, int hours, (int Discount, int Days, int Hours, int Service, int Relationship, int[] Gives, bool IsNew, int Margin) sample)
    {
        var talks = new Talks();
        talks.SetLine(NegotiationLine.ListMargin, sample.Margin < 30 ? 0m : sample.Margin);
        for (var i = 0; i < 6; i++)
        {
            talks.Add($"W-{i}", 90_000m, 10m, outcome: DealOutcome.Won);
            talks.Add($"P-{i}", 100_000m, sample.IsNew ? 0m : 15m);
        }

        var deal = talks.Add(
            "D-1",
            100_000m * (100m - discount) / 100m,
            discount,
            service: sample.Service == 0 ? EvidenceGrade.No : EvidenceGrade.Confirmed,
            relationship: sample.Relationship == 0 ? EvidenceGrade.No : EvidenceGrade.Confirmed,
            paymentDays: $"{days}",
            responseHours: $"{hours}");
        talks.HasLedger = true;
        talks.Lines.AddRange(sample.Gives.Select((value, day) => Give($"2026-11-{day + 2:00}", "Give" + day, value < 500 ? null : value)));
        return (talks, deal);
    }
}
