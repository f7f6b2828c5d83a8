using System.Collections.Generic;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Qualification;

/// <summary>How facts are written in the sentences of findings.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData(0, "0 days")]
    [InlineData(1, "1 day")]
    [InlineData(2, "2 days")]
    [InlineData(1234, "1,234 days")]
    public void Days_are_counted_and_grouped(int days, string text) => Wording.Days(days).ShouldBe(text);

    [Theory]
    [InlineData(1, "once")]
    [InlineData(2, "twice")]
    [InlineData(3, "3 times")]
    public void Times_are_words_as_long_as_there_are_words(int times, string text) => Wording.Times(times).ShouldBe(text);

    [Fact]
    public void Money_is_grouped_and_names_its_currency_where_there_is_one()
    {
        Wording.Money(1234567.5m, "EUR").ShouldBe("1,234,567.5 EUR");
        Wording.Money(1000m, null).ShouldBe("1,000");
        Wording.Money(1m, "E\nUR").ShouldBe("1 E UR");
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(50, "0.05")]
    [InlineData(339, "0.339")]
    [InlineData(1000, "1")]
    public void A_position_is_a_number_from_0_to_1(int thousandths, string text) => Wording.Position(thousandths).ShouldBe(text);

    [Fact]
    public void A_sentence_ends_with_its_column_with_the_history_or_with_a_full_stop()
    {
        Wording.In("Push\nCount").ShouldBe(", column 'Push Count'.");
        Wording.In(null).ShouldBe(".");
        Wording.In("Push Count", isOfHistory: true).ShouldBe(", by its history.");
        Wording.In("Push Count", isOfHistory: false).ShouldBe(", column 'Push Count'.");
    }

    [Fact]
    public void A_deal_without_a_stage_stands_in_this_stage()
    {
        Wording.Stage(Deal("Proposal")).ShouldBe("'Proposal'");
        Wording.Stage(Deal(null)).ShouldBe("this stage");
    }

    private static Opportunity Deal(string? stage) => new(new OpportunityDraft
    {
        Row = new ListedRow(new SourceTable("deals.csv", "Plain", ["Id"], new Dictionary<OpportunityField, int>(), new Dictionary<OpportunityField, FieldUsage>()), 2, ["D-1"]),
        Stage = stage is null ? null : new SalesStage(stage, 0.5m),
    });
}
