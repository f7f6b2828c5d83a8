using System;
using System.Linq;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Negotiations;

public sealed class PrecedentBookTests
{
    private static readonly string[] Types = ["New", "Renewal"];
    private static readonly string[] Currencies = ["EUR", "USD", "JPY"];

    [Fact]
    public void Over_ten_thousand_deals_the_effect_equals_an_independent_computation()
    {
        var talks = new Talks();
        var random = new Random(7);
        for (var i = 0; i < 10_000; i++)
        {
            talks.Add(
                $"D-{i}",
                random.Next(20) == 0 ? null : random.Next(1_000, 400_000),
                random.Next(3) == 0 ? null : random.Next(0, 450) / 10m,
                Types[random.Next(2)],
                Currencies[random.Next(3)],
                random.Next(5) == 0 ? DealOutcome.Won : DealOutcome.Open);
        }

        var book = talks.Context().Precedents;

        foreach (var type in Types)
        {
            foreach (var (name, low, high) in new[] { ("below 10,000", 0m, 10_000m), ("10,000 to 50,000", 10_000m, 50_000m),
                ("50,000 to 250,000", 50_000m, 250_000m), ("250,000 and more", 250_000m, decimal.MaxValue) })
            {
                foreach (var discount in new[] { 0m, 4.3m, 20m, 44.9m })
                {
                    var effects = book.Effects($"{type}, {name}", discount);
                    effects.Select(effect => effect.Currency).ShouldBe(["EUR", "JPY", "USD"]);
                    foreach (var effect in effects)
                    {
                        // One deal after the other, in the words of the definition.
                        var expected = 0m;
                        var count = 0;
                        foreach (var deal in talks.Deals.Where(deal =>
                            deal.Outcome == DealOutcome.Open && deal.Type == type && deal.Currency == effect.Currency
                            && deal.Amount is not null))
                        {
                            var own = deal.Discount ?? 0m;
                            var list = Math.Round(deal.Amount!.Value / (1m - (own / 100m)), 2, MidpointRounding.AwayFromZero);
                            if (list >= low && list < high)
                            {
                                count++;
                                expected += list * Math.Max(0m, discount - own) / 100m;
                            }
                        }

                        effect.Deals.ShouldBe(count);
                        effect.ProfitAtRisk.ShouldBe(Math.Round(expected, 2, MidpointRounding.AwayFromZero));
                    }
                }
            }
        }
    }

    [Fact]
    public void A_peer_without_a_discount_counts_as_zero_only_where_the_column_is_in_use()
    {
        foreach (var (usage, atRisk, leftOut) in new[] { (FieldUsage.Recorded, 2_000m, 0), (FieldUsage.HardlyUsed, 0m, 1) })
        {
            var talks = new Talks(usage);
            talks.Add("P-1", 20_000m);

            var book = talks.Context().Precedents;

            book.Effects("New, 10,000 to 50,000", 10m).Sum(effect => effect.ProfitAtRisk).ShouldBe(atRisk);
            book.LeftOut.ShouldBe(leftOut);
        }
    }

    [Fact]
    public void Net_amounts_are_turned_into_list_amounts_and_gross_ones_are_not()
    {
        foreach (var (isNet, list) in new[] { (true, 100_000m), (false, 80_000m) })
        {
            var talks = new Talks();
            talks.Policy.Negotiation.AmountIsNet = isNet;
            var deal = talks.Add("D-1", 80_000m, 20m);

            talks.Judge(deal).Precedent!.List.ShouldBe(list);
        }
    }

    [Fact]
    public void Currencies_stay_apart_until_there_are_rates()
    {
        var talks = new Talks();
        talks.Add("P-1", 20_000m, currency: "USD");
        talks.Add("P-2", 20_000m, currency: "EUR");
        var deal = talks.Add("D-1", 18_000m, 10m, currency: "USD");

        talks.Judge(deal).ProfitAtRisk.ShouldBe(2_000m);
        talks.Judge(deal).Precedent!.Effects.Select(effect => effect.ToString()).ShouldBe(["2,000 EUR", "2,000 USD"]);
        talks.Rates = new([new("USD", 1m), new("EUR", 1.1m)]);
        talks.Judge(deal).ProfitAtRisk.ShouldBe(4_200m);
    }

    [Fact]
    public void The_reference_is_a_percentile_of_what_was_won_in_whatever_order()
    {
        var talks = new Talks();
        foreach (var (discount, i) in new[] { 30m, 0m, 20m, 5m, 10m }.Select((discount, i) => (discount, i)))
        {
            talks.Add($"W-{i}", 200m * (100 - discount), discount, outcome: DealOutcome.Won);
        }

        var book = talks.Context().Precedents;

        book.WonDeals("New, 10,000 to 50,000").ShouldBe(5);
        book.Reference("New, 10,000 to 50,000", 75m).ShouldBe(20m);
        book.Reference("New, 10,000 to 50,000", 50m).ShouldBe(10m);
        book.Reference("Renewal, 10,000 to 50,000", 75m).ShouldBeNull();
        book.WonDeals("Renewal, 10,000 to 50,000").ShouldBe(0);
    }

    [Fact]
    public void A_deal_that_was_lost_sets_no_reference_and_has_no_profit_to_lose()
    {
        var talks = new Talks();
        talks.Add("L-1", 20_000m, 5m, outcome: DealOutcome.Lost);

        var book = talks.Context().Precedents;

        book.Effects("New, 10,000 to 50,000", 10m).ShouldBeEmpty();
        (book.WonDeals("New, 10,000 to 50,000"), book.LeftOut).ShouldBe((0, 0));
    }

    [Fact]
    public void Amounts_without_a_currency_are_added_to_each_other_alone()
    {
        var talks = new Talks();
        talks.Add("P-1", 20_000m, currency: "");
        talks.Add("P-2", 30_000m, currency: "USD");

        var precedent = talks.Judge(talks.Add("D-1", 18_000m, 10m, currency: "")).Precedent!;

        precedent.Effects.Select(effect => (effect.Currency, effect.ProfitAtRisk)).ShouldBe([(null, 2_000m), ("USD", 3_000m)]);
        precedent.ProfitAtRisk.ShouldBe(2_000m);
        talks.Judge(talks.Add("D-2", 18_000m, 10m)).Precedent!.ToString().ShouldBe("New, 10,000 to 50,000: 3,000 USD at risk");
    }
}
