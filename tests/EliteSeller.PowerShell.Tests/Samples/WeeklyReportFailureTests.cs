using System.IO;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Samples;

/// <summary>Every way in which the weekly job fails: the same end for the scheduler, and nothing of last week's is lost.</summary>
public sealed class WeeklyReportFailureTests(FailedJobs jobs) : IClassFixture<FailedJobs>
{
    [Theory]
    [InlineData("export missing", 3, "There is no export")]
    [InlineData("export empty", 3, "The file is empty")]
    [InlineData("export half written", 4, "middle of this row")]
    [InlineData("export open quote", 4, "Unterminated quote")]
    [InlineData("export locked", 4, "deals.csv")]
    [InlineData("history missing", 1, "There is no folder")]
    [InlineData("out missing", 1, "There is no folder")]
    [InlineData("another run", 1, "Another run is at work")]
    [InlineData("policy missing", 3, "no-such-policy")]
    public void A_run_that_fails_writes_one_line_and_leaves_the_last_page_as_it_was(string what, int exitCode, string says)
    {
        var (ended, output, error) = jobs.Ended[what];

        ended.ShouldBe(exitCode, error);
        output.ShouldBeEmpty();
        JobShell.Line(error).ShouldContain(says);
        var outFolder = what == "out missing" ? "gone" : "out";
        File.ReadAllText(jobs.File(what, $"{outFolder}/report.html")).ShouldBe("last week's page");
        File.ReadAllText(jobs.File(what, $"{outFolder}/changes.csv")).ShouldBe("last week's changes");
        File.Exists(jobs.File(what, "history/2026-11-23.csv")).ShouldBeFalse();
    }
}
