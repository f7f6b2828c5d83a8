using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace EliteSeller.Tests.Browser;

/// <summary>One Chromium for all tests of pages. It starts with the first of them.</summary>
[CollectionDefinition(nameof(Chromium))]
public sealed class Chromium : ICollectionFixture<Chromium>, IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    // Asked from within the page: what sends results through Playwright opens a second window for each page, which takes longer.
    private const string Axe =
        """
        axe.run({ resultTypes: ['violations'] }).then(result => result.violations.map(
            violation => `${violation.id}: ${violation.help} ${violation.nodes.map(node => node.target).join(' ')}`))
        """;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    // One window for all: around each, Chromium builds its own face anew, which took a third of the time.
    private IPage? _page;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>
    /// Opens a file once and looks at it on each screen, on a desk on one of them. Pictures, at which no test looks, are taken by a
    /// thorough run.
    /// </summary>
    /// <param name="file">The full path of an HTML file.</param>
    /// <param name="name">What the pictures are called.</param>
    /// <param name="screens">The screens, such as <c>360 Light</c>.</param>
    internal async Task<LookedAt> Open(string file, string name, IReadOnlyList<string> screens)
    {
        screens = Repeats.Drawn(screens, 1);
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserTheoryAttribute.Chromium, Args = Arguments });
        var page = _page ??= await _browser.NewPageAsync();
        var (complaints, requests) = (new List<string>(), new List<string>());
        var address = new Uri(file).AbsoluteUri;
        void Said(object? _, IConsoleMessage message) => complaints.Add(message.Text);
        void Failed(object? _, string error) => complaints.Add(error);
        void Asked(object? _, IRequest request) => requests.Add(request.Url);
        page.Console += Said;
        page.PageError += Failed;
        page.Request += Asked;
        await Show(page, screens[0]);
        await page.GotoAsync(address);
        var looks = new Dictionary<string, Look>();
        foreach (var screen in screens)
        {
            await Show(page, screen);
            if (Repeats.AreAll)
            {
                await page.ScreenshotAsync(
                    new() { Path = Pictures.Path($"{name}-{screen.Replace(' ', '-')}.png"), FullPage = true });
            }

            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            var heading = await page.Locator("h1").First.InnerTextAsync();
            var lines = (await page.Locator("body").InnerTextAsync()).Split('\n');
            looks[screen] = new Look(heading, overflow, lines);
        }

        // Before axe comes, which speaks and asks itself.
        page.Console -= Said;
        page.PageError -= Failed;
        page.Request -= Asked;
        var sheets = await Sheets(page, Repeats.AreAll ? Pictures.Path(name + ".pdf") : null);
        var violations = new List<string>();
        await page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
        foreach (var screen in screens)
        {
            await Show(page, screen);
            violations.AddRange((await page.EvaluateAsync<string[]>(Axe)).Select(violation => $"{screen}: {violation}"));
        }

        var hasMore = await page.EvaluateAsync<bool>(
            "(second => { second?.remove(); return second !== null; })(document.querySelector('.page-two'))");
        return new LookedAt(
            complaints, [.. requests.Where(url => url != address)], violations, looks, sheets, hasMore ? await Sheets(page, null) : sheets);
    }

    private static async Task Show(IPage page, string screen)
    {
        var (width, scheme) = (screen.Split(' ')[0], screen.Split(' ')[1]);
        await page.SetViewportSizeAsync(int.Parse(width, CultureInfo.InvariantCulture), 900);
        await page.EmulateMediaAsync(new() { ColorScheme = Enum.Parse<ColorScheme>(scheme) });
    }

    // On paper a page is as wide as the paper and light, whatever the screen.
    private static async Task<int> Sheets(IPage page, string? file) =>
        Regex.Count(Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4", Path = file })), "/Type\\s*/Page\\b");
}
