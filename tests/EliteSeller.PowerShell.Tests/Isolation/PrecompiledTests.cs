using System;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using EliteSeller.PowerShell.Tests.Hosting;
using EliteSeller.PowerShell.Tests.Samples;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Isolation;

/// <summary>
/// A published module has a part of its assemblies compiled ahead of time, in a folder for each platform; it works with them and without.
/// </summary>
public sealed class PrecompiledTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task What_is_compiled_for_this_platform_is_taken_before_what_runs_everywhere()
    {
        var platform = RuntimeInformation.RuntimeIdentifier;
        CopyModule();
        PutFor(platform);

        var lines = await Probe();

        lines.ShouldBe(["34 open deals", "29 rules", $"Core/{platform}/CsvHelper.dll", $"Core/{platform}/EliteSeller.Files.dll",
            $"Core/{platform}/EliteSeller.PowerShell.dll", $"Core/{platform}/EliteSeller.dll"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_compiled_for_another_platform_is_left_alone()
    {
        CopyModule();
        PutFor("amiga-m68k");

        var lines = await Probe();

        lines.ShouldBe(["34 open deals", "29 rules", "Core/files/CsvHelper.dll", "Core/files/EliteSeller.Files.dll",
            "EliteSeller.PowerShell.dll", "EliteSeller.dll"], ignoreOrder: true);
    }

    // Only packaging in Release stages any; then this test compares them.
    [Fact]
    public void What_is_compiled_ahead_is_the_same_code_as_what_runs_everywhere()
    {
        var bin = Path.Combine(Built.ModuleFolder, "bin");
        var ahead = Directory.GetDirectories(Path.Combine(bin, "Core")).Where(folder => Path.GetFileName(folder) != "files")
            .SelectMany(Directory.GetFiles).ToArray();

        ahead.Length.ShouldBeOneOf(Built.Configuration == "Release" ? [0, 15] : [0]);
        ahead.ShouldAllBe(file =>
            Code(file) == Code(new[] { bin, Path.Combine(bin, "Core", "files") }.Select(folder =>
            Path.Combine(folder, Path.GetFileName(file))).First(File.Exists)));
    }

    public void Dispose() => _folder.Dispose();

    // Compiled again from other sources or for another framework, an assembly has another one.
    private static Guid Code(string file)
    {
        using var stream = File.OpenRead(file);
        using var reader = new PEReader(stream);
        var metadata = reader.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }

    private void CopyModule()
    {
        foreach (var file in Directory.GetFiles(Built.ModuleFolder, "*", SearchOption.AllDirectories))
        {
            var copy = _folder.File("EliteSeller.PowerShell/" + Path.GetRelativePath(Built.ModuleFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var core = _folder.File("EliteSeller.PowerShell/bin/Core");
        foreach (var platform in Directory.GetDirectories(core).Where(folder => Path.GetFileName(folder) != "files"))
        {
            Directory.Delete(platform, recursive: true);
        }
    }

    private void PutFor(string platform)
    {
        var bin = _folder.File("EliteSeller.PowerShell/bin");
        var folder = Directory.CreateDirectory(Path.Combine(bin, "Core", platform)).FullName;
        File.Copy(Path.Combine(bin, "EliteSeller.dll"), Path.Combine(folder, "EliteSeller.dll"));
        File.Copy(Path.Combine(bin, "EliteSeller.PowerShell.dll"), Path.Combine(folder, "EliteSeller.PowerShell.dll"));
        File.Copy(Path.Combine(bin, "Core", "files", "EliteSeller.Files.dll"), Path.Combine(folder, "EliteSeller.Files.dll"));
        File.Copy(Path.Combine(bin, "Core", "files", "CsvHelper.dll"), Path.Combine(folder, "CsvHelper.dll"));
    }

    // Deals that were read, rules with their pages, and where the assemblies of both came from.
    private async Task<string[]> Probe()
    {
        var run = await ChildProcess.Run("dotnet", [Built.Probe, "1", $$"""
            $ErrorActionPreference = 'Stop'
            Import-Module '{{_folder.File("EliteSeller.PowerShell/EliteSeller.PowerShell.psd1")}}'
            "$(@(Import-Opportunity '{{Path.Combine(Sample.Folder, "plain.csv")}}' | Test-Opportunity -AsOf 2026-11-23).Count) open deals"
            "$(@(Get-QualificationRule).Count) rules"
            [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -in 'EliteSeller', 'EliteSeller.Files', 'EliteSeller.PowerShell', 'CsvHelper' } | ForEach-Object Location
            """]);

        run.Error.ShouldBeEmpty();
        var bin = _folder.File("EliteSeller.PowerShell/bin") + Path.DirectorySeparatorChar;
        return [.. run.Lines.Select(line => line.Replace(bin, "", StringComparison.Ordinal).Replace('\\', '/'))];
    }
}
