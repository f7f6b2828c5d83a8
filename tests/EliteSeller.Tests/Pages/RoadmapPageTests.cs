using System;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Export.Roadmaps;
using EliteSeller.Model;
using EliteSeller.Tests.Roadmaps;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Pages;

public sealed class RoadmapPageTests
{
    [Fact]
    public void The_customers_page_names_the_deal_what_comes_next_and_every_step_by_its_number()
    {
        var page = Faces.Roadmap(saidYesTo: AskKind.Benefit).ForCustomer().Text(RoadmapFormat.Html);

        page.ShouldContain("<h1>Harbour cranes</h1>");
        page.ShouldContain("<h2>Next steps</h2>");
        page.ShouldContain("<td data-label=\"Agreed\">yes, 2 Nov 2026</td>");
        Regex.Count(page, "<svg role=\"img\" aria-label=\"Customer, 4 Dec 2026, To do\">").ShouldBe(1);
        Regex.Matches(page, "<td class=\"lead\" data-label=\"Step\">([^<]*)<").Select(match => match.Groups[1].Value)
            .ShouldBe(["1. Benefit case", "2. Signature"]);
        Regex.Matches(page, "<li><span class=\"what\">([^<]*) <").Select(match => match.Groups[1].Value)
            .ShouldBe(["1. Benefit case", "2. Signature"]);
    }

    [Theory]
    [InlineData("2026-12-04")]
    [InlineData("2026-11-27")]
    public void The_customers_faces_have_none_of_our_figures_and_nobody_without_a_name(string goLive)
    {
        var theirs = Faces.Roadmap(goLive: goLive).ForCustomer();

        foreach (var format in new[] { RoadmapFormat.Html, RoadmapFormat.Markdown, RoadmapFormat.Csv, RoadmapFormat.Ics })
        {
            var text = Regex.Replace(theirs.Text(format), "<style>[\\s\\S]*</style>", "").Replace("\r\n ", "", StringComparison.Ordinal);
            foreach (var ours in new[] { "impossible", "short", "to spare", "feasible", "critical", "float", "latest", "confirmed by",
                "internal" })
            {
                text.ShouldNotContain(ours, Case.Insensitive);
            }

            Regex.Count(text, "Sponsor").ShouldBe(Regex.Count(text, "to be named \\(Sponsor\\)"));
            text.ShouldContain("to be named (Sponsor)");
        }
    }

    [Fact]
    public void Our_own_page_says_in_the_first_line_what_was_proved_and_what_the_customer_confirmed()
    {
        Faces.Roadmap(goLive: "2026-11-27").Text(RoadmapFormat.Html).ShouldContain("<p class=\"verdict bad\"><strong>2 working days short. "
            + "Earliest feasible go-live: 1 Dec 2026.</strong><br>Not confirmed by the customer.</p>");
        Faces.Roadmap().Text(RoadmapFormat.Html)
            .ShouldContain("<p class=\"verdict good\"><strong>Fits with 3 working days to spare.</strong>");
        Faces.Roadmap().Text(RoadmapFormat.Html).ShouldContain("<td class=\"day\" data-label=\"Float\">3</td>");
    }

    [Fact]
    public void What_stays_at_home_is_shown_only_when_asked_for()
    {
        var roadmap = Faces.Roadmap();

        roadmap.ForCustomer().Text(RoadmapFormat.Html).ShouldNotContain("review", Case.Insensitive);
        roadmap.ForCustomer().Text(RoadmapFormat.Html).ShouldNotContain("Walk away");
        roadmap.Text(RoadmapFormat.Html).ShouldContain("Our own review (internal)<br><span class=\"soft\">Walk away above 20 %.</span>");
        roadmap.Text(RoadmapFormat.Html).ShouldContain("not for the customer");
    }

    [Fact]
    public void A_customers_text_stays_text_wherever_it_stands()
    {
        var deal = PlannedDeal.Of(Faces.HostileName, id: Faces.HostileName, account: Faces.HostileName, owner: Faces.HostileName);
        var page = Texts(
            new RoadmapPlanner(Faces.Small, RoadmapCalendars.MondayToFriday, "2026-11-23".Day(), "2026-12-04".Day()).Plan(deal));

        page.ShouldNotContain("<script", Case.Insensitive);
        Regex.Match(page, "<h1>(.*)</h1>").Groups[1].Value.ShouldNotContain("\"");
        WebUtility.HtmlDecode(Regex.Match(page, "<h1>(.*)</h1>").Groups[1].Value).ShouldBe(Faces.HostileName);
        WebUtility.HtmlDecode(Regex.Match(page, "<title>(.*)</title>").Groups[1].Value).ShouldBe("Action Roadmap: " + Faces.HostileName);
        Regex.Matches(page, "data-label=\"Seller owner\">([^<]*)<").Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))
            .ShouldBe([Faces.HostileName, "to be named (Manager)", Faces.HostileName]);
    }

    [Fact]
    public void Nothing_comes_from_outside_and_nothing_runs()
    {
        var page = Texts(Faces.Roadmap());

        Regex.IsMatch(page, "https?:|//|<script|<link|<img|<iframe|url\\(|@import|\\son[a-z]+=", RegexOptions.IgnoreCase).ShouldBeFalse();
        page.ShouldContain("default-src 'none'");
    }

    [Fact]
    public void Every_bar_stays_inside_the_picture_even_over_fifty_years()
    {
        foreach (var days in new[] { 1, 60, 500, 13000 })
        {
            var template = new RoadmapTemplate(
                "Long", [new TemplateStep("A", "A", RoadmapSide.Joint, days), new TemplateStep("M", "M", RoadmapSide.Joint, 0, ["A"])]);
            var page = Texts(Plans.Plan(template, "2026-11-23", null));

            foreach (Match bar in Regex.Matches(page, "<rect class=\"bar [a-z ]+\" x=\"([0-9.]+)%\" y=\"50%\" width=\"([0-9.]+)%\""))
            {
                (decimal.Parse(bar.Groups[1].Value, null) + decimal.Parse(bar.Groups[2].Value, null)).ShouldBeInRange(0, 100.02m);
            }

            Regex.Count(page, "<span style=\"left:").ShouldBeLessThanOrEqualTo(7);
        }
    }

    private static string Texts(ActionRoadmap roadmap) => roadmap.Text(RoadmapFormat.Html);
}
