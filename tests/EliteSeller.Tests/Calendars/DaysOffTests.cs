using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Calendars;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Calendars;

public sealed class DaysOffTests
{
    private static readonly DateTime FourthOfJanuary = new(2027, 1, 4);

    [Theory]
    [InlineData("12-25", "2026-12-25", true)]
    [InlineData("12-25", "2031-12-25", true)]
    [InlineData("12-25", "2026-12-26", false)]
    [InlineData("12-21..01-03", "2026-12-21", true)]
    [InlineData("12-21..01-03", "2027-01-03", true)]
    [InlineData("12-21..01-03", "2027-01-04", false)]
    [InlineData("02-29", "2027-02-28", true)]
    [InlineData("2026-08-03..2026-08-21", "2026-08-21", true)]
    [InlineData("2026-08-03..2026-08-21", "2027-08-21", false)]
    public void Days_of_every_year_and_of_one_are_read(string text, string day, bool isOff)
    {
        var ranges = DaysOff.Read([text], unknown => throw new InvalidOperationException(unknown));
        var date = DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        ranges.Any(range => range.First <= date && date <= range.Last).ShouldBe(isOff);
    }

    [Theory]
    [InlineData("")]
    [InlineData("25.12.")]
    [InlineData("13-01")]
    [InlineData("12-21..")]
    [InlineData("12-21..01-03..02-01")]
    [InlineData("2026-08-21..2026-08-03")]
    public void What_is_no_day_is_told(string text)
    {
        var unknown = new List<string>();

        DaysOff.Read([text], unknown.Add).ShouldBeEmpty();
        unknown.ShouldBe([text]);
    }

    [Theory]
    [InlineData("2026-12-05", RuleOutcome.Pass, "Last activity 30 days ago, 2 of them off (limit: 30).", null)]
    [InlineData("2026-12-26", RuleOutcome.Pass, "Last activity 9 days ago, 1 of them off (limit: 30).", null)]
    [InlineData("2027-01-02", RuleOutcome.Pass, "Last activity 2 days ago (limit: 30).", null)]
    [InlineData("2026-12-03", RuleOutcome.Pass, "Last activity 32 days ago, 2 of them off (limit: 30).", null)]
    [InlineData("2026-12-02", RuleOutcome.Fail, "No activity for 33 days, 2 of them off (limit: 30).", "2027-01-04")]
    [InlineData("2026-11-20", RuleOutcome.Fail, "No activity for 45 days, 2 of them off (limit: 30).", "2026-12-21")]
    public void Christmas_Day_and_New_Years_Day_do_not_count_as_silence(
        string lastActivity, RuleOutcome outcome, string reason, string? since) =>
        Check("CustomerEngaged", Deal.At(0.2m).With(LastActivityDate, lastActivity), null, outcome, reason, since);

    [Theory]
    [InlineData("2026-11-20", RuleOutcome.Pass, "In Talks for 45 days, 14 of them off (limit: 45).")]
    [InlineData("2026-10-20", RuleOutcome.Fail, "In Talks for 76 days, 14 of them off (limit: 45).")]
    public void A_freeze_of_the_policy_does_not_count_as_time_in_a_stage(string entered, RuleOutcome outcome, string reason) =>
        Check("DealAdvancing", Deal.At(0.6m).With(StageEnteredDate, entered), ["12-21..01-03"], outcome, reason,
            outcome == RuleOutcome.Fail ? "2026-12-05" : null);

    private static void Check(
        string rule, Deal deal, IReadOnlyList<string>? daysOff, RuleOutcome outcome, string reason, string? since)
    {
        var policy = RuleCatalogue.CreatePolicy(new PolicyDraft { DaysOff = daysOff });
        var finding = deal.Judge(policy, asOf: FourthOfJanuary).Findings.Single(finding => finding.Rule == rule);

        finding.Reason.ShouldBe(reason);
        finding.Outcome.ShouldBe(outcome);
        finding.Since?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(since);
    }
}
