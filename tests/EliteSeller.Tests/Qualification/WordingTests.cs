using System;
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
        Wording.Money(1m, new string('E', 100)).ShouldBe("1 EEEEEEEEEEE\u2026");
    }

    [Theory]
    [InlineData(45, "45%")]
    [InlineData(17.5, "17.5%")]
    public void A_percentage_has_no_space(double percent, string text) => Wording.Percent((decimal)percent).ShouldBe(text);

    [Fact]
    public void A_date_has_an_English_month_name() => Wording.Date(Day.Number(new DateTime(2026, 11, 3))).ShouldBe("3 Nov 2026");

    [Fact]
    public void What_is_too_long_ends_in_an_ellipsis_and_a_reason_in_a_period_too()
    {
        var reason = Wording.Reason(new string('x', 200) + ".");
        (reason.Length, reason[^2..]).ShouldBe((140, "\u2026."));
        var summary = Wording.Summary(new string('x', 46));
        (summary.Length, summary[^1]).ShouldBe((45, '\u2026'));
        Wording.Reason("Short.").ShouldBe("Short.");
        Wording.Summary(new string('x', 45)).ShouldBe(new string('x', 45));
    }

    [Fact]
    public void A_stage_is_named_as_the_export_names_it()
    {
        Wording.Stage(Deal("Proposal")).ShouldBe("Proposal");
        Wording.Stage(Deal(null)).ShouldBe("this stage");
        Wording.SoLate(Deal("Proposal")).ShouldBe(", and the deal is already in Proposal.");
        Wording.SoLate(Deal(null)).ShouldBe(", this late in the process.");
    }

    private static Opportunity Deal(string? stage) => new(new DealValues
    {
        Row = new ListedRow(new SourceTable("deals.csv", "Plain", ["Id"], new Dictionary<OpportunityField, int>(),
            new Dictionary<OpportunityField, FieldUsage>()), 2, ["D-1"]),
        Stage = stage is null ? null : new SalesStage(stage, 0.5m),
    });
}
