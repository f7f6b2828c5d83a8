using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Policies;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.PowerShell;
using EliteSeller.Settings;
using EliteSeller.Tests.Deals;
using EliteSeller.Tests.Trust;
using EliteSeller.Text;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Reading;

/// <summary>Evidence that names a day counts for half a year; then the question is to be asked again.</summary>
public sealed class EvidenceDayTests
{
    [Theory]
    [InlineData("Confirmed 12 May 2026 by Jane Doe", "2026-05-12")]
    [InlineData("2026-05-12", "2026-05-12")]
    [InlineData("Yes (12.05.2026)", "2026-05-12")]
    [InlineData("Jane Doe, May 12th, 2026", "2026-05-12")]
    [InlineData("confirmada el 12 de mayo de 2026", "2026-05-12")]
    [InlineData("Confirmed 2026-01-10, again 2026-05-12.", "2026-05-12")]
    [InlineData("yes 05/12/2026", "2026-12-05")]
    [InlineData("yes 13/05/2026", "2026-05-13")]
    [InlineData("Jane Doe, budget 45000", null)]
    [InlineData("Jane Doe, budget 45000.50", null)]
    [InlineData("Jane Doe, +44 20 7946 0958", null)]
    [InlineData("3 of 4 agreed in Q4 2026", null)]
    [InlineData("Jane Doe", null)]
    public void A_text_names_the_latest_day_in_it(string text, string? day) =>
        Day.Date(EvidenceText.DayOf(text))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(day);

    [Theory]
    [InlineData("Confirmed by Jane 27 May 2026", RuleOutcome.Pass, 8, "The sponsor is confirmed", null)]
    [InlineData("Confirmed by Jane 26 May 2026", RuleOutcome.Unknown, 0,
        "what we know is of 26 May 2026, 181 days old (limit: 180). Ask again.", 180)]
    [InlineData(
        "Jane Doe (26 May 2026)", RuleOutcome.Unknown, 0, "what we know is of 26 May 2026, 181 days old (limit: 180). Ask again.", 180)]
    [InlineData("2025-11-23", RuleOutcome.Unknown, 0, "365 days old (limit: 180). Ask again.", 180)]
    [InlineData("Confirmed", RuleOutcome.Pass, 8, "", null)]
    [InlineData("No, 12 Jan 2020", RuleOutcome.Fail, 0, "", null)]
    public void Good_news_ages_and_bad_news_does_not(string cell, RuleOutcome outcome, int points, string reason, int? limit)
    {
        // So late that a blank fails: what was known once is unknown.
        var finding = Judge(cell, "Negotiation").Findings.Single(finding => finding.Rule == "Sponsor");

        (finding.Outcome, finding.Points).ShouldBe((outcome, points));
        finding.Reason.ShouldContain(reason.StartsWith("The sponsor") ? "" : reason);
        finding.Threshold.ShouldBe(limit);
        Judge("", "Negotiation").Findings.Single(one => one.Rule == "Sponsor").Outcome.ShouldBe(RuleOutcome.Fail);
    }

    [Fact]
    public void The_days_are_a_line_of_the_policy() =>
        Judge("Confirmed by Jane 26 May 2026", "Negotiation", "@{ EvidenceExpiryDays = 181 }").Findings
            .Single(finding => finding.Rule == "Sponsor").Outcome.ShouldBe(RuleOutcome.Pass);

    [Fact]
    public void The_ledger_is_no_fountain_of_youth()
    {
        Finding Ask(string day, DateTime? expires = null) => Deal.At(0.75m).Ask("Sponsor", asks: new Ledger(
            [new LedgerEntry("D-1", DateTime.Parse(day, CultureInfo.InvariantCulture), LedgerKind.Evidence, "Sponsor")
                { Answer = "Confirmed", Customer = "Jane Doe", Expires = expires }],
            RuleCatalogue.DefaultPolicy, Deal.Today));

        Ask("2026-05-27").Outcome.ShouldBe(RuleOutcome.Pass);
        Ask("2026-05-26").Reason.ShouldBe("What Jane Doe said on 26 May 2026 counted until 22 Nov 2026. Ask again.");
        Ask("2026-05-26", new DateTime(2027, 1, 1)).Outcome.ShouldBe(RuleOutcome.Pass, "it has a last day of its own");
    }

    [Fact]
    public void With_a_history_a_day_is_not_made_young_by_typing()
    {
        var was = Deal.At(0.4m).With(Stage, "Stage 0.4").With(Sponsor, "Confirmed 2026-01-12").With(LastActivityDate, "2026-10-01");
        var past = new HistoricDeal([was], [new DateTime(2026, 11, 9)]);
        RuleOutcome Outcome(Deal now) => past.Judge(now).Findings.Single(finding => finding.Rule == "Sponsor").Outcome;

        Outcome(was.With(Sponsor, "Confirmed 2026-11-20")).ShouldBe(RuleOutcome.Unknown);
        Outcome(was.With(Sponsor, "Confirmed")).ShouldBe(RuleOutcome.Unknown);
        past.Judge(was.With(Sponsor, "Confirmed 2026-11-20")).Findings.Single(finding => finding.Rule == "EditedWithoutCustomer")
            .Outcome.ShouldBe(RuleOutcome.Fail);
        Outcome(was.With(Sponsor, "Confirmed 2026-11-20").With(LastActivityDate, "2026-11-20")).ShouldBe(RuleOutcome.Pass);
    }

    [Theory]
    [InlineData("@{ EvidenceMap = @{ CustomerPriority = @{ High = 'Confirmed'; low = 'Unknown' } } }", "Pass", "Unknown")]
    [InlineData("@{ }", "Unknown", "Fail")]
    public void A_policy_says_what_words_mean(string policy, string high, string low)
    {
        Outcome("High", policy).ShouldBe(high);
        Outcome("Low", policy).ShouldBe(low);
    }

    [Fact]
    public void The_parameter_wins_over_the_policy() =>
        Outcome("High", "@{ EvidenceMap = @{ CustomerPriority = @{ High = 'Confirmed' } } }",
        new ReadingOptions(evidenceMap: new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["CustomerPriority"] = new Dictionary<string, string> { ["high"] = "No" },
        })).ShouldBe("Fail");

    [Theory]
    [InlineData("@{ EvidenceMap = @{ CustomerPriority = @{ High = 'Great' } } }", "EvidenceMapInvalid")]
    [InlineData("@{ EvidenceMap = @{ Amount = @{ High = 'No' } } }", "SettingUnknown")]
    [InlineData("@{ EvidenceMap = @{ CustomerPriority = 'High' } }", null)]
    public void What_is_no_map_is_told_with_its_line(string text, string? id)
    {
        var problems = new List<Problem>();
        PolicyReader.Read(SettingParser.Parse(text, "policy.psd1"), problems).ShouldBeNull();
        problems.ShouldHaveSingleItem().ErrorId.ShouldBe(id ?? problems[0].ErrorId);
        problems[0].Line.ShouldBe(1);
    }

    [Fact]
    public void A_written_policy_reads_back_with_its_words()
    {
        var policy = Policy("@{ EvidenceExpiryDays = 90; EvidenceMap = @{ Sponsor = @{ 'it''s him' = 'Confirmed' } } }");

        var back = Policy(PolicyText.Write(policy));
        back.EvidenceMap["sponsor"]["it's him"].ShouldBe("Confirmed");
        back.EvidenceExpiryDays.Value.ShouldBe(90m);
        back.Identity.Hash.ShouldBe(policy.Identity.Hash);
        policy.Identity.Hash.ShouldNotBe(Policy("@{ EvidenceExpiryDays = 90 }").Identity.Hash);
    }

    private static string Outcome(string word, string policy, ReadingOptions? options = null)
    {
        using var file = TextFile.Of($"Id,Name,Amount,Stage,Customer Priority\n1,A,1,Demo,{word}\n");
        return Results(file.Path, policy, options).Findings.Single(finding => finding.Rule == "CustomerPriority").Outcome.ToString();
    }

    private static QualificationResult Judge(string sponsor, string stage, string policy = "@{ }")
    {
        using var file = TextFile.Of($"Id,Name,Amount,Stage,Sponsor\n1,A,1,{stage},\"{sponsor}\"\n2,B,1,{stage},Joe\n");
        return Results(file.Path, policy, null);
    }

    private static QualificationResult Results(string path, string policy, ReadingOptions? options) =>
        new OpportunityJudge(new RuleSet(Policy(policy)), Deal.Today).Judge(ReadFile.From(path, options).Deals[0]);

    private static QualificationPolicy Policy(string text)
    {
        var problems = new List<Problem>();
        var policy = PolicyReader.Read(SettingParser.Parse(text, "policy.psd1"), problems);
        problems.ShouldBeEmpty();
        return policy!;
    }
}
