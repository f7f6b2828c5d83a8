using System;
using System.IO;
using System.Threading.Tasks;
using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Export.Briefs;
using EliteSeller.Tests.Briefs;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Browser;

/// <summary>The brief as seller and manager see it: on a phone, at a desk, on paper, in light and in the dark.</summary>
[Trait("Category", "Browser")]
[Collection(nameof(Chromium))]
public sealed class DealBriefInBrowserTests(Chromium chromium) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("brief-").FullName;

    [BrowserTheory]
    [InlineData("full", "360 Light", "1280 Dark")]
    [InlineData("bare", "360 Dark")]
    [InlineData("hostile", "360 Dark", "1280 Light")]
    public async Task The_page_is_whole_quiet_accessible_no_wider_than_the_screen_and_one_sheet_of_paper(
        string kind, params string[] screens)
    {
        var file = Path.Combine(_folder, "brief.html");
        await File.WriteAllTextAsync(file, Brief(kind).Text());

        var page = await chromium.Open(file, $"brief-{kind}", screens);

        page.ShouldBeWell(kind == "hostile" ? BriefCase.Hostile : "Harbour cranes");
        page.PagesOnPaper.ShouldBe(kind == "hostile" ? 2 : 1);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static DealBrief Brief(string kind) => kind switch
    {
        "full" => BriefCase.Full(),
        "bare" => BriefCase.Make(Deal.At(0.3m)),
        _ => BriefCase.Full(BriefCase.Hostile, BriefCase.Hostile, BriefCase.Hostile),
    };
}
