using System;
using EliteSeller.Analysis.Calendars;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Roadmaps;

public sealed class DayRangeTests
{
    [Theory]
    [InlineData("2026-12-21..2027-01-03", "2026-12-21..2027-01-03")]
    [InlineData(" 2026-12-21 .. 2026-12-21 ", "2026-12-21..2026-12-21")]
    [InlineData("2026-12-21", "2026-12-21..2026-12-21")]
    public void A_range_of_days_is_written_with_two_dots(string text, string read) => DayRange.Parse(text).ToString().ShouldBe(read);

    [Theory]
    [InlineData("2027-01-03..2026-12-21", "RangeEndsBeforeItBegins", "The range 2027-01-03..2026-12-21 ends before it begins.",
        "Write the earlier day first, such as 2026-12-21..2027-01-03.")]
    [InlineData("Christmas", "NotADayRange", "'Christmas' is neither a day nor a range of days.", NotADayRange)]
    [InlineData("2026-12-21..", "NotADayRange", "'2026-12-21..' is neither a day nor a range of days.", NotADayRange)]
    [InlineData("2026-12-21..2026-12-22..2026-12-23", "NotADayRange",
        "'2026-12-21..2026-12-22..2026-12-23' is neither a day nor a range of days.", NotADayRange)]
    public void What_is_no_range_of_days_is_refused(string text, string id, string message, string hint)
    {
        var refusal = Should.Throw<EliteSellerException>(() => DayRange.Parse(text)).Problem;

        (refusal.ErrorId, refusal.Message, refusal.Hint).ShouldBe((id, message, hint));
    }

    [Fact]
    public void A_range_counts_whole_days()
    {
        var range = new DayRange(
            new DateTime(2026, 12, 24, 18, 0, 0, DateTimeKind.Utc), new DateTime(2026, 12, 24, 9, 0, 0, DateTimeKind.Local));

        (range.First, range.Last).ShouldBe(("2026-12-24".Day(), "2026-12-24".Day()), "the evening of a day is not after its morning");
    }

    private const string NotADayRange = "Write days as yyyy-MM-dd and ranges with two dots: 2026-12-21..2027-01-03.";
}
