using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Bases;

public sealed class EliteSellerCommandTests
{
    [Theory]
    [InlineData(ProblemKind.Argument, ErrorCategory.InvalidArgument, 1)]
    [InlineData(ProblemKind.NoInput, ErrorCategory.ObjectNotFound, 3)]
    [InlineData(ProblemKind.Data, ErrorCategory.InvalidData, 4)]
    [InlineData(ProblemKind.Limit, ErrorCategory.LimitsExceeded, 4)]
    [InlineData(ProblemKind.Access, ErrorCategory.OpenError, 4)]
    [InlineData(ProblemKind.Exists, ErrorCategory.ResourceExists, 1)]
    [InlineData(ProblemKind.Gate, ErrorCategory.InvalidResult, 2)]
    [InlineData(ProblemKind.NotSupported, ErrorCategory.InvalidOperation, 1)]
    public void A_problem_becomes_an_error_record_with_category_and_exit_code(ProblemKind kind, ErrorCategory category, int exitCode)
    {
        using var session = BaseSession.Open();

        var run = session.Run("Invoke-Problem -Kind $kind -Terminating", new { kind });

        run.Output.ShouldBeEmpty();
        var error = run.Errors.Single();
        error.FullyQualifiedErrorId.ShouldStartWith("SomethingWrong,");
        error.CategoryInfo.Category.ShouldBe(category);
        error.TargetObject.ShouldBe("deals.csv");
        error.Exception.ShouldBeOfType<EliteSellerException>().ExitCode.ShouldBe(exitCode);
        error.ToString().ShouldBe("deals.csv, line 14, column 'Close Date': Something is wrong.");
        error.ErrorDetails.RecommendedAction.ShouldBe("Mend it.");
    }

    [Fact]
    public void A_script_finds_the_exit_code_in_its_catch()
    {
        using var session = BaseSession.Open();

        var run = session.Run("try { Invoke-Problem -Kind Gate -Terminating } catch { $_.Exception.ExitCode }");

        run.Single<int>().ShouldBe(2);
    }

    [Fact]
    public void A_reported_problem_does_not_stop_the_pipeline()
    {
        using var session = BaseSession.Open();

        var run = session.Run("'Data', 'Access' | Invoke-Problem");

        run.ErrorIds.ShouldBe(["SomethingWrong", "SomethingWrong"]);
        run.Terminating.ShouldBeNull();
        run.Output.Count.ShouldBe(2);
    }

    [Fact]
    public void The_hint_is_shown_under_the_message()
    {
        using var session = BaseSession.Open();

        session.Run("Invoke-Problem -Kind Data 2>&1").Text().ShouldContain("Mend it.");
    }

    [Fact]
    public void Stopping_the_pipeline_ends_a_waiting_command_at_once_closes_it_and_is_no_error()
    {
        using var session = BaseSession.Open();
        var closed = new List<object>();

        var run = session.Start("Wait-ForStop -Closed $closed", new { closed }).WaitFor(1).Stop();

        run.Of<string>().ShouldBe(["started"]);
        run.Errors.ShouldBeEmpty();
        closed.Count.ShouldBe(1);
    }
}
