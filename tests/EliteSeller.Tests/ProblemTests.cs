using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests;

public class ProblemTests
{
    [Fact]
    public void Its_text_names_file_line_and_column_before_the_sentence() =>
        new Problem("UnreadableDate", ProblemKind.Data, "'31/31/2026' is not a date.", column: "Close Date").In("deals.csv", 14).ToString()
            .ShouldBe("deals.csv, line 14, column 'Close Date': '31/31/2026' is not a date.");

    [Fact]
    public void Without_a_place_it_is_the_sentence_alone() =>
        new Problem("NoRuleSelected", ProblemKind.Argument, "No rule is selected.").ToString().ShouldBe("No rule is selected.");

    [Theory]
    [InlineData(ProblemKind.Gate, 2)]
    [InlineData(ProblemKind.NoInput, 3)]
    [InlineData(ProblemKind.Data, 4)]
    [InlineData(ProblemKind.Limit, 4)]
    [InlineData(ProblemKind.Access, 4)]
    [InlineData(ProblemKind.Argument, 1)]
    [InlineData(ProblemKind.Exists, 1)]
    [InlineData(ProblemKind.NotSupported, 1)]
    public void Each_kind_has_the_exit_code_that_a_scheduled_job_ends_with(ProblemKind kind, int exitCode) =>
        new EliteSellerException(new Problem("Any", kind, "Any.")).ExitCode.ShouldBe(exitCode);
}
