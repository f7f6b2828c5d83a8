using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace EliteSeller.PowerShell.Tests.Staging;

/// <summary>What an assembly needs, read from its file without loading it.</summary>
internal sealed record AssemblyFile(AssemblyName Name, IReadOnlyList<AssemblyName> References, IReadOnlyList<string> ReferencedTypes)
{
    /// <summary>Every managed assembly of a folder.</summary>
    public static IEnumerable<AssemblyFile> ReadAll(string folder, SearchOption depth = SearchOption.TopDirectoryOnly) =>
        Directory.EnumerateFiles(folder, "*.dll", depth).Order(StringComparer.Ordinal).Where(IsManaged).Select(Read);

    /// <summary>One assembly.</summary>
    public static AssemblyFile Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return new AssemblyFile(
            metadata.GetAssemblyDefinition().GetAssemblyName(),
            [.. metadata.AssemblyReferences.Select(r => metadata.GetAssemblyReference(r).GetAssemblyName())],
            [.. metadata.TypeReferences.Select(metadata.GetTypeReference)
                .Select(t => $"{metadata.GetString(t.Namespace)}.{metadata.GetString(t.Name)}")]);
    }

    private static bool IsManaged(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        return file.HasMetadata && file.GetMetadataReader().IsAssembly;
    }
}
