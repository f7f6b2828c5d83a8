using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace EliteSeller.HelpGen;

/// <summary>Turns an XML comment into plain paragraphs.</summary>
internal static partial class CommentText
{
    /// <summary>Stands where a comment names a type parameter, for which each cmdlet has another type.</summary>
    public const string TypeParameter = "{T}";

    /// <summary>The element's text as one line.</summary>
    public static string Line(XElement element) => Fold(string.Concat(element.Nodes().Select(Text)));

    /// <summary>The element's paragraphs: its para elements, or all of it.</summary>
    public static IReadOnlyList<string> Paragraphs(XElement? element) => element is null
        ? []
        : element.Elements("para").Any() ? element.Elements("para").Select(Line).ToArray() : [Line(element)];

    /// <summary>The lines of a code element without the blank ones around it.</summary>
    public static string Code(XElement element) =>
        string.Join('\n', element.Value.Split('\n').Select(line => line.Trim()).SkipWhile(line => line.Length == 0)).TrimEnd();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "seealso" } see =>
            see.Attribute("langword")?.Value ?? Short(see.Attribute("cref")?.Value ?? see.Value),
        XElement { Name.LocalName: "paramref" } parameter => parameter.Attribute("name")!.Value,
        XElement { Name.LocalName: "typeparamref" } => TypeParameter,
        XElement element => string.Concat(element.Nodes().Select(Text)),
        _ => "",
    };

    private static string Short(string reference) => reference[(reference.LastIndexOf('.') + 1)..];

    private static string Fold(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
