using System;
using System.IO;
using System.Threading.Tasks;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Files.Export.Backtests;
using EliteSeller.Tests.Backtests;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Browser;

/// <summary>The page as its reader sees it: on a phone and at a desk, in light and in the dark.</summary>
[Trait("Category", "Browser")]
[Collection(nameof(Chromium))]
public sealed class BacktestPageInBrowserTests(Chromium chromium) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("page-").FullName;

    [BrowserTheory]
    [InlineData("plain", "Proposal", "390 Light", "1280 Dark")]
    [InlineData("hostile", "<script>alert(1)</script>averyverylongnamewithoutanyspaceinit", "390 Dark")]
    public async Task The_page_is_whole_quiet_accessible_and_no_wider_than_the_screen(string kind, string stage, params string[] screens)
    {
        var tests = new PlantedHistory(1, stage: stage)
            .Test(PlantedHistory.Weeks, [RuleCatalogue.DefaultPolicy, RuleCatalogue.DefaultPolicy]);
        var file = Path.Combine(_folder, "page.html");
        using (var output = File.Create(file))
        {
            new BacktestPage().Write(tests, output);
        }

        var page = await chromium.Open(file, $"backtest-{kind}", screens);

        page.ShouldBeWell("Default, Default");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
