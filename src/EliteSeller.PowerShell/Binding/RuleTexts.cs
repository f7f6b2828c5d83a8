using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.PowerShell;

/// <summary>
/// The page of each rule, taken from the comment on its class: the compiler writes the comments into an XML file that is staged
/// with the module, so that the command, the docs and the code cannot say three different things.
/// </summary>
internal sealed class RuleTexts
{
    private static readonly Regex Space = new(@"\s+", RegexOptions.CultureInvariant);

    private readonly Dictionary<string, XElement> _members;

    private RuleTexts(Dictionary<string, XElement> members) => _members = members;

    /// <summary>Reads the comments on the rules from the module's folder.</summary>
    public static RuleTexts Read()
    {
        using var reader = XmlReader.Create(Path.Combine(ModuleFolder.PathTo("bin"), "EliteSeller.xml"));
        var members = XDocument.Load(reader).Descendants("member")
            .Where(member =>
                member.Attribute("name") is { Value: var name }
                && name.StartsWith("T:EliteSeller.Analysis.Qualification.Rules.", StringComparison.Ordinal))
            .ToDictionary(member => member.Attribute("name")!.Value);
        return new RuleTexts(members);
    }

    /// <summary>A rule's page: one paragraph for what it asks, why, when it is due, what passes, and how to fix it.</summary>
    /// <param name="settings">The rule. A team's own evidence column has no class; its page is what it asks.</param>
    public string Of(RuleSettings settings) =>
        _members.TryGetValue($"T:EliteSeller.Analysis.Qualification.Rules.{settings.Definition.Id}Rule", out var member)
            ? string.Join("\n\n", member.Elements("summary").Concat(member.Descendants("para")).Select(Plain))
            : settings.Definition.Asks;

    private static string Plain(XElement paragraph) => Space.Replace(paragraph.Value, " ").Trim();
}
