using System.Globalization;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Tests.Deals;
using Shouldly;

namespace EliteSeller.Tests.Qualification.Rules;

/// <summary>One line of a rule's table: a deal, what the rule decides, the points it gives, and the sentence it says.</summary>
public sealed record RuleCase(string Name, Deal Deal, RuleOutcome Outcome, decimal Points, string Reason, string? Since = null)
{
    public void Check(string ruleId)
    {
        var finding = Deal.Ask(ruleId);
        finding.Reason.ShouldBe(Reason);
        finding.Outcome.ShouldBe(Outcome);
        finding.Points.ShouldBe(Points);
        finding.Since?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(Since);
        (finding.Since is null).ShouldBe(Since is null);
    }

    public override string ToString() => Name;
}
