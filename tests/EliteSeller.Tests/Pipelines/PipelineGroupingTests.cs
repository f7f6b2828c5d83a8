using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Pipelines;

public sealed class PipelineGroupingTests
{
    private static readonly DateTime Close = new(2026, 12, 23);

    [Fact]
    public void The_names_are_offered_with_the_usual_ones_first() => PipelineGrouping.Names.ShouldBe(
        ["Owner", "Type", "LeadSource", "Pipeline", "Quarter", "Account", "ForecastCategory", "Currency", "LossReason", "Competitor"]);

    [Fact]
    public void Without_a_name_all_deals_are_one_group()
    {
        PipelineGrouping.By((string?)null).ShouldBeSameAs(PipelineGrouping.All);
        PipelineGrouping.All.ToString().ShouldBe("All");
        PipelineGrouping.All.GroupOf(Row(["Region"], ["North"]), Close).ShouldBe("All");
    }

    [Theory]
    [InlineData("owner", "Owner")]
    [InlineData("LOSSREASON", "LossReason")]
    [InlineData("region", "region")]
    public void A_field_is_called_as_it_is_and_a_column_as_it_was_asked_for(string asked, string name) =>
        PipelineGrouping.By(asked).Name.ShouldBe(name);

    [Theory]
    [InlineData("Owner", "Ann")]
    [InlineData("Region", "North")]
    [InlineData("Stage", "(blank)")]
    [InlineData("Competitor", "(blank)")]
    public void The_first_column_and_every_other_one_can_be_grouped_by(string name, string group)
    {
        var row = Row(
            ["Owner", "Competitor", "Stage", "Region"], ["Ann", " ", "", "North"], OpportunityField.Owner, OpportunityField.Competitor);

        PipelineGrouping.By(name).GroupOf(row, Close).ShouldBe(group);
        PipelineGrouping.By("Region").GroupOf(Row(["Region"], ["North"]), Close).ShouldBe("North");
    }

    [Fact]
    public void A_deal_without_a_close_date_is_in_no_quarter()
    {
        var row = Row(["Region"], ["North"]);

        PipelineGrouping.By("quarter").GroupOf(row, (DateTime?)null).ShouldBe("(blank)");
        PipelineGrouping.By("quarter").GroupOf(row, Close).ShouldBe("2026-Q4");
        PipelineGrouping.By("quarter", fiscalYearStartMonth: 10).GroupOf(row, Close).ShouldBe("2027-Q1");
    }

    [Fact]
    public void A_column_that_is_not_there_is_said_with_what_could_be_meant()
    {
        var problem = Should.Throw<EliteSellerException>(() =>
            PipelineGrouping.By("Regoin").GroupOf(Row(["Region", "Owner"], ["North", "Ann"]), Close)).Problem;

        (problem.ErrorId, problem.Kind, problem.File).ShouldBe(("NoSuchColumn", ProblemKind.Argument, "deals.csv"));
        problem.Message.ShouldBe("The column 'Regoin' does not exist.");
        problem.Hint.ShouldBe("Group by Owner, Type, LeadSource, Pipeline, Quarter, or a header of the file: Region, Owner.");
    }

    [Theory]
    [InlineData(20, "H19, H20.")]
    [InlineData(21, "H19, H20 ….")]
    public void Twenty_headers_are_named_and_more_are_hinted_at(int count, string end)
    {
        string[] headers = [.. Enumerable.Range(1, count).Select(i => "H" + i)];

        Should.Throw<EliteSellerException>(() => PipelineGrouping.By("Nowhere").GroupOf(Row(headers, headers), Close))
            .Problem.Hint.ShouldEndWith(end);
    }

    [Fact]
    public void A_field_is_found_under_whatever_header_the_file_has_for_it() =>
        PipelineGrouping.By("Owner")
            .GroupOf(RowOf(["Deal owner", "Region"], ["Ann", "North"], new() { [OpportunityField.Owner] = 0 }), Close).ShouldBe("Ann");

    private static ListedRow Row(string[] headers, string[] cells, params OpportunityField[] fields) =>
        RowOf(headers, cells, fields.ToDictionary(field => field, field => Array.IndexOf(headers, field.ToString())));

    private static ListedRow RowOf(string[] headers, string[] cells, Dictionary<OpportunityField, int> columns) =>
        new(new SourceTable("deals.csv", "Plain", headers, columns, columns.ToDictionary(column => column.Key, _ => FieldUsage.Recorded)),
            2, cells);
}
