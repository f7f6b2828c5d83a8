using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using EliteSeller.PowerShell;

namespace EliteSeller.HelpGen;

/// <summary>Reads the cmdlet classes: attributes by reflection, words from the XML comments.</summary>
internal static class CmdletReader
{
    /// <summary>The classes of the cmdlets in the order of their names.</summary>
    public static IReadOnlyList<Type> Types { get; } =
    [
        .. typeof(EliteSellerCommand).Assembly.GetExportedTypes()
            .Where(type => !type.IsAbstract && type.GetCustomAttribute<CmdletAttribute>() is not null)
            .OrderBy(NameOf, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<CmdletDescription> ReadAll(XmlComments comments)
    {
        var names = Types.Select(NameOf).ToArray();
        return Types.Select(type => Read(type, comments, names)).ToArray();
    }

    public static string NameOf(Type type) =>
        type.GetCustomAttribute<CmdletAttribute>() is { } cmdlet ? $"{cmdlet.VerbName}-{cmdlet.NounName}" : type.Name;

    private static CmdletDescription Read(Type type, XmlComments comments, IReadOnlyList<string> names)
    {
        var comment = comments.Of(type) ?? throw new InvalidOperationException($"{type} has no XML comment.");
        var synopsis = comments.SummaryOf(type);
        var description = CommentText.Paragraphs(comment.Element("remarks"));
        var parameters = ParameterReader.Read(type, comments);
        var name = NameOf(type);
        var said = string.Join(' ', description.Concat(comment.Elements("seealso").Select(CommentText.Line)));
        return new CmdletDescription(
            name,
            synopsis,
            description.Count == 0 ? [synopsis] : description,
            parameters.Sets,
            parameters.All,
            parameters.All.Where(parameter => parameter.TakesPipeline)
                .Select(parameter => new NamedText(parameter.TypeName, parameter.Text)).ToArray(),
            type.GetCustomAttributes<OutputTypeAttribute>().SelectMany(output => output.Type)
                .Select(output => Describe(output.Type, comments)).ToArray(),
            comment.Elements("example").Select(Example).ToArray(),
            names.Where(other => other != name && said.Contains(other, StringComparison.Ordinal)).ToArray());
    }

    private static NamedText Describe(Type? type, XmlComments comments) =>
        type is null ? new NamedText("None", "") : new NamedText(type.FullName!, comments.SummaryOf(type));

    private static ExampleDescription Example(System.Xml.Linq.XElement example) => new(
        CommentText.Line(example.Element("summary") ?? throw new InvalidOperationException($"An example has no title: {example}")),
        CommentText.Code(example.Element("code")!));
}
