using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using EliteSeller.PowerShell.Tests.Hosting;
using EliteSeller.Tests;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Isolation;

/// <summary>Whatever version of a package the session has loaded, the module runs its own, and the session keeps what it had.</summary>
public sealed class IsolationTests
{
    private const string Import = "Import-Module $module; Import-Module $commands;";
    private const string Loaded = "[System.Runtime.Loader.AssemblyLoadContext]::Default.Assemblies | ForEach-Object GetName | "
        + "Where-Object Name -eq CsvHelper | ForEach-Object { \"foreign $($_.Version)\" };";

    private static readonly string[] _table = ["Id,Name", "A-1,\"Acme, Inc.\""];

    /// <summary>
    /// Sessions that load another CsvHelper, older or newer than ours, before ours, between import and first use, or after it; that take
    /// the module away, or import it again. On a desk three of them.
    /// </summary>
    public static IEnumerable<object[]> Sessions => Repeats.Drawn<object[]>(
    [
        .. new[] { "33.0.1.0", "99.0.0.0" }.SelectMany(version => new object[][]
        {
            [version, "Load; " + Import + "Write-Table; " + Loaded, (string[])[.. _table, "foreign " + version]],
            [version, Import + "Load; Write-Table; " + Loaded, (string[])[.. _table, "foreign " + version]],
            [
                version, Import + "Write-Table; Load; [CsvHelper.Foreign].FullName; Write-Table; " + Loaded,
                (string[])[.. _table, "CsvHelper.Foreign", .. _table, "foreign " + version],
            ],
        }),
        ["33.0.1.0", Import + "Load; Remove-Module EliteSeller.PowerShell; Write-Table", _table],
        ImportedAgain("Remove-Module EliteSeller.PowerShell; Import-Module $module;"),
        ImportedAgain("Import-Module $module -Force;"),
        ImportedAgain("Import-Module $module; Import-Module $module;"),
    ], 3);

    [Theory]
    [MemberData(nameof(Sessions))]
    public async Task The_session_has_what_it_loaded_and_the_module_works_with_its_own(string version, string script, string[] lines) =>
        (await Probe(1, version, script)).ShouldBe(lines);

    [Fact]
    public async Task Eight_runspaces_can_import_at_the_same_moment()
    {
        var lines = await Probe(8, "99.0.0.0", "Load; " + Import + "Write-Table");

        lines.ShouldBe(Enumerable.Repeat(_table, 8).SelectMany(t => t));
    }

    // One working copy is left.
    private static object[] ImportedAgain(string again) =>
    [
        "99.0.0.0",
        "Load; " + Import + "Write-Table; " + again + "Write-Table; [AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object GetName | "
            + "Where-Object Name -eq EliteSeller.Files | ForEach-Object Name",
        (string[])[.. _table, .. _table, "EliteSeller.Files"],
    ];

    private static async Task<string[]> Probe(int runspaces, string version, string script)
    {
        using var folder = new TempFolder();
        var foreign = ForeignAssembly.Write(folder, "CsvHelper", Version.Parse(version));
        var head = $$"""
            $ErrorActionPreference = 'Stop'
            $module = '{{Built.Manifest}}'; $commands = '{{Built.TestCommands}}'
            function Load { $null = [System.Reflection.Assembly]::LoadFrom('{{foreign}}') }
            """;

        var run = await ChildProcess.Run(
            "dotnet", [Built.Probe, runspaces.ToString(System.Globalization.CultureInfo.InvariantCulture), head + "\n" + script]);

        run.Error.ShouldBeEmpty();
        return run.Lines;
    }
}
