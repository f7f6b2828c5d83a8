using System;
using System.IO;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

public sealed class QualificationPolicyTests : IDisposable
{
    private readonly ModuleSession _session = ModuleSession.Open();
    private readonly TempFolder _folder = new();
    private readonly string _sample = Path.Combine(Built.SourceRoot, "samples", "salesforce-report.csv");

    [Fact]
    public void All_defaults_written_and_passed_back_give_the_same_results_to_the_letter()
    {
        var policy = _folder.File("policy.psd1");
        const string Tell = " | ForEach-Object { '{0} {1} {2} {3} {4} {5} {6}' -f $_.Id, $_.Verdict, $_.Score, $_.Potential, $_.Policy, "
            + "$_.Reason, $_.NextQuestion; $_.Findings | ForEach-Object { '{0} {1} {2} {3} {4}' -f $_.Rule, $_.Outcome, $_.Points, "
            + "$_.ThresholdOrigin, $_ } }";
        _session.Run("New-QualificationPolicy $policy; Get-QualificationRule -Policy $policy", new { policy }).Errors.ShouldBeEmpty();
        var with = _session.Run("Test-Opportunity $sample -AsOf 2026-11-23 -Policy $policy" + Tell, new { policy, sample = _sample });
        var without = _session.Run("Test-Opportunity $sample -AsOf 2026-11-23" + Tell, new { sample = _sample });
        with.Errors.ShouldBeEmpty();
        with.Of<string>().Count.ShouldBeGreaterThan(500);
        with.Of<string>().ShouldBe(without.Of<string>());
    }

    [Fact]
    public void A_file_that_is_there_is_kept_unless_forced()
    {
        var policy = _folder.Write("policy.psd1", "mine");
        _session.Run("New-QualificationPolicy $policy", new { policy }).ErrorIds.ShouldBe(["FileExists"]);
        File.ReadAllText(policy).ShouldBe("mine");
        _session.Run("New-QualificationPolicy $policy -Force -WhatIf", new { policy }).Errors.ShouldBeEmpty();
        File.ReadAllText(policy).ShouldBe("mine");
        _session.Run("New-QualificationPolicy $policy -Force -PassThru", new { policy }).Single<FileInfo>()
            .Length.ShouldBeGreaterThan(5_000);
    }

    [Theory]
    [InlineData("@{\n PursueLine = (Get-Date)\n}", "PolicyHoldsCode", 2)]
    [InlineData("@{\n Name = \"$env:HOME\"\n}", "PolicyHoldsCode", 2)]
    [InlineData("@{ PursueLine = 70 }\nRemove-Item *", "PolicyHoldsCode", 2)]
    [InlineData("@{\n\n PursueLin = 70\n}", "SettingUnknown", 3)]
    [InlineData("@{\n PursueLine = 'x'\n}", "SettingWrongType", 2)]
    [InlineData("@{ Rules = @{\n Sponsor = @{ Weight = -1 } } }", "NegativeWeight", 2)]
    [InlineData("@{ Suppressions = @(\n @{ Rule = 'Sponsor'; OpportunityId = 'D-1'; Reason = 'r'; Expires = '2026-12-31' } ) }",
        "SuppressionWithoutOwner", 2)]
    [InlineData("@{ Suppressions = @(\n @{ Rule = 'Sponsor'; OpportunityId = 'D-1'; Reason = 'r'; Owner = 'Mia'; Expires = '2026-10-31' } "
        + ") }", "SuppressionExpired", 2)]
    public void What_is_wrong_has_an_id_and_a_line(string text, string errorId, int line)
    {
        var policy = _folder.Write("policy.psd1", text);
        var run = _session.Run("Get-QualificationRule -Policy $policy -AsOf 2026-11-23", new { policy });
        run.ErrorIds.ShouldBe([errorId]);
        run.Errors[0].Exception.ShouldBeOfType<EliteSellerException>().Problem.Line.ShouldBe(line);
    }

    [Fact]
    public void Ten_megabytes_are_no_policy()
    {
        var policy = _folder.Write("policy.psd1", "@{ Name = 'x' }" + new string('#', 10 * 1024 * 1024));
        _session.Run("Get-QualificationRule -Policy $policy", new { policy }).ErrorIds.ShouldBe(["DataFileTooLarge"]);
    }

    [Fact]
    public void Nothing_in_a_policy_is_ever_run()
    {
        var trace = _folder.File("trace.txt");
        var policy = _folder.Write("policy.psd1", $"@{{ Name = $(New-Item '{trace}') }}");
        _session.Run("Test-Opportunity $sample -Policy $policy", new { policy, sample = _sample }).ErrorIds.ShouldBe(["PolicyHoldsCode"]);
        File.Exists(trace).ShouldBeFalse();
    }

    [Fact]
    public void The_first_problem_ends_a_test_and_says_how_many_more_there_are()
    {
        var policy = _folder.Write("policy.psd1", "@{ PursueLin = 70; MomentumLin = 3 }");
        var run = _session.Run("Test-Opportunity $sample -Policy $policy", new { policy, sample = _sample });
        run.ErrorIds.ShouldBe(["SettingUnknown"]);
        run.Errors[0]
            .ErrorDetails.RecommendedAction.ShouldBe(
            "Did you mean PursueLine? The file has 1 more problem; Get-QualificationRule -Policy lists them.");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_policy_that_is_not_there_names_those_that_are()
    {
        var run = _session.Run("Test-Opportunity $sample -Policy Medpicc", new { sample = _sample });
        run.ErrorIds.ShouldBe(["PolicyNotFound"]);
        run.Errors[0].ErrorDetails.RecommendedAction
            .ShouldBe("Use the path of a .psd1 file, or one of Bant, Channel, Default, Meddpicc, Renewal, Tender.");
    }

    [Fact]
    public void An_expired_suppression_warns_and_no_longer_counts()
    {
        var policy = _folder.Write("policy.psd1",
            "@{ Suppressions = @( @{ Rule = 'CustomerEngaged'; OpportunityId = 'D-1'; Reason = 'Legal review.'; Owner = 'Mia'; Expires = "
            + "'2026-10-31' } ) }");
        const string Row = "[pscustomobject]@{ Id = 'D-1'; Name = 'x'; Stage = 'Proposal'; 'Last Activity' = '2026-09-01'; 'Close Date' = "
            + "'2027-01-01' } | ";
        var run = _session.Run(Row
            + "Test-Opportunity -AsOf 2026-11-23 -Policy $policy | ForEach-Object Findings | Where-Object Rule -eq CustomerEngaged",
            new { policy });
        run.Single<Finding>().Outcome.ShouldBe(RuleOutcome.Fail);
        run.Warnings.ShouldContain(warning =>
            warning.Contains("The suppression of CustomerEngaged for D-1 by Mia expired on 31 Oct 2026", StringComparison.Ordinal));
        _session.Run(Row
            + "Test-Opportunity -AsOf 2026-10-31 -Policy $policy | ForEach-Object Findings | Where-Object Rule -eq CustomerEngaged",
            new { policy })
            .Single<Finding>().Reason.ShouldBe("Suppressed by Mia until 31 Oct 2026: Legal review.");
    }

    [Theory]
    [InlineData("Meddpicc", "Metrics,DecisionCriteria,DecisionProcess,PaperProcess,Competition")]
    [InlineData("Bant", "Budget,Timeline")]
    public void A_preset_adds_the_rules_that_its_words_ask_for(string preset, string rules)
    {
        var run = _session.Run("Get-QualificationRule -Policy $preset", new { preset });
        run.Errors.ShouldBeEmpty();
        run.Of<RuleInForce>().Skip(RuleCatalogue.All.Count).Select(rule => rule.Id).ShouldBe(rules.Split(','));
        var policy = _folder.File(preset + ".psd1");
        _session.Run("New-QualificationPolicy $policy -Preset $preset; Get-QualificationRule -Policy $policy", new { policy, preset })
            .Errors.ShouldBeEmpty();
        _session.Run("(Get-QualificationRule Sponsor -Policy $policy).Policy.ToString() -eq (Get-QualificationRule Sponsor -Policy "
            + "$preset).Policy.ToString()", new { policy, preset }).Single<bool>().ShouldBeTrue();
    }

    [Theory]
    [InlineData("", RuleOutcome.Unknown)]
    [InlineData("-ExchangeRate @{ EUR = 1; USD = 0.9 }", RuleOutcome.Fail)]
    [InlineData("-ExchangeRate @{ EUR = 1; USD = 0.8 }", RuleOutcome.NotDue)]
    public void Money_thresholds_count_in_the_currency_of_the_policy(string rates, RuleOutcome outcome)
    {
        var policy = _folder.Write("policy.psd1", "@{ Currency = 'EUR' }");
        _session.Run($$"""
            [pscustomobject]@{ Id = 'D-1'; Name = 'x'; Stage = 'Proposal'; Amount = 60000; Currency = 'USD'; 'Number of Contacts' = 1; 'Last Activity' = '2026-11-20' } |
                Test-Opportunity -AsOf 2026-11-23 -Policy $policy {{rates}} | ForEach-Object Findings | Where-Object Rule -eq Multithreaded
            """, new { policy }).Single<Finding>().Outcome.ShouldBe(outcome);
    }

    [Fact]
    public void Bant_reads_the_words_of_a_team()
    {
        var run = _session.Run("""
            [pscustomobject]@{ Id = 'D-1'; Name = 'x'; Stage = 'Proposal'; 'Last Activity' = '2026-11-20'; Budget = 'No Committed Budget'; Authority = 'yes'; 'Purchase Timeframe' = 'Next Quarter' } |
                Test-Opportunity -AsOf 2026-11-23 -Policy Bant | ForEach-Object Findings | Where-Object Rule -in Budget, SpendingAuthority, Timeline | ForEach-Object { '{0} {1} {2}' -f $_.Rule, $_.Outcome, $_.Points }
            """);
        run.Of<string>().ShouldBe(["SpendingAuthority Pass 8", "Budget Fail 0", "Timeline Pass 2"]);
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }
}
