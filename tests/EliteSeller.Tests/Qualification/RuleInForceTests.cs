using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Policies;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.PowerShell;
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
        weight.Meaning.ShouldBe("The weight of the rule, in points.");
        rule.Values[1].Meaning.ShouldBe("The position of the sales process from which the rule is due.");
        weight.Default.ShouldNotBe("7");
        rule.Values[1].Name.ShouldBe("DueFrom");
        rule.Values[1].Value.ShouldBe(rule.Values[1].Default);
    }

    [Fact]
    public void A_gate_or_a_notice_carries_no_points_and_so_shows_no_weight()
    {
        foreach (var definition in RuleCatalogue.All)
        {
            var values = InForce("@{ }", definition.Id).Values;
            var isWeighted = definition.Kind is not (RuleKind.Gate or RuleKind.Notice);
            values.Any(value => value.Name == "Weight").ShouldBe(isWeighted, definition.Id);
            values.Count(value => value.Name == "DueFrom").ShouldBe(1, definition.Id);
            values.Count.ShouldBe((isWeighted ? 2 : 1) + definition.Thresholds.Count
                + (definition.WordsName is null ? 0 : 1), definition.Id);
            values.ShouldAllBe(value => value.Value == value.Default && value.Meaning.Length > 10, definition.Id);
        }
    }

    [Theory]
    [InlineData("@{ }", "waiting, no response, follow up, check in, touch base, tbd, pending", "Default")]
    [InlineData("@{ Rules = @{ NextStepAgreed = @{ WaitingWords = @('warten', 'offen') } } }", "warten, offen", "Policy")]
    public void Words_stand_beside_the_shipped_ones_and_say_where_they_come_from(string policy, string words, string origin)
    {
        var value = InForce(policy, "NextStepAgreed").Values[^1];

        (value.Name, value.Value, value.Default, value.Origin)
            .ShouldBe(("WaitingWords", words, "waiting, no response, follow up, check in, touch base, tbd, pending", origin));
    }

    [Fact]
    public void A_learned_value_says_from_how_many_deals()
    {
        var value = InForce("@{ Rules = @{ AgeReasonable = @{ MaximumDays = @{ Value = 300; Deals = 212 } } } }", "AgeReasonable")
            .Values[^1];

        (value.Name, value.Value, value.Default, value.Origin, value.Meaning)
            .ShouldBe(("MaximumDays", "300", "365", "Calibrated on 212 deals", "The largest age in days that passes."));
    }

    private static RuleInForce InForce(string text, string id)
    {
        var problems = new System.Collections.Generic.List<Problem>();
        var policy = PolicyReader.Read(SettingParser.Parse(text, "team.psd1"), problems);
        problems.ShouldBeEmpty();
        return new RuleInForce(policy!.Rules.Single(rule => rule.Definition.Id == id), policy, "the page");
    }
}
