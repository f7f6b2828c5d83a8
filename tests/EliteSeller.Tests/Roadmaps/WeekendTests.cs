using System;
using System.Linq;
using EliteSeller.Analysis.Calendars;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Roadmaps;

public sealed class WeekendTests
{
    [Theory]
    [InlineData("Friday, Saturday", "BH DZ EG IL IQ JO KW LY OM QA SA SD SY YE il")]
    [InlineData("Thursday, Friday", "AF af")]
    [InlineData("Friday", "IR")]
    [InlineData("Sunday", "IN UG")]
    [InlineData("Saturday, Sunday", "DE US JP AE")] // the Emirates since 2022
    public void A_country_has_its_weekend(string days, string regions) =>
        regions.Split(' ').Select(region => $"{region}: {Weekend.OfRegion(region)}")
            .ShouldBe(regions.Split(' ').Select(region => $"{region}: {days}"));

    [Fact]
    public void Days_are_named_once_and_from_Monday_on()
    {
        var weekend = new Weekend([DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Sunday]);

        weekend.ToString().ShouldBe("Monday, Sunday");
        Enum.GetValues<DayOfWeek>().Where(weekend.Includes).ShouldBe([DayOfWeek.Sunday, DayOfWeek.Monday]);
    }

    [Fact]
    public void Two_weekends_that_fill_the_week_leave_nothing_to_plan()
    {
        var refusal = Should.Throw<EliteSellerException>(
            () => new Weekend([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday])
            .Union(new Weekend([DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday]))).Problem;

        (refusal.ErrorId, refusal.Message, refusal.Hint).ShouldBe((
            "NoWorkingDay",
            "All seven days of the week are weekend, so no step could ever be worked on.",
            "Leave at least one day of the week to work, for both sides together."));
    }
}
