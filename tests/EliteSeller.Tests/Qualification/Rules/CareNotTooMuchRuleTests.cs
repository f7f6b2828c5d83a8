using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Concessions;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Negotiations.Lines;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class CareNotTooMuchRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("without a ledger it is a blind spot", Deal.At(0.6m), RuleOutcome.NotApplicable, 0,
            "The ledger has no give or get of this deal."),
        new("before 0.6 it is not due", Deal.At(0.5m), RuleOutcome.NotDue, 0, "Not due yet: the deal is in Talks."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("CareNotTooMuch");

    [Theory]
    [InlineData(50, RuleOutcome.Fail, 0, "We keep conceding and get nothing back (over-commitment 50, limit 50; 2 of 6 signs unknown).")]
    [InlineData(50.1, RuleOutcome.Pass, 2, "We are starting to concede too much (over-commitment 50, limit 30; 2 of 6 signs unknown).")]
    public void Half_the_points_of_the_signs_is_the_line(double line, RuleOutcome outcome, int points, string reason)
    {
        // Three equal gives in a row and for nothing: 30 of 30 and 10 of 15; none grew, none at the end of a quarter: 40 of 80.
        var finding = Ask(
            Policy("FailFrom", line), Give("2026-11-02", value: 100), Give("2026-11-03", "A", 100), Give("2026-11-04", "B", 100));

        (finding.Outcome, finding.Points, finding.Reason).ShouldBe((outcome, points, reason));
        finding.Threshold.ShouldBe(outcome == RuleOutcome.Fail ? 50m : 30m);
        finding.Since.ShouldBe(outcome == RuleOutcome.Fail ? Day("2026-11-04") : null);
    }

    [Theory]
    [InlineData(31.3, 2, "We are starting to concede too much (over-commitment 31.3, limit 31.3; 2 of 6 signs unknown).")]
    [InlineData(31.4, 4, "We are not conceding too much (over-commitment 31.3, limit 31.4; 2 of 6 signs unknown).")]
    public void The_first_line_takes_half_the_points(double line, int points, string reason)
    {
        // Two equal gives in a row and for nothing: 20 + 5 of 80.
        var finding = Ask(Policy("HalfFrom", line), Give("2026-11-02", value: 100), Give("2026-11-03", "A", 100));

        (finding.Outcome, finding.Points, finding.Reason, finding.Threshold).ShouldBe((RuleOutcome.Pass, points, reason, (decimal)line));
    }

    [Fact]
    public void Where_the_ledger_says_nothing_about_the_deal_the_rule_does_not_apply()
    {
        var finding = Ask(RuleCatalogue.DefaultPolicy);

        (finding.Outcome, finding.Reason, finding.Threshold).ShouldBe(
            (RuleOutcome.NotApplicable, "The ledger has no give or get of this deal.", null));
    }

    private static QualificationPolicy Policy(string threshold, double line) => RuleCatalogue.CreatePolicy(new PolicyDraft
    {
        Rules = { new RuleSettings(RuleCatalogue.Find("CareNotTooMuch")!, true, null, null,
            new Dictionary<string, PolicyValue> { [threshold] = new((decimal)line, ValueOrigin.Policy) }, null) },
    });

    private static Finding Ask(QualificationPolicy policy, params LedgerEntry[] lines) =>
        new OpportunityJudge(new RuleSet(policy), Deal.Today, new Ledger(lines, policy, Deal.Today))
            .Judge(Deal.At(0.9m).Build()).Findings.Single(finding => finding.Rule == "CareNotTooMuch");
}
