using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using System.Xml.Linq;
using EliteSeller.PowerShell.Tests.Hosting;
using EliteSeller.PowerShell.Tests.Pages;
using EliteSeller.PowerShell.Tests.Samples;
using EliteSeller.Tests;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Packaging;

/// <summary>What is published: complete, the same every time, and running where nothing else is installed.</summary>
[Trait("Category", "Package")]
public sealed class PackageTests(Packages packages) : IClassFixture<Packages>
{
    private static readonly string _module = $"EliteSeller.PowerShell.{Built.Version}.nupkg";
    private static readonly string _zip = $"EliteSeller.PowerShell.{Built.Version}.zip";
    private static readonly string _tool = $"eliteseller.{Built.Version}.nupkg";

    [Fact]
    public void The_package_of_the_module_is_the_staged_folder_and_a_description() =>
        packages.Entries(_module).Where(IsNotOfThePackage).Order(StringComparer.Ordinal).ShouldBe(StagedFiles());

    [Fact]
    public void The_zip_unpacks_into_a_folder_with_the_name_of_the_module() =>
        packages.Entries(_zip).Order(StringComparer.Ordinal).ShouldBe(StagedFiles().Select(file => "EliteSeller.PowerShell/" + file));

    [Fact]
    public void The_description_says_what_a_repository_asks_of_a_module()
    {
        using var session = ModuleSession.Open();
        var manifest = session.Run("Test-ModuleManifest $manifest", new { manifest = Built.Manifest })
            .Single<System.Management.Automation.PSModuleInfo>();

        var description = Metadata(_module, "EliteSeller.PowerShell.nuspec");

        description["id"].ShouldBe("EliteSeller.PowerShell");
        description["version"].ShouldBe(manifest.Version.ToString());
        description["authors"].ShouldBe(manifest.Author);
        description["copyright"].ShouldBe(manifest.Copyright);
        description["description"].ShouldBe(manifest.Description);
        description["projectUrl"].ShouldBe(manifest.ProjectUri.ToString());
        description["releaseNotes"].ShouldBe(manifest.ReleaseNotes);
        description["license"].ShouldBe("MIT");
        description["tags"].Split(' ').ShouldBe(["PSModule", "PSIncludes_Cmdlet", .. manifest.Tags]);
        description.ShouldNotContainKey("dependencies");
    }

    [Fact]
    public void The_tool_carries_the_whole_module_and_no_program_for_one_machine_only()
    {
        const string Module = "tools/net10.0/any/module/EliteSeller.PowerShell/";
        var entries = packages.Entries(_tool);

        entries.Where(entry => entry.StartsWith(Module, StringComparison.Ordinal)).Select(entry => entry[Module.Length..])
            .Order(StringComparer.Ordinal)
            .ShouldBe(StagedFiles());
        entries.ShouldNotContain(
            entry => Path.GetFileNameWithoutExtension(entry) == "eliteseller" && entry.StartsWith("tools/", StringComparison.Ordinal));
        // What only Windows needs of PowerShell comes in part under terms that forbid to pass it on.
        entries.ShouldNotContain(entry => entry.Contains("/runtimes/win", StringComparison.Ordinal));
        entries.ShouldContain("README.md");
        entries.ShouldContain("LICENSE");
        entries.ShouldContain("icon.png");
    }

    [Fact]
    public async Task The_tool_installed_to_an_empty_path_runs_the_sample_and_the_first_five_minutes_and_leaves_nothing_behind()
    {
        if (OperatingSystem.IsWindows())
        {
            // The tool is not for Windows: see docs/install.md.
            return;
        }

        using var folder = new TempFolder();
        string[] where = ["eliteseller", "--tool-path", folder.File("tools")];
        (string, string)[] home = [("DOTNET_CLI_HOME", folder.File("home"))];

        var installed = await ChildProcess.Run("dotnet",
            ["tool", "install", .. where, "--add-source", packages.Folder, "--version", Built.Version], folder.Path, environment: home);
        installed.ExitCode.ShouldBe(0, installed.Output + installed.Error);
        var program = folder.File("tools/eliteseller");
        var run = await ChildProcess.Run(program, ["-File", Path.Combine(Sample.Folder, "qualify.ps1")], folder.Path);
        folder.Write("first.ps1",
            string.Join("\n", MarkdownPage.Read("docs/getting-started.md").Blocks().Where(block => block.Kind == "powershell")
            .Select(block => block.Text)));
        Sample.CopyAll(folder.File("samples"));
        var first = await ChildProcess.Run(program, ["-File", "first.ps1"], folder.Path);
        var version = await ChildProcess.Run(
            program, ["-NoProfile", "-Command", "(Get-Module EliteSeller.PowerShell).Version.ToString(); exit 7"], folder.Path);
        var removed = await ChildProcess.Run("dotnet", ["tool", "uninstall", .. where], folder.Path, environment: home);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldContain("Walk away, and why:");
        first.ExitCode.ShouldBe(0, first.Error);
        first.Error.ShouldBeEmpty();
        Directory.GetFiles(folder.File("roadmaps")).ShouldNotBeEmpty();
        version.Lines.ShouldBe([Built.Version]);
        version.ExitCode.ShouldBe(7);
        removed.ExitCode.ShouldBe(0, removed.Output + removed.Error);
        Directory.GetFiles(folder.File("tools"), "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("EliteSeller.PowerShell", "THIRD-PARTY-NOTICES.txt")]
    [InlineData("eliteseller", "THIRD-PARTY-NOTICES.txt")]
    public void Every_package_of_the_bill_of_materials_has_its_licence_in_the_notices(string name, string entry)
    {
        var bill = JsonNode.Parse(File.ReadAllText(packages[$"{name}.{Built.Version}.cdx.json"]))!;

        ((string)bill["metadata"]!["component"]!["version"]!).ShouldBe(Built.Version);
        var listed = bill["components"]!.AsArray()
            .Where(component => component!["purl"] is not null && (string?)component["scope"] != "excluded")
            .Select(component => $"{component!["name"]} {component["version"]}").Order(StringComparer.Ordinal).ToArray();
        listed.Length.ShouldBeGreaterThan(10);
        Noticed(packages.Text($"{name}.{Built.Version}.nupkg", entry)).Order(StringComparer.Ordinal)
            .ShouldBe(
                listed, ignoreOrder: false, customMessage: "dotnet build tools/EliteSeller.Packaging -t:Notices writes the notices again");
    }

    [Fact]
    public void Every_assembly_of_others_in_the_module_comes_from_a_package_of_the_bill()
    {
        var bill = JsonNode.Parse(File.ReadAllText(packages[$"EliteSeller.PowerShell.{Built.Version}.cdx.json"]))!;
        var known = bill["components"]!.AsArray().Select(component => (string)component!["name"]!).Append("Handlebars")
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

        StagedFiles().Where(file => file.EndsWith(".dll", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension)
            .Where(name => !name!.StartsWith("EliteSeller", StringComparison.Ordinal))
            .ShouldBeSubsetOf(known);
    }

    [Fact]
    public async Task The_sums_are_those_of_the_files_and_of_files_made_again()
    {
        var sums = File.ReadAllLines(packages["SHA256SUMS"]).Select(line => line.Split("  "))
            .ToDictionary(parts => parts[1], parts => parts[0]);

        sums.Keys.Order(StringComparer.Ordinal).ShouldBe(
            Directory.GetFiles(packages.Folder).Select(Path.GetFileName).OfType<string>().Where(name => name != "SHA256SUMS")
                .Order(StringComparer.Ordinal));
        sums.Count.ShouldBe(5);
        foreach (var (name, sum) in sums)
        {
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(packages[name]))).ShouldBe(sum, name);
        }

        // Packages twice take longer than most of what a desk runs.
        if (Repeats.AreAll)
        {
            using var folder = new TempFolder();
            await Packages.MakeAgain(folder.File("again"), folder.File("bills"));
            File.ReadAllText(folder.File("again/SHA256SUMS")).ShouldBe(File.ReadAllText(packages["SHA256SUMS"]));
        }
    }

    private static IEnumerable<string> StagedFiles() =>
        Directory.GetFiles(Built.ModuleFolder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Built.ModuleFolder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private static bool IsNotOfThePackage(string entry) =>
        !(entry.StartsWith("_rels/", StringComparison.Ordinal) || entry.StartsWith("package/", StringComparison.Ordinal)
            || entry.EndsWith(".nuspec", StringComparison.Ordinal) || entry == "[Content_Types].xml");

    private Dictionary<string, string> Metadata(string package, string description) =>
        XDocument.Parse(packages.Text(package, description)).Root!.Elements().Single().Elements()
            .ToDictionary(element => element.Name.LocalName, element => element.Value);

    private static IEnumerable<string> Noticed(string notices) =>
        Regex.Matches(notices, "^(\\S+ [0-9]\\S*)\n    \\S", RegexOptions.Multiline).Select(match => match.Groups[1].Value);
}
