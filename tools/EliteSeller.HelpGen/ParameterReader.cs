using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace EliteSeller.HelpGen;

/// <summary>Reads the parameters of a cmdlet class, its bases included.</summary>
internal static class ParameterReader
{
    public static (IReadOnlyList<ParameterSet> Sets, IReadOnlyList<ParameterDescription> All) Read(Type type, XmlComments comments)
    {
        var cmdlet = type.GetCustomAttribute<CmdletAttribute>()!;
        var instance = Activator.CreateInstance(type)!;
        var group = (instance as IDynamicParameters)?.GetDynamicParameters();
        var declared = type.GetProperties().Concat(group?.GetType().GetProperties() ?? [])
            .SelectMany(property =>
                property.GetCustomAttributes<ParameterAttribute>(inherit: false).Where(use => !use.DontShow)
                .Select(use => (Property: property, Use: use)))
            .ToArray();
        // The default set may have no parameter of its own.
        var setNames = declared.Select(one => one.Use.ParameterSetName)
            .Append(cmdlet.DefaultParameterSetName ?? ParameterAttribute.AllParameterSets)
            .Where(name => name != ParameterAttribute.AllParameterSets).Distinct().ToArray();
        var sets = setNames.DefaultIfEmpty(ParameterAttribute.AllParameterSets)
            .Select(set => new ParameterSet(set == cmdlet.DefaultParameterSetName || setNames.Length < 2, Order(declared
                .Where(one => one.Use.ParameterSetName == set || one.Use.ParameterSetName == ParameterAttribute.AllParameterSets)
                .Select(one => Describe(one.Property, [one.Use], Owner(one.Property), comments))
                .Concat(cmdlet.SupportsShouldProcess ? ShouldProcess : []))))
            .OrderByDescending(set => set.IsDefault)
            .ToArray();
        var all = declared.GroupBy(one => one.Property)
            .Select(uses => Describe(uses.Key, uses.Select(one => one.Use).ToArray(), Owner(uses.Key), comments))
            .Concat(cmdlet.SupportsShouldProcess ? ShouldProcess : [])
            .OrderBy(parameter => parameter.Name, StringComparer.Ordinal)
            .ToArray();
        return (sets, all);

        // Parameters of a group belong to the group.
        object Owner(PropertyInfo property) => property.DeclaringType!.IsInstanceOfType(instance) ? instance : group!;
    }

    private static IEnumerable<ParameterDescription> ShouldProcess =>
    [
        new("WhatIf", "SwitchParameter", "Shows what would be written, and writes nothing.", false, null, false, false, false, "False",
            ["wi"], []),
        new("Confirm", "SwitchParameter", "Asks before anything is written.", false, null, false, false, false, "False", ["cf"], []),
    ];

    private static ParameterDescription[] Order(IEnumerable<ParameterDescription> parameters) => parameters
        .OrderBy(parameter => parameter.Position ?? int.MaxValue)
        .ThenByDescending(parameter => parameter.IsMandatory)
        .ToArray();

    private static ParameterDescription Describe(
        PropertyInfo property, IReadOnlyList<ParameterAttribute> uses, object instance, XmlComments comments)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return new ParameterDescription(
            property.Name,
            type.Name,
            comments.SummaryOf(property).Replace(CommentText.TypeParameter, MakersOf(type)),
            uses.All(use => use.Mandatory),
            uses.All(use => use.Position == int.MinValue) ? null : uses.Where(use => use.Position != int.MinValue).Min(use => use.Position),
            uses.Any(use => use.ValueFromPipeline),
            uses.Any(use => use.ValueFromPipelineByPropertyName),
            property.GetCustomAttribute<SupportsWildcardsAttribute>() is not null,
            Default(property.PropertyType, property.GetValue(instance)),
            property.GetCustomAttribute<AliasAttribute>()?.AliasNames.ToArray() ?? [],
            Accepted(property, type));
    }

    /// <summary>The cmdlets that return objects of a type; an assertion only passes on what it takes.</summary>
    private static string MakersOf(Type type)
    {
        var one = type.IsArray ? type.GetElementType()! : type;
        var makers = CmdletReader.Types
            .Where(cmdlet => cmdlet.GetCustomAttributes<OutputTypeAttribute>().Any(output => output.Type.Any(made => made.Type == one)))
            .Select(CmdletReader.NameOf)
            .Where(name => !name.StartsWith(VerbsLifecycle.Assert, StringComparison.Ordinal))
            .ToArray();
        return makers.Length < 2 ? string.Concat(makers) : $"{string.Join(", ", makers[..^1])} or {makers[^1]}";
    }

    private static string Default(Type type, object? value) => value switch
    {
        null or "" => "None",
        DateTime => throw new InvalidOperationException(
            "The default of a parameter is a day, so its help would say something else tomorrow. Make it nullable."),
        SwitchParameter => "False",
        ICollection { Count: 0 } => "None",
        IEnumerable<string> texts => string.Join(", ", texts),
        char or string or bool or Enum => value.ToString()!,
        IFormattable number when Nullable.GetUnderlyingType(type) is not null || type.IsValueType =>
            number.ToString(null, CultureInfo.InvariantCulture),
        _ => "None",
    };

    private static string[] Accepted(PropertyInfo property, Type type)
    {
        var element = type.IsArray ? type.GetElementType()! : type;
        return property.GetCustomAttribute<ValidateSetAttribute>() is { } set ? set.ValidValues.ToArray()
            : property.GetCustomAttribute<ValidateRangeAttribute>() is { MinRange: { } low, MaxRange: { } high } ? [$"{low} to {high}"]
            : element.IsEnum ? Enum.GetNames(element)
            : [];
    }
}
