using System.Linq;
using CsCheck;
using EliteSeller.Analysis.Negotiations;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Model;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Negotiations.Lines;

namespace EliteSeller.Tests.Negotiations;

public sealed class ConditionTests
{
    private static readonly
        Gen<(int Discount, int Days, int Hours, int Service, int Relationship, int[] Gives, bool IsNew, int Margin)> Cases = Gen.Select(
        Gen.Int[0, 60], Gen.Int[10, 100], Gen.Int[1, 8], Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 9_000]
            .Array[0, 5], Gen.Bool, Gen.Int[0, 60]);

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

    [Fact]
    public void A_deal_becomes_fine_with_a_named_get()
    {
        // Three gives worth 24,000 since the last fair get, half of which is fair.
        var talks = new Talks();
        var deal = talks.Add("D-1", 180_000m, 10m);
        talks.Lines.AddRange(
            [Give("2026-11-02", value: 10_000m), Give("2026-11-05", "Training", 8_000m), Give("2026-11-09", "Payment", 6_000m)]);

        var result = talks.Judge(deal);

        result.Verdict.ShouldBe(NegotiationVerdict.Renegotiate);
        result.Condition.ShouldBe("with a written return worth at least 12,000 USD for the Payment of 9 Nov 2026");
        result.Reason.ShouldBe(
            "We conceded 3 times without a fair return: Discount of 2 Nov 2026, Training of 5 Nov 2026, Payment of 9 Nov 2026.");
        result.Change!.Cost.ShouldBe(12_000m);
    }

    [Fact]
    public void For_gives_that_nobody_valued_any_get_will_do()
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 90_000m, 10m, pushes: 0);
        talks.Lines.AddRange([Give("2026-11-23"), Give("2026-11-23", "Training"), Give("2026-11-23", "Payment")]);

        var change = talks.Judge(deal).Change!;

        (change.Condition, change.Cost).ShouldBe(("with a written return for the Discount of 23 Nov 2026", 0m));
    }

    [Theory]
    [InlineData(24_000, true)] // half of 36,000 is 18,000, and so are 10 % of 180,000
    [InlineData(24_001, false)]
    public void A_get_may_be_as_large_as_the_policy_lets_us_hope(int first, bool isHoped)
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 180_000m, 10m);
        talks.Lines.AddRange(
            [Give("2026-11-02", value: first), Give("2026-11-05", "Training", 6_000m), Give("2026-11-09", "Payment", 6_000m)]);

        (talks.Judge(deal).Verdict == NegotiationVerdict.Renegotiate).ShouldBe(isHoped);
    }

    [Fact]
    public void Of_two_changes_that_would_do_the_one_that_costs_the_customer_less_is_named()
    {
        // Three naked gives 30, pushes 10, effort 14,500 above 25 % x 90,000 x 60 % = 13,500: 10. That is 50, and we negotiate with
        // ourselves.
        // Another get takes 10 away and costs nothing; so does a discount of 3.3 %, at which 14,505 can be expected, and it costs 6,700.
        var talks = new Talks();
        talks.SetLine(NegotiationLine.ListMargin, 60m);
        talks.SetLine(NegotiationLine.HourlyCost, 100m);
        var deal = talks.Add("D-1", 90_000m, 10m, pushes: 3, hours: 145m, probability: 25m);
        for (var day = 2; day < 8; day += 2)
        {
            talks.Lines.AddRange([Give($"2026-11-{day:00}", value: 1_000m), Get($"2026-11-{day + 1:00}", "Term" + day, 1_000m)]);
        }

        talks.Judge(deal).Condition.ShouldBe("with a written return for the Discount of 6 Nov 2026");
        Disallow(talks, NegotiationChangeKind.Get);
        var dearer = talks.Judge(deal).Change!;
        (dearer.Condition, dearer.Cost).ShouldBe(("at a discount of 3.3% or less", 6_700m));
    }

    [Fact]
    public void A_token_does_not_end_a_run()
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 180_000m, 10m);
        talks.Lines.AddRange([Give("2026-11-02", value: 10_000m), Give("2026-11-05", "Training", 8_000m), Get("2026-11-06", "Logo", 2_000m),
            Give("2026-11-09", "Payment", 6_000m)]);

        talks.Judge(deal).Condition.ShouldBe("with a written return worth at least 10,000 USD for the Payment of 9 Nov 2026");
    }

    [Fact]
    public void A_get_larger_than_anybody_would_give_is_no_way_out()
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 90_000m, 10m);
        talks.Lines.AddRange(
            [Give("2026-11-02", value: 10_000m), Give("2026-11-05", "Training", 8_000m), Give("2026-11-09", "Payment", 6_000m)]);

        talks.Judge(deal).Verdict.ShouldBe(NegotiationVerdict.WalkAway);
    }

    [Theory]
    [InlineData("90", "", "", "with payment within 60 days or less")]
    [InlineData("Net 90", "", "", "with payment within 60 days or less")]
    [InlineData("", "2", "", "with a response time of 4 hours or more")]
    [InlineData("", "", "2026-12-01", "with a go-live on 23 Dec 2026 or later")]
    [InlineData("90", "2", "", null)]
    [InlineData("60", "4", "2026-12-23", "")]
    public void A_term_outside_the_policy_names_the_term(string payment, string response, string goLive, string? condition)
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 90_000m, 10m, paymentDays: payment, responseHours: response, goLive: goLive);

        var result = talks.Judge(deal);

        result.Verdict.ShouldBe(condition switch { null =>
            NegotiationVerdict.WalkAway, "" => NegotiationVerdict.Proceed, _ => NegotiationVerdict.Renegotiate });
        (result.Condition ?? "").ShouldBe(condition ?? "");
    }

    [Fact]
    public void What_the_policy_does_not_allow_is_no_way_out()
    {
        var talks = new Talks();
        Disallow(talks, NegotiationChangeKind.LowerDiscount);

        talks.Judge(talks.Add("D-1", 75_000m, 25m)).Verdict.ShouldBe(NegotiationVerdict.WalkAway);
    }

    private static (Talks Talks, Opportunity Deal) Build(
        decimal discount, int days, int hours,
            (int Discount, int Days, int Hours, int Service, int Relationship, int[] Gives, bool IsNew, int Margin) sample)
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

    private static void Disallow(Talks talks, NegotiationChangeKind change) =>
        talks.Policy.Negotiation.AllowedChanges = [.. talks.Policy.Negotiation.AllowedChanges.Where(kind => kind != change)];
}
