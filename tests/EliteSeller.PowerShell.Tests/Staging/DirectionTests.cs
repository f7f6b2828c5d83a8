using System;
using System.IO;
using System.Linq;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Staging;

/// <summary>Who may know whom: the domain nobody, the cmdlets no package, and nobody the network.</summary>
public sealed class DirectionTests
{
    private const string Engine = "System.Management.Automation";

    [Theory]
    [InlineData("bin/EliteSeller.dll")]
    [InlineData("bin/EliteSeller.PowerShell.dll", "EliteSeller", "EliteSeller.Files", Engine)]
    [InlineData("bin/Desktop/EliteSeller.PowerShell.Loader.dll", Engine)]
    public void An_assembly_for_both_editions_knows_netstandard_and_only_these(string file, params string[] allowed) =>
        ReferencesOf(file).ShouldBeSubsetOf(["netstandard", .. allowed]);

    [Theory]
    [InlineData("bin/Core/files/EliteSeller.Files.dll")]
    [InlineData("bin/Desktop/files/EliteSeller.Files.dll")]
    public void The_bridge_knows_neither_the_cmdlets_nor_the_engine(string file) =>
        ReferencesOf(file).ShouldNotContain(name => name == Engine || name.StartsWith("EliteSeller.PowerShell", StringComparison.Ordinal));

    [Fact]
    public void The_loader_knows_none_of_our_assemblies() =>
        ReferencesOf("bin/Core/EliteSeller.PowerShell.Loader.dll")
            .ShouldNotContain(name => name.StartsWith("EliteSeller", StringComparison.Ordinal));

    [Fact]
    public void No_assembly_of_ours_knows_a_type_of_the_network()
    {
        var ours = AssemblyFile.ReadAll(Built.ModuleFolder, SearchOption.AllDirectories)
            .Append(AssemblyFile.Read(Path.Combine(Built.ConsoleFolder, "EliteSeller.Console.dll")))
            .Where(a => a.Name.Name!.StartsWith("EliteSeller", StringComparison.OrdinalIgnoreCase)).ToList();

        ours.Count.ShouldBeGreaterThanOrEqualTo(7);
        // Encoding text for a page is no traffic.
        ours.SelectMany(a => a.ReferencedTypes.Select(t => $"{a.Name.Name}: {t}"))
            .Where(t => t.Contains(": System.Net.", StringComparison.Ordinal)
                && !t.EndsWith("System.Net.WebUtility", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    private static string[] ReferencesOf(string file) =>
        [.. AssemblyFile.Read(Path.Combine(Built.ModuleFolder, file)).References.Select(r => r.Name!)];
}
