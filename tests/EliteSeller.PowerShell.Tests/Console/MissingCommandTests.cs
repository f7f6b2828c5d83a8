using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Console;

/// <summary>The engine's package lacks the everyday commands of pwsh; a script that calls one is told where it runs.</summary>
public sealed class MissingCommandTests
{
    [Theory]
    [InlineData("Import-Csv deals.csv", "Import-Csv")]
    [InlineData("import-csv deals.csv -Delimiter ';'", "Import-Csv")]
    [InlineData("1..3 | Select-Object -First 1", "Select-Object")]
    [InlineData("1..3 | select -First 1", "Select-Object")]
    [InlineData("Write-Host -ForegroundColor Red hello there", "Write-Host")]
    public async Task A_script_that_calls_one_is_sent_to_pwsh(string script, string name)
    {
        using var session = new ConsoleSession().With("script.ps1", script);

        var run = await session.Run("-File", "script.ps1");

        run.Error.ShouldContain($"{name} is a command of pwsh that eliteseller does not carry", Case.Insensitive);
        run.Error.ShouldContain("Run the script in pwsh");
        run.Error.ShouldContain("script.ps1:1");
    }

    [Fact]
    public async Task A_script_can_catch_it_as_a_command_that_was_not_found()
    {
        using var session = new ConsoleSession();

        var run = await session.Run("-c", "try { Get-Date } catch [System.Management.Automation.CommandNotFoundException] { $_.FullyQualifiedErrorId; $_.Exception.CommandName }");

        run.Lines[0].ShouldStartWith("CommandNotInEliteSeller");
        run.Lines[1].ShouldBe("Get-Date");
    }

    [Fact]
    public async Task Any_other_unknown_name_keeps_the_error_of_the_engine()
    {
        using var session = new ConsoleSession();

        (await session.Run("-c", "Get-Nonsense")).Error.ShouldContain("'Get-Nonsense' is not recognized");
    }

    [Fact]
    public async Task The_help_lists_them_and_none_of_them_is_there()
    {
        using var console = new ConsoleSession();
        var help = await console.Run("-Help");
        var listed = Regex.Matches(help.Output[help.Output.IndexOf("Objects:", StringComparison.Ordinal)..], @"\b[A-Z]\w+-\w+\b").Select(m => m.Value).ToList();
        using var session = ModuleSession.Open();

        var there = session.Run("$listed | Where-Object { Get-Command $_ -CommandType Cmdlet, Function -ErrorAction Ignore }", new { listed }).Of<string>();

        listed.Count.ShouldBeGreaterThan(150);
        listed.ShouldBeUnique();
        listed.ShouldContain("Import-Csv");
        there.ShouldBeEmpty();
        help.Lines.Max(l => l.Length).ShouldBeLessThanOrEqualTo(80);
    }

    [Fact]
    public async Task The_modules_of_an_installed_pwsh_are_not_tried()
    {
        using var folder = new TempFolder();
        folder.Write("Microsoft.PowerShell.Utility/Microsoft.PowerShell.Utility.psd1", "@{ ModuleVersion = '7.0.0'; CmdletsToExport = @('Get-Date'); RootModule = 'nowhere.dll' }");
        var dll = System.IO.Path.Combine(Built.ConsoleFolder, "EliteSeller.Console.dll");

        var run = await ChildProcess.Run("dotnet", [dll, "-c", "$env:PSModulePath"], environment: [("PSModulePath", folder.Path)]);

        run.Output.ShouldNotContain(folder.Path);
        run.Output.ShouldStartWith(System.IO.Path.GetDirectoryName(Built.ModuleFolder)!);
    }
}
