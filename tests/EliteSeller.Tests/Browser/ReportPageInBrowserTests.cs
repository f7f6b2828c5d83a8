using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Export.Reports;
using EliteSeller.Tests.Reports;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Reports.ReportCase;

namespace EliteSeller.Tests.Browser;

/// <summary>The report as a VP of sales sees it: on a phone, on a tablet, at a desk, on paper, in light and in the dark.</summary>
[Trait("Category", "Browser")]
[Collection(nameof(Chromium))]
public sealed class ReportPageInBrowserTests(Chromium chromium) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("report-").FullName;

    /// <summary>The reports and their screens; on a desk the hostile one, one of two with all parts, and one of the rest.</summary>
    public static IEnumerable<object[]> Pages =>
    [
        ["hostile", "360 Light", "800 Light", "1280 Dark"],
        .. Repeats.Drawn<object[]>([["weekly", "360 Light", "800 Dark", "1280 Light"], ["review", "360 Dark", "1280 Light"]], 1),
        .. Repeats.Drawn<object[]>(
        [
            ["overdue", "1280 Dark"], ["alone", "360 Dark"], ["empty", "800 Light"], ["currencies", "360 Light"], ["large", "1280 Light"],
        ], 1),
    ];

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task The_page_is_whole_quiet_accessible_no_wider_than_the_screen_and_short_on_paper(
        string kind, params string[] screens)
    {
        var file = Path.Combine(_folder, "report.html");
        await File.WriteAllBytesAsync(file, Report(kind).Bytes(ReportFormat.Html));

        var page = await chromium.Open(file, $"report-{kind}", screens);

        page.ShouldBeWell("Pipeline report 23 Nov 2026");
        page.SheetsOfPageOne.ShouldBeInRange(1, kind is "large" ? 12 : 3);
        page.PagesOnPaper.ShouldBeInRange(2, kind is "review" or "large" ? 26 : 7);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static PipelineReport Report(string kind) => kind switch
    {
        "weekly" => Made(500),
        "review" => Made(500, reviews: true),
        "overdue" => Made(1700, overdue: 1500),
        "large" => Made(Repeats.AreAll ? 50_000 : 10_000, sellers: 60, reviews: true),
        "alone" => new ReportCase(MadePipeline.Csv(60)) { WithoutClosed = true, Reviews = true }.Build(),
        "empty" => Of(ReportCase.Header + Row("1", stage: "Won", outcome: "Won", close: "2026-11-20")),
        "currencies" => Of(Currencies("2027-02-01"), Currencies("2026-12-20")),
        "hostile" => new ReportCase(Hostiles("4"), Hostiles("1")) { Reviews = true }.Build(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such report."),
    };

    private static PipelineReport Made(int deals, int sellers = 8, int overdue = 0, bool reviews = false) =>
        new ReportCase(
            MadePipeline.Csv(deals, sellers, overdue: overdue), MadePipeline.Csv(deals, sellers, isBefore: true, overdue: overdue))
        {
            Targets = new Dictionary<string, decimal> { ["USD"] = 12_000_000 },
            Reviews = reviews,
        }.Build();

    private static string Currencies(string close)
    {
        var rows = ReportCase.Header;
        foreach (var currency in new[] { "EUR", "USD", "GBP", "JPY", "SEK" })
        {
            rows += Row(currency + "1", currency: currency, amount: "120000", close: close, pushes: "3")
                + Row(currency + "2", currency: currency, amount: "250000");
        }

        return rows;
    }

    private static string Hostiles(string pushes)
    {
        var rows = ReportCase.Header;
        for (var i = 0; i < 12; i++)
        {
            var name = i % 3 == 0 ? new string('W', 10_000) : i % 3 == 1 ? Hostile : "שלום עולם مرحبا 你好世界 👩‍👩‍👧‍👦";
            rows += Row($"{i}", name, i % 2 == 0
                ? Hostile : new string('M', 500), "123456789012", new string('Q', 40), account: name, category: Hostile, pushes: pushes,
                step: name);
        }

        return rows + Row("lost", Hostile, Hostile, stage: "Lost", outcome: "Lost", close: "2026-11-10", reason: Hostile);
    }
}
