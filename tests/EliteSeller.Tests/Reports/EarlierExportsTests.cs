using System;
using System.Globalization;
using System.Linq;
using EliteSeller.Files.Import.Histories;
using EliteSeller.PowerShell;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reports;

public sealed class EarlierExportsTests
{
    private static readonly DateTime First = new(2026, 1, 5);

    [Fact]
    public void Of_a_long_history_the_newest_25_exports_are_judged()
    {
        var earlier = new EarlierExports(Weeks(30), null, null, Week(30));

        earlier.PreviousDay.ShouldBe(Week(29));
        earlier.Runs.Select(run => run.Day!.Value).ShouldBe(Enumerable.Range(5, 24).Select(Week));
    }

    [Fact]
    public void An_old_export_to_compare_with_takes_no_place_of_the_trend()
    {
        var earlier = new EarlierExports(Weeks(30), File(1), null, Week(30));

        earlier.PreviousDay.ShouldBe(Week(1));
        earlier.Runs.Select(run => run.Day!.Value).ShouldBe(Enumerable.Range(5, 25).Select(Week));
    }

    [Fact]
    public void A_short_history_is_judged_whole_up_to_the_day_of_the_report()
    {
        var earlier = new EarlierExports(Weeks(8), null, null, Week(4));

        earlier.PreviousDay.ShouldBe(Week(3));
        earlier.Runs.Select(run => run.Day!.Value).ShouldBe([Week(0), Week(1), Week(2)]);
    }

    [Fact]
    public void Without_an_earlier_export_nothing_is_judged()
    {
        var earlier = new EarlierExports([], null, null, First);

        earlier.Previous.ShouldBeNull();
        earlier.Runs.ShouldBeEmpty();
    }

    private static DateTime Week(int number) => First.AddDays(7 * number);

    private static string File(int week) => Week(week).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " pipeline.csv";

    private static HistorySource[] Weeks(int count) =>
        [.. Enumerable.Range(0, count).Select(week => new HistorySource(File(week), Week(week)))];
}
