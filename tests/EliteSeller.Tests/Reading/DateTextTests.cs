using System;
using System.Globalization;
using System.Linq;
using CsCheck;
using EliteSeller.Text;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

public class DateTextTests
{
    [Theory]
    [InlineData("2026-10-03", "2026-10-03")]
    [InlineData("2026/10/03", "2026-10-03")]
    [InlineData("2026.10.03", "2026-10-03")]
    [InlineData("20261003", "2026-10-03")]
    [InlineData("2026-10-03T23:59:59.999Z", "2026-10-03")]
    [InlineData("2026-10-03T23:30:00+05:30", "2026-10-03")]
    [InlineData("2026-10-03 00:15", "2026-10-03")]
    [InlineData("  2026-10-03  ", "2026-10-03")]
    [InlineData("3.10.2026", "2026-10-03")]
    [InlineData("03.10.26", "2026-10-03")]
    [InlineData("3. 10. 2026", "2026-10-03")]
    [InlineData("3.10.2026 14:05", "2026-10-03")]
    [InlineData("25/12/2026", "2026-12-25")]
    [InlineData("12/25/2026", "2026-12-25")]
    [InlineData("12/25/26", "2026-12-25")]
    [InlineData("12/25/1999 1:09 PM", "1999-12-25")]
    [InlineData("25-12-2026", "2026-12-25")]
    [InlineData("4/4/2026", "2026-04-04")]
    [InlineData("15 Apr, 2021 00:02:00", "2021-04-15")]
    [InlineData("Apr 15, 2021", "2021-04-15")]
    [InlineData("April 15th, 2021", "2021-04-15")]
    [InlineData("Thu, 15 Apr 2021 10:00:00 +0000", "2021-04-15")]
    [InlineData("31-Dec-2026", "2026-12-31")]
    [InlineData("31-Dec-26", "2026-12-31")]
    [InlineData("3. Oktober 2026", "2026-10-03")]
    [InlineData("3 octobre 2026", "2026-10-03")]
    [InlineData("3 de octubre de 2026", "2026-10-03")]
    [InlineData("3 października 2026", "2026-10-03")]
    [InlineData("2026年10月3日", "2026-10-03")]
    [InlineData("2026年10月03日 12:00", "2026-10-03")]
    [InlineData("46388", "2027-01-01")]
    [InlineData("46370.5", "2026-12-14")]
    [InlineData("29/02/2028", "2028-02-29")]
    public void A_day_that_can_be_read_in_one_way_only_is_that_day(string text, string day)
    {
        var cell = DateText.Read(text);
        (cell.DayFirst ?? cell.MonthFirst).ShouldBe(DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        cell.Vote.ShouldNotBe(FormatVote.Doubtful);
    }

    [Theory]
    [InlineData("03/04/2026", "2026-04-03", "2026-03-04")]
    [InlineData("3-4-26", "2026-04-03", "2026-03-04")]
    [InlineData("12/11/2026 8:00 AM", "2026-11-12", "2026-12-11")]
    public void Two_small_parts_are_two_days(string text, string dayFirst, string monthFirst)
    {
        var cell = DateText.Read(text);
        cell.DayFirst.ShouldBe(DateTime.Parse(dayFirst, CultureInfo.InvariantCulture));
        cell.MonthFirst.ShouldBe(DateTime.Parse(monthFirst, CultureInfo.InvariantCulture));
        cell.Vote.ShouldBe(FormatVote.Doubtful);
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("2026")]
    [InlineData("12")]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-30")]
    [InlineData("30/02/2026")]
    [InlineData("32/01/2026")]
    [InlineData("2026-10")]
    [InlineData("1/2")]
    [InlineData("10:30")]
    [InlineData("99999")]
    [InlineData("Q3 2026")]
    [InlineData("2026-10-03 and later")]
    [InlineData("call on 2026-10-03")]
    [InlineData("2026-10/03")]
    [InlineData("0000-00-00")]
    [InlineData("1/1/0001")]
    public void What_is_no_day_is_no_date(string text) => DateText.Read(text).IsDate.ShouldBeFalse();

    [Fact]
    public void No_word_is_two_months() =>
        MonthNames.Languages.SelectMany(language => language.Split(' ').Select((name, month) => (Name: name.ToLowerInvariant(), month)))
            .GroupBy(word => word.Name).Where(word => word.Select(one => one.month).Distinct().Count() > 1).Select(word => word.Key)
                .ShouldBeEmpty();

    [Fact]
    public void Every_language_names_twelve_months() =>
        MonthNames.Languages.ShouldAllBe(language => language.Split(' ', System.StringSplitOptions.None).Length == 12);

    [Fact]
    public void Every_day_is_read_back_from_every_way_to_write_it() =>
        Gen.Date[new DateTime(1954, 10, 4), new DateTime(2119, 1, 1)].Sample(day =>
        {
            var date = day.Date;
            string[] patterns = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ss.fffZ", "d.M.yyyy", "dd.MM.yyyy HH:mm", "d MMM yyyy", "MMMM d, yyyy",
                "yyyy年M月d日", "yyyyMMdd"];
            foreach (var pattern in patterns)
            {
                var text = date.ToString(pattern, CultureInfo.InvariantCulture);
                DateText.Read(text).DayFirst.ShouldBe(date, text);
                DateText.Read(text).MonthFirst.ShouldBe(date, text);
            }

            DateText.Read(date.ToString("d/M/yyyy", CultureInfo.InvariantCulture)).DayFirst.ShouldBe(date);
            DateText.Read(date.ToString("M/d/yyyy h:mm tt", CultureInfo.InvariantCulture)).MonthFirst.ShouldBe(date);
        });

    [Fact]
    public void No_text_whatever_throws() => Gen.String.Sample(text => DateText.Read(text));
}
