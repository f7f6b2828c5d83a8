using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CsCheck;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Tests.Deals;
using EliteSeller.Tests.Reading;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification;

/// <summary>What holds for the words of every finding: short, in plain English, and in the reader's own names.</summary>
public sealed partial class ReasonTests
{
    /// <summary>Phrases that nobody says aloud in a meeting.</summary>
    private const string Banned =
        @"\b(can not|stands|is written|nobody says|behind|mend|was not put|what becomes of it|could have been known|"
        + @"the day of which|are the limit)\b| %|position [0-9]";

    [Fact]
    public void Every_reason_is_one_short_sentence_and_every_summary_fits_a_table() =>
        DealGen.Any.Sample(deal => Check(deal.Judge()));

    [Fact]
    public void Long_names_leave_room_for_the_fact()
    {
        var stage = new string('S', 120) + " of the whole process";
        DealGen.Any.Sample(deal => Check(deal.With(Stage, stage).With(Amount, "-79228162514264337593543950335").Judge()));

        Deal.At(0.75m).With(Stage, stage).With(SpendingAuthority, "").Ask("SpendingAuthority").Reason
            .ShouldBe($"Nobody has confirmed who approves the budget, and the deal is already in {new string('S', 39)}\u2026.");
        Deal.At(0.2m).With(Stage, stage).With(StageEnteredDate, "2024-01-01").Ask("DealAdvancing").Summary
            .ShouldBe($"In {new string('S', 15)}\u2026 for 1,057 days");
    }

    [Theory]
    [InlineData("plain.csv")]
    [InlineData("salesforce-report.csv")]
    [InlineData("hubspot.csv")]
    [InlineData("pipedrive.csv")]
    [InlineData("dynamics365.csv")]
    [InlineData("zoho.csv")]
    [InlineData("without-evidence/hubspot.csv")]
    public void The_samples_read_as_plain_English(string sample)
    {
        var judge = new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today);
        var path = Path.GetFullPath(Path.Combine(CorpusCase.Folder, "../../../samples", sample));
        var results = ReadFile.From(path).Deals.Select(judge.Judge).ToList();

        results.ShouldNotBeEmpty();
        results.ForEach(Check);
        judge.Counts.Complete();
        while (judge.Counts.TakeRemark() is { } remark)
        {
            CheckWords(remark);
        }
    }

    [Fact]
    public void The_questions_and_next_actions_of_the_rules_read_as_plain_English()
    {
        foreach (var rule in RuleCatalogue.All)
        {
            CheckWords(rule.Asks);
            CheckWords(rule.Question);
            CheckWords(rule.NextAction);
            rule.Thresholds.ToList().ForEach(threshold => CheckWords(threshold.Meaning));
        }
    }

    [Fact]
    public void A_deal_without_concerns_says_so_only_when_everything_is_known()
    {
        var deal = Deal.At(0.1m).With(LastActivityDate, "2026-11-20").With(BusinessIssue, "Confirmed");
        var known = deal.Judge(only: ["CustomerEngaged", "BusinessIssue"]);
        var part = deal.Judge(only: ["CustomerEngaged", "BusinessIssue", "DealAdvancing"]);

        (known.Reason, known.Summary).ShouldBe(("No concerns found.", "No concerns found"));
        (part.Reason, part.Summary).ShouldBe(("Only 71% of what matters at this stage is known.", "Only 71% of what matters is known"));
    }

    private static void Check(QualificationResult result)
    {
        foreach (var (reason, summary) in result.Findings.Select(finding => (finding.Reason, finding.Summary))
            .Append((result.Reason, result.Summary)))
        {
            reason.Length.ShouldBeInRange(1, 140, reason);
            reason.ShouldEndWith(".");
            summary.Length.ShouldBeInRange(1, 45, summary);
            summary.ShouldNotEndWith(".");
            CheckWords(reason);
            CheckWords(summary);
        }
    }

    private static void CheckWords(string text) => Unwanted().Match(text).Value.ShouldBe("", text);

    [GeneratedRegex(Banned, RegexOptions.IgnoreCase)]
    private static partial Regex Unwanted();
}
