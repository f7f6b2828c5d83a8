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
    public void A_page_names_the_deal_what_was_proved_and_every_step()
    {
        var page = Faces.Roadmap(saidYesTo: AskKind.Benefit).ForCustomer().Text(RoadmapFormat.Html);

        page.ShouldContain("<h1>Harbour cranes</h1>");
        page.ShouldContain("<p class=\"verdict good\"><strong>Fits with 3 working days to spare.</strong></p>");
        page.ShouldContain("<td data-label=\"Agreed\">yes, 2 Nov 2026</td>");
        Regex.Count(page, "<svg role=\"img\" aria-label=\"Customer, 4 Dec 2026, To do\">").ShouldBe(1);
        Regex.Count(page, "<td class=\"lead\"").ShouldBe(2);
    }

    [Fact]
    public void An_impossible_plan_is_said_to_be_impossible_in_the_first_line() =>
        Faces.Roadmap(goLive: "2026-11-27").Text(RoadmapFormat.Html)
            .ShouldContain("<p class=\"verdict bad\"><strong>2 working days short. Earliest feasible go-live: 1 Dec 2026.</strong></p>");

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
            .ShouldBe([Faces.HostileName, "Manager", Faces.HostileName]);
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
