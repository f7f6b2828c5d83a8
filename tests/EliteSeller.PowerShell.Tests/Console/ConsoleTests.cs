using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using EliteSeller.PowerShell.Tests.Hosting;
using EliteSeller.PowerShell.Tests.Samples;
using EliteSeller.Tests;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Console;

/// <summary><c>eliteseller</c> is the shell of PowerShell itself; what is ours is that the module is loaded.</summary>
public sealed class ConsoleTests
{
    [Fact]
    public async Task Our_commands_and_those_of_the_shell_make_one_pipeline_and_the_exit_code_is_that_of_exit()
    {
        using var session = new ConsoleSession();
        var plain = Path.Combine(Sample.Folder, "plain.csv");

        var run = await session.Run(["-Command",
            $"Import-Csv '{plain}' | Test-Opportunity -AsOf 2026-11-23 | Sort-Object Score | Select-Object -First 3 Name,Verdict | "
            + "ConvertTo-Csv; exit 7"]);

        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(7);
        run.Lines.Length.ShouldBe(4);
        run.Lines[0].ShouldBe("\"Name\",\"Verdict\"");
    }

    [Fact]
    public void Nothing_is_counted_for_a_better_compilation_later_because_a_command_lives_for_seconds() =>
        File.ReadAllText(Path.Combine(Built.ConsoleFolder, "EliteSeller.Console.runtimeconfig.json"))
            .ShouldContain("\"System.Runtime.TieredPGO\": false");

    [Fact]
    public async Task The_engine_sends_nothing_and_looks_for_no_update()
    {
        using var session = new ConsoleSession();

        var run = await session.Run(["-Command",
            "[Microsoft.PowerShell.Telemetry.ApplicationInsightsTelemetry]::CanSendTelemetry; $env:POWERSHELL_UPDATECHECK"]);

        run.Lines.ShouldBe(["False", "Off"]);
    }

    [Fact]
    public async Task A_script_is_named_by_a_relative_path_and_gets_its_words()
    {
        using var session = new ConsoleSession().With("echo.ps1",
            "param([switch] $Quick, [datetime] $AsOf) \"$Quick $($AsOf.Year) $args $($PSScriptRoot -eq $PWD)\" > said.txt; exit 3");

        var run = await session.Run(["-NoProfile", "-NonInteractive", "-File", "echo.ps1", "-Quick", "-AsOf", "2026-11-23", "it's; $(1)"]);

        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(3);
        session.Written("said.txt").TrimEnd().ShouldBe("True 2026 it's; $(1) True");
    }

    /// <summary>The ways to end; on a desk one of those that end with 1.</summary>
    public static IEnumerable<object[]> Ends =>
    [
        [0, "-Command", "'fine'"], [64, "-File", "missing.ps1"],
        .. Repeats.Drawn<object[]>(
            [[1, "-Command", "throw 'no'"], [1, "-Command", "Import-Opportunity nowhere.csv"], [1, "-File", "throws.ps1"]], 1),
    ];

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task It_ends_as_pwsh_does(int exitCode, params string[] arguments)
    {
        using var session = new ConsoleSession().With("throws.ps1", "throw 'no'");

        (await session.Run(arguments)).ExitCode.ShouldBe(exitCode);
    }

    [Fact]
    public async Task Standard_input_is_the_input_of_a_command()
    {
        using var session = new ConsoleSession();

        var run = await session.Run(["-Command", "$input | ForEach-Object { \"<$_>\" }"], "a\nb\n");

        run.Lines.Where(line => line.StartsWith('<')).ShouldBe(["<a>", "<b>"]);
    }

    [Fact]
    public async Task Types_of_ours_with_the_name_of_the_program_are_found()
    {
        // Assembly names know no case: the program must not have a name that the runtime takes for the domain's.
        using var session = new ConsoleSession()
            .With(
            "deals.csv", "Opportunity ID,Opportunity Name,Stage,Amount,Close Date\r\n0065g00000AbCdE,Acme,Prospecting,1000,2026-12-31\r\n");

        var run = await session.Run(["-Command", "(Import-Opportunity deals.csv).Name"]);

        run.Error.ShouldBeEmpty();
        run.Lines.ShouldBe(["Acme"]);
    }
}
