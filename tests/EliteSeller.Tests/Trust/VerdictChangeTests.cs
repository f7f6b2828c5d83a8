using System.Collections.Generic;
using System.IO;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using EliteSeller.Tests.Reading;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Trust;

/// <summary>What would decide a deal, proved by writing the answers into a ledger and judging again.</summary>
public sealed class VerdictChangeTests
{
    private static readonly RuleSet Rules = new(RuleCatalogue.DefaultPolicy);

    private static readonly string Samples = Path.GetFullPath(Path.Combine(CorpusCase.Folder, "../../../samples"));

    /// <summary>The sample exports.</summary>
    public static TheoryData<string> Files => [.. Directory.GetFiles(Samples, "*.csv", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Samples, file)).Where(file => file is not ("ledger.csv" or "contacts.csv")).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_change_comes_true_and_none_is_smaller(string file)
    {
        foreach (var result in Judge(file).Where(result => result.Verdict is not Verdict.Closed))
        {
            var answers = result.Findings.Where(finding => finding.CustomerCanSettle)
                .Select(finding => Rules[Rules.IndexOf(finding.Rule)]).Where(rule => rule.Answer(true) is not null).ToArray();
            var good = answers.Select(rule => rule.Answer(true)!).ToArray();
            var pairs = good.SelectMany((one, i) => good.Skip(i + 1).Select(other => new[] { one, other }));
            var smallest = good.Select(one => new[] { one }).Concat(pairs).FirstOrDefault(set => Apply(result, set) == Verdict.Pursue);
            var ends = answers.Any(rule => Apply(result, rule.Answer(false)!) == Verdict.WalkAway);

            result.ChangesTo.ShouldAllBe(change => Apply(result, change.Answers.ToArray()) == change.To, $"{file}: {result}");
            Answers(result, Verdict.Pursue).ShouldBe(result.Verdict == Verdict.Pursue ? null : smallest?.Length, $"{file}: {result}");
            Answers(result, Verdict.WalkAway).ShouldBe(result.Verdict != Verdict.WalkAway && ends ? 1 : null, $"{file}: {result}");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_points_of_an_answer_are_what_the_answer_brings(string file)
    {
        foreach (var result in Judge(file).Where(result => result.Verdict is not Verdict.Closed && result.Score is not null))
        {
            foreach (var finding in result.Findings.Where(finding => finding.CustomerCanSettle && finding.PointsIfResolved is not null))
            {
                if (Rules[Rules.IndexOf(finding.Rule)].Answer(true) is { } answer)
                {
                    var after = JudgeWith(result, answer).Score;
                    (after - result.Score).ShouldBe(finding.PointsIfResolved, $"{file}: {result}: {finding.Rule}");
                }
            }
        }
    }

    [Fact]
    public void Two_answers_make_a_deal_worth_pursuing_and_one_ends_it()
    {
        var result = Deal.At(0.4m).With(BusinessIssue, "Confirmed").With(CustomerPriority, "Confirmed").With(ExecutiveAccess, "")
            .With(SpendingAuthority, "").With(Sponsor, "").With(LastActivityDate, "2026-11-20").With(Amount, "40000")
            .With(BenefitAsk, "").With(NextStep, "Demo on site").With(StageEnteredDate, "2026-11-10").With(CloseDate, "2027-06-30")
            .Judge();

        result.Verdict.ShouldBe(Verdict.AskForNo);
        result.ChangesTo.Select(change => change.ToString()).ShouldBe(
            ["Pursue if ExecutiveAccess = Confirmed, SpendingAuthority = Confirmed", "WalkAway if BenefitAsk = No"]);
        result.NextQuestion.ShouldBe(result.ChangesTo[0].Answers[0].Question);
    }

    [Fact]
    public void A_past_that_nobody_can_change_is_worth_no_points()
    {
        var result = Deal.At(0.4m).With(CreatedDate, "2024-01-01").With(PushCount, "5").With(LastActivityDate, "2026-11-20")
            .With(Amount, "40000").Judge();

        result.Findings.Where(finding => finding.Rule is "AgeReasonable" or "CloseDateStable")
            .ShouldAllBe(finding => finding.Outcome == RuleOutcome.Fail && finding.PointsIfResolved == null);
        result.Reason.ShouldBe("Close date moved 5 times (limit: 1).");
    }

    private static int? Answers(QualificationResult result, Verdict to) =>
        result.ChangesTo.SingleOrDefault(change => change.To == to)?.Answers.Count;

    internal static IEnumerable<QualificationResult> Judge(string file)
    {
        var judge = new OpportunityJudge(Rules, Deal.Today);
        return ReadFile.From(Path.Combine(Samples, file)).Deals.Where(deal => deal.Id is not null).Select(judge.Judge).ToList();
    }

    private static Verdict? Apply(QualificationResult result, params VerdictAnswer[] answers) => JudgeWith(result, answers).Verdict;

    private static QualificationResult JudgeWith(QualificationResult result, params VerdictAnswer[] answers)
    {
        var ledger = new Ledger(answers.Select(answer => answer.ToEntry(result.Id, result.AsOf)), Rules.Policy, result.AsOf);
        return new OpportunityJudge(Rules, result.AsOf, ledger).Judge(result.Opportunity);
    }
}
