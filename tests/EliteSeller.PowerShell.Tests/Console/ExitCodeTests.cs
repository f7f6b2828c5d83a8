using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Console;

/// <summary>The exit codes are those that pwsh gives to the same script or command.</summary>
public sealed class ExitCodeTests
{
    [Theory]
    [InlineData("'fine'", 0)]
    [InlineData("exit 7", 7)]
    [InlineData("exit", 0)]
    [InlineData("function Stop-Here { exit 3 }; Stop-Here; 5", 3)]
    [InlineData("throw 'no'", 1)]
    [InlineData("Import-Module nowhere -ErrorAction Stop", 1)]
    [InlineData("$ErrorActionPreference = 'Stop'; Import-Module nowhere; 7", 1)]
    [InlineData("Import-Module nowhere", 0)]
    [InlineData("dotnet nowhere.dll 2>$null", 0)]
    [InlineData("try { throw 'no' } catch { exit 4 }", 4)]
    [InlineData("if (1) {", 1)]
    [InlineData("param([Parameter(Mandatory)] $Needed) 1", 1)]
    [InlineData("#requires -Modules Nowhere\n1", 1)]
    public async Task A_script_ends_with(string script, int exitCode)
    {
        using var session = new ConsoleSession().With("script.ps1", script);

        (await session.Run("-File", "script.ps1")).ExitCode.ShouldBe(exitCode);
    }

    [Theory]
    [InlineData("'fine'", 0)]
    [InlineData("exit 9", 9)]
    [InlineData("throw 'no'", 1)]
    [InlineData("Import-Module nowhere", 1)]
    [InlineData("Import-Module nowhere; 1", 0)]
    [InlineData("dotnet nowhere.dll 2>$null", 1)]
    [InlineData("./exits7.ps1", 1)]
    [InlineData("./exits7.ps1; exit $LASTEXITCODE", 7)]
    [InlineData("if (1) {", 1)]
    public async Task A_command_ends_with(string command, int exitCode)
    {
        using var session = new ConsoleSession().With("exits7.ps1", "exit 7");

        (await session.Run("-Command", command)).ExitCode.ShouldBe(exitCode);
    }

    [Theory]
    [InlineData("-File", "missing.ps1")]
    [InlineData("-File", "notes.txt")]
    [InlineData("-File")]
    [InlineData("-Command")]
    [InlineData("-Bogus")]
    [InlineData]
    public async Task A_command_line_that_makes_no_sense_ends_with_64_and_says_how_to_call(params string[] arguments)
    {
        using var session = new ConsoleSession().With("notes.txt", "");

        var run = await session.Run(arguments);

        run.ExitCode.ShouldBe(64);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("eliteseller: ");
        run.Error.ShouldContain("Usage: eliteseller");
    }
}
