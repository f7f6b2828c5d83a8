using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;

namespace EliteSeller.HelpGen;

/// <summary>Writes the Markdown page of a rule from the comment of its class.</summary>
internal static class RulePage
{
    public static string Index()
    {
        var page = new StringBuilder("# Rules\n\nThe rules that deals are judged by, with their default values. `Get-QualificationRule` "
            + "shows the values in force. Made from the comments in the source by `dotnet run --project tools/EliteSeller.HelpGen`.\n\n| "
            + "Rule | Briefing | Due from | Weight | Asks |\n|---|---|---|---|---|\n");
        foreach (var rule in RuleCatalogue.All)
        {
            page.Append(CultureInfo.InvariantCulture,
                $"| [{rule.Id}]({rule.Id}.md) | {rule.Briefing} | {rule.DueFrom:0.##} | {Weight(rule)} | {rule.Asks} |\n");
        }

        return page.ToString();
    }

    public static IEnumerable<(string Id, string Page)> All(XmlComments comments) =>
        RuleCatalogue.All.Select(rule => (rule.Id, Of(rule, comments)));

    private static string Of(RuleDefinition rule, XmlComments comments)
    {
        var type = typeof(QualificationRule).Assembly.GetType($"EliteSeller.Analysis.Qualification.Rules.{rule.Id}Rule")
            ?? throw new InvalidOperationException($"{rule.Id} has no class of its name.");
        var comment = comments.Of(type) ?? throw new InvalidOperationException($"{type} has no XML comment.");
        var page = new StringBuilder($"# {rule.Id}\n\n{comments.SummaryOf(type)}\n\n");
        page.Append(string.Create(CultureInfo.InvariantCulture,
            $"Briefing {rule.Briefing}; kind {rule.Kind}; due from position {rule.DueFrom:0.##}; weight {Weight(rule)}.\n\n"));
        page.Append(string.Join("\n\n", CommentText.Paragraphs(comment.Element("remarks"))));
        foreach (var threshold in rule.Thresholds)
        {
            page.Append(page.ToString().Contains("| Threshold |", StringComparison.Ordinal)
                ? "" : "\n\n| Threshold | Default | Meaning |\n|---|---|---|\n");
            page.Append(string.Create(CultureInfo.InvariantCulture, $"| {threshold.Name} | {threshold.Default} | {threshold.Meaning} |\n"));
        }

        return page.ToString().TrimEnd() + "\n\n[All rules](README.md)\n";
    }

    private static string Weight(RuleDefinition rule) => rule.Kind == RuleKind.Gate ? "gate"
        : rule.Kind == RuleKind.Notice ? "notice"
        : rule.Weight.ToString("0.##", CultureInfo.InvariantCulture);
}
