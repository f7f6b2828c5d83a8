using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace EliteSeller.HelpGen;

/// <summary>Writes the Markdown page of a cmdlet.</summary>
internal static class CmdletPage
{
    public static string Index(IReadOnlyList<CmdletDescription> cmdlets)
    {
        var page = new StringBuilder("# Cmdlets\n\nMade from the comments in the source by `dotnet run --project "
            + "tools/EliteSeller.HelpGen`; the same text is what `Get-Help` shows.\n\n| Cmdlet | What it does |\n|---|---|\n");
        foreach (var cmdlet in cmdlets)
        {
            page.Append($"| [{cmdlet.Name}]({cmdlet.Name}.md) | {cmdlet.Synopsis} |\n");
        }

        return page.ToString();
    }

    public static string Of(CmdletDescription cmdlet)
    {
        var page = new StringBuilder($"# {cmdlet.Name}\n\n{cmdlet.Synopsis}\n\n## Syntax\n\n```\n");
        page.Append(string.Join("\n\n", cmdlet.ParameterSets.Select(
            set => $"{cmdlet.Name} {string.Join(' ', set.Parameters.Select(parameter => parameter.Syntax))}")));
        page.Append("\n```\n\n## Description\n\n").Append(Paragraphs(cmdlet.Description)).Append("\n\n## Examples\n");
        foreach (var example in cmdlet.Examples)
        {
            page.Append($"\n### {example.Title}\n\n```powershell\n{example.Code}\n```\n");
        }

        page.Append("\n## Parameters\n");
        foreach (var parameter in cmdlet.Parameters)
        {
            page.Append($"\n### -{parameter.Name}\n\n{Escape(parameter.Text)}\n\n{Facts(parameter)}\n");
        }

        page.Append("\n## Input\n\n").Append(Types(cmdlet.Inputs)).Append("\n## Output\n\n").Append(Types(cmdlet.Outputs));
        page.Append("\n## See also\n\n");
        foreach (var link in cmdlet.Related)
        {
            page.Append($"* [{link}]({link}.md)\n");
        }

        return page.Append("* [All cmdlets](README.md)\n").ToString();
    }

    private static string Facts(ParameterDescription parameter) => string.Join("; ", new[]
    {
        $"Type `{parameter.TypeName}`",
        parameter.IsMandatory ? "required" : null,
        parameter.Position is null ? null : $"position {parameter.PositionText}",
        parameter.TakesPipeline ? "takes pipeline input" : null,
        parameter.TakesPipelineByName ? "takes pipeline input by property name" : null,
        parameter.TakesWildcards ? "takes wildcards" : null,
        parameter.Default is "None" or "False" ? null : $"default `{parameter.Default}`",
        parameter.Aliases.Count == 0 ? null : $"alias `{string.Join("`, `", parameter.Aliases)}`",
        parameter.Accepted.Count == 0 ? null : $"accepts `{string.Join("`, `", parameter.Accepted)}`",
    }.Where(fact => fact is not null)) + ".";

    private static string Types(IReadOnlyList<NamedText> types) => types.Count == 0
        ? "None.\n"
        : string.Concat(types.Select(type => $"* `{type.Name}`{(type.Text.Length == 0 ? "" : ": " + Escape(type.Text))}\n"));

    private static string Paragraphs(IEnumerable<string> paragraphs) => string.Join("\n\n", paragraphs.Select(Escape));

    private static string Escape(string text) => text.Replace("<", "&lt;").Replace("*", "\\*");
}
