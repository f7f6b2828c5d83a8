using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using EliteSeller.Tests.Qualification.Rules;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Qualification;

/// <summary>The tables of all rules together: no rule and no outcome is left without a line.</summary>
public sealed class RuleTableTests
{
    /// <summary>Gates that only pass or fail, and rules that wait for a ledger, a history, contacts or a record.</summary>
    private static readonly Dictionary<string, RuleOutcome[]> Never = new()
    {
        ["HangingByAThread"] = [RuleOutcome.Unknown],
        ["AskedAndRefused"] = [RuleOutcome.Unknown],
        ["GiveGetBalance"] = [RuleOutcome.Pass, RuleOutcome.Fail, RuleOutcome.Unknown],
        ["CareNotTooMuch"] = [RuleOutcome.Pass, RuleOutcome.Fail, RuleOutcome.Unknown],
        ["OwnRecord"] = [RuleOutcome.Pass, RuleOutcome.Fail, RuleOutcome.Unknown, RuleOutcome.NotApplicable],
        ["Duplicate"] = [RuleOutcome.Pass, RuleOutcome.Fail, RuleOutcome.Unknown, RuleOutcome.NotApplicable],
        ["Recreated"] = [RuleOutcome.Pass, RuleOutcome.Fail, RuleOutcome.Unknown],
        ["ContactsContradict"] = [RuleOutcome.Pass, RuleOutcome.Fail, RuleOutcome.Unknown, RuleOutcome.NotApplicable],
        ["EditedWithoutCustomer"] = [RuleOutcome.Pass, RuleOutcome.Fail, RuleOutcome.Unknown],
    };

    private static readonly string[] WithHalves =
    [
        "NextStepAgreed", "CloseDateCredible", "CloseDateStable", "BusinessIssue", "CustomerPriority", "ExecutiveAccess",
            "SpendingAuthority", "Sponsor",
        "ServiceCapacity", "BenefitAsk", "TimelineAsk", "RoadmapAsk", "ExecutiveAsk",
    ];

    public static TheoryData<string> Ids => new(RuleCatalogue.All.Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_outcome_that_a_rule_can_have_has_a_line(string ruleId)
    {
        var rule = RuleCatalogue.Find(ruleId)!;
        RuleOutcome[] expected = rule.DueFrom > 0
            ? [RuleOutcome.Pass, RuleOutcome.Fail, RuleOutcome.Unknown, RuleOutcome.NotApplicable, RuleOutcome.NotDue]
            : [RuleOutcome.Pass, RuleOutcome.Fail, RuleOutcome.Unknown, RuleOutcome.NotApplicable];
        var found = Cases(ruleId).Select(line => line.Outcome).ToHashSet();
        expected.Except(Never.GetValueOrDefault(ruleId, [])).Where(outcome => !found.Contains(outcome)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_that_gives_half_the_points_has_a_line_for_it(string ruleId) =>
        Cases(ruleId).Any(line => line.Points > 0 && line.Points < RuleCatalogue.Find(ruleId)!.Weight)
            .ShouldBe(WithHalves.Contains(ruleId));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_can_be_set_aside_for_a_deal_and_stays_visible(string ruleId)
    {
        var policy = RuleCatalogue.CreatePolicy(new PolicyDraft { Suppressions = { new Suppression(ruleId, "D-1", "Agreed in the review.",
            "Mia", new DateTime(2026, 12, 31)) } });
        foreach (var line in Cases(ruleId))
        {
            var finding = line.Deal.Ask(ruleId, policy);
            finding.Outcome.ShouldBe(RuleOutcome.Suppressed);
            finding.Reason.ShouldBe("Suppressed by Mia until 31 Dec 2026: Agreed in the review.");
            finding.PointsPossible.ShouldBe(0m);
            finding.PointsIfResolved.ShouldBeNull();
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_is_open_comes_with_a_question_and_what_to_do(string ruleId)
    {
        foreach (var line in Cases(ruleId).Where(line => line.Outcome is RuleOutcome.Fail or RuleOutcome.Unknown))
        {
            var finding = line.Deal.Ask(ruleId);
            finding.Question.ShouldNotBeNullOrEmpty();
            finding.NextAction.ShouldNotBeNullOrEmpty();
            finding.OpportunityId.ShouldBe("D-1");
            finding.ToString().ShouldBe(finding.Reason);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_column_of_a_finding_can_be_looked_up_with_its_raw_value(string ruleId)
    {
        foreach (var line in Cases(ruleId))
        {
            var finding = line.Deal.Ask(ruleId);
            finding.RawValue.ShouldBe(finding.Column is null ? null : line.Deal.CellUnder(finding.Column), line.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_limit_that_a_sentence_names_is_the_number_of_the_finding_and_a_default(string ruleId)
    {
        foreach (var line in Cases(ruleId))
        {
            var finding = line.Deal.Ask(ruleId);
            var named = Regex.Match(finding.Reason, @"\(limit: (?<limit>[\d,.]*\d)|the (?<limit>\d+)% walk-away|need (?<limit>\d+)\.$");
            if (named.Success)
            {
                finding.Threshold.ShouldBe(
                    decimal.Parse(named.Groups["limit"].Value, NumberStyles.Number, CultureInfo.InvariantCulture), line.Name);
            }

            (finding.ThresholdOrigin is null).ShouldBe(finding.Threshold is null, line.Name);
            (finding.ThresholdOrigin ?? "Default").ShouldBe("Default");
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Only_what_counts_has_points_to_earn_and_only_what_is_open_has_points_to_gain(string ruleId)
    {
        var definition = RuleCatalogue.Find(ruleId)!;
        foreach (var line in Cases(ruleId))
        {
            var finding = line.Deal.Ask(ruleId);
            var isSettled = finding.Outcome is RuleOutcome.NotDue
                || (finding.Outcome is RuleOutcome.Pass && finding.Points == finding.Weight);
            finding.PointsPossible.ShouldBe(
                finding.Outcome is RuleOutcome.NotDue or RuleOutcome.NotApplicable ? 0m : definition.Weight, line.Name);
            (finding.Question is null, finding.NextAction).ShouldBe(isSettled ? (true, null) : (false, definition.NextAction), line.Name);
            (isSettled || finding.Since is not null || finding.Question == definition.Question).ShouldBeTrue(line.Name);
            var isPast = definition.IsPast && finding.Outcome == RuleOutcome.Fail;
            (finding.PointsIfResolved is null)
                .ShouldBe(
                    definition.Kind is RuleKind.Gate or RuleKind.Notice || finding.Outcome == RuleOutcome.NotDue || isPast, line.Name);
            (finding.PointsIfResolved > 0)
                .ShouldBe(definition.Kind is not (RuleKind.Gate or RuleKind.Notice) && !isSettled && !isPast
                && !(finding.Outcome == RuleOutcome.NotApplicable && finding.PointsIfResolved == 0), line.Name);
            (finding.Since is null || finding.Outcome == RuleOutcome.Fail).ShouldBeTrue(line.Name);
            (finding.Briefing, finding.Weight).ShouldBe((definition.Briefing, definition.Weight));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_answer_of_the_customer_settles_what_is_open_or_not_found_out_and_nothing_else(string ruleId)
    {
        var definition = RuleCatalogue.Find(ruleId)!;
        foreach (var line in Cases(ruleId))
        {
            var finding = line.Deal.Ask(ruleId);
            var isOpen = finding.Outcome is RuleOutcome.Unknown or RuleOutcome.NotApplicable
                || finding.Reason.StartsWith("We assume", StringComparison.Ordinal)
                || finding.Reason.Contains("conditional yes", StringComparison.Ordinal);
            var isMissed = finding.Reason.EndsWith("the deal is already in Talks.", StringComparison.Ordinal)
                || finding.Reason.EndsWith("; the deal is in Talks.", StringComparison.Ordinal);
            var isEvaded = finding.Reason.StartsWith("The customer evaded", StringComparison.Ordinal);
            finding.CustomerCanSettle.ShouldBe(
                definition.Kind is RuleKind.Evidence or RuleKind.Ask && (isOpen || isMissed || isEvaded), line.Name);
            finding.KnownBy.ShouldBe(isMissed ? definition.DueFrom + 0.4m : null, line.Name);
            finding.IsAnsweredByCustomer.ShouldBe(definition.Kind is RuleKind.Evidence or RuleKind.Ask);
        }
    }

    [Fact]
    public void An_always_filled_column_of_remarks_does_not_clear_a_pipeline()
    {
        var lively = Deal.At(0.75m).With(OpportunityField.LastActivityDate, "2026-11-20").With(OpportunityField.NextStep, "Demo on site")
            .With(OpportunityField.StageEnteredDate, "2026-11-10").With(OpportunityField.CloseDate, "2027-03-01")
                .With(OpportunityField.CreatedDate, "2026-10-01");
        foreach (var field in DealGen.EvidenceFields)
        {
            lively.With(field, "Assumed").Judge().Verdict.ShouldNotBe(Verdict.Pursue);
        }

        DealGen.EvidenceFields.Aggregate(lively, (deal, field) => deal.With(field, "Assumed")).Judge()
            .Verdict.ShouldNotBe(Verdict.Pursue);
    }

    private static IEnumerable<RuleCase> Cases(string ruleId)
    {
        var table = typeof(RuleCase).Assembly.GetType($"{typeof(RuleCase).Namespace}.{ruleId}RuleTests", throwOnError: true)!
            .GetProperty("Cases", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        return ((IEnumerable<object[]>)table).Select(line => (RuleCase)line[0]);
    }
}
