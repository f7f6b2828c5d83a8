using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Export.Roadmaps;
using EliteSeller.PowerShell;
using EliteSeller.Settings;
using EliteSeller.Tests.Roadmaps;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Browser;

/// <summary>The page as a customer sees it: on a phone and at a desk, in light and in the dark.</summary>
[Trait("Category", "Browser")]
[Collection(nameof(Chromium))]
public sealed class RoadmapPageInBrowserTests(Chromium chromium) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("page-").FullName;

    /// <summary>The plans and their screens; on a desk the hostile one and one of the others.</summary>
    public static IEnumerable<object[]> Pages =>
    [
        ["hostile", "390 Light", "1280 Dark"],
        .. Repeats.Drawn<object[]>(
        [
            ["fits", "390 Light", "1280 Light", "1280 Dark"], ["short", "390 Dark", "1280 Dark"], ["ours", "390 Dark", "1280 Light"],
            ["halfway", "360 Light", "1280 Light"],
        ], 1),
    ];

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task The_page_is_whole_quiet_accessible_and_no_wider_than_the_screen(string kind, params string[] screens)
    {
        var roadmap = Roadmap(kind);
        var file = Path.Combine(_folder, "page.html");
        await File.WriteAllBytesAsync(file, roadmap.Bytes(RoadmapFormat.Html));

        var page = await chromium.Open(file, $"roadmap-{kind}", screens);

        page.ShouldBeWell(roadmap.Name!);
        page.PagesOnPaper.ShouldBeInRange(1, 2);

        // What a person sees: each step begins with its number, in the picture and in the table.
        for (var i = 0; i < roadmap.Steps.Count; i++)
        {
            var step = FormattableString.Invariant($"{i + 1}. {roadmap.Steps[i].Name}");
            foreach (var (screen, look) in page.Looks)
            {
                look.Lines.Count(line => line.StartsWith(step, StringComparison.Ordinal)).ShouldBe(2, $"{screen}: {step}");
            }
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static ActionRoadmap Roadmap(string kind)
    {
        var template = RoadmapTemplateReader.Read(SettingParser.Parse(File.ReadAllText(TemplateFile()), "default.psd1"), [])!;
        var calendars = new RoadmapCalendars(
            Plans.MondayToFriday("2026-12-21..2027-01-03"), Plans.MondayToFriday("2026-12-21..2027-01-03", "2027-01-06"));
        var deal = PlannedDeal.Of(kind == "hostile" ? Faces.HostileName : "Harbour cranes",
            saidYesTo: EliteSeller.Model.AskKind.Roadmap, stage: kind == "halfway" ? 0.9m : 0.2m);
        var goLive = kind is "short" or "ours" ? "2027-01-29" : "2027-04-16";
        var roadmap = new RoadmapPlanner(template, calendars, "2026-11-23".Day(), goLive.Day()).Plan(deal);
        var kept = kind == "halfway"
            ? new StepEdit { Status = StepStatus.Done }.Apply(roadmap, ["CommercialTerms"], "2026-12-04".Day())
            : new StepEdit { Status = StepStatus.InProgress }.Apply(roadmap, ["Discovery"], "2026-11-24".Day());
        return kind switch
        {
            "hostile" => roadmap,
            "ours" => kept,
            _ => kept.ToFeasible().ForCustomer(),
        };
    }

    private static string TemplateFile() => Path.Combine(Pictures.Root, "module", "templates", "default.psd1");
}
