using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Tests.Qualification.Rules;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Qualification;

/// <summary>A rule is a definition, a class, a file, a test class and a page; no list has one that another lacks.</summary>
public sealed class RuleListTests
{
    private static readonly string[] Ids = RuleCatalogue.All.Select(rule => rule.Id).Order(StringComparer.Ordinal).ToArray();

    [Fact]
    public void Every_rule_has_a_class_and_every_class_a_rule() =>
        typeof(QualificationRule).Assembly.GetTypes()
            .Where(type =>
                type.IsSubclassOf(typeof(QualificationRule)) && !type.IsAbstract
                && type.Namespace == "EliteSeller.Analysis.Qualification.Rules")
            .Select(type => type.Name.Replace("Rule", "", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ShouldBe(Ids);

    [Fact]
    public void Every_rule_has_a_file_and_every_file_a_rule() =>
        Directory.GetFiles(Path.Combine(Root(), "src", "EliteSeller", "Analysis", "Qualification", "Rules"), "*Rule.cs")
            .Select(file => Path.GetFileName(file).Replace("Rule.cs", "", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ShouldBe(Ids);

    [Fact]
    public void Every_rule_has_a_test_class_and_every_test_class_a_rule() =>
        typeof(RuleCase).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(RuleCase).Namespace && type.Name.EndsWith("RuleTests", StringComparison.Ordinal))
            .Select(type => type.Name.Replace("RuleTests", "", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ShouldBe(Ids);

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() =>
        Directory.GetFiles(Path.Combine(Root(), "docs", "rules"), "*.md")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => name != "README")
            .Order(StringComparer.Ordinal)
            .ShouldBe(Ids);

    [Fact]
    public void Every_rule_has_a_name_of_its_own_and_three_are_gates()
    {
        Ids.ShouldBeUnique();
        RuleCatalogue.All.Where(rule => rule.Kind == RuleKind.Gate).Select(rule => rule.Id)
            .ShouldBe(["WayToADecision", "HangingByAThread", "AskedAndRefused"]);
    }

    [Fact]
    public void Every_rule_says_what_it_asks_and_what_comes_next()
    {
        RuleCatalogue.All.Where(rule => !rule.Asks.EndsWith('?') || !rule.Question.EndsWith('?') || !rule.NextAction.EndsWith('.'))
            .ShouldBeEmpty();
        RuleCatalogue.All.Where(rule => rule.Briefing is < 37 or > 40 or null).ShouldBeEmpty();
    }

    private static string Root([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
