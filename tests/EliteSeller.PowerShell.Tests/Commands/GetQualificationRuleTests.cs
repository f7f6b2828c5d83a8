using System;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

public sealed partial class GetQualificationRuleTests
{
    [Fact]
    public void All_rules_are_listed_in_the_order_of_the_catalogue()
    {
        using var session = ModuleSession.Open();
        session.Run("Get-QualificationRule").Of<RuleInForce>().Select(rule => rule.Id).ShouldBe(RuleCatalogue.All.Select(rule => rule.Id));
    }

    [Fact]
    public void Every_rule_has_a_page_that_says_why_when_what_and_how_to_mend_it()
    {
        using var session = ModuleSession.Open();
        foreach (var rule in session.Run("Get-QualificationRule").Of<RuleInForce>())
        {
            rule.Text.ShouldContain("Why: ", customMessage: rule.Id);
            rule.Text.ShouldContain($"(briefing {rule.Briefing})", customMessage: rule.Id);
            rule.Text.ShouldContain("Due: ", customMessage: rule.Id);
            rule.Text.ShouldContain("How to fix: ", customMessage: rule.Id);
            rule.Text.ShouldContain("ails", customMessage: rule.Id);
        }
    }

    [Fact]
    public void Values_say_where_they_come_from()
    {
        using var session = ModuleSession.Open();
        var values = session.Run("Get-QualificationRule CustomerEngaged").Single<RuleInForce>().Values;
        values.Select(value => $"{value} {value.Origin}")
            .ShouldBe(["Weight = 12 Default", "DueFrom = 0 Default", "MaximumDays = 30 Default", "MaximumDaysLate = 14 Default",
            "LateFrom = 0.5 Default"]);
    }

    [Fact]
    public void An_unknown_name_offers_the_near_ones()
    {
        using var session = ModuleSession.Open();
        var run = session.Run("Get-QualificationRule Sponser, Sponsor");
        run.ErrorIds.ShouldBe(["RuleUnknown"]);
        run.Errors[0].ErrorDetails.RecommendedAction.ShouldBe("Did you mean Sponsor?");
        run.Of<RuleInForce>().ShouldHaveSingleItem();
    }

    [Fact]
    public void Names_are_completed_with_what_the_rule_asks()
    {
        using var session = ModuleSession.Open();
        var matches = session.Run("(TabExpansion2 'Get-QualificationRule Close' 26).CompletionMatches").Of<CompletionResult>();
        matches.Select(match => match.CompletionText).ShouldBe(["CloseDateCredible", "CloseDateStable"]);
        matches[0].ToolTip.ShouldBe("Can the deal still close on its close date?");
    }

    [Fact]
    public void The_table_fits_a_hundred_columns()
    {
        using var session = ModuleSession.Open();
        var lines = session.Run("Get-QualificationRule").Text(width: 100).Split('\n').Select(line => Colour().Replace(line, "").TrimEnd())
            .ToArray();
        lines.ShouldAllBe(line => line.Length <= 100);
        lines.ShouldContain(
            line => line.StartsWith("WayToADecision", StringComparison.Ordinal) && line.Contains("gate", StringComparison.Ordinal));
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colour();
}
