using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;

namespace EliteSeller.HelpGen;

/// <summary>The XML documentation comments of the assemblies, by member.</summary>
internal sealed class XmlComments
{
    private readonly Dictionary<string, XElement> _members;

    private XmlComments(Dictionary<string, XElement> members) => _members = members;

    public static XmlComments Load(params string[] assemblies) => new(assemblies
        .Select(name => XDocument.Load(Path.Combine(AppContext.BaseDirectory, name + ".xml"), LoadOptions.PreserveWhitespace))
        .SelectMany(document => document.Descendants("member"))
        // A compiler polyfill stands in several assemblies; nobody documents those.
        .DistinctBy(member => member.Attribute("name")!.Value)
        .ToDictionary(member => member.Attribute("name")!.Value));

    public XElement? Of(Type type) => Find("T:" + type.FullName!.Replace('+', '.'));

    /// <summary>What a type is, in one paragraph; empty for a type of somebody else's.</summary>
    public string SummaryOf(Type type) => Of(type)?.Element("summary") is { } summary ? CommentText.Line(summary) : "";

    /// <summary>What a property is; an override without words of its own says what its base says.</summary>
    public string SummaryOf(PropertyInfo property)
    {
        for (var type = property.DeclaringType; type is not null; type = type.BaseType)
        {
            var name = (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName;
            if (Find($"P:{name}.{property.Name}")?.Element("summary") is { } summary)
            {
                return CommentText.Line(summary);
            }
        }

        return "";
    }

    private XElement? Find(string name) => _members.GetValueOrDefault(name);
}
