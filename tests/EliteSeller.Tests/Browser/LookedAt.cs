using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace EliteSeller.Tests.Browser;

/// <summary>A page as Chromium shows it, with everything that went wrong on the way.</summary>
internal sealed class LookedAt
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private LookedAt(IReadOnlyList<string> complaints, IReadOnlyList<string> requests, IReadOnlyList<string> violations, string heading,
        int overflow, int pagesOnPaper, int sheetsOfPageOne)
    {
        PagesOnPaper = pagesOnPaper;
        SheetsOfPageOne = sheetsOfPageOne;
        Complaints = complaints;
        Requests = requests;
        Violations = violations;
        Heading = heading;
        Overflow = overflow;
    }

    /// <summary>What the console said, and scripts that failed.</summary>
    public IReadOnlyList<string> Complaints { get; }

    /// <summary>What was asked for besides the page itself.</summary>
    public IReadOnlyList<string> Requests { get; }

    /// <summary>What axe found, in one line each.</summary>
    public IReadOnlyList<string> Violations { get; }

    /// <summary>The text of the first heading, as it is shown.</summary>
    public string Heading { get; }

    /// <summary>By how many pixels the page is wider than the screen.</summary>
    public int Overflow { get; }

    /// <summary>How many sheets of A4 it takes in print.</summary>
    public int PagesOnPaper { get; }

    /// <summary>How many sheets the page takes without its second part.</summary>
    public int SheetsOfPageOne { get; }

    /// <summary>The text of the page as it is shown, line by line.</summary>
    public IReadOnlyList<string> Lines { get; private init; } = [];

    /// <summary>Opens a file and takes a picture of it.</summary>
    /// <param name="file">The full path of an HTML file.</param>
    /// <param name="width">The width of the screen in pixels.</param>
    /// <param name="scheme">Light or dark.</param>
    /// <param name="picture">Where the picture goes.</param>
    public static async Task<LookedAt> Open(string file, int width, ColorScheme scheme, string picture)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = BrowserTheoryAttribute.Chromium, Args = Arguments });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        var (complaints, requests) = (new List<string>(), new List<string>());
        var address = new Uri(file).AbsoluteUri;
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) => requests.Add(request.Url);
        await page.GotoAsync(address);
        await page.ScreenshotAsync(new() { Path = picture, FullPage = true });
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        var heading = await page.Locator("h1").First.InnerTextAsync();
        var lines = (await page.Locator("body").InnerTextAsync()).Split('\n');
        var (complaintsOfPage, requestsOfPage) = (complaints.ToArray(), requests.Where(url => url != address).ToArray());
        var sheets = await Sheets(page, Path.ChangeExtension(picture, ".pdf"));
        var axe = await page.RunAxe();
        await page.EvaluateAsync("document.querySelector('.page-two')?.remove()");
        return new LookedAt(
            complaintsOfPage,
            requestsOfPage,
            axe.Violations.Select(violation =>
                $"{violation.Id}: {violation.Help} {string.Join(" ", violation.Nodes.Select(node => node.Target))}").ToArray(),
            heading,
            overflow,
            sheets,
            await Sheets(page, null))
        {
            Lines = lines,
        };
    }

    private static async Task<int> Sheets(IPage page, string? file) =>
        Regex.Count(Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4", Path = file })), "/Type\\s*/Page\\b");
}
