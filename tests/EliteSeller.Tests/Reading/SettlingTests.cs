using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

public class SettlingTests
{
    [Fact]
    public void A_column_without_a_day_above_twelve_is_asked_about_with_its_name()
    {
        var problem = Refused("Name,Stage,Close Date\nA,Demo,03/04/2026\nB,Demo,05/06/2026\n");

        problem.ErrorId.ShouldBe("AmbiguousDate");
        problem.Column.ShouldBe("Close Date");
        problem.Hint!.ShouldContain("-Culture");
    }

    [Fact]
    public void Another_column_of_the_file_settles_the_order_of_days()
    {
        var deals = Read("Name,Stage,Close Date,Created\nA,Demo,03/04/2026,12/25/2025\n").Deals;

        deals.Single().CloseDate.ShouldBe(new DateTime(2026, 3, 4));
    }

    [Fact]
    public void Days_and_months_mixed_in_one_column_are_asked_about()
    {
        var problem = Refused("Name,Stage,Close Date\nA,Demo,25/12/2026\nB,Demo,12/25/2026\n");

        problem.ErrorId.ShouldBe("AmbiguousDate");
        problem.Message.ShouldContain("'25/12/2026' (line 2)");
        problem.Message.ShouldContain("'12/25/2026' (line 3)");
    }

    [Fact]
    public void With_a_culture_the_date_that_does_not_fit_is_refused()
    {
        var read = Read("Name,Stage,Close Date\nA,Demo,25/12/2026\nB,Demo,12/25/2026\n", new ReadingOptions(
            culture: CultureInfo.GetCultureInfo("en-GB")));

        read.Deals.Single().CloseDate.ShouldBe(new DateTime(2026, 12, 25));
        read.Problems.Single().ErrorId.ShouldBe("ContradictoryDate");
        read.Problems.Single().Column.ShouldBe("Close Date");
    }

    [Fact]
    public void What_to_write_for_a_unit_can_be_written_as_it_stands_also_where_the_header_has_quotes()
    {
        var problem = Refused("Name,Stage,Time in 'Demo'\nA,Demo,864000\nB,Demo,1728000\n", new ReadingOptions(
            property: new Dictionary<string, string> { ["DaysInStage"] = "Time in 'Demo'" }));

        problem.ErrorId.ShouldBe("UnitUnclear");
        problem.Hint!.ShouldContain("-Property @{ DaysInStage = @{ Column = 'Time in ''Demo'''; Unit = 'Seconds' } }");
    }

    [Fact]
    public void A_number_whose_mark_nobody_explains_is_asked_about()
    {
        var problem = Refused("Name,Stage,Amount\nA,Demo,\"1,234\"\nB,Demo,500\n");

        problem.ErrorId.ShouldBe("AmbiguousNumber");
        problem.Column.ShouldBe("Amount");
    }

    [Theory]
    [InlineData("en-US", 1234)]
    [InlineData("de-DE", 1.234)]
    public void A_culture_explains_the_mark(string culture, double amount) =>
        Read("Name,Stage,Amount\nA,Demo,\"1,234\"\n", new ReadingOptions(culture: CultureInfo.GetCultureInfo(culture))).Deals.Single()
            .Amount.ShouldBe((decimal)amount);

    [Fact]
    public void An_amount_in_cents_beside_it_explains_the_mark() =>
        Read("id,lead_name,status_label,value_formatted,value\n1,A,Qualified,\"$38,500\",3850000\n2,B,Qualified,\"$9,250\",925000\n")
            .Deals.Select(deal => deal.Amount).ShouldBe([38500m, 9250m]);

    [Fact]
    public void A_column_of_probabilities_up_to_one_is_in_parts_of_one() =>
        Read("Name,Stage,Probability\nA,Demo,0.4\nB,Demo,1\nC,Demo,0\n").Deals.Select(deal => deal.Probability).ShouldBe([40m, 100m, 0m]);

    [Fact]
    public void One_beside_seventy_five_is_one_percent() =>
        Read("Name,Stage,Probability\nA,Demo,1\nB,Demo,75\n").Deals.Select(deal => deal.Probability).ShouldBe([1m, 75m]);

    [Theory]
    [InlineData(0, 100, FieldUsage.NotRecorded)]
    [InlineData(1, 100, FieldUsage.HardlyUsed)]
    [InlineData(19, 100, FieldUsage.HardlyUsed)]
    [InlineData(20, 100, FieldUsage.Recorded)]
    [InlineData(1, 5, FieldUsage.Recorded)]
    public void A_field_is_recorded_from_a_fifth_of_the_open_deals_on(int filled, int deals, FieldUsage usage)
    {
        var rows = Enumerable.Range(0, deals).Select(row => $"D{row},Demo,{(row < filled ? "Ruth" : row % 2 == 0 ? "" : "n/a")}");

        Read("Name,Stage,Sponsor\n" + string.Join('\n', rows) + "\n").Deals[0].Row.Table.UsageOf(OpportunityField.Sponsor).ShouldBe(usage);
    }

    [Fact]
    public void What_closed_deals_fill_does_not_make_a_field_recorded() =>
        Read("Name,Stage,Sponsor\nA,Demo,\nB,Won,Ruth\nC,Lost,Max\n").Deals[0].Row.Table.UsageOf(OpportunityField.Sponsor)
            .ShouldBe(FieldUsage.NotRecorded);

    [Fact]
    public void A_column_of_blanks_changes_nothing()
    {
        string[] rows = ["A,Demo,500,2026-12-31", "B,Won,700,2026-11-02"];
        var bare = Read("Name,Stage,Amount,Close Date\n" + string.Join('\n', rows) + "\n").Deals;
        var blank = Read("Name,Stage,Amount,Close Date,Sponsor\n" + string.Join('\n', rows.Select(row => row + ",")) + "\n").Deals;

        blank.Select(deal => (deal.Amount, deal.CloseDate, deal.Outcome, deal.Row.Table.UsageOf(OpportunityField.Sponsor)))
            .ShouldBe(bare.Select(deal => (deal.Amount, deal.CloseDate, deal.Outcome, deal.Row.Table.UsageOf(OpportunityField.Sponsor))));
    }

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        var rows = new List<string>();
        for (var i = 0; i < 400; i++)
        {
            rows.Add(FormattableString.Invariant($"D{i},{(i % 3 == 0 ? "Sniffing" : "Demo")},\"{(i == 7 ? "1,234.50" : "2,500")}\",")
                + FormattableString.Invariant(
                $"{(i == 11 ? "25/12/2026" : "03/04/2026")},{(i % 9 == 0 ? 40 : 20)},{(i % 10 == 0 ? "3" : "1")}"));
        }

        var forward = Facts(rows);
        rows.Reverse();
        Facts(rows).ShouldBe(forward);

        static List<string> Facts(List<string> rows) =>
            Read("Name,Stage,Amount,Close Date,Probability,Sponsor\n" + string.Join('\n', rows) + "\n").Deals
            .Select(deal =>
                FormattableString.Invariant($"{deal.Name} {deal.StagePosition} {deal.Amount} {deal.CloseDate:yyyy-MM-dd} ")
                + FormattableString.Invariant($"{deal.Probability} {deal.Sponsor}")).Order(StringComparer.Ordinal).ToList();
    }

    [Fact]
    public void A_column_that_is_settled_late_is_settled_for_its_first_row_too()
    {
        var text = new StringBuilder("Name,Stage,Close Date,Next Step\n");
        for (var i = 0; i < 30_000; i++)
        {
            text.Append("D,Demo,03/04/2026,Call\n");
        }

        text.Append("D,Demo,25/12/2026,Call\n");
        var read = Read(text.ToString());

        read.Deals.Count.ShouldBe(30_001);
        read.Deals[0].CloseDate.ShouldBe(new DateTime(2026, 4, 3));
    }

    [Fact]
    public void A_stage_map_wins_over_the_layout() =>
        Read("Name,Stage\nA,Demo\nB,Signed\nC,Won\n", new ReadingOptions(
            stageMap: new Dictionary<string, string> { ["demo"] = "0.15", ["Signed"] = "Won", ["Won"] = "Open" }))
            .Deals.Select(deal => (deal.StagePosition, deal.Outcome))
                .ShouldBe([(0.15m, DealOutcome.Open), (null, DealOutcome.Won), (null, DealOutcome.Open)]);

    [Theory]
    [InlineData("1.5")]
    [InlineData("late")]
    [InlineData("-0.1")]
    public void A_stage_map_that_makes_no_sense_is_refused(string value) =>
        Should.Throw<EliteSellerException>(
            () => Read("Name,Stage\nA,Demo\n", new ReadingOptions(stageMap: new Dictionary<string, string> { ["Demo"] = value })))
            .Problem.ErrorId.ShouldBe("StageMapInvalid");

    private static ReadFile Read(string text, ReadingOptions? options = null)
    {
        using var file = TextFile.Of(text);
        return ReadFile.From(file.Path, options);
    }

    private static Problem Refused(string text, ReadingOptions? options = null)
    {
        using var file = TextFile.Of(text);
        return Should.Throw<EliteSellerException>(() => ReadFile.From(file.Path, options)).Problem;
    }
}
