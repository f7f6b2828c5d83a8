using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace EliteSeller.HelpGen;

/// <summary>Writes the help file that Get-Help reads. It insists on this order of elements.</summary>
internal static class MamlWriter
{
    private static readonly XNamespace Help = "http://msh";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public static string Write(IEnumerable<CmdletDescription> cmdlets)
    {
        var root = new XElement(Help + "helpItems", new XAttribute("schema", "maml"), cmdlets.Select(Item));
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root.ToString().ReplaceLineEndings("\n") + "\n";
    }

    private static XElement Item(CmdletDescription cmdlet) => new(
        Command + "command",
        new XAttribute(XNamespace.Xmlns + "maml", Maml),
        new XAttribute(XNamespace.Xmlns + "command", Command),
        new XAttribute(XNamespace.Xmlns + "dev", Dev),
        new XElement(
            Command + "details",
            new XElement(Command + "name", cmdlet.Name),
            new XElement(Command + "verb", cmdlet.Name.Split('-')[0]),
            new XElement(Command + "noun", cmdlet.Name.Split('-')[1]),
            Text("description", [cmdlet.Synopsis])),
        Text("description", cmdlet.Description),
        new XElement(Command + "syntax", cmdlet.ParameterSets.Select(set => new XElement(
            Command + "syntaxItem",
            new XElement(Maml + "name", cmdlet.Name),
            set.Parameters.Select(parameter => Parameter(parameter, inSyntax: true))))),
        new XElement(Command + "parameters", cmdlet.Parameters.Select(parameter => Parameter(parameter, inSyntax: false))),
        new XElement(Command + "inputTypes", cmdlet.Inputs.DefaultIfEmpty(None).Select(input => Typed("inputType", input))),
        new XElement(Command + "returnValues", cmdlet.Outputs.DefaultIfEmpty(None).Select(output => Typed("returnValue", output))),
        new XElement(Maml + "alertSet"),
        new XElement(Command + "examples", cmdlet.Examples.Select((example, index) => new XElement(
            Command + "example",
            new XElement(Maml + "title", $"------- Example {index + 1}: {example.Title} -------"),
            new XElement(Dev + "code", example.Code),
            new XElement(Dev + "remarks", Para(""))))),
        new XElement(Command + "relatedLinks", OnlineLink(cmdlet.Name),
            cmdlet.Related.Append("about_EliteSeller").Select(link => new XElement(
            Maml + "navigationLink",
            new XElement(Maml + "linkText", link),
            new XElement(Maml + "uri")))));

    // Get-Help -Online opens the first link.
    private static XElement OnlineLink(string cmdlet) => new(
        Maml + "navigationLink",
        new XElement(Maml + "linkText", "Online version:"),
        new XElement(Maml + "uri", $"https://github.com/eliteseller/EliteSeller.PowerShell/blob/main/docs/cmdlets/{cmdlet}.md"));

    private static NamedText None => new("None", "");

    private static XElement Parameter(ParameterDescription parameter, bool inSyntax) => new(
        Command + "parameter",
        new XAttribute("required", Flag(parameter.IsMandatory)),
        new XAttribute("variableLength", "true"),
        new XAttribute("globbing", Flag(parameter.TakesWildcards)),
        new XAttribute("pipelineInput", parameter.Pipeline),
        new XAttribute("position", parameter.PositionText.ToLowerInvariant()),
        new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
        new XElement(Maml + "name", parameter.Name),
        Text("description", parameter.Accepted.Count == 0 || inSyntax ? [parameter.Text] : [parameter.Text, Accepted(parameter)]),
        parameter.IsSwitch && inSyntax
            ? null : new XElement(Command
            + "parameterValue", new XAttribute("required", Flag(!parameter.IsSwitch)), new XAttribute("variableLength", "false"),
            parameter.TypeName),
        new XElement(Dev + "type", new XElement(Maml + "name", parameter.TypeName), new XElement(Maml + "uri")),
        new XElement(Dev + "defaultValue", parameter.Default));

    private static string Accepted(ParameterDescription parameter) => $"Accepted values: {string.Join(", ", parameter.Accepted)}.";

    private static XElement Typed(string name, NamedText type) =>
        new(Command + name, new XElement(Dev + "type", new XElement(Maml + "name", type.Name)), Text("description", [type.Text]));

    private static XElement Text(string name, IEnumerable<string> paragraphs) => new(Maml + name, paragraphs.Select(Para));

    private static XElement Para(string text) => new(Maml + "para", text);

    private static string Flag(bool value) => value ? "true" : "false";
}
