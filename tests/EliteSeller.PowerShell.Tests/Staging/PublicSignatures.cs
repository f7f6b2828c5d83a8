using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace EliteSeller.PowerShell.Tests.Staging;

/// <summary>The types that a caller meets when it uses a type: bases, parameters, results, and what they are made of.</summary>
internal static class PublicSignatures
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<(string Member, Type Shown)> Of(Type type)
    {
        var bases = (type.BaseType is null ? [] : new[] { type.BaseType }).Concat(type.GetInterfaces());
        var members = type.GetMembers(Declared).SelectMany(m => Types(m).Select(t => (Member: $"{type}.{m.Name}", Type: t)));
        return bases.Select(b => (Member: type.ToString(), Type: b)).Concat(members)
            .SelectMany(m => Parts(m.Type).Select(p => (m.Member, p)));
    }

    /// <summary>Whether an assembly stands beside the runtime's own.</summary>
    public static bool IsOfTheRuntime(Assembly assembly) =>
        Path.GetDirectoryName(assembly.Location) == Path.GetDirectoryName(typeof(object).Assembly.Location);

    private static IEnumerable<Type> Types(MemberInfo member) => member switch
    {
        MethodBase method when IsVisible(method) => method.GetParameters().Select(p => p.ParameterType)
            .Concat(method is MethodInfo { ReturnType: var result } ? [result] : []),
        FieldInfo field when field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly => [field.FieldType],
        EventInfo { AddMethod: { } add, EventHandlerType: { } handler } when IsVisible(add) => [handler],
        _ => [],
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericParameter ? []
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];
}
