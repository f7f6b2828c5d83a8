using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Packaging;

/// <summary>The version is written once, in Directory.Build.props; everything else says the same.</summary>
public sealed class VersionTests
{
    [Fact]
    public void Every_assembly_of_ours_has_it()
    {
        var ours = Directory.GetFiles(Built.ModuleFolder, "EliteSeller*.dll", SearchOption.AllDirectories)
            .Append(Path.Combine(Built.ConsoleFolder, "EliteSeller.Console.dll")).ToArray();

        ours.Length.ShouldBeGreaterThanOrEqualTo(7);
        foreach (var file in ours)
        {
            FileVersionInfo.GetVersionInfo(file).ProductVersion!.Split('+')[0].ShouldBe(Built.Version, file);
        }
    }

    [Fact]
    public void The_help_says_it()
    {
        using var session = ModuleSession.Open();

        session.Run("Get-Help about_EliteSeller").Single<string>().ShouldContain($"VERSION\n    {Built.Version}\n");
    }

    [Fact]
    public void The_changelog_begins_with_it()
    {
        var headings = File.ReadLines(Path.Combine(Built.SourceRoot, "CHANGELOG.md"))
            .Where(line => line.StartsWith("## ", StringComparison.Ordinal));

        headings.First().ShouldMatch($@"^## \[{Regex.Escape(Built.Version)}\] - (\d{{4}}-\d\d-\d\d|not released yet)$");
    }

    [Fact]
    public void The_manifest_has_the_addresses_of_the_module_and_no_list_of_files()
    {
        using var session = ModuleSession.Open();
        var module = session.Run("Test-ModuleManifest $manifest", new { manifest = Built.Manifest })
            .Single<System.Management.Automation.PSModuleInfo>();

        // At each import the engine reads the mounted drives four times for each file of such a list.
        module.FileList.ShouldBeEmpty();
        module.ProjectUri.ToString().ShouldBe(Built.ProjectUrl);
        module.LicenseUri.ToString().ShouldBe($"{Built.ProjectUrl}/blob/v{Built.Version}/LICENSE");
        module.ReleaseNotes.ShouldBe($"{Built.ProjectUrl}/blob/v{Built.Version}/CHANGELOG.md");
        module.IconUri.ToString().ShouldEndWith($"/v{Built.Version}/docs/images/icon.png");
        File.Exists(Path.Combine(Built.SourceRoot, "docs", "images", "icon.png")).ShouldBeTrue();
        module.CompatiblePSEditions.ShouldBe(["Desktop", "Core"]);
    }
}
