using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Export.Reports;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Reports.ReportCase;

namespace EliteSeller.Tests.Reports;

/// <summary>
/// The mail face against the published rules of two mail programs: Outlook for Windows, which lays mails out with Word (no flex, grid,
/// position, float, SVG, background pictures; widths from attributes), and Gmail (no class or style sheet that can be relied on, no script
/// or form, and 102 KB before it cuts).
/// </summary>
public sealed class ReportEmailTests
{
    private const int GmailCuts = 102 * 1024;

    // What Word understands of what a mail needs, by Microsoft's list of supported CSS properties.
    private static readonly HashSet<string> Understood = new(StringComparer.Ordinal)
    {
        "font-family", "font-size", "font-weight", "line-height", "color", "background-color", "padding", "padding-top", "padding-right",
        "border", "border-left", "border-top", "border-bottom", "border-collapse", "text-align", "vertical-align", "white-space", "width",
        "max-width", "margin",
    };

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "html", "head", "meta", "title", "body", "table", "tr", "td", "span", "strong", "br",
    };

    [Fact]
    public void Only_elements_that_every_mail_program_shows_are_used()
    {
        Regex.Matches(Mail(), "</?([a-z0-9]+)").Select(tag => tag.Groups[1].Value).Distinct().ShouldBeSubsetOf(Elements);
        foreach (var lost in new[] { "class=", "<style", "<svg", "url(", "http", "src=", "href=", "position:", "float:", "flex", "grid" })
        {
            Mail().ShouldNotContain(lost);
        }
    }

    [Fact]
    public void Every_style_is_inline_and_one_that_Word_understands() =>
        Regex.Matches(Mail(), "style=\"([^\"]*)\"")
            .SelectMany(style => style.Groups[1].Value.Split(';', StringSplitOptions.RemoveEmptyEntries))
            .Select(rule => rule.Split(':')[0].Trim()).Distinct()
            .ShouldBeSubsetOf(Understood);

    [Fact]
    public void Every_cell_with_writing_names_its_font_because_Outlook_inherits_none() =>
        Regex.Matches(Mail(), "<td(?<attributes>[^>]*)>(?<text>[^<]*)")
            .Where(cell => cell.Groups["text"].Value.Trim() is { Length: > 0 } text && text != "&nbsp;")
            .ShouldAllBe(cell => cell.Groups["attributes"].Value.Contains("font-family:"));

    [Fact]
    public void The_mail_is_640_pixels_wide_by_attribute_and_never_wider_than_the_screen()
    {
        Mail().ShouldContain("<table role=\"presentation\" width=\"640\"");
        Regex.Matches(Mail(), "width=\"([0-9.]+)\"").Select(width => decimal.Parse(width.Groups[1].Value))
            .ShouldAllBe(width => width <= 640);
        Mail().ShouldContain("max-width:100%");
    }

    [Fact]
    public void Tables_carry_every_attribute_without_which_Outlook_adds_room() =>
        Regex.Matches(Mail(), "<table[^>]*>").ShouldAllBe(table => table.Value.Contains("cellpadding=\"0\"")
            && table.Value.Contains("cellspacing=\"0\"") && table.Value.Contains("border=\"0\""));

    [Fact]
    public void Gmail_does_not_cut_the_mail_of_forty_sellers_and_half_a_year()
    {
        var runs = Enumerable.Range(2, 24).Select(week => (AsOf.AddDays(-7 * week), MadePipeline.Csv(300, isBefore: true))).ToArray();
        var report = new ReportCase(MadePipeline.Csv(2000, sellers: 60), MadePipeline.Csv(2000, sellers: 60, isBefore: true))
            { Runs = runs }.Build();

        Encoding.UTF8.GetByteCount(report.Text(ReportFormat.Email)).ShouldBeLessThan(GmailCuts);
        report.Text(ReportFormat.Email).ShouldContain("20 more sellers");
    }

    private static string Mail() => Made.Value;

    private static readonly Lazy<string> Made = new(() =>
        new ReportCase(MadePipeline.Csv(300), MadePipeline.Csv(300, isBefore: true)).Build().Text(ReportFormat.Email));
}
