using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using EliteSeller.PowerShell.Tests.Hosting;

namespace EliteSeller.PowerShell.Tests.Help;

/// <summary>The staged help file, which Get-Help reads.</summary>
internal static class HelpFile
{
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public static IReadOnlyList<XElement> Commands { get; } =
        XDocument.Load(Path.Combine(Built.ModuleFolder, "en-US", "EliteSeller.PowerShell.dll-Help.xml")).Root!.Elements(Command + "command")
            .ToArray();

    public static string Name(XElement command) => command.Element(Command + "details")!.Element(Command + "name")!.Value;

    public static string Synopsis(XElement command) => command.Element(Command + "details")!.Element(Maml + "description")!.Value.Trim();

    public static IEnumerable<(string Name, string Text)> Parameters(XElement command) => command.Element(Command + "parameters")!
        .Elements(Command + "parameter")
        .Select(parameter => (parameter.Element(Maml + "name")!.Value, parameter.Element(Maml + "description")!.Value.Trim()));

    public static IReadOnlyList<string> Examples(XElement command) =>
        command.Descendants(Dev + "code").Select(code => code.Value).ToArray();
}
