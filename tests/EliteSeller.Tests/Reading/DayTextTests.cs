using System;
using System.Globalization;
using System.Threading;
using EliteSeller.Text;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

public class DayTextTests
{
    [Theory]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("en-GB")]
    [InlineData("en-US")]
    [InlineData("tr-TR")]
    public void A_date_is_the_same_day_in_every_culture_and_an_ambiguous_one_is_asked_about(string culture)
    {
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            DayText.Parse("2026-11-23", out _).ShouldBe(new DateTime(2026, 11, 23));
            DayText.Parse("23 Nov 2026", out _).ShouldBe(new DateTime(2026, 11, 23));
            DayText.Parse("23.11.2026", out _).ShouldBe(new DateTime(2026, 11, 23));
            DayText.Parse("12/1/2026", out var question).ShouldBeNull();
            question.ShouldBe("'12/1/2026' could be 2026-12-01 or 2026-01-12. Write the one you mean.");
            DayText.Parse("soon", out var problem).ShouldBeNull();
            problem.ShouldBe("'soon' is not a date. Write it as 2026-12-31.");
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
