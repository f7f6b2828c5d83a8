using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Policies;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.PowerShell;
using EliteSeller.Settings;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Policies;

public sealed class PolicyFileTests
{
    [Fact]
    public void All_defaults_written_into_a_file_and_read_back_are_the_default_policy()
    {
        var read = Read(PolicyText.Write(RuleCatalogue.DefaultPolicy));
        read.Identity.ToString().ShouldBe(RuleCatalogue.DefaultPolicy.Identity.ToString());
        PolicyText.Write(read).ShouldBe(PolicyText.Write(RuleCatalogue.DefaultPolicy));
        read.Rules.SelectMany(rule => rule.Definition.Thresholds.Select(threshold => rule.Threshold(threshold.Name).Origin))
            .ShouldAllBe(origin => origin == ValueOrigin.Default);
    }

    [Fact]
    public void A_deal_judged_by_that_file_gets_the_same_result_to_the_letter()
    {
        var read = Read(PolicyText.Write(RuleCatalogue.DefaultPolicy));
        DealGen.Any.Sample(deal => Tell(deal.Judge(read)).ShouldBe(Tell(deal.Judge())));
    }

    [Fact]
    public void Every_value_of_the_file_has_a_comment_above_it()
    {
        var lines = PolicyText.Write(RuleCatalogue.DefaultPolicy).Split('\n').Select(line => line.Trim()).ToArray();
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Contains(" = ", StringComparison.Ordinal) && !lines[i].StartsWith('#'))
            {
                lines[i - 1].ShouldStartWith("#", customMessage: lines[i]);
            }
        }
    }

    [Fact]
    public void A_changed_value_says_where_it_comes_from_and_changes_the_fingerprint()
    {
        var policy = Read("@{ Name = 'Ours'; Rules = @{ CustomerEngaged = @{ MaximumDaysLate = 21 } } }");
        var finding = Deal.At(0.75m).With(LastActivityDate, "2026-11-05").Ask("CustomerEngaged", policy);
        finding.Outcome.ShouldBe(RuleOutcome.Pass);
        finding.Threshold.ShouldBe(21m);
        finding.ThresholdOrigin.ShouldBe("Policy");
        policy.Identity.Name.ShouldBe("Ours");
        policy.Identity.Hash.ShouldNotBe(RuleCatalogue.DefaultPolicy.Identity.Hash);
    }

    [Fact]
    public void A_learned_value_says_from_how_many_deals_and_survives_being_written()
    {
        var policy = Read("@{ Rules = @{ DealAdvancing = @{ MaximumDays = @{ Value = 40; Deals = 212 }; StageDays = @{ 'Proposal' = @{ "
            + "Value = 12; Deals = 60 } } } } }");
        var deal = Deal.At(0.2m).With(StageEnteredDate, "2026-10-20");
        deal.Ask("DealAdvancing", policy).ThresholdOrigin.ShouldBe("Calibrated on 212 deals");
        deal.Ask("DealAdvancing", policy).Outcome.ShouldBe(RuleOutcome.Pass);
        deal.With(Stage, "Proposal").Ask("DealAdvancing", policy).Reason.ShouldBe("In Proposal for 34 days (limit: 12).");
        Read(PolicyText.Write(policy)).Identity.Hash.ShouldBe(policy.Identity.Hash);
    }

    [Fact]
    public void A_rule_that_is_off_leaves_all_sums()
    {
        var policy = Read("@{ Rules = @{ CustomerEngaged = @{ On = $false } } }");
        Deal.At(0.2m).With(LastActivityDate, "2020-01-01").Judge(policy)
            .Findings.ShouldNotContain(finding => finding.Rule == "CustomerEngaged");
    }

    [Fact]
    public void Lines_decide_the_verdict()
    {
        var deal = Deal.At(0.1m).With(LastActivityDate, "2026-11-20").With(StageEnteredDate, "2026-11-20").With(CreatedDate, "2026-11-01")
            .With(NextStep, "").With(BusinessIssue, "Confirmed");
        deal.Judge().Score.ShouldBe(84.2m); // 32 of 38
        deal.Judge().Verdict.ShouldBe(Verdict.Pursue);
        deal.Judge(Read("@{ PursueLine = 85 }")).Verdict.ShouldBe(Verdict.AskForNo);
    }

    [Fact]
    public void Waiting_words_are_a_teams_own()
    {
        var policy = Read("@{ Rules = @{ NextStepAgreed = @{ WaitingWords = @('warten') } } }");
        Deal.At(0.2m).With(NextStep, "Warten auf Anna").Ask("NextStepAgreed", policy).Points.ShouldBe(3m);
        Deal.At(0.2m).With(NextStep, "follow up").Ask("NextStepAgreed", policy).Points.ShouldBe(6m);
    }

    [Fact]
    public void A_column_of_ones_own_is_a_rule_from_data()
    {
        var policy = Read("@{ Evidence = @( @{ Id = 'PaperProcess'; Column = @('Paper', 'Competitor'); Good = @('Agreed'); Bad = "
            + "@('Stuck'); Weight = 6; DueFrom = 0.2; Briefing = 39; Question = 'Who signs?' } ) }");
        var deal = Deal.At(0.2m).With(Competitor, "agreed");
        deal.Ask("PaperProcess", policy).Reason.ShouldBe("PaperProcess is confirmed: 'agreed'.");
        deal.Ask("PaperProcess", policy).Points.ShouldBe(6m);
        deal.With(Competitor, "Stuck").Ask("PaperProcess", policy).Outcome.ShouldBe(RuleOutcome.Fail);
        deal.With(Competitor, "with legal").Ask("PaperProcess", policy).Points.ShouldBe(3m);
        deal.With(Competitor, "tbd").Ask("PaperProcess", policy).Outcome.ShouldBe(RuleOutcome.Unknown);
        deal.Without(Competitor).Ask("PaperProcess", policy).Reason.ShouldBe("The export does not have the column 'Paper'.");
        deal.Moved(0.1m).Ask("PaperProcess", policy).Outcome.ShouldBe(RuleOutcome.NotDue);
        Read(PolicyText.Write(policy)).Identity.Hash.ShouldBe(policy.Identity.Hash);
    }

    [Fact]
    public void A_money_threshold_counts_in_the_policys_currency_only()
    {
        var policy = Read("@{ Currency = 'EUR' }");
        var deal = Deal.At(0.4m).With(Amount, "60000").With(Currency, "USD").With(ContactCount, "1");
        deal.Ask("Multithreaded", policy)
            .Reason.ShouldBe("The amount is in USD and the limit in EUR. Add an exchange rate to compare them.");
        deal.Ask("Multithreaded", policy).Outcome.ShouldBe(RuleOutcome.Unknown);
        deal.With(Currency, "eur").Ask("Multithreaded", policy).Outcome.ShouldBe(RuleOutcome.Fail);
        Outcome(0.9m).ShouldBe(RuleOutcome.Fail); // 54,000 EUR
        Outcome(0.8m).ShouldBe(RuleOutcome.NotDue); // 48,000 EUR

        RuleOutcome Outcome(decimal rate) =>
            new OpportunityJudge(new RuleSet(policy), Deal.Today, rates: new ExchangeRates([new ExchangeRate("USD", rate)], "EUR"))
            .Judge(deal.Build()).Findings.Single(finding => finding.Rule == "Multithreaded").Outcome;
    }

    [Fact]
    public void Evidence_may_stand_under_another_header()
    {
        var policy = Read("@{ EvidenceColumns = @{ Sponsor = @('Champion', 'Competitor') } }");
        var finding = Deal.At(0.2m).With(Competitor, "yes").Ask("Sponsor", policy);
        finding.Points.ShouldBe(8m);
        finding.Column.ShouldBe("Competitor");
        finding.RawValue.ShouldBe("yes");
        Deal.At(0.2m).With(Competitor, "yes").With(Sponsor, "No").Ask("Sponsor", policy).Outcome.ShouldBe(RuleOutcome.Fail);
    }

    [Fact]
    public void A_blank_under_another_header_says_as_much_as_that_column_is_used()
    {
        var policy = Read("@{ EvidenceColumns = @{ Sponsor = @('Champion', 'Next Step') } }");
        Finding Ask(Deal deal) =>
            new OpportunityJudge(new RuleSet(policy), Deal.Today).Judge(deal.Build(reversed: true))
            .Findings.Single(finding => finding.Rule == "Sponsor");
        Deal.At(0.6m).With(NextStep, "").Build(reversed: true).Row.Table.ColumnOf("Next Step").ShouldBe(0);

        Ask(Deal.At(0.6m).With(NextStep, "")).Reason.ShouldBe("Nobody has confirmed a sponsor, and the deal is already in Talks.");
        Ask(Deal.At(0.6m).WithHardlyUsed(NextStep)).Outcome.ShouldBe(RuleOutcome.Unknown);
        Ask(Deal.At(0.6m).WithColumnOfBlanks(NextStep)).Outcome.ShouldBe(RuleOutcome.NotApplicable);
        Ask(Deal.At(0.6m).With(NextStep, "no")).Outcome.ShouldBe(RuleOutcome.Fail);
        Ask(Deal.At(0.6m).With(NextStep, "yes").WithColumnOfBlanks(Sponsor)).RawValue.ShouldBe("yes");
        Ask(Deal.At(0.6m).With(NextStep, "yes")).Points.ShouldBe(8m);
        Ask(Deal.At(0.6m).With(NextStep, "no").With(Sponsor, "Confirmed")).Points.ShouldBe(8m);
        Deal.At(0.6m).With(NextStep, "no").Judge(policy).BlindSpots.ShouldNotContain("Sponsor");
    }

    [Theory]
    [InlineData("@{ PursueLine = 100; MinimumCoverage = 1; AskExpiryDays = 36500 }")]
    [InlineData("@{ PursueLine = 0; MinimumCoverage = 0.125; AskExpiryDays = 0 }")]
    [InlineData("@{ Rules = @{ Sponsor = @{ Weight = 1000; DueFrom = 1 } } }")]
    [InlineData("@{ Rules = @{ DealAdvancing = @{ StageDays = @{ Talks = 36500 } } } }")]
    [InlineData("@{ EvidenceColumns = @{ BusinessIssue = @('A'); Relationship = @('B') } }")]
    public void The_ends_of_every_range_are_in_it(string text) =>
        PolicyText.Write(Read(PolicyText.Write(Read(text)))).ShouldBe(PolicyText.Write(Read(text)));

    [Fact]
    public void What_is_written_as_blank_is_not_written()
    {
        var policy = Read("@{ Name = ' '; Currency = ' '; Rules = @{ NextStepAgreed = @{ WaitingWords = @(' warten ', ' ') } }; "
            + "EvidenceColumns = @{ Sponsor = @(' ') } }");

        (policy.Name, policy.Currency, policy.EvidenceColumns.Count).ShouldBe(("Policy", null, 0));
        policy.Rules.Single(rule => rule.Definition.Id == "NextStepAgreed").Words.ShouldBe(["warten"]);
        (Read("@{ Name = ' Ours '; Currency = ' EUR ' }").Name, Read("@{ Name = ' Ours '; Currency = ' EUR ' }").Currency)
            .ShouldBe(("Ours", "EUR"));
        RuleCatalogue.CreatePolicy(new PolicyDraft()).Name.ShouldBe("Default");
    }

    [Fact]
    public void What_is_allowed_to_change_is_what_is_written_in_any_case_and_nothing_else()
    {
        var negotiation = Read("@{ Negotiation = @{ AllowedChanges = @(' term ', 'GET') } }").Negotiation;

        negotiation.AllowedChanges.Select(kind => kind.ToString()).ShouldBe(["Get", "Term"]);
        Read("@{ Negotiation = @{ AllowedChanges = @() } }").Negotiation.AllowedChanges.ShouldBeEmpty();
    }

    private static QualificationPolicy Read(string text)
    {
        var problems = new List<Problem>();
        var policy = PolicyReader.Read(SettingParser.Parse(text, "policy.psd1"), problems);
        problems.ShouldBeEmpty();
        return policy!;
    }

    private static string Tell(QualificationResult result) =>
        $"{result.Verdict} {result.Score} {result.Potential} {result.Policy}\n"
        + string.Join("\n", result.Findings.Select(
            finding => $"{finding.Rule} {finding.Outcome} {finding.Points} {finding.ThresholdOrigin} {finding.Reason}"));
}
