using System;
using System.Diagnostics;
using System.Linq;
using CsCheck;
using EliteSeller.Analysis.Calendars;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Roadmaps;

public sealed class WorkingCalendarTests
{
    [Theory]
    [InlineData("2026-11-20", 1, "2026-11-23")] // Friday, then Monday
    [InlineData("2026-11-21", 1, "2026-11-23")] // Saturday, then Monday
    [InlineData("2026-11-23", 5, "2026-11-30")]
    [InlineData("2026-12-31", 1, "2027-01-01")] // over the end of the year, no holiday given
    [InlineData("2028-02-28", 1, "2028-02-29")] // a leap day is a day
    [InlineData("2027-02-26", 1, "2027-03-01")]
    public void Counts_working_days_forward_from_Monday_to_Friday(string day, int count, string expected) =>
        WorkingCalendar.MondayToFriday.After(day.Day(), count).ShouldBe(expected.Day());

    [Theory]
    [InlineData("2026-11-23", 1, "2026-11-20")]
    [InlineData("2026-11-22", 1, "2026-11-20")]
    [InlineData("2027-01-01", 3, "2026-12-29")]
    [InlineData("2028-03-01", 1, "2028-02-29")]
    public void Counts_working_days_back(string day, int count, string expected) =>
        WorkingCalendar.MondayToFriday.Before(day.Day(), count).ShouldBe(expected.Day());

    [Fact]
    public void A_freeze_over_the_year_end_is_one_stretch_without_working_days()
    {
        var calendar = Plans.MondayToFriday("2026-12-21..2027-01-03", "2026-12-25", "2027-01-06");

        calendar.After("2026-12-18".Day(), 1).ShouldBe("2027-01-04".Day());
        calendar.CountBetween("2026-12-18".Day(), "2027-01-08".Day()).ShouldBe(4);
        calendar.DaysOff.Count.ShouldBe(2);
    }

    [Fact]
    public void Fifty_years_hold_as_many_working_days_as_a_walk_over_them_finds()
    {
        var calendar = Plans.MondayToFriday("2030-01-01", "2040-06-01..2040-07-15");
        var (from, to) = ("2026-11-23".Day(), "2076-11-23".Day());

        calendar.CountBetween(from, to).ShouldBe(Walk(calendar, from, to));
    }

    [Fact]
    public void A_span_of_fifty_years_costs_no_walk()
    {
        var calendar = new WorkingCalendar(
            Weekend.SaturdaySunday,
            Enumerable.Range(0, 3000).Select(i => new DayRange("2000-01-03".Day().AddDays(i * 7), "2000-01-03".Day().AddDays(i * 7))));
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 10_000; i++)
        {
            calendar.After("2026-11-23".Day(), 10_000 + i);
        }

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30), "a walk of 50 years for each of 10,000 questions takes minutes");
    }

    [Fact]
    public void A_calendar_without_any_working_day_left_says_so() =>
        Should.Throw<EliteSellerException>(() => Plans.MondayToFriday("2026-11-23..9999-12-31").After("2026-11-23".Day(), 1)).Problem
            .ShouldSatisfyAllConditions(
                problem => problem.Message.ShouldBe("The calendar has no working days left."),
                problem => problem.Hint.ShouldBe("Check the holidays and blackouts; one of them may have no end."));

    [Fact]
    public void The_calendar_knows_the_first_and_the_last_day_that_there_is()
    {
        var always = new WorkingCalendar(new Weekend([]));

        always.OnOrAfter("0001-01-01".Day()).ShouldBe("0001-01-01".Day());
        always.OnOrBefore("9999-12-31".Day()).ShouldBe("9999-12-31".Day());
        always.Before("0001-01-02".Day(), 1).ShouldBe("0001-01-01".Day());
        Should.Throw<EliteSellerException>(() => always.Before("0001-01-01".Day(), 1)).Problem.ErrorId.ShouldBe("NoWorkingDay");
        Should.Throw<EliteSellerException>(() => always.After("9999-12-31".Day(), 1)).Problem.ErrorId.ShouldBe("NoWorkingDay");
    }

    [Fact]
    public void A_calendar_without_holidays_has_none_and_says_on_which_days_it_rests()
    {
        new WorkingCalendar(Weekend.SaturdaySunday).DaysOff.ShouldBeEmpty();
        Plans.MondayToFriday("2026-12-24..2027-01-01", "2027-05-01").ToString()
            .ShouldBe("off on Saturday, Sunday and 2 holidays or blackouts");
        new RoadmapCalendars(WorkingCalendar.MondayToFriday, Plans.Calendar(Weekend.OfRegion("SA"), "2026-12-02")).ToString()
            .ShouldBe(
                "seller off on Saturday, Sunday and 0 holidays or blackouts; customer off on Friday, Saturday and 1 holidays or blackouts");
    }

    [Fact]
    public void A_calendar_that_is_not_there_can_not_be_joined() =>
        Should.Throw<ArgumentNullException>(() => WorkingCalendar.MondayToFriday.Intersect(null!)).ParamName.ShouldBe("other");

    [Fact]
    public void Finds_the_day_that_a_walk_from_day_to_day_finds() =>
        Calendars.Any.Select(Calendars.Day, Gen.Int[1, 60]).Sample((calendar, day, count) =>
        {
            calendar.After(day, count).ShouldBe(Step(calendar, day, count, 1));
            calendar.Before(day, count).ShouldBe(Step(calendar, day, count, -1));
            calendar.OnOrAfter(day).ShouldBe(Step(calendar, day.AddDays(-1), 1, 1));
            calendar.OnOrBefore(day).ShouldBe(Step(calendar, day.AddDays(1), 1, -1));
            calendar.CountBetween(day, day.AddDays(count)).ShouldBe(Walk(calendar, day, day.AddDays(count)));
            calendar.CountBetween(day, calendar.After(day, count)).ShouldBe(count);
        });

    [Fact]
    public void A_joint_day_is_a_working_day_of_both_sides() =>
        Gen.Select(Calendars.Any, Calendars.Any, Calendars.Day).Sample((seller, customer, day) =>
            seller.Intersect(customer).Includes(day).ShouldBe(IsWorked(seller, day) && IsWorked(customer, day)));

    [Fact]
    public void Holidays_that_overlap_are_counted_once()
    {
        var calendar = Plans.MondayToFriday("2026-12-21..2026-12-25", "2026-12-25..2026-12-28", "2026-12-22..2026-12-23", "2026-12-30");

        calendar.DaysOff.Select(range => range.ToString()).ShouldBe(["2026-12-21..2026-12-28", "2026-12-30..2026-12-30"]);
        calendar.CountBetween("2026-12-18".Day(), "2026-12-31".Day()).ShouldBe(2, "the 29th and the 31st");
        calendar.After("2026-12-18".Day(), 1).ShouldBe("2026-12-29".Day());
        calendar.Before("2026-12-29".Day(), 1).ShouldBe("2026-12-18".Day());
    }

    [Fact]
    public void At_least_one_working_day_is_counted()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => WorkingCalendar.MondayToFriday.After("2026-12-18".Day(), 0))
            .Message.ShouldStartWith("Use at least one working day.");
        Should.Throw<ArgumentOutOfRangeException>(() => WorkingCalendar.MondayToFriday.Before("2026-12-18".Day(), 0));
    }

    private static bool IsWorked(WorkingCalendar calendar, DateTime day) =>
        !calendar.Weekend.Includes(day.DayOfWeek) && !calendar.DaysOff.Any(off => off.First <= day && day <= off.Last);

    private static DateTime Step(WorkingCalendar calendar, DateTime day, int count, int direction)
    {
        while (count > 0)
        {
            day = day.AddDays(direction);
            count -= IsWorked(calendar, day) ? 1 : 0;
        }

        return day;
    }

    private static int Walk(WorkingCalendar calendar, DateTime after, DateTime through)
    {
        var count = 0;
        for (var day = after.AddDays(1); day <= through; day = day.AddDays(1))
        {
            count += IsWorked(calendar, day) ? 1 : 0;
        }

        return count;
    }
}
