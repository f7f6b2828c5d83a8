using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Calibration;
using EliteSeller.Analysis.Statistics;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Calibration;

/// <summary>Columns that tell how a deal ended because they are filled in on its way, and cards that are too good.</summary>
public class LeakTests
{
    [Fact]
    public void An_amount_that_is_filled_in_as_deals_advance_is_named_as_a_leak()
    {
        // Open: 20% of 60 early deals have an amount, 90% of 60 later ones. Closed: 60% have one, so that alone gives nothing away.
        var open = Open((i, isLate) => isLate ? i % 10 != 0 : i % 5 == 0, (_, isLate) => isLate ? 0.75m : 0.2m, (_, _) => 40);

        Excluded(Amount, open).ShouldBe("it leaks the outcome: 90% of the open deals have a value in the later stages and 20% in the "
            + "earlier ones, so a blank tells how far a deal came");
    }

    [Fact]
    public void A_column_that_is_filled_in_towards_the_close_is_named_as_a_leak()
    {
        var open = Open((i, isLate) => isLate ? i % 10 != 0 : i % 5 == 0, (_, _) => 0.5m, (_, isLate) => isLate ? 10 : 90);

        Excluded(Amount, open).ShouldNotBeNull()
            .ShouldStartWith("it leaks the outcome: 90% of the open deals have a value close to their close date");
    }

    [Fact]
    public void A_column_that_is_filled_as_often_early_as_late_is_kept()
    {
        var seeds = Repeats.Of(200);

        var excluded = Enumerable.Range(0, seeds).Count(seed =>
        {
            var random = new SeededGenerator((ulong)seed);
            return Excluded(Amount, Open(
                (_, _) => random.Next(2) == 0, (_, isLate) => isLate ? 0.75m : 0.2m, (_, _) => random.Next(100))) is not null;
        });

        excluded.ShouldBeLessThanOrEqualTo(seeds / 50);
    }

    [Fact]
    public void With_few_open_deals_nothing_is_said_about_leaks() => Excluded(
        Amount, Open((_, isLate) => isLate, (_, isLate) => isLate ? 0.75m : 0.2m, (_, _) => 40).Take(38)).ShouldBeNull();

    [Fact]
    public void A_card_that_is_too_good_is_refused_with_its_columns_unless_one_of_them_was_named()
    {
        // Each of five columns is right about four deals in five, which no screen of single columns refuses; together they know nearly all.
        var deals = new SimulatedDeals(3) { Intercept = 0 }.Categories("Region", 0, 0, 0);
        foreach (var header in new[] { "Legal review", "Kick-off", "Training", "Invoice run", "Handover" })
        {
            deals.Leaking(header, null, deal => deal.Pick(5) > 0 == deal.Won ? "yes" : "no");
        }

        var made = deals.Make(600);
        var refused = LearnedScorecard.Learn(Table(made));
        var allowed = LearnedScorecard.Learn(Table(made, new CalibrationOptions(includeColumns: ["Training"])));

        refused.Card.ShouldBeNull();
        refused.Information.ShouldNotBeNull().ShouldStartWith("Too good to be true: AUC 0.9");
        refused.Information.ShouldContain("Check Handover, Invoice run, Kick-off, Legal review, Training.");
        allowed.Card.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(6, 200, false)]
    [InlineData(30, 200, true)]
    public void All_lost_is_a_warning_only_where_chance_would_not_do_it(int special, int others, bool warns)
    {
        // Seven deals in ten are lost, so that six in a row are no wonder.
        var table = Table(Enumerable.Range(0, special + others).Select(i => Closed(
            i, won: i >= special && i % 10 < 3, deal => deal.With(LeadSource, i < special ? "Fair" : i % 2 == 0 ? "Web" : "Partner"))));

        var screen = new ColumnScreen(table);

        screen.Warnings.Any(warning => warning.Contains("= Fair were lost")).ShouldBe(warns);
    }

    [Fact]
    public void A_customer_column_with_two_values_names_nobody()
    {
        Kept(i => i % 2 == 0 ? "New" : "Current").ShouldBeTrue();
        Kept(i => "Customer " + (i % 60)).ShouldBeFalse();

        static bool Kept(Func<int, string> account) => new ColumnScreen(
                Table(Enumerable.Range(0, 200).Select(i => Closed(i, i % 3 == 0, deal => deal.With(Account, account(i))))))
            .Kept.Any(column => column.Field == Account);
    }

    private static string? Excluded(OpportunityField field, IEnumerable<Opportunity> open)
    {
        var closed = Enumerable.Range(0, 200).Select(i => Closed(i, i % 3 == 0, deal => deal.With(Amount, i % 5 < 3 ? $"{1000 + i}" : "")));
        return new ColumnScreen(Table(closed.Concat(open)))
            .Excluded.FirstOrDefault(column => column.Column == Deal.HeaderOf(field))?.Reason;
    }

    private static IEnumerable<Opportunity> Open(
        Func<int, bool, bool> isFilled, Func<int, bool, decimal> position, Func<int, bool, int> daysToClose) =>
        Enumerable.Range(0, 120).Select(i => (Number: i / 2, IsLate: i % 2 == 0)).Select(one => Deal.At(position(one.Number, one.IsLate))
            .With(Amount, isFilled(one.Number, one.IsLate) ? $"{1000 + one.Number}" : "")
            .With(CloseDate, Deal.Today.AddDays(daysToClose(one.Number, one.IsLate))
                .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Build());

    private static Opportunity Closed(int i, bool won, Func<Deal, Deal> with) => with(Deal.AtUnknownStage.With(Id, $"D-{i}")
        .Ended(won ? DealOutcome.Won : DealOutcome.Lost)).Build();

    private static LearningTable Table(IEnumerable<Opportunity> deals, CalibrationOptions? options = null)
    {
        var table = new LearningTable(options ?? new CalibrationOptions());
        foreach (var deal in deals)
        {
            table.Add(deal);
        }

        return table;
    }
}
