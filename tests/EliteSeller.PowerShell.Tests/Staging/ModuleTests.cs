using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Staging;

public sealed class ModuleTests
{
    [Fact]
    public void The_manifest_exports_exactly_the_cmdlet_classes()
    {
        using var session = ModuleSession.Open();
        var assembly = AppDomain.CurrentDomain.GetAssemblies().Single(a => a.GetName().Name == "EliteSeller.PowerShell");
        var classes = assembly.GetExportedTypes()
            .Where(t => t.IsDefined(typeof(CmdletAttribute), inherit: false))
            .Select(t => t.GetCustomAttributes(typeof(CmdletAttribute), inherit: false).Cast<CmdletAttribute>().Single())
            .Select(c => $"{c.VerbName}-{c.NounName}")
            .Order(StringComparer.Ordinal);

        var exported = session.Run("(Get-Module EliteSeller.PowerShell).ExportedCommands.Keys").Of<string>();

        exported.Order(StringComparer.Ordinal).ShouldBe(classes);
    }

    [Fact]
    public void The_manifest_lists_its_cmdlets_in_alphabetical_order()
    {
        var listed = File.ReadLines(Built.Manifest).SkipWhile(l => !l.Contains("CmdletsToExport", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(l => l.Trim() != ")").Select(l => l.Trim()).ToList();

        listed.ShouldBe(listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_manifest_passes_the_check_of_the_engine_and_has_our_version()
    {
        using var session = ModuleSession.Open();

        var run = session.Run("Test-ModuleManifest $manifest", new { manifest = Built.Manifest });

        run.Errors.ShouldBeEmpty();
        run.Warnings.ShouldBeEmpty();
        run.Single<PSModuleInfo>().Version.ToString().ShouldBe(Built.Version);
    }

    [Fact]
    public void Import_prints_nothing_and_changes_nothing_but_the_list_of_commands()
    {
        using var session = ModuleSession.Open(isOwn: true);

        var run = session.Run(
            "Remove-Module EliteSeller.PowerShell; Import-Module $manifest -Verbose:$false", new { manifest = Built.Manifest });

        run.Errors.ShouldBeEmpty();
        run.Output.ShouldBeEmpty();
        run.Warnings.ShouldBeEmpty();
        run.Information.ShouldBeEmpty();
        session.HostText.ShouldBeEmpty();
        session.Run("(Get-Module EliteSeller.PowerShell).ExportedVariables.Count + (Get-Module "
            + "EliteSeller.PowerShell).ExportedAliases.Count").Single<int>().ShouldBe(0);
    }

    [Fact]
    public void The_session_of_the_tests_finds_no_other_copy_of_our_module()
    {
        using var session = ModuleSession.Open();

        // The path of modules belongs to the process: a session that another test opens just now brings back the machine's own folders.
        var listed = session.Run("Get-Module EliteSeller.PowerShell -ListAvailable").Of<PSModuleInfo>();

        listed.Select(m => m.ModuleBase).ShouldBe([Built.ModuleFolder]);
    }
}
