using System;
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

    /// <summary>An older CsvHelper and a newer one; on a desk the newer one only.</summary>
    public static TheoryData<string> Versions =>
        Repeats.AreAll ? new("33.0.1.0", "99.0.0.0") : new("99.0.0.0");

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_CsvHelper_of_another_version_that_was_loaded_first_does_not_reach_us(string version)
    {
        var lines = await Probe(1, version, "Load; " + Import + "Write-Table; " + Loaded);

        lines.ShouldBe([.. _table, "foreign " + version]);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_CsvHelper_that_is_loaded_between_import_and_first_use_does_not_reach_us(string version)
    {
        var lines = await Probe(1, version, Import + "Load; Write-Table; " + Loaded);

        lines.ShouldBe([.. _table, "foreign " + version]);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Ours_does_not_reach_a_session_that_loads_another_CsvHelper_later(string version)
    {
        var lines = await Probe(1, version, Import + "Write-Table; Load; [CsvHelper.Foreign].FullName; Write-Table; " + Loaded);

        lines.ShouldBe([.. _table, "CsvHelper.Foreign", .. _table, "foreign " + version]);
    }

    /// <summary>The ways to import again; on a desk one of them.</summary>
    public static TheoryData<string> Again => [.. Repeats.Drawn(
    [
        "Remove-Module EliteSeller.PowerShell; Import-Module $module;", "Import-Module $module -Force;",
        "Import-Module $module; Import-Module $module;",
    ], 1)];

    [Theory]
    [MemberData(nameof(Again))]
    public async Task Importing_again_leaves_one_working_copy(string again)
    {
        var lines = await Probe(1, "99.0.0.0", "Load; " + Import + "Write-Table; " + again + "Write-Table;"
            + "[AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object GetName | Where-Object Name -eq EliteSeller.Files | "
                + "ForEach-Object Name");

        lines.ShouldBe([.. _table, .. _table, "EliteSeller.Files"]);
    }

    [Fact]
    public async Task Objects_work_on_after_the_module_is_removed()
    {
        var lines = await Probe(1, "33.0.1.0", Import + "Load; Remove-Module EliteSeller.PowerShell; Write-Table");

        lines.ShouldBe(_table);
    }

    [Fact]
    public async Task Eight_runspaces_can_import_at_the_same_moment()
    {
        var lines = await Probe(8, "99.0.0.0", "Load; " + Import + "Write-Table");

        lines.ShouldBe(Enumerable.Repeat(_table, 8).SelectMany(t => t));
    }

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
