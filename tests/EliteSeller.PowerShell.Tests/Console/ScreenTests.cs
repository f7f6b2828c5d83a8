using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Console;

/// <summary>What appears where, and in which colours.</summary>
public sealed class ScreenTests
{
    private const char Escape = '\u001b';

    [Fact]
    public async Task The_module_is_loaded()
    {
        using var session = new ConsoleSession();

        (await session.Run("-Command", "(Get-Module EliteSeller.PowerShell).ModuleBase")).Lines.ShouldBe([Built.ModuleFolder]);
    }

    [Fact]
    public async Task A_cmdlet_finds_the_domain_and_the_formats()
    {
        // The program must not have a name that the runtime takes for the domain's.
        using var session = new ConsoleSession().With("deals.csv", "Opportunity ID,Opportunity Name,Stage,Amount,Close Date\r\n0065g00000AbCdE,Acme,Prospecting,1000,2026-12-31\r\n");

        var run = await session.Run("-Command", "(Import-Opportunity deals.csv).Name");

        run.Error.ShouldBeEmpty();
        run.Lines.ShouldBe(["Acme"]);
    }

    [Fact]
    public async Task Output_warnings_and_verbose_text_go_to_standard_output_in_order_and_errors_to_standard_error()
    {
        using var session = new ConsoleSession().With("streams.ps1", """
            [CmdletBinding()] param()
            'first'
            $PSCmdlet.WriteWarning('careful')
            $PSCmdlet.WriteVerbose('in detail')
            Import-Module nowhere
            throw 'the end'
            """);

        var run = await session.Run("-File", "streams.ps1", "-Verbose");

        run.Lines.ShouldBe(["first", "WARNING: careful", "VERBOSE: in detail"]);
        run.Error.ShouldContain("module 'nowhere' was not loaded");
        run.Error.ShouldContain("the end");
        run.Error.ShouldContain("streams.ps1:6");
        (run.Output + run.Error).ShouldNotContain(Escape);
    }

    [Fact]
    public async Task A_table_is_120_columns_wide_where_there_is_no_screen()
    {
        using var session = new ConsoleSession();

        var run = await session.Run("-Command", "[pscustomobject]@{ A = 'x' * 200; B = 1 }");

        // The engine keeps the last column free, so that no terminal breaks the line.
        run.Lines.Max(l => l.Length).ShouldBe(119);
    }

    [Fact]
    public async Task A_parse_error_of_a_command_is_shown()
    {
        using var session = new ConsoleSession();

        (await session.Run("-Command", "if (1) {")).Error.ShouldContain("Missing closing '}'");
    }

    [Fact]
    public async Task On_a_terminal_there_is_colour_and_NO_COLOR_takes_it_away()
    {
        const string Terminal = "/usr/bin/script";
        if (!File.Exists(Terminal))
        {
            // Only the script command of Linux can pretend to be a terminal here.
            return;
        }

        var command = $"dotnet {Path.Combine(Built.ConsoleFolder, "EliteSeller.Console.dll")} -Command 'Get-Module; Import-Module nowhere; 1'";
        var coloured = await ChildProcess.Run(Terminal, ["-qec", command, "/dev/null"]);
        var plain = await ChildProcess.Run(Terminal, ["-qec", "NO_COLOR=1 " + command, "/dev/null"]);

        coloured.Output.ShouldContain(Escape + "[32;1m");
        coloured.Output.ShouldContain(Escape + "[31;1m");
        plain.Output.ShouldContain("EliteSeller.PowerShell");
        plain.Output.ShouldContain("module 'nowhere' was not loaded");
        plain.Output.ShouldNotContain("1m");
    }

    [Fact]
    public async Task A_confirmation_that_nobody_can_give_is_refused_and_says_what_to_write()
    {
        using var session = new ConsoleSession().With("asks.ps1", """
            [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')] param()
            if ($PSCmdlet.ShouldProcess('deals.csv', 'replace')) { 'replaced' }
            """);

        var refused = await session.Run("-File", "asks.ps1");
        var told = await session.Run("-File", "asks.ps1", "-Confirm:$false");

        refused.Output.ShouldBeEmpty();
        refused.Error.ShouldContain("Nobody is there to confirm it.");
        refused.Error.ShouldContain("-Confirm:$false");
        told.Lines.ShouldBe(["replaced"]);
    }

    [Theory]
    [InlineData("-INT", 130)]
    [InlineData("-TERM", 143)]
    public async Task A_signal_stops_the_pipeline_and_lets_it_clean_up(string signal, int exitCode)
    {
        if (OperatingSystem.IsWindows())
        {
            // No signal can be sent to a process without a console there.
            return;
        }

        using var session = new ConsoleSession().With("long.ps1", """
            try {
                [IO.File]::WriteAllText("$PSScriptRoot/started", '')
                while ($true) { [Threading.Thread]::Sleep(20) }
            }
            finally { [IO.File]::WriteAllText("$PSScriptRoot/cleaned", 'yes') }
            """);

        var run = await session.RunAndSignal(signal, "-File", "long.ps1");

        run.ExitCode.ShouldBe(exitCode);
        run.Error.ShouldBeEmpty();
        session.Written("cleaned").ShouldBe("yes");
    }

    [Fact]
    public async Task Published_it_finds_the_module_beside_itself()
    {
        using var folder = new TempFolder();
        Copy(Built.ConsoleFolder, folder.Path);
        Copy(Built.ModuleFolder, folder.File("module/EliteSeller.PowerShell"));

        var run = await ChildProcess.Run("dotnet", [folder.File("EliteSeller.Console.dll"), "-c", "(Get-Module EliteSeller.PowerShell).ModuleBase"]);

        run.Lines.ShouldBe([folder.File("module/EliteSeller.PowerShell")]);
    }

    [Fact]
    public async Task Without_a_module_it_says_where_it_looked_and_ends_with_70()
    {
        using var folder = new TempFolder();
        Copy(Built.ConsoleFolder, folder.Path);

        var run = await ChildProcess.Run("dotnet", [folder.File("EliteSeller.Console.dll"), "-c", "1"]);

        run.ExitCode.ShouldBe(70);
        run.Error.ShouldContain(folder.File("module"));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
