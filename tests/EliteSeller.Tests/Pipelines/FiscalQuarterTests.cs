using System;
using System.Globalization;
using System.Linq;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Pipelines;

public sealed class FiscalQuarterTests
{
    [Theory]
    [InlineData("2026-01-01", 1, "2026-Q1", "2026-03-31")]
    [InlineData("2026-03-31", 1, "2026-Q1", "2026-03-31")]
    [InlineData("2026-04-01", 1, "2026-Q2", "2026-06-30")]
    [InlineData("2026-12-31", 1, "2026-Q4", "2026-12-31")]
    [InlineData("2026-09-30", 10, "2026-Q4", "2026-09-30")]
    [InlineData("2026-10-01", 10, "2027-Q1", "2026-12-31")]
    [InlineData("2026-11-23", 2, "2027-Q4", "2027-01-31")]
    [InlineData("2026-01-31", 2, "2026-Q4", "2026-01-31")]
    [InlineData("2028-02-10", 12, "2028-Q1", "2028-02-29")]
    [InlineData("2026-12-01", 12, "2027-Q1", "2027-02-28")]
    public void A_fiscal_year_is_named_by_the_calendar_year_in_which_it_ends(string day, int startMonth, string quarter, string end)
    {
        FiscalQuarter.From(Day(day), startMonth).ToString().ShouldBe(quarter);
        FiscalQuarter.EndOf(Day(day), startMonth).ShouldBe(Day(end));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void A_fiscal_year_begins_in_one_of_twelve_months(int startMonth) =>
        Should.Throw<ArgumentOutOfRangeException>(() => FiscalQuarter.From(Day("2026-11-23"), startMonth))
            .Message.ShouldStartWith("The start month of a fiscal year must be from 1 to 12.");

    [Fact]
    public void The_quarters_of_ten_years_are_forty_and_days_of_one_quarter_are_one()
    {
        var days = Enumerable.Range(0, 3650).Select(i => new DateTime(2020, 1, 1).AddDays(i)).ToArray();

        days.Select(day => FiscalQuarter.From(day)).Distinct().Count().ShouldBe(40);
        (FiscalQuarter.From(Day("2026-10-01")) == FiscalQuarter.From(Day("2026-12-31"))).ShouldBeTrue();
        (FiscalQuarter.From(Day("2026-10-01")) != FiscalQuarter.From(Day("2025-10-01"))).ShouldBeTrue();
        FiscalQuarter.From(Day("2026-10-01")).Equals("2026-Q4").ShouldBeFalse();
    }

    private static DateTime Day(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
