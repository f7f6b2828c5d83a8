using System;
using System.Collections;
using System.Collections.Generic;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Opportunities;

public class OpportunityTests
{
    private static readonly SourceTable Table = new(
        "deals.csv",
        "Plain",
        ["Deal Id", "Deal Name", "Next Step", "Champion"],
        new Dictionary<OpportunityField, int>
        {
            [OpportunityField.Id] = 0,
            [OpportunityField.Name] = 1,
            [OpportunityField.NextStep] = 2,
            [OpportunityField.Sponsor] = 3,
        },
        new Dictionary<OpportunityField, FieldUsage>());

    [Fact]
    public void What_the_source_does_not_say_stays_null()
    {
        var deal = Read("D1", "Cranes", " ", "");

        deal.NextStep.ShouldBeNull();
        deal.Account.ShouldBeNull();
        deal.Amount.ShouldBeNull();
        deal.CloseDate.ShouldBeNull();
        deal.StagePosition.ShouldBeNull();
    }

    [Fact]
    public void A_column_that_the_source_lacks_is_not_recorded_and_one_that_it_has_is_unknown_at_worst()
    {
        var deal = Read(deal => deal.Values.Marks = deal.Values.Marks.With(OpportunityField.Sponsor, EvidenceGrade.Unknown),
            "D1", "Cranes", "", "");

        deal.Sponsor.ShouldBe(EvidenceGrade.Unknown);
        deal.ExecutiveAccess.ShouldBe(EvidenceGrade.NotRecorded);
    }

    [Fact]
    public void Dates_are_days_without_a_time_zone()
    {
        var deal = Read(deal => deal.Values.CloseDay = Day.Number(new DateTime(2026, 12, 31, 23, 59, 0, DateTimeKind.Utc)),
            "D1", "Cranes", "", "");

        deal.CloseDate.ShouldBe(new DateTime(2026, 12, 31));
        deal.CloseDate!.Value.Kind.ShouldBe(DateTimeKind.Unspecified);
    }

    [Fact]
    public void Every_original_column_is_there_under_its_header_without_regard_to_case()
    {
        var fields = Read("D1", "Cranes", "Call Ana", "Ana").Fields;

        fields["next step"].ShouldBe("Call Ana");
        fields.Count.ShouldBe(4);
        fields.Keys.ShouldBe(["Deal Id", "Deal Name", "Next Step", "Champion"]);
        ((IDictionary)fields)["Champion"].ShouldBe("Ana");
        ((IDictionary)fields)["No such column"].ShouldBeNull();
        Entries(fields).ShouldBe([("Deal Id", "D1"), ("Deal Name", "Cranes"), ("Next Step", "Call Ana"), ("Champion", "Ana")]);
        Should.Throw<NotSupportedException>(() => ((IDictionary)fields)["Champion"] = "Bo");
    }

    [Fact]
    public void A_row_that_is_short_has_empty_cells_at_its_end() => Read("D1", "Cranes").Fields["Champion"].ShouldBe("");

    [Theory]
    [InlineData("D1", "Cranes", "Cranes (D1)")]
    [InlineData("", "Cranes", "Cranes")]
    [InlineData("D1", "", "(D1)")]
    [InlineData("", "", "deals.csv:7")]
    public void Its_text_names_the_deal_and_never_shows_the_row(string id, string name, string text) =>
        Read(id, name, "Confidential", "Confidential").ToString().ShouldBe(text);

    private static IEnumerable<(object, object?)> Entries(IDictionary fields)
    {
        for (var entries = fields.GetEnumerator(); entries.MoveNext();)
        {
            yield return (entries.Key, entries.Value);
        }
    }

    private static Opportunity Read(params string[] cells) => Read(_ => { }, cells);

    private static Opportunity Read(Action<Opportunity> fill, params string[] cells)
    {
        var deal = new Opportunity(new DealValues { Row = new ListedRow(Table, 7, cells) });
        fill(deal);
        return deal;
    }
}
