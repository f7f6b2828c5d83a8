using System;
using System.Globalization;
using System.Linq;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Layouts;

public class StageDataTests
{
    private static readonly string[] Scale = ["0.1", "0.2", "0.3", "0.4", "0.6", "0.75", "0.9"];

    [Fact]
    public void Every_row_names_a_layout_a_stage_and_an_outcome() =>
        LayoutRows.Stages.Where(row =>
            row.Length != 4 || row[0].Length == 0 || row[1].Length == 0 || !Enum.GetNames<DealOutcome>().Contains(row[3])).ShouldBeEmpty();

    [Fact]
    public void Every_layout_with_stages_has_headers_too() =>
        LayoutRows.Stages.Select(row => row[0]).Distinct().ShouldBe(LayoutRows.Headers.Select(row => row[0]).Distinct());

    [Fact]
    public void An_open_stage_stands_on_the_scale_and_a_closed_one_nowhere() =>
        LayoutRows.Stages.Where(row => row[3] == nameof(DealOutcome.Open) ? !Scale.Contains(row[2]) : row[2].Length > 0).ShouldBeEmpty();

    [Fact]
    public void No_stage_is_there_twice_in_a_layout() =>
        LayoutRows.Stages.GroupBy(row => (row[0], row[1].ToUpperInvariant())).Where(same => same.Count() > 1).Select(same => same.Key)
            .ShouldBeEmpty();

    [Fact]
    public void Every_layout_knows_how_a_deal_is_won_and_lost() =>
        LayoutRows.Stages.GroupBy(row => row[0])
            .Where(layout => !layout.Any(row => row[3] == "Won") || !layout.Any(row => row[3] == "Lost"))
            .Select(layout => layout.Key)
            .ShouldBeEmpty();

    [Theory]
    [InlineData("SalesforceReport", "Qualification", "Value Proposition", "Proposal/Price Quote", "Negotiation/Review")]
    [InlineData("SalesforceApi", "Qualification", "Value Proposition", "Proposal/Price Quote", "Negotiation/Review")]
    [InlineData("HubSpot", "appointmentscheduled", "qualifiedtobuy", "decisionmakerboughtin", "contractsent")]
    [InlineData("HubSpot", "Appointment scheduled", "Qualified to buy", "Decision maker bought-In", "Contract sent")]
    [InlineData("Dynamics365", "Qualify", "Develop", "Propose", "Close")]
    [InlineData("Dynamics365", "1-Qualify", "2-Develop", "3-Propose", "4-Close")]
    [InlineData("Pipedrive", "Qualified", "Demo Scheduled", "Proposal Made", "Negotiations Started")]
    [InlineData("Zoho", "Qualification", "Value Proposition", "Proposal/Price Quote", "Negotiation/Review")]
    public void The_four_positions_that_all_big_systems_share_have_their_default_stages(string layout, params string[] stages)
    {
        var positions = stages.Select(stage => LayoutRows.Stages.Single(row => row[0] == layout && row[1] == stage)[2]);
        positions.Select(position => decimal.Parse(position, CultureInfo.InvariantCulture)).ShouldBe([0.2m, 0.4m, 0.75m, 0.9m]);
    }
}
