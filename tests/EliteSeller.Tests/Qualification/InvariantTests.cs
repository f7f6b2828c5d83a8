using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification;

/// <summary>What holds for every deal, whatever is written about it.</summary>
public sealed class InvariantTests
{
    /// <summary>For each field, a value with which the rules that only read this field pass.</summary>
    private static readonly IReadOnlyDictionary<OpportunityField, string> Good = new Dictionary<OpportunityField, string>
    {
        [LastActivityDate] = "2026-11-23",
        [StageEnteredDate] = "2026-11-23",
        [NextStep] = "Call with the CFO",
        [PushCount] = "0",
        [ContactCount] = "2",
        [Discount] = "0",
        [BusinessIssue] = "Confirmed",
        [CustomerPriority] = "Confirmed",
        [ExecutiveAccess] = "Confirmed",
        [SpendingAuthority] = "Confirmed",
        [Sponsor] = "Confirmed",
        [ServiceCapacity] = "Confirmed",
        [BenefitAsk] = "Yes",
        [TimelineAsk] = "Yes",
        [RoadmapAsk] = "Yes",
        [ExecutiveAsk] = "Yes",
    };

    [Fact]
    public void The_points_of_the_findings_add_up_to_the_score() => DealGen.Any.Sample(deal =>
    {
        var result = deal.Judge();
        var points = result.Findings.Sum(finding => finding.Points);
        var possible = result.Findings.Sum(finding => finding.PointsPossible);
        if (result.Score is { } score)
        {
            score.ShouldBe(Math.Round(100m * points / possible, 1, MidpointRounding.AwayFromZero));
        }
    });

    [Fact]
    public void The_potential_is_the_score_with_everything_open_turned_out_well() => DealGen.Any.Sample(deal =>
    {
        var result = deal.Judge();
        var due = result.Findings.Where(finding =>
            finding.Outcome is not (RuleOutcome.NotDue or RuleOutcome.Suppressed) && finding.Weight > 0).ToArray();
        var best = due.Sum(finding => finding.Outcome switch
        {
            RuleOutcome.Unknown or RuleOutcome.NotApplicable => finding.Weight,
            RuleOutcome.Pass when finding.Points < finding.Weight && IsWantOfProof(finding) => finding.Weight,
            _ => finding.Points,
        });
        if (result.Potential is { } potential)
        {
            potential.ShouldBe(Math.Round(100m * best / due.Sum(finding => finding.Weight), 1, MidpointRounding.AwayFromZero));
        }
    });

    [Fact]
    public void Score_and_potential_stay_in_order_between_0_and_100() => DealGen.Any.Sample(deal =>
    {
        var result = deal.Judge();
        (result.Score is null).ShouldBe(result.Potential is null);
        if (result.Score is { } score)
        {
            score.ShouldBeInRange(0m, 100m);
            result.Potential!.Value.ShouldBeInRange(score, 100m);
        }

        result.Coverage.ShouldBeInRange(0m, 1m);
    });

    [Fact]
    public void The_order_of_the_columns_changes_nothing() => DealGen.Any.Sample(deal =>
        Tell(Judge(deal.Build(reversed: true))).ShouldBe(Tell(Judge(deal.Build()))));

    [Fact]
    public void The_order_of_the_rows_changes_nothing() =>
        Gen.Select(DealGen.Any, DealGen.Any, DealGen.Any).Sample((first, second, third) =>
    {
        Deal[] deals = [first, second, third];
        var there = new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today);
        var back = new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today);
        var forwards = deals.Select(deal => Tell(there.Judge(deal.Build()))).ToArray();
        var backwards = deals.Reverse().Select(deal => Tell(back.Judge(deal.Build()))).Reverse().ToArray();
        backwards.ShouldBe(forwards);
    });

    [Fact]
    public void Turning_an_unknown_into_a_pass_never_lowers_a_score() =>
        Gen.Select(DealGen.Any, DealGen.OneOf(Good.Keys.ToArray())).Sample((deal, field) =>
        {
            if (!deal.Has(field) || !IsOpen(deal, field))
            {
                return;
            }

            var before = deal.Judge();
            var after = deal.With(field, Good[field]).Judge();
            if (before.Score is { } score)
            {
                after.Score!.Value.ShouldBeGreaterThanOrEqualTo(score);
            }
        }, iter: 1_000);

    [Fact]
    public void A_column_of_blanks_changes_nothing() =>
        Gen.Select(DealGen.Any, DealGen.OneOf(Enum.GetValues<OpportunityField>())).Sample((deal, field) =>
        {
            if (!deal.Has(field))
            {
                Tell(deal.WithColumnOfBlanks(field).Judge()).ShouldBe(Tell(deal.Judge()));
            }
        });

    [Fact]
    public void The_same_facts_under_other_headers_give_the_same_result() => DealGen.Any.Sample(deal =>
    {
        var plain = Judge(deal.Build());
        var other = Judge(deal.Build(reversed: true, layout: "Elsewhere"));
        TellScores(other).ShouldBe(TellScores(plain));
        other.Findings.Select(TellFigures).ShouldBe(plain.Findings.Select(TellFigures));
    });

    [Fact]
    public void Pushing_the_close_date_never_raises_a_score() =>
        Gen.Select(DealGen.Open, Gen.Int[-300, 300], Gen.Int[1, 400], Gen.Int[0, 6]).Sample((deal, days, later, pushes) =>
        {
            // The customer's yes to the timeline ask is more than an edit of the date.
            var before = deal.Without(TimelineAsk).With(CloseDate, DealGen.Date(Deal.Today.AddDays(days))).With(PushCount, $"{pushes}");
            var after = before.With(CloseDate, DealGen.Date(Deal.Today.AddDays(days + later))).With(PushCount, $"{pushes + 1}");
            if (before.Judge().Score is { } score && after.Judge().Score is { } pushed)
            {
                pushed.ShouldBeLessThanOrEqualTo(score);
            }
        }, iter: 1_000);

    [Fact]
    public void Pulling_the_close_date_in_never_raises_a_score() =>
        Gen.Select(DealGen.Open, Gen.Int[-300, 300], Gen.Int[1, 400]).Sample((deal, days, earlier) =>
        {
            var before = deal.With(CloseDate, DealGen.Date(Deal.Today.AddDays(days)));
            var after = before.With(CloseDate, DealGen.Date(Deal.Today.AddDays(days - earlier)));
            if (before.Judge().Score is { } score)
            {
                after.Judge().Score!.Value.ShouldBeLessThanOrEqualTo(score);
            }
        });

    [Fact]
    public void A_source_without_evidence_and_asks_never_gives_pursue() => DealGen.Open.Sample(deal =>
    {
        var bare = DealGen.EvidenceFields.Concat(DealGen.AskFields).Aggregate(deal, (some, field) => some.Without(field));
        bare.Judge().Verdict.ShouldNotBe(Verdict.Pursue);
    });

    [Fact]
    public void A_failed_gate_is_a_deal_to_walk_away_from() => DealGen.Open.Sample(deal =>
    {
        var result = deal.Judge();
        if (result.Findings.Any(finding => finding.IsGate) && result.Verdict != Verdict.CannotQualify)
        {
            result.Verdict.ShouldBe(Verdict.WalkAway);
        }
    });

    [Fact]
    public void Bad_news_is_told_oldest_first() => DealGen.Any.Sample(deal =>
    {
        var days = deal.Judge().BadNews.Select(finding => finding.Since ?? DateTime.MaxValue).ToArray();
        days.ShouldBe(days.Order());
    });

    [Fact]
    public void What_a_finding_promises_to_gain_is_what_the_score_gains() =>
        Gen.Select(DealGen.Any, DealGen.OneOf(DealGen.EvidenceFields.ToArray())).Sample((deal, field) =>
        {
            var before = deal.Judge();
            var finding = before.Findings.Single(one => one.Rule == field.ToString());
            if (deal.Has(field) && before.Score is { } score && finding.PointsIfResolved is { } gain)
            {
                deal.With(field, "Confirmed").Judge().Score.ShouldBe(score + gain);
            }
        });

    private static bool IsOpen(Deal deal, OpportunityField field) =>
        deal.Judge().Findings.Any(finding => finding.Column == Deal.HeaderOf(field) && finding.Outcome == RuleOutcome.Unknown);

    private static bool IsWantOfProof(Finding finding) =>
        finding.Reason.StartsWith("We assume", StringComparison.Ordinal)
            || finding.Reason.Contains("conditional yes", StringComparison.Ordinal);

    private static QualificationResult Judge(Opportunity opportunity) =>
        new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today).Judge(opportunity);

    private static string TellFigures(Finding finding) =>
        $"{finding.Rule} {finding.Outcome} {finding.Points}/{finding.PointsPossible} {finding.RawValue} {finding.Since} "
            + $"{finding.PointsIfResolved}";

    private static string TellScores(QualificationResult result) =>
        $"{result.Id} {result.Verdict} {result.Score} {result.Potential} {result.Momentum} {result.Evidence} {result.Coverage} "
            + $"{result.BadNewsDays} {result.NextQuestion}";

    private static string Tell(QualificationResult result) =>
        TellScores(result) + "\n" + result.Reason + "\n"
        + string.Join("\n", result.Findings.Select(finding => $"{TellFigures(finding)} {finding.Reason} {finding.Column}"));
}
