using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Model;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

public sealed class TestOpportunityTests : IDisposable
{
    private const string Header = "Id,Name,Amount,Currency,Stage,Outcome,Created,Close Date,Last Activity,Stage Since,Next Step,Pushes,"
        + "Business Issue,Customer Priority,Executive Access,Spending Authority,Sponsor\n";
    private const string Good = "D-1,Harbour cranes,40000,EUR,Proposal,Open,2026-10-01,2027-03-01,2026-11-20,2026-11-10,Demo on site,0,"
        + "Confirmed,Confirmed,Confirmed,Confirmed,Anna\n";
    private const string Silent = "D-2,Tram depot,90000,EUR,Proposal,Open,2026-03-01,2026-12-15,2026-09-01,2026-07-01,,4,,,,,\n";
    private const string Early = "D-3,Ferry tickets,12000,EUR,Qualified,Open,2026-11-10,2027-05-01,2026-11-20,2026-11-10,Call the CFO,0,,,"
        + ",,\n";
    private const string Won = "D-4,Signal boxes,70000,EUR,Proposal,Won,2026-01-10,2026-10-01,2026-10-01,2026-09-10,,1,Confirmed,"
        + "Confirmed,Confirmed,Confirmed,Confirmed\n";

    private readonly ModuleSession _session = ModuleSession.Open();
    private readonly TempFolder _folder = new();

    [Fact]
    public void A_file_is_judged_directly_and_closed_deals_are_passed_over()
    {
        var run = Run("Test-Opportunity $path -AsOf 2026-11-23");
        run.Errors.ShouldBeEmpty();
        run.Of<QualificationResult>().Select(result => result.ToString())
            .ShouldBe(["Harbour cranes (D-1): Pursue", "Tram depot (D-2): WalkAway", "Ferry tickets (D-3): AskForNo"]);
    }

    [Fact]
    public void A_pipeline_of_opportunities_gives_the_same_results()
    {
        var direct = Run("Test-Opportunity $path -AsOf 2026-11-23 | ForEach-Object { '{0} {1} {2} {3}' -f $_.Id, $_.Verdict, $_.Score, "
            + "$_.Reason }").Of<string>();
        Run("Import-Opportunity $path | Test-Opportunity -AsOf 2026-11-23 | ForEach-Object { '{0} {1} {2} {3}' -f $_.Id, $_.Verdict, "
            + "$_.Score, $_.Reason }").Of<string>().ShouldBe(direct);
        Run("Import-Opportunity $path | Test-Opportunity -AsOf 2026-11-23 | Test-Opportunity -AsOf 2026-11-23 | ForEach-Object { '{0} {1} "
            + "{2} {3}' -f $_.Id, $_.Verdict, $_.Score, $_.Reason }").Of<string>().ShouldBe(direct);
    }

    [Fact]
    public void Rows_of_any_kind_are_judged()
    {
        var run = _session.Run("[pscustomobject]@{ Id = 'D-1'; Name = 'Harbour cranes'; Stage = 'Proposal'; 'Last Activity' = "
            + "'2026-09-01'; 'Stage Since' = '2026-07-01'; 'Next Step' = '' } | Test-Opportunity -AsOf 2026-11-23");
        run.Errors.ShouldBeEmpty();
        run.Single<QualificationResult>().Reason.ShouldBe("Hanging by a thread: no recent activity, no next step, no stage change.");
    }

    [Fact]
    public void Bad_news_comes_in_sentences() =>
        Run("Test-Opportunity $path -AsOf 2026-11-23 -Verdict WalkAway | ForEach-Object BadNews | ForEach-Object { \"$_\" }").Of<string>()
            .Take(3).ShouldBe(
        [
            "In Proposal for 145 days (limit: 45).",
            "Hanging by a thread: no recent activity, no next step, no stage change.",
            "No activity for 83 days (limit: 14).",
        ]);

    [Fact]
    public void Filters_leave_out_what_is_not_asked_for()
    {
        Run("Test-Opportunity $path -AsOf 2026-11-23 -Verdict Pursue, AskForNo").Of<QualificationResult>().Select(result => result.Id)
            .ShouldBe(["D-1", "D-3"]);
        Run("Test-Opportunity $path -AsOf 2026-11-23 -MinimumScore 90").Of<QualificationResult>().Select(result => result.Id)
            .ShouldBe(["D-1"]);
    }

    [Fact]
    public void Quiet_gives_one_value_for_each_deal_in_order() =>
        Run("Test-Opportunity $path -AsOf 2026-11-23 -Quiet").Of<bool>().ShouldBe([true, false, false, false]);

    [Fact]
    public void Closed_deals_are_judged_on_request() =>
        Run("Test-Opportunity $path -AsOf 2026-11-23 -IncludeClosed").Of<QualificationResult>()[^1].ToString()
            .ShouldBe("Signal boxes (D-4): Closed");

    [Fact]
    public void One_rule_gives_findings_and_a_score_and_no_verdict()
    {
        var result = Run("Test-Opportunity $path -AsOf 2026-11-23 -Rule CustomerEngaged").Of<QualificationResult>()[1];
        result.Verdict.ShouldBeNull();
        result.Score.ShouldBe(0m);
        result.Findings.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_rule_left_out_is_not_judged() =>
        Run("Test-Opportunity $path -AsOf 2026-11-23 -ExcludeRule HangingByAThread").Of<QualificationResult>()[1]
            .Findings.ShouldNotContain(finding => finding.Rule == "HangingByAThread");

    [Theory]
    [InlineData("-Rule Sponser", "RuleUnknown")]
    [InlineData("-Rule Sponsor -ExcludeRule Sponsor", "NoRuleSelected")]
    [InlineData("-Rule Sponsor -Quiet", "NoVerdictWithRule")]
    [InlineData("-Rule Sponsor -Verdict Pursue", "NoVerdictWithRule")]
    [InlineData("-Quiet -MinimumScore 50", "QuietWithFilter")]
    public void What_makes_no_sense_is_refused(string parameters, string errorId)
    {
        var run = Run("Test-Opportunity $path -AsOf 2026-11-23 " + parameters);
        run.ErrorIds.ShouldBe([errorId]);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void No_deal_at_all_is_an_error_with_the_exit_code_of_no_input()
    {
        var run = Run("Import-Opportunity $path | Where-Object Stage -eq Nowhere | Test-Opportunity");
        run.ErrorIds.ShouldBe(["NoOpportunity"]);
        run.Errors[0].Exception.ShouldBeOfType<EliteSellerException>().ExitCode.ShouldBe(3);
    }

    [Fact]
    public void A_rule_without_a_column_to_read_is_an_error()
    {
        var run = Run("Test-Opportunity $path -AsOf 2026-11-23 -Rule Multithreaded");
        run.ErrorIds.ShouldBe(["NoUsableColumn"]);
        run.Errors[0]
            .ErrorDetails.RecommendedAction.ShouldBe("Use -ReadingOption @{ Property = ... } to map columns to any of ContactCount.");
    }

    [Fact]
    public void Blind_spots_are_named_once()
    {
        var warnings = Run("Test-Opportunity $path -AsOf 2026-11-23").Warnings;
        warnings.Count(warning => warning.Contains("has no data for", StringComparison.Ordinal)).ShouldBe(1);
        warnings.ShouldContain("deals.csv: This export has no data for 7 of 24 rules. Get-QualificationTemplate lists the fields to add.");
    }

    [Fact]
    public void The_first_result_comes_before_the_file_is_read_to_its_end()
    {
        var rows = string.Concat(Enumerable.Range(0, 20_000).Select(i => Early.Replace("D-3", "D-" + i, StringComparison.Ordinal)));
        var path = _folder.Write("large.csv", Header + rows);
        var run = _session.Run("$n = 0; Import-Opportunity $path | ForEach-Object { $n++; $_ } | Test-Opportunity -AsOf 2026-11-23 | "
            + "ForEach-Object { $n; break }", new { path });
        run.Single<int>().ShouldBe(1);
    }

    [Fact]
    public void The_table_tells_verdict_score_amount_name_and_the_summary_in_eighty_columns()
    {
        var text = Run("Test-Opportunity $path -AsOf 2026-11-23 -Verdict WalkAway").Text(width: 80);
        text.ShouldContain("WalkAway");
        text.ShouldContain("90,000 EUR");
        text.ShouldContain("Tram depot");
        text.ShouldContain("No executive acc");
    }

    [Fact]
    public void The_first_columns_of_a_result_are_flat_and_in_order() =>
        Run("Test-Opportunity $path -AsOf 2026-11-23 -Verdict Pursue | ForEach-Object { $_.PSObject.Properties.Name }").Of<string>()
            .Take(18).ShouldBe(
            ["Id", "Name", "Account", "Owner", "Amount", "Currency", "Stage", "CloseDate", "Verdict", "Score", "Potential", "Momentum",
                "Evidence", "Coverage", "BadNewsDays", "Reason", "Summary", "NextQuestion"]);

    [Fact]
    public void A_roadmap_that_does_not_fit_is_bad_news_early()
    {
        var run = _session.Run("""
            $deal = [pscustomobject]@{ Id = 'D-1'; Name = 'Harbour cranes'; Stage = 'Proposal'; 'Close Date' = '2026-12-15'; 'Last Activity' = '2026-11-20' }
            $roadmap = $deal | ConvertTo-Opportunity | New-ActionRoadmap -GoLive 2026-12-20 -AsOf 2026-11-23
            $deal | Test-Opportunity -AsOf 2026-11-23 -Roadmap $roadmap | ForEach-Object Findings | Where-Object Rule -eq CloseDateCredible
            """);
        var roadmap = run.Single<Finding>();
        roadmap.Outcome.ShouldBe(RuleOutcome.Fail);
        roadmap.Reason.ShouldStartWith("The Action Roadmap is ");
        roadmap.Reason.ShouldContain("working days short for 20 Dec 2026. Earliest feasible date: ");
        roadmap.Since.ShouldBe(new DateTime(2026, 11, 23));
    }

    [Fact]
    public void A_roadmap_of_another_deal_says_nothing()
    {
        var run = _session.Run("""
            $deal = [pscustomobject]@{ Id = 'D-1'; Name = 'Harbour cranes'; Stage = 'Proposal'; 'Close Date' = '2026-12-15'; 'Last Activity' = '2026-11-20' }
            $roadmap = [pscustomobject]@{ Id = 'D-2'; Name = 'Tram depot'; Stage = 'Proposal'; 'Close Date' = '2026-12-15' } | ConvertTo-Opportunity | New-ActionRoadmap -GoLive 2026-12-20 -AsOf 2026-11-23
            $deal | Test-Opportunity -AsOf 2026-11-23 -Roadmap $roadmap | ForEach-Object Findings | Where-Object Rule -eq CloseDateCredible
            """);
        run.Single<Finding>().Outcome.ShouldBe(RuleOutcome.Pass);
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private SessionRun Run(string script) =>
        _session.Run(script, new { path = _folder.Write("deals.csv", Header + Good + Silent + Early + Won) });

    [Fact]
    public void A_deal_cannot_write_to_the_screen_of_whoever_looks_at_it()
    {
        using var folder = new TempFolder();
        var path = folder.Write("deals.csv",
            "Name,Account,Owner,Stage,Amount\n\"\u001b[31mRed\u001b[0m deal\",\"A\u0007cme\",\"\u001b]0;title\u0007Eve\",Proposal,1000\n");
        using var session = ModuleSession.Open();

        var text = session.Run("Import-Opportunity $path", new { path }).Text(width: 120)
            + session.Run("Test-Opportunity $path -AsOf 2026-11-23", new { path }).Text(width: 120);

        text.ShouldContain("Red deal");
        text.ShouldContain("Eve");
        text.ShouldNotContain("\u001b[31mRed");
        text.ShouldNotContain("\u0007");
    }
}
