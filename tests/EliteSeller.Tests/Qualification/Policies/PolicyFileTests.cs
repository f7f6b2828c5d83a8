using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using EliteSeller.Currencies;
using EliteSeller.Opportunities;
using EliteSeller.Qualification;
using EliteSeller.Qualification.Policies;
using EliteSeller.Settings;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Opportunities.OpportunityField;

namespace EliteSeller.Tests.Qualification.Policies;

public sealed class PolicyFileTests
{
    [Fact]
    public void All_defaults_written_into_a_file_and_read_back_are_the_default_policy()
    {
        var read = Read(PolicyText.Of(QualificationPolicy.Default));
        read.Identity.ToString().ShouldBe(QualificationPolicy.Default.Identity.ToString());
        PolicyText.Of(read).ShouldBe(PolicyText.Of(QualificationPolicy.Default));
        read.Rules.SelectMany(rule => rule.Definition.Thresholds.Select(threshold => rule.Threshold(threshold.Name).Origin)).ShouldAllBe(origin => origin == ValueOrigin.Default);
    }

    [Fact]
    public void A_deal_judged_by_that_file_gets_the_same_result_to_the_letter()
    {
        var read = Read(PolicyText.Of(QualificationPolicy.Default));
        DealGen.Any.Sample(deal => Tell(deal.Judge(read)).ShouldBe(Tell(deal.Judge())));
    }

    [Fact]
    public void Every_value_of_the_file_has_a_comment_above_it()
    {
        var lines = PolicyText.Of(QualificationPolicy.Default).Split('\n').Select(line => line.Trim()).ToArray();
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
        policy.Identity.Hash.ShouldNotBe(QualificationPolicy.Default.Identity.Hash);
    }

    [Fact]
    public void A_learned_value_says_from_how_many_deals_and_survives_being_written()
    {
        var policy = Read("@{ Rules = @{ DealAdvancing = @{ MaximumDays = @{ Value = 40; Deals = 212 }; StageDays = @{ 'Proposal' = @{ Value = 12; Deals = 60 } } } } }");
        var deal = Deal.At(0.2m).With(StageEnteredDate, "2026-10-20");
        deal.Ask("DealAdvancing", policy).ThresholdOrigin.ShouldBe("Calibrated on 212 deals");
        deal.Ask("DealAdvancing", policy).Outcome.ShouldBe(RuleOutcome.Pass);
        deal.With(Stage, "Proposal").Ask("DealAdvancing", policy).Reason.ShouldBe("Stuck in 'Proposal' since 2026-10-20 (34 days; 12 are the limit), column 'Stage Entered Date'.");
        Read(PolicyText.Of(policy)).Identity.Hash.ShouldBe(policy.Identity.Hash);
    }

    [Fact]
    public void A_rule_that_is_off_leaves_all_sums()
    {
        var policy = Read("@{ Rules = @{ CustomerEngaged = @{ On = $false } } }");
        Deal.At(0.2m).With(LastActivityDate, "2020-01-01").Judge(policy).Findings.ShouldNotContain(finding => finding.Rule == "CustomerEngaged");
    }

    [Fact]
    public void Lines_decide_the_verdict()
    {
        var deal = Deal.At(0.1m).With(LastActivityDate, "2026-11-20").With(StageEnteredDate, "2026-11-20").With(CreatedDate, "2026-11-01").With(NextStep, "").With(BusinessIssue, "Confirmed");
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

    [Theory]
    [InlineData("@{ PursueLin = 70 }", "SettingUnknown", "'PursueLin' is not a setting that is known here.", "Did you mean PursueLine?")]
    [InlineData("@{ Rules = @{ Sponser = @{ Weight = 1 } } }", "SettingUnknown", "'Rules.Sponser' is not a setting that is known here.", "Did you mean Sponsor?")]
    [InlineData("@{ Rules = @{ Sponsor = @{ Wieght = 1 } } }", "SettingUnknown", "'Rules.Sponsor.Wieght' is not a setting that is known here.", "Did you mean Weight?")]
    [InlineData("@{ PursueLine = 'high' }", "SettingWrongType", "'PursueLine' must be a number, not a text.", null)]
    [InlineData("@{ Rules = @{ Sponsor = @{ Weight = -8 } } }", "NegativeWeight", "'Sponsor.Weight' is -8; it can not be negative.", "Write 0 to take the points away, or On = $false to switch a rule off.")]
    [InlineData("@{ Rules = @{ Sponsor = @{ DueFrom = 2 } } }", "SettingOutOfRange", "'Sponsor.DueFrom' is 2; it must be a number with at most 3 decimals from 0 to 1.", null)]
    [InlineData("@{ PursueLine = 70.25 }", "SettingOutOfRange", "'PursueLine' is 70.25; it must be a number with at most 1 decimals from 0 to 100.", null)]
    [InlineData("@{ Rules = @{ AgeReasonable = @{ MaximumDays = 1.5 } } }", "SettingOutOfRange", "'AgeReasonable.MaximumDays' is 1.5; it must be a whole number from 0 to 36500.", null)]
    [InlineData("@{ Rules = @{ WayToADecision = @{ Weight = 5 } } }", "SettingUnknown", "'Rules.WayToADecision.Weight' is not a setting that is known here.", null)]
    [InlineData("@{ Suppressions = @( @{ Rule = 'Sponsor'; OpportunityId = 'D-1'; Reason = 'x'; Expires = '2026-12-31' } ) }", "SuppressionWithoutOwner", "The suppression has no owner.", "Add a line Owner = 'the person who answers for it'.")]
    [InlineData("@{ Suppressions = @( @{ Rule = 'Sponsor'; OpportunityId = 'D-1'; Reason = 'x'; Owner = 'Mia'; Expires = '31.12.2026' } ) }", "SuppressionExpiry", "'31.12.2026' is no day.", "Write it as year, month and day: Expires = '2026-12-31'.")]
    [InlineData("@{ Suppressions = @( @{ Rule = 'Sponser'; OpportunityId = 'D-1'; Reason = 'x'; Owner = 'Mia'; Expires = '2026-12-31' } ) }", "RuleUnknown", "There is no rule called 'Sponser'.", "Did you mean Sponsor?")]
    [InlineData("@{ Evidence = @( @{ Id = 'Sponsor'; Column = 'X' } ) }", "EvidenceTwice", "There is already a rule called 'Sponsor'.", "Give this column another Id; the shipped rules are changed under Rules.")]
    [InlineData("@{ Evidence = @( @{ Id = 'Paper Process'; Column = 'X' } ) }", "EvidenceId", "'Paper Process' is no name for a rule.", "Use letters and digits only, such as PaperProcess.")]
    [InlineData("@{ Evidence = @( @{ Id = 'PaperProcess' } ) }", "SettingMissing", "The evidence 'PaperProcess' names no column.", "Add a line Column = 'the header of the column'.")]
    [InlineData("@{ Rules = @{ CustomerEngaged = @{ MaximumDays = -1 } } }", "SettingOutOfRange", "'CustomerEngaged.MaximumDays' is -1; it can not be negative.", "Write 0 to take the points away, or On = $false to switch a rule off.")]
    [InlineData("@{ Rules = @{ CustomerEngaged = @{ DueFrom = -0.10 } } }", "SettingOutOfRange", "'CustomerEngaged.DueFrom' is -0.1; it can not be negative.", null)]
    [InlineData("@{ Rules = @{ DealAdvancing = @{ StageDays = @{ Talks = -1 } } } }", "SettingOutOfRange", "'DealAdvancing.StageDays.Talks' is -1; it can not be negative.", null)]
    [InlineData("@{ Rules = @{ DealAdvancing = @{ StageDays = @{ Talks = 1.5 } } } }", "SettingOutOfRange", "'DealAdvancing.StageDays.Talks' is 1.5; it must be a whole number from 0 to 36500.", null)]
    [InlineData("@{ Rules = @{ DealAdvancing = @{ StageDays = @{ Talks = 36501 } } } }", "SettingOutOfRange", "'DealAdvancing.StageDays.Talks' is 36501; it must be a whole number from 0 to 36500.", null)]
    [InlineData("@{ Rules = @{ CustomerEngaged = @{ StageDays = @{ Talks = 5 } } } }", "SettingUnknown", "'Rules.CustomerEngaged.StageDays' is not a setting that is known here.", null)]
    [InlineData("@{ Rules = @{ DealAdvancing = @{ MaximumDays = @{ Value = 1.5; Deals = 5 } } } }", "SettingOutOfRange", "'DealAdvancing.MaximumDays.Value' is 1.5; it must be a whole number from 0 to 36500.", null)]
    [InlineData("@{ Rules = @{ DealAdvancing = @{ MaximumDays = @{ Value = 5 } } } }", "SettingMissing", "'Rules.DealAdvancing.MaximumDays.Deals' is missing.", null)]
    [InlineData("@{ Rules = @{ DealAdvancing = @{ MaximumDays = @{ Value = 5; Deals = 9; Won = 3 } } } }", "SettingUnknown", "'Rules.DealAdvancing.MaximumDays.Won' is not a setting that is known here.", null)]
    [InlineData("@{ Evidence = @( @{ Id = 'Legal'; Column = 'X'; Weight = -1 } ) }", "NegativeWeight", "'Evidence.Weight' is -1; it can not be negative.", null)]
    [InlineData("@{ Evidence = @( @{ Id = 'Legal'; Column = 'X'; DueFrom = 1.1 } ) }", "SettingOutOfRange", "'Evidence.DueFrom' is 1.1; it must be a number with at most 3 decimals from 0 to 1.", null)]
    [InlineData("@{ Evidence = @( @{ Id = 'Legal'; Column = @(' ', '') } ) }", "SettingMissing", "The evidence 'Legal' names no column.", "Add a line Column = 'the header of the column'.")]
    [InlineData("@{ Negotiation = @{ AllowedChanges = @('Get', 'Price') } }", "SettingUnknownValue", "'Negotiation.AllowedChanges' holds 'Price', which is none of LowerDiscount, Get, Term.", null)]
    [InlineData("@{ EvidenceColumns = @{ Spnsor = @('A') } }", "SettingUnknown", "'EvidenceColumns.Spnsor' is not a setting that is known here.", "Did you mean Sponsor?")]
    public void What_is_wrong_is_told_with_its_line(string text, string errorId, string message, string? hint)
    {
        var problems = new List<Problem>();
        PolicyReader.Read(SettingParser.Parse("# a comment\n" + text, "policy.psd1"), problems).ShouldBeNull();
        var problem = problems.ShouldHaveSingleItem();
        problem.ErrorId.ShouldBe(errorId);
        problem.Message.ShouldBe(message);
        problem.Line.ShouldBe(2);
        problem.File.ShouldBe("policy.psd1");
        if (hint is not null)
        {
            problem.Hint.ShouldBe(hint);
        }
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var problems = new List<Problem>();
        PolicyReader.Read(SettingParser.Parse("@{\nPursueLin = 70\nMomentumLine = 'x'\nRules = @{\nSponsor = @{ Weight = -1 } } }", "policy.psd1"), problems);
        problems.Select(problem => (problem.ErrorId, problem.Line)).OrderBy(problem => problem.Line).ShouldBe([("SettingUnknown", 2L), ("SettingWrongType", 3L), ("NegativeWeight", 5L)]);
    }

    [Fact]
    public void A_column_of_ones_own_is_a_rule_from_data()
    {
        var policy = Read("@{ Evidence = @( @{ Id = 'PaperProcess'; Column = @('Paper', 'Competitor'); Good = @('Agreed'); Bad = @('Stuck'); Weight = 6; DueFrom = 0.2; Briefing = 39; Question = 'Who signs?' } ) }");
        var deal = Deal.At(0.2m).With(Competitor, "agreed");
        deal.Ask("PaperProcess", policy).Reason.ShouldBe("PaperProcess is there ('agreed'), column 'Competitor'.");
        deal.Ask("PaperProcess", policy).Points.ShouldBe(6m);
        deal.With(Competitor, "Stuck").Ask("PaperProcess", policy).Outcome.ShouldBe(RuleOutcome.Fail);
        deal.With(Competitor, "with legal").Ask("PaperProcess", policy).Points.ShouldBe(3m);
        deal.With(Competitor, "tbd").Ask("PaperProcess", policy).Outcome.ShouldBe(RuleOutcome.Unknown);
        deal.Without(Competitor).Ask("PaperProcess", policy).Reason.ShouldBe("The source does not keep column 'Paper'.");
        deal.Moved(0.1m).Ask("PaperProcess", policy).Outcome.ShouldBe(RuleOutcome.NotDue);
        Read(PolicyText.Of(policy)).Identity.Hash.ShouldBe(policy.Identity.Hash);
    }

    [Fact]
    public void A_money_threshold_counts_in_the_policys_currency_only()
    {
        var policy = Read("@{ Currency = 'EUR' }");
        var deal = Deal.At(0.4m).With(Amount, "60000").With(Currency, "USD").With(ContactCount, "1");
        deal.Ask("Multithreaded", policy).Reason.ShouldBe("The amount is in USD and the limit in EUR; without an exchange rate they can not be compared, column 'Contact Count'.");
        deal.Ask("Multithreaded", policy).Outcome.ShouldBe(RuleOutcome.Unknown);
        deal.With(Currency, "eur").Ask("Multithreaded", policy).Outcome.ShouldBe(RuleOutcome.Fail);
        Outcome(0.9m).ShouldBe(RuleOutcome.Fail); // 54,000 EUR
        Outcome(0.8m).ShouldBe(RuleOutcome.NotDue); // 48,000 EUR

        RuleOutcome Outcome(decimal rate) => new OpportunityJudge(new RuleSet(policy), Deal.Today, rates: new ExchangeRates([new ExchangeRate("USD", rate)], "EUR"))
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
        Finding Ask(Deal deal) => new OpportunityJudge(new RuleSet(policy), Deal.Today).Judge(deal.Build(reversed: true)).Findings.Single(finding => finding.Rule == "Sponsor");
        Deal.At(0.6m).With(NextStep, "").Build(reversed: true).Row.Table.ColumnOf("Next Step").ShouldBe(0);

        Ask(Deal.At(0.6m).With(NextStep, "")).Reason.ShouldBe("Still nobody has found out whether a sponsor at the customer coaches us, which was due from position 0.2; the deal stands at 0.6, column 'Next Step'.");
        Ask(Deal.At(0.6m).WithHardlyUsed(NextStep)).Outcome.ShouldBe(RuleOutcome.Unknown);
        Ask(Deal.At(0.6m).WithColumnOfBlanks(NextStep)).Outcome.ShouldBe(RuleOutcome.NotApplicable);
        Ask(Deal.At(0.6m).With(NextStep, "no")).Outcome.ShouldBe(RuleOutcome.Fail);
        Ask(Deal.At(0.6m).With(NextStep, "yes").WithColumnOfBlanks(Sponsor)).RawValue.ShouldBe("yes");
        Ask(Deal.At(0.6m).With(NextStep, "yes")).Points.ShouldBe(8m);
        Ask(Deal.At(0.6m).With(NextStep, "no").With(Sponsor, "Confirmed")).Points.ShouldBe(8m);
        Deal.At(0.6m).With(NextStep, "no").Judge(policy).BlindSpots.ShouldNotContain("Sponsor");
    }

    [Fact]
    public void The_ninth_column_of_ones_own_is_one_too_many()
    {
        var columns = string.Join("\n", Enumerable.Range(1, 9).Select(i => $"@{{ Id = 'Own{i}'; Column = 'C{i}' }}"));
        var problems = new List<Problem>();
        PolicyReader.Read(SettingParser.Parse($"@{{ Evidence = @(\n{columns}\n) }}", "policy.psd1"), problems);
        problems.ShouldHaveSingleItem().ErrorId.ShouldBe("TooManyEvidenceColumns");
        problems[0].Line.ShouldBe(10);
    }

    [Fact]
    public void The_ninth_column_is_said_with_what_to_do()
    {
        var columns = string.Join("\n", Enumerable.Range(1, 9).Select(i => $"@{{ Id = 'Own{i}'; Column = 'C{i}' }}"));
        var problems = new List<Problem>();
        PolicyReader.Read(SettingParser.Parse($"@{{ Evidence = @(\n{columns}\n) }}", "policy.psd1"), problems);

        (problems.Single().Message, problems.Single().Hint).ShouldBe(("'Own9' is one column too many; a policy has at most 8 of its own.", "Take out the one that decides least."));
    }

    [Fact]
    public void An_own_column_without_a_name_is_missing_one_and_nothing_else()
    {
        var problems = new List<Problem>();
        PolicyReader.Read(SettingParser.Parse("@{ Evidence = @( @{ Column = 'X' } ) }", "policy.psd1"), problems).ShouldBeNull();

        problems.ShouldHaveSingleItem().ErrorId.ShouldBe("SettingMissing");
    }

    [Theory]
    [InlineData("@{ PursueLine = 100; MinimumCoverage = 1; AskExpiryDays = 36500 }")]
    [InlineData("@{ PursueLine = 0; MinimumCoverage = 0.125; AskExpiryDays = 0 }")]
    [InlineData("@{ Rules = @{ Sponsor = @{ Weight = 1000; DueFrom = 1 } } }")]
    [InlineData("@{ Rules = @{ DealAdvancing = @{ StageDays = @{ Talks = 36500 } } } }")]
    [InlineData("@{ EvidenceColumns = @{ BusinessIssue = @('A'); Relationship = @('B') } }")]
    public void The_ends_of_every_range_are_in_it(string text) => PolicyText.Of(Read(PolicyText.Of(Read(text)))).ShouldBe(PolicyText.Of(Read(text)));

    [Fact]
    public void What_is_written_as_blank_is_not_written()
    {
        var policy = Read("@{ Name = ' '; Currency = ' '; Rules = @{ NextStepAgreed = @{ WaitingWords = @(' warten ', ' ') } }; EvidenceColumns = @{ Sponsor = @(' ') } }");

        (policy.Name, policy.Currency, policy.EvidenceColumns.Count).ShouldBe(("Policy", null, 0));
        policy.Rules.Single(rule => rule.Definition.Id == "NextStepAgreed").Words.ShouldBe(["warten"]);
        (Read("@{ Name = ' Ours '; Currency = ' EUR ' }").Name, Read("@{ Name = ' Ours '; Currency = ' EUR ' }").Currency).ShouldBe(("Ours", "EUR"));
        new QualificationPolicy(new PolicyDraft()).Name.ShouldBe("Default");
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
        + string.Join("\n", result.Findings.Select(finding => $"{finding.Rule} {finding.Outcome} {finding.Points} {finding.ThresholdOrigin} {finding.Reason}"));
}
