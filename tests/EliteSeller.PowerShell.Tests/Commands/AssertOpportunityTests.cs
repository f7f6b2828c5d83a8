using System;
using System.IO;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Model;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

public sealed class AssertOpportunityTests : IDisposable
{
    private readonly ModuleSession _session = ModuleSession.Open();
    private readonly string _sample = Path.Combine(Built.SourceRoot, "samples", "salesforce-report.csv");

    [Theory]
    [InlineData("-MaximumCount 10")]
    [InlineData("-Verdict WalkAway -MaximumAmount 100000000")]
    [InlineData("-Rule CustomerEngaged -MaximumCount 40")]
    public void Results_are_passed_on_while_the_line_holds(string parameters)
    {
        var run = Run(parameters);
        run.Errors.ShouldBeEmpty();
        run.Of<QualificationResult>().Count.ShouldBe(34);
    }

    [Theory]
    [InlineData("", "10 deals are WalkAway (limit: 0): ")]
    [InlineData("-MaximumCount 9", "10 deals are WalkAway (limit: 9): ")]
    [InlineData("-Rule HangingByAThread", "2 deals fail HangingByAThread (limit: 0): Crew scheduling")]
    [InlineData("-Verdict WalkAway, AskForNo -MaximumCount 20", "24 deals are WalkAway or are AskForNo (limit: 20): ")]
    [InlineData("-MaximumAmount 1000", "Deals of ")]
    public void Crossing_it_is_one_error_at_the_end_that_lists_the_deals(string parameters, string message)
    {
        var run = Run(parameters);
        run.ErrorIds.ShouldBe(["OpportunityGateCrossed"]);
        run.Of<QualificationResult>().Count.ShouldBe(34);
        var failure = run.Errors[0].Exception.ShouldBeOfType<EliteSellerException>();
        failure.ExitCode.ShouldBe(2);
        failure.Problem.Message.ShouldStartWith(message);
    }

    [Fact]
    public void A_catch_finds_the_exit_code() =>
        _session.Run("try { Test-Opportunity $sample -AsOf 2026-11-23 | Assert-Opportunity | Out-Null } catch { $_.Exception.ExitCode }",
            new { sample = _sample }).Single<int>().ShouldBe(2);

    [Fact]
    public void No_result_at_all_is_an_error()
    {
        var run = _session.Run("Test-Opportunity $sample -AsOf 2026-11-23 -MinimumScore 100 -Verdict CannotQualify | Assert-Opportunity",
            new { sample = _sample });
        run.ErrorIds.ShouldBe(["NoOpportunity"]);
        run.Errors[0].Exception.ShouldBeOfType<EliteSellerException>().ExitCode.ShouldBe(3);
    }

    [Theory]
    [InlineData("Import-Opportunity $sample | Assert-Opportunity")]
    [InlineData("Test-Opportunity $sample -AsOf 2026-11-23 | Assert-Opportunity -WalkAwayPoint")]
    [InlineData("Test-Negotiation $sample -AsOf 2026-11-23 | Assert-Opportunity")]
    public void What_is_no_result_of_the_right_command_is_one_error(string command) =>
        _session.Run(command, new { sample = _sample }).ErrorIds.ShouldBe(["NoResult"]);

    [Fact]
    public void A_name_that_is_no_rule_is_refused() => Run("-Rule Sponser").ErrorIds.ShouldBe(["RuleUnknown"]);

    public void Dispose() => _session.Dispose();

    private SessionRun Run(string parameters) =>
        _session.Run($"Test-Opportunity $sample -AsOf 2026-11-23 | Assert-Opportunity {parameters}", new { sample = _sample });
}
