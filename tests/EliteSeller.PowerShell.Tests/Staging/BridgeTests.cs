using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Staging;

public sealed class BridgeTests
{
    private static readonly string _formats = Path.Combine(Built.ModuleFolder, "bin", "core", "formats");

    [Fact]
    public void The_bridge_and_its_packages_are_loaded_from_their_folder_in_a_context_of_their_own()
    {
        using var session = ModuleSession.Open();

        var bridge = Assembly.Load("EliteSeller.Formats");
        var context = AssemblyLoadContext.GetLoadContext(bridge)!;
        var csv = context.LoadFromAssemblyName(new AssemblyName("CsvHelper"));

        bridge.Location.ShouldBe(Path.Combine(_formats, "EliteSeller.Formats.dll"));
        csv.Location.ShouldBe(Path.Combine(_formats, "CsvHelper.dll"));
        context.ShouldNotBe(AssemblyLoadContext.Default);
        AssemblyLoadContext.Default.Assemblies.ShouldNotContain(a => a.GetName().Name == "CsvHelper");
    }

    [Fact]
    public void The_bridge_and_the_cmdlets_share_one_domain()
    {
        using var session = ModuleSession.Open();

        var context = AssemblyLoadContext.GetLoadContext(Assembly.Load("EliteSeller.Formats"))!;

        context.LoadFromAssemblyName(new AssemblyName("EliteSeller")).ShouldBeSameAs(typeof(Problem).Assembly);
    }

    [Fact]
    public void No_signature_of_the_bridge_shows_a_type_of_a_package()
    {
        using var session = ModuleSession.Open();
        var allowed = new[] { "EliteSeller", "EliteSeller.Formats" };

        var shown = Assembly.Load("EliteSeller.Formats").GetExportedTypes().SelectMany(PublicSignatures.Of)
            .Where(s => !allowed.Contains(s.Shown.Assembly.GetName().Name) && !PublicSignatures.IsOfTheRuntime(s.Shown.Assembly));

        shown.Select(s => $"{s.Member} shows {s.Shown}").ShouldBeEmpty();
    }
}
