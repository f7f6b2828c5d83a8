using System.IO;
using System.Linq;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Samples;

/// <summary>What the weekly job makes of its folder, of the answers of last week and of odd exports.</summary>
public sealed class WeeklyJobTests(WeeklyJobs jobs) : IClassFixture<WeeklyJobs>
{
    [Fact]
    public void A_week_later_the_answers_of_the_sheet_are_on_the_page_and_what_was_accepted_is_ready_for_the_import()
    {
        var runs = jobs.Ended["later"].ToList();

        runs[0].ExitCode.ShouldBe(0, runs[0].Error);
        runs[0].Output.ShouldBe(jobs.File("later", "out/report.html"));
        JobShell.Line(runs[0].Error).ShouldContain("'Wait' is not a decision");
        var page = File.ReadAllText(jobs.File("later", "out/report.html"));
        page.ShouldContain("2026-11-23");
        page.ShouldContain("overdue", Case.Insensitive);
        page.ShouldContain("Yes (Ann Weber, 23 Nov 2026)");
        var changes = File.ReadAllLines(jobs.File("later", "out/changes.csv"));
        changes.Length.ShouldBe(2);
        changes[1].ShouldContain(jobs.Asked(1));
        File.Exists(jobs.File("later", "out/review 2026-12-07.xlsx")).ShouldBeTrue();
        runs[1].ExitCode.ShouldBe(0, runs[1].Error);
    }

    [Fact]
    public void The_deals_are_judged_with_the_past_that_is_kept()
    {
        jobs.Ended["plain"].Single().ShouldBe(new JobEnd(0, jobs.File("plain", "out/report.html"), ""));

        using var session = ModuleSession.Open().At(Path.GetDirectoryName(jobs.File("plain", "out"))!);
        session.Run("Import-Csv out/report-deals.csv | Where-Object Outcome -eq Open | ForEach-Object { $_.OpportunityId + $_.Score }")
            .Of<string>().ShouldBe(session.Run("Test-Opportunity deals.csv -History history/2026-11-16.csv -AsOf 2026-11-23 "
                + "-WarningAction Ignore | ForEach-Object { $_.Id + $_.Score }").Of<string>(), ignoreOrder: true);
    }

    [Fact]
    public void Rows_that_cannot_be_read_are_kept_beside_the_page_and_end_the_run_only_when_they_are_worth_much()
    {
        var (run, strict) = (jobs.Ended["rows"].First(), jobs.Ended["rows"].Last());

        run.ExitCode.ShouldBe(0, run.Error);
        File.ReadAllLines(jobs.File("rows", "out/rejected.csv")).Length.ShouldBe(3);
        File.ReadAllText(jobs.File("rows", "out/rejected.reasons.csv")).ShouldContain("Close Date,UnreadableDate");
        File.ReadAllText(jobs.File("rows", "out/report.html")).ShouldContain("2 rows were rejected (3,000");
        strict.ExitCode.ShouldBe(4);
        strict.Error.ShouldStartWith("weekly-report: 2 rows cannot be read, 0.1% of the open amount (limit: 0.01%). The first: ");
    }

    [Fact]
    public void A_bad_row_of_a_kept_export_is_told_in_its_own_week_only()
    {
        jobs.Ended["kept"].Single().ShouldBe(new JobEnd(0, jobs.File("kept", "out/report.html"), ""));
        File.Exists(jobs.File("kept", "out/rejected.csv")).ShouldBeFalse();
        File.ReadAllText(jobs.File("kept", "out/report.html")).ShouldNotContain("rejected (");
    }

    [Theory]
    [InlineData("apart")]
    [InlineData("one")]
    public void Several_currencies_have_a_target_each_and_are_reported_in_one_with_rates(string what)
    {
        jobs.Ended[what].Single().ExitCode.ShouldBe(0, jobs.Ended[what].Single().Error);
        File.ReadAllText(jobs.File(what, "out/report.html")).ShouldContain("900,000");
    }

    [Fact]
    public void More_deals_to_walk_away_from_than_the_limit_end_with_2_and_the_page_is_written()
    {
        var run = jobs.Ended["limit"].Single();

        run.ExitCode.ShouldBe(2);
        JobShell.Line(run.Error);
        File.Exists(jobs.File("limit", "out/report.html")).ShouldBeTrue();
    }
}
