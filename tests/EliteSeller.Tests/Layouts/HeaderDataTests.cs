using System;
using System.Globalization;
using System.Linq;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Layouts;

public class HeaderDataTests
{
    private static readonly string[] KnownLayouts =
    [
        "SalesforceReport", "SalesforceApi", "HubSpot", "Dynamics365", "Pipedrive", "Zoho", "Freshsales", "Close", "Bitrix24", "Odoo",
            "SuiteCRM", "monday", "NetSuite",
        "Copper", "Insightly", "ActiveCampaign", "Plain",
    ];

    [Theory]
    [InlineData("headers.csv")]
    [InlineData("stages.csv")]
    [InlineData("units.csv")]
    public void Layout_files_are_utf8_without_a_mark_and_have_LF_line_ends(string file)
    {
        var bytes = LayoutRows.Bytes(file);
        bytes.Take(3).ShouldNotBe([(byte)0xEF, (byte)0xBB, (byte)0xBF]);
        bytes.ShouldNotContain((byte)'\r');
        bytes[^1].ShouldBe((byte)'\n');
    }

    [Fact]
    public void Every_row_has_four_filled_cells() =>
        LayoutRows.Headers.Where(row => row.Length != 4 || row.Any(cell => cell.Length == 0 || cell != cell.Trim())).ShouldBeEmpty();

    [Fact]
    public void The_layouts_stand_in_the_order_in_which_they_are_documented() =>
        LayoutRows.Headers.Select(row => row[0]).Distinct().ShouldBe(KnownLayouts);

    [Fact]
    public void Every_field_is_one_that_an_opportunity_has() =>
        LayoutRows.Headers.Where(row => !Enum.GetNames<OpportunityField>().Contains(row[2])).ShouldBeEmpty();

    [Fact]
    public void Every_culture_is_a_language_that_the_runtime_knows() =>
        LayoutRows.Headers.Select(row => row[1]).Distinct()
            .Where(culture => CultureInfo.GetCultureInfo(culture, predefinedOnly: true).TwoLetterISOLanguageName != culture)
                .ShouldBeEmpty();

    [Fact]
    public void No_row_is_there_twice() =>
        LayoutRows.Headers.GroupBy(row => string.Join('\n', row).ToUpperInvariant()).Where(same => same.Count() > 1)
            .Select(same => same.Key).ShouldBeEmpty();

    /// <summary>Close has no name for a deal, so the lead's name serves as both; everywhere else two meanings are a mistake.</summary>
    [Fact]
    public void A_header_means_one_field_in_a_layout_and_culture() =>
        LayoutRows.Headers
            .Where(row => (row[0], row[3]) != ("Close", "lead_name"))
            .GroupBy(row => (Layout: row[0], Culture: row[1], Header: row[3].ToUpperInvariant()))
            .Where(same => same.Select(row => row[2]).Distinct().Count() > 1)
            .Select(same => same.Key)
            .ShouldBeEmpty();

    [Fact]
    public void A_header_means_the_same_in_all_languages_of_a_layout() =>
        LayoutRows.Headers
            .Where(row => (row[0], row[3]) != ("Close", "lead_name"))
            .GroupBy(row => (Layout: row[0], Header: row[3].ToUpperInvariant()))
            .Where(same => same.Select(row => row[2]).Distinct().Count() > 1)
            .Select(same => same.Key)
            .ShouldBeEmpty();

    [Theory]
    [InlineData("Id")]
    [InlineData("Name")]
    [InlineData("Amount")]
    [InlineData("Stage")]
    [InlineData("CloseDate")]
    public void Every_layout_can_say_the_facts_that_no_deal_does_without(string field) =>
        KnownLayouts.Where(layout => !LayoutRows.Headers.Any(row => row[0] == layout && row[2] == field)).ShouldBeEmpty();

    /// <summary>What another layout does not claim is read by plain names.</summary>
    [Fact]
    public void The_plain_layout_has_a_header_for_each_kind_of_evidence_and_ask() =>
        (from layout in new[] { "Plain" }
         from field in Enum.GetValues<OpportunityField>()
         where field is >= OpportunityField.BusinessIssue and <= OpportunityField.ExecutiveAsk
         where !LayoutRows.Headers.Any(row => row[0] == layout && row[2] == field.ToString())
         select $"{layout} {field}").ShouldBeEmpty();

    [Fact]
    public void The_plain_layout_reads_back_every_property_of_ours() =>
        Enum.GetNames<OpportunityField>()
            .Where(name => !LayoutRows.Headers.Any(row => row is ["Plain", "en", _, _] && row[2] == name && row[3] == name))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fi")]
    [InlineData("fr")]
    [InlineData("it")]
    [InlineData("ja")]
    [InlineData("nl")]
    [InlineData("pl")]
    [InlineData("pt")]
    [InlineData("sv")]
    public void HubSpot_is_known_in_every_language_that_it_exports(string culture)
    {
        var fields = LayoutRows.Headers.Where(row => row[0] == "HubSpot" && row[1] == culture).Select(row => row[2]).ToHashSet();
        string[] wanted = ["Id", "Name", "Account", "Owner", "Amount", "Stage", "CreatedDate", "CloseDate", "LastActivityDate"];
        wanted.Except(fields).ShouldBeEmpty();
    }
}
