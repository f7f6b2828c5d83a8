using System.Threading.Tasks;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Console;

public sealed class ArgumentTests
{
    private const string Echo = "param($Name, [switch] $Force, [datetime] $AsOf, [int] $Days) \"$Name|$Force|$($AsOf.Year)|$Days|$args\"";

    [Theory]
    [InlineData("Acme|True|2026|-5|rest", "-Name", "Acme", "-Force", "-AsOf", "2026-11-23", "-Days", "-5", "rest")]
    [InlineData("Acme|False||3|", "-Name:Acme", "-Force:$false", "-Days:", "3")]
    [InlineData("it's; exit 9 $(1)|False||0|", "it's; exit 9 $(1)")]
    [InlineData("-|False||0|", "-Name", "-")]
    [InlineData("Zürich „x“|False||0|", "Zürich „x“")]
    public async Task The_words_after_a_script_are_its_arguments(string expected, params string[] words)
    {
        using var session = new ConsoleSession().With("echo.ps1", Echo);

        var run = await session.Run(["-File", "echo.ps1", .. words]);

        run.Error.ShouldBeEmpty();
        run.Lines.ShouldBe([expected]);
    }

    [Theory]
    [InlineData("-file")]
    [InlineData("--file")]
    [InlineData("-f")]
    [InlineData("-NoProfile", "-NonInteractive", "-File")]
    [InlineData]
    public async Task A_script_can_be_named_as_people_type_it(params string[] before)
    {
        using var session = new ConsoleSession().With("where.ps1", "$PSScriptRoot -eq $PWD; $MyInvocation.MyCommand.Name");

        (await session.Run([.. before, "where.ps1"])).Lines.ShouldBe(["True", "where.ps1"]);
    }

    [Fact]
    public async Task The_words_of_a_command_are_one_text()
    {
        using var session = new ConsoleSession();

        (await session.Run("-c", "1, 2 |", "ForEach-Object { $_ * 2 }")).Lines.ShouldBe(["2", "4"]);
    }

    [Fact]
    public async Task A_command_of_a_dash_is_read_from_standard_input()
    {
        using var session = new ConsoleSession();

        (await session.RunWith("1 + 1\n2 + 2\n", "-Command", "-")).Lines.ShouldBe(["2", "4"]);
    }

    [Fact]
    public async Task Standard_input_is_the_input_of_a_script_that_asks_for_it()
    {
        using var session = new ConsoleSession().With("lines.ps1", "$input | ForEach-Object { \"<$_>\" }");

        (await session.RunWith("a\nb\n", "-File", "lines.ps1")).Lines.ShouldBe(["<a>", "<b>"]);
        (await session.RunWith("a\nb\n", "-Command", "$input | ForEach-Object { \"<$_>\" }")).Lines.ShouldBe(["<a>", "<b>"]);
    }

    [Theory]
    [InlineData("-Version")]
    [InlineData("--version")]
    [InlineData("-v")]
    public async Task The_version_names_the_program_and_the_engine(string option)
    {
        using var session = new ConsoleSession();

        var run = await session.Run(option);

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldMatch($@"^eliteseller {System.Text.RegularExpressions.Regex.Escape(Built.Version)} \(PowerShell engine 7\.\d+\.\d+, \.NET \d");
    }
}
