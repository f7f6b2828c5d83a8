using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EliteSeller.Analysis.Calibration;
using EliteSeller.Analysis.Scorecards;
using EliteSeller.Analysis.Statistics;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Calibration;

public class LearnedScorecardTests
{
    [Fact]
    public void Columns_that_leak_the_outcome_are_refused_by_name()
    {
        var deals = Planted(1)
            .Leaking("Amount", OpportunityField.Amount, deal => deal.Won ? "1000" : "")
            .Leaking("Forecast Category", OpportunityField.ForecastCategory, deal => deal.Won ? "Closed" : "Omitted")
            .Leaking("Total activities", null, deal => (deal.Pick(20) + (deal.Won ? 12 : 0)).ToString(CultureInfo.InvariantCulture))
            .Leaking("Contract number", null, deal => deal.Won ? "yes" : "no")
            .Make(400);

        var learned = Learn(deals);

        learned.Screen.Excluded.ToDictionary(column => column.Column, column => column.Reason).ShouldSatisfyAllConditions(
            excluded => excluded["Amount"].ShouldStartWith("too good to be true"),
            excluded => excluded["Forecast Category"].ShouldBe(ColumnOrigin.Result),
            excluded => excluded["Total activities"].ShouldBe(ColumnOrigin.Total),
            excluded => excluded["Contract number"].ShouldStartWith("too good to be true"));
        learned.Card.ShouldNotBeNull().Columns.ShouldBe(["Need", "Source"], ignoreOrder: true);
    }

    [Fact]
    public void A_column_that_is_named_is_learned_from_in_spite_of_the_guards()
    {
        var deals = Planted(1).Leaking("Budget status", null, deal => deal.Won ? "yes" : "no").Make(400);

        Learn(deals).Screen.Excluded.ShouldContain(column => column.Column == "Budget status");
        Learn(deals, new CalibrationOptions(includeColumns: ["budget STATUS"])).Card.ShouldNotBeNull()
            .Columns.ShouldContain("Budget status");
    }

    [Fact]
    public void A_column_that_is_filled_in_around_the_close_is_refused_by_the_open_deals()
    {
        var table = Table(Planted(1).Categories("Reference", 0, 0).Make(200));
        foreach (var open in OpenDeals(30, table.Columns.Select(column => column.Header).ToArray(), "Reference"))
        {
            table.Add(open);
        }

        var learned = LearnedScorecard.Learn(table);

        learned.Screen.Excluded.ShouldContain(column =>
            column.Column == "Reference"
                && column.Reason == "100% of the closed deals have a value and 0% of the open ones, so it is filled in at the close");
        learned.Screen.Excluded.ShouldNotContain(column => column.Column == "Need");
    }

    [Theory]
    [InlineData("Owner Role Name", ColumnOrigin.Person)]
    [InlineData("LastModifiedById", ColumnOrigin.Date)]
    [InlineData("Expected Revenue", ColumnOrigin.Result)]
    [InlineData("Deal - Weighted value", ColumnOrigin.Result)]
    [InlineData("Fiscal Period", ColumnOrigin.Date)]
    [InlineData("Total Days Identified Through Closing", ColumnOrigin.Date)]
    [InlineData("Sales Stage Change Count", ColumnOrigin.Result)]
    [InlineData("Number of Sales Activities", ColumnOrigin.Total)]
    [InlineData("numCalls", ColumnOrigin.Total)]
    [InlineData("Record Id", ColumnOrigin.Identifier)]
    [InlineData("Company_size", null)]
    [InlineData("Competitors", null)]
    [InlineData("Client", null)]
    [InlineData("Deal_type", null)]
    [InlineData("Purch_dept", null)]
    [InlineData("Route To Market", null)]
    [InlineData("Lead Source", null)]
    public void A_header_alone_tells_what_was_not_known_when_the_deal_began(string header, string? objection)
    {
        ColumnOrigin.Objection(header, null, includeOwner: false).ShouldBe(objection);
    }

    [Fact]
    public void The_card_is_the_same_whatever_the_order_of_rows_and_columns()
    {
        foreach (var seed in new[] { 1, 2, 3 })
        {
            var deals = Planted(seed).Amounts(-0.4).Make(500, withDates: true);
            var asWritten = Describe(Learn(deals));

            Describe(Learn(Shuffled(deals, seed))).ShouldBe(asWritten);
            Describe(Learn(deals.Select(WithColumnsReversed))).ShouldBe(asWritten);
            asWritten.ShouldContain("Need = value A");
        }
    }

    [Fact]
    public void Deals_that_say_the_same_share_a_fold_whatever_became_of_them()
    {
        var table = Table(Planted(4).Make(600));
        var set = LearningSet.Create(table.Columns.Where(column => column.Header != "Won"), table.Rows);

        foreach (var folds in new[] { 5, 10 })
        {
            var foldOf = FoldPlan.Deal(set, folds, 1);
            for (var i = 0; i < foldOf.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    if (set.Columns.All(column => LearningTable.Cell(set.Rows[i], column) == LearningTable.Cell(set.Rows[j], column)))
                    {
                        foldOf[i].ShouldBe(foldOf[j]);
                    }
                }
            }

            var wonPerFold = Enumerable.Range(0, folds).Select(fold => foldOf.Where((f, i) => f == fold && set.Rows[i].Won).Count())
                .ToArray();
            (wonPerFold.Max() - wonPerFold.Min()).ShouldBeLessThanOrEqualTo(set.Won / folds / 5);
        }
    }

    [Theory]
    [InlineData(99)]
    [InlineData(40)]
    public void Under_a_hundred_deals_there_is_no_card_and_the_remark_says_so(int count)
    {
        var learned = Learn(Planted(1).Make(count));

        learned.Card.ShouldBeNull();
        learned.Evaluation.ShouldBeNull();
        learned.Information.ShouldNotBeNull().ShouldStartWith("A scorecard needs 100 closed deals with 30 of each outcome; there are ");
    }

    [Fact]
    public void A_share_of_wins_that_drifts_hides_the_chances_and_one_that_jumps_refuses_the_card()
    {
        Learn(Drifting(0.75)).ShouldSatisfyAllConditions(
            learned => learned.Evaluation!.Drift!.Value.ShouldBeInRange(0.10, 0.25),
            learned => learned.Card.ShouldNotBeNull().ShowsChance.ShouldBeFalse(),
            learned => learned.Information.ShouldNotBeNull().ShouldEndWith("the scorecard ranks deals and gives no chance of winning."));
        Learn(Drifting(2)).ShouldSatisfyAllConditions(
            learned => learned.Evaluation!.Drift!.Value.ShouldBeGreaterThan(0.25),
            learned => learned.Card.ShouldBeNull(),
            learned => learned.Information.ShouldNotBeNull().ShouldContain("what was true then is not true now"));
    }

    [Fact]
    public void A_signal_that_turns_round_is_called_another_business()
    {
        var before = Planted(1, 1).Make(840, withDates: true);
        var after = Planted(2, -1).Make(360, withDates: true);

        var learned = Learn(before.Concat(after.Select(deal => Copy(deal, deal.CreatedDate!.Value.AddYears(5)))));

        learned.Card.ShouldBeNull();
        learned.Information.ShouldNotBeNull().ShouldContain("is reversed for the later ones");
    }

    [Fact]
    public void A_card_reads_a_deal_by_its_lines()
    {
        var card = new Scorecard(
            -3,
            [
                new ScorecardLine("Client", "New", null, -8, 27, 158),
                new ScorecardLine("Client", ColumnScale.Other, null, 5, 40, 60),
                new ScorecardLine("Seats", null, 100, 7, 30, 50),
                new ScorecardLine("Seats", null, null, -2, 20, 50),
            ],
            448, 224);
        var table = new SourceTable(
            null, "Plain", ["client", "Seats"], new Dictionary<OpportunityField, int>(), new Dictionary<OpportunityField, FieldUsage>());

        var reading = card.Read(Deal(table, "New", "100"));

        reading.Points.ShouldBe(-3 - 8 + 7);
        reading.WinChance.ShouldNotBeNull().ShouldBe(1 / (1 + Math.Pow(2, 0.4)), 1e-12);
        reading.Findings.Select(line => line.ToString())
            .ShouldBe(["Client = New: −8 (won 17% of 158)", "Seats up to 100: +7 (won 60% of 50)"]);
        card.Read(Deal(table, "Never seen", "1,000")).Points.ShouldBe(-3 + 5 - 2);
        card.Read(Deal(table, "", "")).Points.ShouldBe(-3 + 5);
    }

    private static Opportunity Deal(SourceTable table, params string[] cells) =>
        new(new DealValues { Row = new ListedRow(table, 2, cells) });

    private static SimulatedDeals Planted(int seed, double strength = 1) => new SimulatedDeals(seed)
        .Categories("Source", -1.2 * strength, -0.4 * strength, 0, 0.3 * strength, 0.9 * strength)
        .Categories("Need", -0.9 * strength, 0.1 * strength, 0.9 * strength)
        .Categories("Region", 0, 0, 0, 0, 0, 0, 0);

    private static IEnumerable<Opportunity> Drifting(double step)
    {
        var before = new SimulatedDeals(7) { Intercept = -step / 2 }.Categories("Need", -1.2, 0, 1.2).Categories("Region", 0, 0, 0, 0, 0, 0)
            .Amounts(0).Make(1400, withDates: true);
        var after = new SimulatedDeals(8) { Intercept = step / 2 }.Categories("Need", -1.2, 0, 1.2).Categories("Region", 0, 0, 0, 0, 0, 0)
            .Amounts(0).Make(600, withDates: true);
        return before.Concat(after.Select(deal => Copy(deal, deal.CreatedDate!.Value.AddYears(5))));
    }

    private static Opportunity Copy(Opportunity deal, DateTime created) => new(new DealValues
    {
        Row = deal.Row,
        Outcome = deal.Outcome,
        Amount = deal.Amount,
        CreatedDay = Day.Number(created),
    });

    private static Opportunity WithColumnsReversed(Opportunity deal)
    {
        var headers = deal.Row.Table.Headers.Reverse().ToArray();
        var fields = new[] { OpportunityField.Amount, OpportunityField.IsWon }
            .ToDictionary(field => field, field => headers.Length - 1 - deal.Row.Table.ColumnOf(field));
        var table = new SourceTable("deals.csv", "Plain", headers, fields, fields.ToDictionary(pair => pair.Key, _ => FieldUsage.Recorded));
        var cells = Enumerable.Range(0, headers.Length).Select(column => deal.Row.GetText(headers.Length - 1 - column)).ToArray();
        return new Opportunity(new DealValues
        {
            Row = new ListedRow(table, deal.Row.Line, cells),
            Outcome = deal.Outcome,
            Amount = deal.Amount,
            CreatedDay = Day.Number(deal.CreatedDate),
        });
    }

    private static IEnumerable<Opportunity> OpenDeals(int count, string[] headers, string blankHeader)
    {
        var table = new SourceTable(
            "open.csv", "Plain", headers, new Dictionary<OpportunityField, int>(), new Dictionary<OpportunityField, FieldUsage>());
        return Enumerable.Range(0, count)
            .Select(line => Deal(table, [.. headers.Select(header => header == blankHeader ? "" : "value A")]));
    }

    private static List<Opportunity> Shuffled(List<Opportunity> deals, int seed)
    {
        var generator = new SeededGenerator((ulong)seed);
        return [.. deals.OrderBy(_ => generator.NextShare())];
    }

    private static string Describe(LearnedScorecard learned) => string.Join(
        "\n",
        [
            .. learned.Card?.Lines.Select(line => line.ToString()) ?? [],
            .. learned.Screen.Excluded.Select(column => column.ToString()),
            FormattableString.Invariant($"base {learned.Card?.Base}, auc {learned.Evaluation?.Auc:R}, from ")
                + FormattableString.Invariant($"{learned.Evaluation?.AucInterval.Low:R} to {learned.Evaluation?.AucInterval.High:R}, ")
                + FormattableString.Invariant($"brier {learned.Evaluation?.Brier:R}, slope {learned.Evaluation?.Slope:R}"),
        ]);

    private static LearningTable Table(IEnumerable<Opportunity> deals, CalibrationOptions? options = null)
    {
        var table = new LearningTable(options ?? new CalibrationOptions());
        foreach (var deal in deals)
        {
            table.Add(deal);
        }

        return table;
    }

    private static LearnedScorecard Learn(IEnumerable<Opportunity> deals, CalibrationOptions? options = null) =>
        LearnedScorecard.Learn(Table(deals, options));
}
