using System;
using System.IO;
using System.Threading.Tasks;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Files.Export.Backtests;
using EliteSeller.Tests.Backtests;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Browser;

/// <summary>The page as its reader sees it: on a phone and at a desk, in light and in the dark.</summary>
[Trait("Category", "Browser")]
public sealed class BacktestPageInBrowserTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("page-").FullName;

    [BrowserTheory]
    [InlineData("Proposal", 390, ColorScheme.Light)]
    [InlineData("Proposal", 1280, ColorScheme.Dark)]
    [InlineData("<script>alert(1)</script>averyverylongnamewithoutanyspaceinit", 390, ColorScheme.Dark)]
    public async Task The_page_is_whole_quiet_accessible_and_no_wider_than_the_screen(string stage, int width, ColorScheme scheme)
    {
        var tests = new PlantedHistory(1, stage: stage)
            .Test(PlantedHistory.Weeks, [RuleCatalogue.DefaultPolicy, RuleCatalogue.DefaultPolicy]);
        var file = Path.Combine(_folder, "page.html");
        using (var output = File.Create(file))
        {
            new BacktestPage().Write(tests, output);
        }

        var page = await LookedAt.Open(file, width, scheme, Pictures.Path($"backtest-{width}-{scheme}.png"));

        page.Complaints.ShouldBeEmpty();
        page.Requests.ShouldBeEmpty();
        page.Violations.ShouldBeEmpty();
        page.Heading.ShouldBe("Default, Default");
        page.Overflow.ShouldBe(0);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
