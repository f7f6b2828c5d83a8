using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Model;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Pipelines.RawDeal;

namespace EliteSeller.Tests.Pipelines;

public class PipelineComparisonTests
{
    internal static readonly DateTime LastWeek = new(2026, 11, 16);

    private static readonly Gen<RawDeal> AnyDeal =
        from id in Gen.Int[1, 12]
        from outcome in Gen.Int[0, 4]
        from cents in Gen.Int[0, 100_000_000]
        from blank in Gen.Int[0, 6]
        from currency in Gen.Int[0, 3]
        from closeIn in Gen.Int[-60, 120]
        from stage in Gen.Int[0, 3]
        select new RawDeal
        {
            Id = "D-" + id,
            Outcome = outcome > 2 ? DealOutcome.Open : (DealOutcome)outcome,
            Amount = blank == 0 ? null : cents / 100m,
            Currency = new[] { "EUR", "EUR", "USD", null }[currency],
            Close = Today.AddDays(closeIn),
            Position = new[] { 0.2m, 0.4m, 0.75m, (decimal?)null }[stage],
        };

    private static readonly Gen<List<RawDeal>> Snapshot = AnyDeal.List[0, 12]
        .Select(deals => deals.GroupBy(deal => deal.Id).Select(same => same.First()).ToList());

    [Fact]
    public void The_waterfall_reconciles_to_the_cent_per_currency() => Gen.Select(Snapshot, Snapshot, Gen.Bool).Sample(
        (before, after, areDated) =>
        {
            var (_, waterfalls, _) = Compare(before, after, areDated);
            foreach (var waterfall in waterfalls)
            {
                bool IsHere(RawDeal deal) => deal.Outcome == DealOutcome.Open && deal.Currency == waterfall.Currency;
                waterfall.Opening.ShouldBe(before.Where(IsHere).Sum(deal => deal.Amount ?? 0));
                waterfall.Closing.ShouldBe(after.Where(IsHere).Sum(deal => deal.Amount ?? 0));
                waterfall.OpeningBlank.ShouldBe(before.Count(deal => IsHere(deal) && deal.Amount is null));
                waterfall.ClosingBlank.ShouldBe(after.Count(deal => IsHere(deal) && deal.Amount is null));
                (waterfall.Opening + waterfall.AmountUp + waterfall.AmountDown + waterfall.New + waterfall.Reopened + waterfall.Won
                    + waterfall.Lost + waterfall.Gone)
                    .ShouldBe(waterfall.Closing);
            }

            waterfalls.Sum(waterfall => waterfall.ClosingDeals).ShouldBe(after.Count(deal => deal.Outcome == DealOutcome.Open));
        },
        iter: 1000);

    [Fact]
    public void The_changes_add_up_to_the_movements_of_the_waterfall() => Gen.Select(Snapshot, Snapshot).Sample(
        (before, after) =>
        {
            var (changes, waterfalls, _) = Compare(before, after);
            foreach (var waterfall in waterfalls)
            {
                decimal Sum(PipelineChangeKind kind) =>
                    changes.Where(change => change.Change == kind && change.Currency == waterfall.Currency)
                    .Sum(change => change.Amount ?? 0);
                (waterfall.New, waterfall.Won, waterfall.Lost, waterfall.Gone).ShouldBe(
                    (Sum(PipelineChangeKind.New), Sum(PipelineChangeKind.Won), Sum(PipelineChangeKind.Lost), Sum(PipelineChangeKind.Gone)));
                (waterfall.AmountUp, waterfall.AmountDown, waterfall.Reopened).ShouldBe(
                    (Sum(PipelineChangeKind.AmountUp), Sum(PipelineChangeKind.AmountDown), Sum(PipelineChangeKind.Reopened)));
            }
        },
        iter: 1000);

    [Fact]
    public void A_week_is_worked_out_by_hand()
    {
        RawDeal[] before =
        [
            At("won", 100), At("lost", 200), At("grown", 300), At("gone", 50), At("pushed", 70), At("idle", 10),
            At("reopened", 500) with { Outcome = DealOutcome.Lost }, At("moved", 20), At("handed over", 5),
        ];
        RawDeal[] after =
        [
            At("won", 120) with { Outcome = DealOutcome.Won }, At("lost", 200) with { Outcome = DealOutcome.Lost }, At("grown", 350),
            At("pushed", 70) with { Close = new DateTime(2027, 1, 20) }, At("idle", 10), At("reopened", 450), At("new", 33),
            At("moved", 20) with { Position = 0.75m }, At("handed over", 5) with { Owner = "Bob" },
        ];

        var (changes, waterfalls, _) = Compare(before, after);

        changes.Select(change =>
            FormattableString.Invariant($"{change.Id}: {change.Change} {change.From} > {change.To} {change.Days} {change.Amount}")
            .TrimEnd()).ShouldBe(
        [
            "won: AmountUp 100 > 120  20", "won: Won Stage 0.4 > Won  -120",
            "lost: Lost Stage 0.4 > Lost  -200",
            "grown: AmountUp 300 > 350  50",
            "pushed: Pushed 2026-12-20 > 2027-01-20 31",
            "idle: Idle  >  7",
            "reopened: Reopened Lost > Stage 0.4  450",
            "new: New  > Stage 0.4  33",
            "moved: StageForward Stage 0.4 > Stage 0.75",
            "handed over: OwnerChanged Ann > Bob",
            "gone: Gone Stage 0.4 >   -50",
        ]);
        changes.Single(change => change.Change == PipelineChangeKind.Pushed).CrossedQuarter.ShouldBe(true);
        var waterfall = waterfalls.ShouldHaveSingleItem();
        (waterfall.Opening, waterfall.AmountUp, waterfall.New, waterfall.Reopened, waterfall.Won, waterfall.Lost, waterfall.Gone,
            waterfall.Closing)
            .ShouldBe((755m, 70m, 33m, 450m, -120m, -200m, -50m, 938m));
    }

    [Fact]
    public void A_blank_amount_stays_blank_whatever_the_rates_are()
    {
        var rates = new ExchangeRates([new("EUR", 1), new("USD", 0.8m)]);

        var waterfall = Compare([At("D", 1) with { Amount = null, Currency = "USD" }],
            [At("D", 1) with { Amount = null, Currency = "USD" }], rates: rates).Waterfalls.ShouldHaveSingleItem();

        (waterfall.Currency, waterfall.OpeningDeals, waterfall.OpeningBlank, waterfall.ClosingBlank).ShouldBe(("EUR", 1, 1, 1));
    }

    [Theory]
    [InlineData("2026-05-31", "2026-06-02", 90)]
    [InlineData("2026-05-30", "2026-05-31", 80)]
    [InlineData("2026-05-31", null, 80)]
    [InlineData(null, "2026-05-31", 80)]
    [InlineData(null, null, 90)]
    public void Both_snapshots_are_converted_with_the_rate_of_the_later_day_that_is_known(string? from, string? to, int opening)
    {
        DateTime? Day(string? text) => text is null ? null : DateTime.ParseExact(text, "yyyy-MM-dd", null);
        var comparison = new PipelineComparison(
            Day(from), Day(to), new ExchangeRates(
                [new("EUR", 1), new("USD", 0.8m, new DateTime(2026, 1, 1)), new("USD", 0.9m, new DateTime(2026, 6, 1))]));
        Read([At("D", 100) with { Currency = "USD" }]).ForEach(deal => comparison.AddReference(deal).ShouldBeNull());

        comparison.GetWaterfalls().ShouldHaveSingleItem().Opening.ShouldBe(opening);
    }

    [Fact]
    public void Deals_with_neither_amount_nor_currency_join_the_only_currency_there_is()
    {
        RawDeal Nameless(string id, DealOutcome outcome = DealOutcome.Open) =>
            At(id, 1) with { Amount = null, Currency = null, Outcome = outcome };
        var comparison = Compare(
            [At("A", 100), Nameless("B"), Nameless("back", DealOutcome.Lost), Nameless("won"), Nameless("lost"), Nameless("gone")],
            [At("A", 100), Nameless("B"), Nameless("back"), Nameless("won", DealOutcome.Won), Nameless("lost", DealOutcome.Lost),
                Nameless("new")]).Comparison;
        comparison.GetWaterfalls().Select(waterfall => waterfall.Currency).ShouldBe([null, "EUR"]);

        comparison.JoinNameless();

        var waterfall = comparison.GetWaterfalls().ShouldHaveSingleItem();
        (waterfall.Currency, waterfall.OpeningDeals, waterfall.ClosingDeals, waterfall.OpeningBlank, waterfall.ClosingBlank)
            .ShouldBe(("EUR", 5, 4, 4, 3));
        (waterfall.NewDeals, waterfall.ReopenedDeals, waterfall.WonDeals, waterfall.LostDeals, waterfall.GoneDeals)
            .ShouldBe((1, 1, 1, 1, 1));
    }

    [Fact]
    public void Deals_without_a_currency_stay_apart_where_they_have_amounts_or_two_currencies_could_be_meant()
    {
        RawDeal[] withAmount = [At("A", 100), At("B", 1) with { Currency = null }];
        RawDeal[] two = [At("A", 100), At("B", 1) with { Currency = "USD" }, At("C", 1) with { Amount = null, Currency = null }];
        foreach (var deals in new[] { withAmount, two })
        {
            var comparison = Compare(deals, deals).Comparison;
            comparison.JoinNameless();
            comparison.GetWaterfalls().Count.ShouldBe(deals.Length);
        }
    }

    [Fact]
    public void What_was_compared_and_what_had_closed_before_is_counted()
    {
        RawDeal[] before = [At("A", 1), At("B", 1), At("C", 1), At("over", 1) with { Outcome = DealOutcome.Won }];

        var comparison = Compare(before, [At("A", 1), At("new", 1)]).Comparison;

        // Four of the earlier snapshot, one that stands in both, one that is new.
        (comparison.Deals, comparison.ClosedAndGone, comparison.WithoutId, comparison.Repeated).ShouldBe((6, 1, 0, 0));
    }

    [Fact]
    public void Rates_bring_currencies_together_and_unchanged_deals_book_nothing()
    {
        var rates = new ExchangeRates(
            [new("EUR", 1), new("USD", 0.8m, new DateTime(2026, 1, 1)), new("USD", 0.9m, new DateTime(2026, 11, 20))]);
        RawDeal[] deals = [At("A", 100), At("B", 100) with { Currency = "USD" }];

        var (changes, waterfalls, _) = Compare(deals, deals, rates: rates);

        changes.ShouldAllBe(change => change.Change == PipelineChangeKind.Idle);
        waterfalls.ShouldHaveSingleItem().Opening.ShouldBe(190);
    }

    [Fact]
    public void Missing_and_repeated_ids_are_problems_with_their_place_and_are_counted()
    {
        var comparison = new PipelineComparison(LastWeek, Today);
        var deals = Read([At("A", 1), At("A", 2), At("x", 3) with { Id = null }], file: "before.csv");

        deals.Select(deal => comparison.AddReference(deal)).Select(problem => (problem?.ErrorId, problem?.File, problem?.Line))
            .ShouldBe([(null, null, null), ("DuplicateId", "before.csv", 3), ("IdMissing", "before.csv", 4)]);
        var (repeated, nameless) = (comparison.AddReference(deals[1])!, comparison.AddReference(deals[2])!);
        (repeated.Kind, repeated.Message, repeated.Hint).ShouldBe((
            ProblemKind.Data, "The id A is already in this export; the first row is used.",
                "Export one row per deal; reports with products or contacts repeat deals."));
        (nameless.Kind, nameless.Message, nameless.Hint).ShouldBe((
            ProblemKind.Data, "The deal has no id, so it cannot be matched in the other export.",
            "Export the CRM's id too. If its column is not recognised: -Property @{ Id = '…' }"));
        (comparison.WithoutId, comparison.Repeated).ShouldBe((2, 2));
        comparison.AddDifference(deals[1], out _).ShouldBeNull();
        comparison.AddDifference(deals[0], out var changes).ShouldNotBeNull().ErrorId.ShouldBe("DuplicateId");
        changes.ShouldBeEmpty();
    }

    [Fact]
    public void Snapshots_out_of_order_and_the_same_one_twice_are_refused()
    {
        var reversed = Should.Throw<EliteSellerException>(() => new PipelineComparison(Today, LastWeek)).Problem;
        (reversed.ErrorId, reversed.Kind, reversed.Message, reversed.Hint).ShouldBe((
            "SnapshotsOutOfOrder", ProblemKind.Argument, "-Difference (2026-11-16) is earlier than -Reference (2026-11-23).",
            "Use the earlier export as -Reference and the later one as -Difference."));
        var same = Should.Throw<EliteSellerException>(() => new PipelineComparison(Today, Today)).Problem;
        (same.ErrorId, same.Kind, same.Message, same.Hint).ShouldBe((
            "SameSnapshotTwice", ProblemKind.Argument, "Both exports are of 2026-11-23.",
                "Use exports of two dates, or give their dates with -Date."));
        _ = new PipelineComparison();
        _ = new PipelineComparison(null, Today);
    }

    internal static RawDeal At(string id, decimal amount) =>
        new() { Id = id, Amount = amount, Position = 0.4m, Close = new DateTime(2026, 12, 20) };

    internal static (List<PipelineChange> Changes, IReadOnlyList<PipelineWaterfall> Waterfalls, PipelineComparison Comparison) Compare(
        IEnumerable<RawDeal> before, IEnumerable<RawDeal> after, bool areDated = true, ExchangeRates? rates = null)
    {
        var comparison = areDated ? new PipelineComparison(LastWeek, Today, rates) : new PipelineComparison(rates: rates);
        Read(before).ForEach(deal => comparison.AddReference(deal).ShouldBeNull());
        var changes = new List<PipelineChange>();
        Read(after).ForEach(deal =>
        {
            comparison.AddDifference(deal, out var happened).ShouldBeNull();
            changes.AddRange(happened);
        });
        changes.AddRange(comparison.GetGone());
        return (changes, comparison.GetWaterfalls(), comparison);
    }
}
