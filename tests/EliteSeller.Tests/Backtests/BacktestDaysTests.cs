using System;
using System.Linq;
using EliteSeller.Analysis.Backtests;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Backtests;

public class BacktestDaysTests
{
    [Fact]
    public void Of_several_exports_in_a_week_or_a_month_the_last_is_judged()
    {
        var exports = new[] { "2026-10-28", "2026-10-30", "2026-11-01", "2026-11-02", "2026-11-08", "2026-12-01" }.Select(Day).ToArray();

        BacktestDays.Choose(exports, null).ShouldBe(exports);
        BacktestDays.Choose(exports, BacktestPeriod.Week).Select(Text).ShouldBe(["2026-11-01", "2026-11-08", "2026-12-01"]);
        BacktestDays.Choose(exports, BacktestPeriod.Month).Select(Text).ShouldBe(["2026-10-30", "2026-11-08", "2026-12-01"]);
    }

    [Theory]
    [InlineData("2026-11-02", "2026-11-17", BacktestPeriod.Week, "2026-11-09 2026-11-16")]
    [InlineData("2026-11-08", "2026-11-16", BacktestPeriod.Week, "2026-11-09 2026-11-16")]
    [InlineData("2026-11-01", "2027-01-01", BacktestPeriod.Month, "2026-12-01 2027-01-01")]
    [InlineData("2026-11-03", "2026-11-03", BacktestPeriod.Week, "")]
    public void The_days_of_a_log_are_Mondays_or_first_days_of_months(string first, string last, BacktestPeriod every, string expected) =>
        string.Join(" ", BacktestDays.Between(Day(first), Day(last), every).Select(Text)).ShouldBe(expected);

    private static DateTime Day(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(DateTime day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
