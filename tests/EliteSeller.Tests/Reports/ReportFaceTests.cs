using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Export.Reports;
using Markdig;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Reports.ReportCase;

namespace EliteSeller.Tests.Reports;

public sealed partial class ReportFaceTests
{
    private static readonly int LargeCount = Repeats.AreAll ? 50_000 : 10_000;

    private static readonly Lazy<PipelineReport> Large = new(() =>
        new ReportCase(MadePipeline.Csv(LargeCount, sellers: 200),
        MadePipeline.Csv(LargeCount, sellers: 200, isBefore: true)) { Reviews = true }.Build());

    public static TheoryData<ReportFormat> Formats =>
        [ReportFormat.Html, ReportFormat.Email, ReportFormat.Markdown, ReportFormat.Json];

    [Theory]
    [MemberData(nameof(Formats))]
    [InlineData(ReportFormat.Xlsx)]
    public void The_same_input_gives_the_same_bytes_in_every_culture(ReportFormat format)
    {
        var first = Weekly().Bytes(format);
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Weekly().Bytes(format).ShouldBe(first);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData(ReportFormat.Html)]
    [InlineData(ReportFormat.Email)]
    [InlineData(ReportFormat.Markdown)]
    public void Every_number_of_the_page_is_found_again_in_the_json_face(ReportFormat format)
    {
        var report = Weekly();
        using var json = JsonDocument.Parse(report.Bytes(ReportFormat.Json));
        var known = Numbers(json.RootElement).ToHashSet(StringComparer.Ordinal);

        // What belongs to the words of the page and to the formula that it explains.
        known.UnionWith(["100", "50"]);
        Shown(report.Text(format)).Where(number => !known.Contains(number)).ShouldBeEmpty();
        known.Count.ShouldBeGreaterThan(100);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Hostile_text_is_shown_as_text(ReportFormat format)
    {
        var text = HostileReport().Text(format);

        text.ShouldNotContain("<script>");
        text.ShouldNotContain("\u202E");
        text.ShouldNotContain("\u2028");
        text.ShouldNotContain(new string('W', 200));
        if (format is not ReportFormat.Json)
        {
            Read(text, format).ShouldContain("{{sentence}} {{{z}}}");
            Read(text, format).ShouldContain("=cmd|'/C'!A0 \" onload='y' <script>1</script>");
        }
    }

    [Fact]
    public void Hostile_text_makes_no_element_attribute_or_link_of_its_own()
    {
        var html = HostileReport().Text(ReportFormat.Html);
        var markdown = Markdown.ToHtml(
            HostileReport().Text(ReportFormat.Markdown), new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build());

        Regex.Matches(html, "<[a-z][^>]*>").ShouldAllBe(tag => !tag.Value.Contains("onload") && !tag.Value.Contains("href"));
        foreach (var made in new[] { "<script", "<a ", "<em>", "<img" })
        {
            markdown.ShouldNotContain(made);
        }
    }

    [Fact]
    public void The_table_beside_keeps_whole_texts_and_runs_no_formula()
    {
        var table = HostileReport().Deals();

        table.ShouldContain(new string('W', 10_000));
        table.ShouldContain("'=cmd|");
        table.ShouldNotContain(",=cmd|");
        table.ShouldNotContain(",\"=cmd|");
    }

    [Fact]
    public void Tens_of_thousands_of_deals_make_a_page_of_less_than_two_megabytes_and_a_table_of_all()
    {
        Large.Value.Bytes(ReportFormat.Html).Length.ShouldBeLessThan(2_000_000);
        Large.Value.Bytes(ReportFormat.Json).Length.ShouldBeLessThan(2_000_000);
        Large.Value.News.Cut.ShouldBeGreaterThan(LargeCount / 100);
        Large.Value.Text(ReportFormat.Html)
            .ShouldContain(Large.Value.News.Cut.ToString("#,##0", CultureInfo.InvariantCulture) + " more in report-deals.csv");
        Large.Value.Deals().Count(character => character == '\n').ShouldBe(1 + Large.Value.Deals.Count + Large.Value.Closed.Count);
    }

    [Fact]
    public void The_page_asks_for_nothing_and_runs_nothing()
    {
        var html = Weekly().Text(ReportFormat.Html);

        foreach (var outside in new[] { "http:", "https:", "src=", "href=", "url(", "@import", "<script", "<link" })
        {
            html.ShouldNotContain(outside);
        }

        html.ShouldContain("default-src 'none'");
        Regex.Matches(html, "=(?![\"']|device-width|1\")[^\\s\"'<>]*").Where(match => IsInTag(html, match.Index)).ShouldBeEmpty();
    }

    [Fact]
    public void Without_an_earlier_export_without_closed_deals_and_without_deals_the_page_says_so()
    {
        var alone = new ReportCase(Header + Row("1", pushes: "3")) { WithoutClosed = true, Reviews = true }.Build();
        var empty = Of(Header + Row("1", stage: "Won", outcome: "Won", close: "2026-11-20"));

        foreach (var format in new[] { ReportFormat.Html, ReportFormat.Markdown })
        {
            alone.Text(format).ShouldContain("Deals with bad news");
            alone.Text(format).ShouldNotContain("since 16 Nov");
            alone.Text(format).ShouldContain("The input has no closed deals");
            empty.Text(format).ShouldContain("No deal is open on 23 Nov 2026.");
            empty.Text(format).ShouldNotContain("bad news");
        }
    }

    [Fact]
    public void An_amount_of_nothing_is_an_amount_and_a_blank_one_is_none()
    {
        var html = Of(Header + Row("1", amount: "0", pushes: "3") + Row("2", amount: "", pushes: "3")).Text(ReportFormat.Html);

        html.ShouldContain("0 <span class=\"unit\">EUR</span>");
        html.ShouldContain("no amount");
    }

    [Theory]
    [InlineData(ReportFormat.Html)]
    [InlineData(ReportFormat.Email)]
    [InlineData(ReportFormat.Markdown)]
    public void Where_amounts_have_no_currency_no_blank_is_left_behind_them(ReportFormat format)
    {
        string Csv(bool isBefore) => MadePipeline.Csv(500, isBefore: isBefore).Replace(",USD,", ",,", StringComparison.Ordinal);
        var text = new ReportCase(Csv(isBefore: false), Csv(isBefore: true)) { Reviews = true }.Build().Text(format);

        Regex.Matches(WebUtility.HtmlDecode(Regex.Replace(text, "<[^>]*>", "")), @"\d +[,;:.)].{0,40}").Select(match => match.Value)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_bar_is_as_long_as_its_amount_from_zero()
    {
        var html = Of(Header + Row("1", amount: "100", stage: "Qualified") + Row("2", amount: "50", stage: "Proposal")
            + Row("3", amount: "25", stage: "Negotiation")).Text(ReportFormat.Html);
        var picture = html[html.IndexOf("Pipeline by stage", StringComparison.Ordinal)..];
        var bars = Regex.Matches(picture, "<rect class=\"v-[a-z]+\" x=\"([0-9.]+)%\" y=\"0\" width=\"([0-9.]+)%\"").Take(3);

        bars.Select(bar => (bar.Groups[1].Value, bar.Groups[2].Value)).ShouldBe([("0", "100"), ("0", "50"), ("0", "25")]);
    }

    [Fact]
    public void A_change_of_three_percent_is_drawn_as_three_percent()
    {
        var html = Of(Header + Row("1", amount: "1030"), Header + Row("1", amount: "1000")).Text(ReportFormat.Html);
        var picture = html[html.IndexOf("Pipeline changes", StringComparison.Ordinal)..];

        Regex.Matches(picture, "<rect class=\"bar-total\" x=\"([0-9.]+)%\" y=\"0\" width=\"([0-9.]+)%\"").Take(2)
            .Select(bar => (bar.Groups[1].Value, bar.Groups[2].Value)).ShouldBe([("0", "97.09"), ("0", "100")]);
    }

    [Fact]
    public void No_seller_is_missing_from_the_page()
    {
        var report = Of(MadePipeline.Csv(500, sellers: 30));

        var (page, email) =
            (WebUtility.HtmlDecode(report.Text(ReportFormat.Html)), WebUtility.HtmlDecode(report.Text(ReportFormat.Email)));
        foreach (var owner in report.Deals.Select(deal => deal.Owner!).Distinct())
        {
            page.ShouldContain($"<h3>{owner} ");
            email.ShouldContain(owner);
        }
    }

    private static PipelineReport Weekly() => new ReportCase(MadePipeline.Csv(500), MadePipeline.Csv(500, isBefore: true))
    {
        Targets = new Dictionary<string, decimal> { ["USD"] = 9_000_000 },
        Reviews = true,
    }.Build();

    private static PipelineReport HostileReport()
    {
        var rows = Header
            + Row("1", Hostile, Hostile, "90000", stage: "Proposal", pushes: "3", account: Hostile, category: Hostile, step: Hostile)
            + Row("2", new string('W', 10_000), Hostile, "80000", close: "2026-12-01", pushes: "4")
            + Row("3", Hostile, "Ann", stage: "Lost", outcome: "Lost", close: "2026-11-01", reason: Hostile);
        return new ReportCase(rows, Header + Row("1", Hostile, close: "2026-12-01") + Row("2")) { Reviews = true }.Build();
    }

    private static string Read(string text, ReportFormat format) =>
        WebUtility.HtmlDecode(format == ReportFormat.Markdown ? Regex.Replace(text, @"\\(.)", "$1") : text);

    private static bool IsInTag(string html, int index)
    {
        var open = html.LastIndexOf('<', index);
        return open > html.LastIndexOf('>', index) && index > html.IndexOf("</style>", StringComparison.Ordinal);
    }

    // The texts that a reader sees, without the places of bars and the style sheet.
    private static IEnumerable<string> Shown(string page)
    {
        var start = page.IndexOf("<body", StringComparison.Ordinal);
        var text = start < 0 ? page : WebUtility.HtmlDecode(Regex.Replace(page[start..], "<[^>]*>", " "));
        return Number().Matches(text).Select(match => Plain(match.Value));
    }

    private static IEnumerable<string> Numbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Numbers(property.Value)),
        JsonValueKind.Array =>
            element.EnumerateArray().SelectMany(Numbers).Append(element.GetArrayLength().ToString(CultureInfo.InvariantCulture)),
        JsonValueKind.String => Number().Matches(element.GetString()!).Select(match => Plain(match.Value)),
        JsonValueKind.Number => Written(element.GetDecimal()),
        _ => [],
    };

    // A page writes amounts in whole units, scores in tenths and shares in percent; signs are its own.
    private static IEnumerable<string> Written(decimal number) =>
        new[] { number.ToString("0", CultureInfo.InvariantCulture), number.ToString("0.#", CultureInfo.InvariantCulture), (number * 100)
            .ToString("0", CultureInfo.InvariantCulture) }.Select(text => text.TrimStart('-'));

    private static string Plain(string number) => number.Replace(",", "", StringComparison.Ordinal).TrimEnd('.');

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?")]
    private static partial Regex Number();
}
