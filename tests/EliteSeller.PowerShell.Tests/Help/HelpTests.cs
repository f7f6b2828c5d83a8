using System;
using System.Linq;
using System.Threading.Tasks;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Help;

public class HelpTests(HelpTests.Shell shell) : IClassFixture<HelpTests.Shell>
{
    public static TheoryData<string> Cmdlets => new(HelpFile.Commands.Select(HelpFile.Name));

    [Fact]
    public void Every_exported_cmdlet_has_help()
    {
        var exported = shell.Session.Run("Get-Command -Module EliteSeller.PowerShell | ForEach-Object Name")
            .Output.Select(name => name.ToString()).Order(StringComparer.Ordinal);
        HelpFile.Commands.Select(HelpFile.Name).Order(StringComparer.Ordinal).ShouldBe(exported);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_cmdlet_says_what_it_does_what_each_parameter_means_and_shows_an_example(string cmdlet)
    {
        var help = HelpFile.Commands.Single(command => HelpFile.Name(command) == cmdlet);

        HelpFile.Synopsis(help).ShouldEndWith(".");
        HelpFile.Examples(help).ShouldNotBeEmpty();
        HelpFile.Parameters(help).ShouldAllBe(parameter => parameter.Text.Length > 10);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Get_Help_shows_the_text_examples_and_parameters(string cmdlet)
    {
        var help = HelpFile.Commands.Single(command => HelpFile.Name(command) == cmdlet);

        var full = shell.Session.Run($"Get-Help {cmdlet} -Full").Text(width: 120);
        var parameters = shell.Session.Run($"Get-Help {cmdlet} -Parameter *");

        full.ShouldContain("EXAMPLE", Case.Insensitive);
        full.ShouldContain(HelpFile.Synopsis(help).Split(' ')[0]);
        parameters.Errors.ShouldBeEmpty();
        parameters.Output.Count.ShouldBeGreaterThanOrEqualTo(HelpFile.Parameters(help).Count());
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Get_Help_Online_opens_the_page_of_docs(string cmdlet)
    {
        shell.Session.Run($"@((Get-Help {cmdlet}).relatedLinks.navigationLink)[0].uri").Of<string>().ShouldHaveSingleItem()
            .ShouldEndWith($"/docs/cmdlets/{cmdlet}.md");
    }

    [Fact]
    public async Task The_help_and_the_pages_of_docs_say_what_the_source_says()
    {
        var check = await ChildProcess.Run("dotnet", [Built.HelpGen, "--check"]);
        check.ExitCode.ShouldBe(0, $"Run `dotnet run --project tools/EliteSeller.HelpGen`.\n{check.Error}");
    }

    /// <summary>One session, which reads the file of help once.</summary>
    public sealed class Shell : IDisposable
    {
        internal ModuleSession Session { get; } = ModuleSession.Open();

        public void Dispose() => Session.Dispose();
    }
}
