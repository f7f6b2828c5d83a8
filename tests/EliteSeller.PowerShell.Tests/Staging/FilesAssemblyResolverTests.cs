using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using EliteSeller.Model;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Staging;

public sealed class FilesAssemblyResolverTests
{
    private static readonly string _core = Path.Combine(Built.ModuleFolder, "bin", "Core");

    [Fact]
    public void The_bridge_and_its_packages_are_loaded_from_their_folder_in_a_context_of_their_own()
    {
        using var session = ModuleSession.Open();

        var bridge = Assembly.Load("EliteSeller.Files");
        var context = AssemblyLoadContext.GetLoadContext(bridge)!;
        var csv = context.LoadFromAssemblyName(new AssemblyName("CsvHelper"));

        bridge.Location.ShouldBe(InItsFolder("EliteSeller.Files.dll"));
        csv.Location.ShouldBe(InItsFolder("CsvHelper.dll"));
        context.ShouldNotBe(AssemblyLoadContext.Default);
        AssemblyLoadContext.Default.Assemblies.ShouldNotContain(a => a.GetName().Name == "CsvHelper");
    }

    [Fact]
    public void The_bridge_and_the_cmdlets_share_one_domain()
    {
        using var session = ModuleSession.Open();

        var context = AssemblyLoadContext.GetLoadContext(Assembly.Load("EliteSeller.Files"))!;

        context.LoadFromAssemblyName(new AssemblyName("EliteSeller")).ShouldBeSameAs(typeof(Problem).Assembly);
    }

    [Fact]
    public void No_signature_of_the_bridge_shows_a_type_of_a_package()
    {
        using var session = ModuleSession.Open();
        var allowed = new[] { "EliteSeller", "EliteSeller.Files" };

        var shown = Assembly.Load("EliteSeller.Files").GetExportedTypes().SelectMany(PublicSignatures.Of)
            .Where(s => !allowed.Contains(s.Shown.Assembly.GetName().Name) && !PublicSignatures.IsOfTheRuntime(s.Shown.Assembly));

        shown.Select(s => $"{s.Member} shows {s.Shown}").ShouldBeEmpty();
    }

    // A Release build has some of them compiled for this platform.
    private static string InItsFolder(string file) =>
        new[] { RuntimeInformation.RuntimeIdentifier, "files" }.Select(folder => Path.Combine(_core, folder, file)).First(File.Exists);
}
