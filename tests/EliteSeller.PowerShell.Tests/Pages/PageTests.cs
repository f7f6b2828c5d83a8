using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using EliteSeller.PowerShell.Tests.Hosting;
using EliteSeller.PowerShell.Tests.Samples;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Pages;

/// <summary>Runs what the pages show, from top to bottom, and compares it with what they print.</summary>
public sealed partial class PageTests
{
    // The last column of a screen stays free; a page has 100.
    private const int Width = 101;

    [Theory]
    [InlineData("README.md", 2)]
    [InlineData("docs/getting-started.md", 6)]
    [InlineData("docs/recipes.md", 22)]
    [InlineData("docs/beth-story.md", 5)]
    [InlineData("docs/beth-two-years.md", 5)]
    [InlineData("docs/policy.md", 1)]
    [InlineData("docs/settings.md", 1)]
    [InlineData("docs/people.md", 3)]
    [InlineData("docs/backtest.md", 1)]
    public void A_page_prints_what_its_commands_print(string name, int commands)
    {
        using var folder = new TempFolder();
        Sample.CopyAll(folder.File("samples"));
        using var session = ModuleSession.Open().At(folder.Path);

        var page = MarkdownPage.Read(name).Blocks().Where(block => block.Kind == "powershell").ToArray();

        page.Length.ShouldBe(commands);
        foreach (var block in page)
        {
            var run = session.Run(block.Text);
            run.Errors.ShouldBeEmpty(block.Text);
            Lines(run.Text(Width)).ShouldBe(block.Next.Kind == "text" ? Lines(block.Next.Text) : "", block.Text);
        }
    }

    [Fact]
    public void The_policy_page_has_every_value_and_its_default()
    {
        using var folder = new TempFolder();
        using var session = ModuleSession.Open().At(folder.Path);
        session.Run("New-QualificationPolicy policy.psd1").Errors.ShouldBeEmpty();

        var shown = MarkdownPage.Read("docs/policy.md").Blocks().Single(block => block.Kind == "psd1").Text;

        shown.ShouldBe(File.ReadAllText(folder.File("policy.psd1"))
            .ReplaceLineEndings("\n"), customMessage: "dotnet run --project tools/EliteSeller.HelpGen writes it again");
    }

    // A page has no colours.
    private static string Lines(string text) =>
        string.Join('\n', Colour().Replace(text, "").Split('\n').Select(line => line.TrimEnd())).Trim('\n');

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colour();
}
