using System.Linq;
using EliteSeller.Qualification;
using EliteSeller.Qualification.Policies;
using EliteSeller.Settings;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Qualification;

/// <summary>What a rule says of itself under a team's policy.</summary>
public sealed class RuleInForceTests
{
    [Fact]
    public void Each_value_stands_beside_its_default_and_where_it_comes_from()
    {
        var rule = InForce("@{ Rules = @{ CloseDateStable = @{ Weight = 7 } } }", "CloseDateStable");

        rule.ToString().ShouldBe("CloseDateStable");
        (rule.IsOn, rule.Weight, rule.Text).ShouldBe((true, 7m, "the page"));
        var weight = rule.Values[0];
        (weight.Name, weight.Value, weight.ToString()).ShouldBe(("Weight", "7", "Weight = 7"));
        weight.Origin.ShouldBe("Policy");
        weight.Default.ShouldNotBe("7");
        rule.Values[1].Name.ShouldBe("DueFrom");
        rule.Values[1].Value.ShouldBe(rule.Values[1].Default);
    }

    [Fact]
    public void A_gate_carries_no_points_and_so_shows_no_weight()
    {
        foreach (var definition in RuleCatalogue.All)
        {
            var values = InForce("@{ }", definition.Id).Values;
            values.Any(value => value.Name == "Weight").ShouldBe(definition.Kind != RuleKind.Gate, definition.Id);
            values.Count(value => value.Name == "DueFrom").ShouldBe(1, definition.Id);
            values.Count.ShouldBe((definition.Kind == RuleKind.Gate ? 1 : 2) + definition.Thresholds.Count + (definition.WordsName is null ? 0 : 1), definition.Id);
            values.ShouldAllBe(value => value.Value == value.Default && value.Meaning.Length > 10, definition.Id);
        }
    }

    private static RuleInForce InForce(string text, string id)
    {
        var problems = new System.Collections.Generic.List<Problem>();
        var policy = PolicyReader.Read(SettingParser.Parse(text, "team.psd1"), problems);
        problems.ShouldBeEmpty();
        return new RuleInForce(policy!.Rules.Single(rule => rule.Definition.Id == id), policy, "the page");
    }
}
