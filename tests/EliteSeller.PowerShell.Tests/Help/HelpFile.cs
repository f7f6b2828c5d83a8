using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EliteSeller.PowerShell.Tests.Hosting;

namespace EliteSeller.PowerShell.Tests.Help;

/// <summary>The staged help file, which Get-Help reads.</summary>
internal static partial class HelpFile
{
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public static IReadOnlyList<XElement> Commands { get; } =
        XDocument.Load(Path.Combine(Built.ModuleFolder, "en-US", "EliteSeller.PowerShell.dll-Help.xml")).Root!.Elements(Command + "command").ToArray();

    public static string Name(XElement command) => command.Element(Command + "details")!.Element(Command + "name")!.Value;

    public static string Synopsis(XElement command) => command.Element(Command + "details")!.Element(Maml + "description")!.Value.Trim();

    public static IEnumerable<(string Name, string Text)> Parameters(XElement command) => command.Element(Command + "parameters")!
        .Elements(Command + "parameter")
        .Select(parameter => (parameter.Element(Maml + "name")!.Value, parameter.Element(Maml + "description")!.Value.Trim()));

    public static IReadOnlyList<string> Examples(XElement command) =>
        command.Descendants(Dev + "code").Select(code => code.Value).ToArray();

    /// <summary>Whether an example calls something that only a full shell has; those are run by Pester.</summary>
    public static bool NeedsShell(string example) => ShellCommand().IsMatch(example);

    [GeneratedRegex(@"\b(Import-Csv|Export-Csv|ConvertTo-Json|ConvertTo-Csv|Select-Object|Sort-Object|Group-Object|Measure-Object|Format-\w+|Out-File|Get-Content|Set-Content|Get-ChildItem|Get-Date)\b")]
    private static partial Regex ShellCommand();
}
