using System;
using System.IO;
using System.Threading.Tasks;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Export.Roadmaps;
using EliteSeller.PowerShell;
using EliteSeller.Settings;
using EliteSeller.Tests.Roadmaps;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Browser;

/// <summary>The page as a customer sees it: on a phone and at a desk, in light and in the dark.</summary>
[Trait("Category", "Browser")]
public sealed class RoadmapPageInBrowserTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("page-").FullName;

    [BrowserTheory]
    [InlineData("fits", 390, ColorScheme.Light)]
    [InlineData("fits", 1280, ColorScheme.Light)]
    [InlineData("impossible", 390, ColorScheme.Dark)]
    [InlineData("impossible", 1280, ColorScheme.Dark)]
    [InlineData("hostile", 390, ColorScheme.Light)]
    [InlineData("hostile", 1280, ColorScheme.Dark)]
    public async Task The_page_is_whole_quiet_accessible_and_no_wider_than_the_screen(string kind, int width, ColorScheme scheme)
    {
        var roadmap = Roadmap(kind);
        var file = Path.Combine(_folder, "page.html");
        await File.WriteAllBytesAsync(file, roadmap.Bytes(RoadmapFormat.Html));

        var page = await LookedAt.Open(file, width, scheme, Pictures.Path($"roadmap-{kind}-{width}-{scheme}.png"));

        page.Complaints.ShouldBeEmpty();
        page.Requests.ShouldBeEmpty();
        page.Violations.ShouldBeEmpty();
        page.Heading.ShouldBe(roadmap.Name);
        page.Overflow.ShouldBe(0);
        page.PagesOnPaper.ShouldBeInRange(1, 2);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static ActionRoadmap Roadmap(string kind)
    {
        var template = RoadmapTemplateReader.Read(SettingParser.Parse(File.ReadAllText(TemplateFile()), "default.psd1"), [])!;
        var calendars = new RoadmapCalendars(
            Plans.MondayToFriday("2026-12-21..2027-01-03"), Plans.MondayToFriday("2026-12-21..2027-01-03", "2027-01-06"));
        var goLive = kind == "impossible" ? "2027-01-29" : "2027-04-16";
        var roadmap = new RoadmapPlanner(template, calendars, "2026-11-23".Day(), goLive.Day())
            .Plan(PlannedDeal.Of(kind == "hostile" ? Faces.HostileName : "Harbour cranes", saidYesTo: EliteSeller.Model.AskKind.Roadmap));
        if (kind == "hostile")
        {
            return roadmap;
        }

        var kept = new StepEdit { Status = StepStatus.Done }.Apply(roadmap, ["KickOff"], "2026-11-23".Day());
        return new StepEdit { Status = StepStatus.InProgress }.Apply(kept, ["Discovery"], "2026-11-24".Day()).ForCustomer();
    }

    private static string TemplateFile() => Path.Combine(Pictures.Root, "module", "templates", "default.psd1");
}
