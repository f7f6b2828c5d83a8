using System;
using System.IO;
using System.Linq;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Staging;

/// <summary>Windows PowerShell 5.1 does not run here, but whether it would find every assembly can be seen from the files.</summary>
public sealed class DesktopClosureTests
{
    private static readonly string _bin = Path.Combine(Built.ModuleFolder, "bin");

    [Fact]
    public void Every_assembly_that_the_desktop_half_needs_is_in_the_folder_or_in_the_framework()
    {
        var ours = AssemblyFile.ReadAll(_bin).Concat(AssemblyFile.ReadAll(Path.Combine(_bin, "Desktop"), SearchOption.AllDirectories))
            .ToList();
        var framework = AssemblyFile.ReadAll(Built.DesktopReferences, SearchOption.AllDirectories)
            .GroupBy(a => a.Name.Name!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.Max(a => a.Name.Version)!, StringComparer.OrdinalIgnoreCase);
        var folder = ours.Select(a => a.Name.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        framework.Count.ShouldBeGreaterThan(100);
        ours.Count.ShouldBeGreaterThan(5);

        var missing = from assembly in ours
                      from needed in assembly.References
                      where needed.Name != "System.Management.Automation"
                          && !folder.Contains(needed.Name!)
                          && !(framework.TryGetValue(needed.Name!, out var version) && needed.Version <= version)
                      select $"{assembly.Name.Name} needs {needed.Name} {needed.Version}";

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_in_the_module_is_the_engine_itself()
    {
        // The stub of PowerShellStandard would win over the real engine.
        Directory.EnumerateFiles(Built.ModuleFolder, "System.Management.Automation*", SearchOption.AllDirectories).ShouldBeEmpty();
    }
}
