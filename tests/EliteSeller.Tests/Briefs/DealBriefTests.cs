using System.Globalization;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;
using EliteSeller.Files.Export.Briefs;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Briefs;

/// <summary>The brief as seller and manager read it.</summary>
public sealed class DealBriefTests
{
    [Theory]
    [InlineData(BriefFormat.Html)]
    [InlineData(BriefFormat.Markdown)]
    public void It_has_verdict_question_evidence_with_who_and_when_asks_people_roadmap_and_negotiation(BriefFormat format)
    {
        var text = WebUtility.HtmlDecode(BriefCase.Full().Text(format));

        foreach (var expected in new[]
        {
            "Harbour cranes", "23 Nov 2026", "90,000 USD", "The question that decides", "How can Ms Ito introduce us to your CFO?",
            "Not for the customer", "Mr Okoro, 16 Nov 2026", "ledger.csv, line 4", "Confirmed", "Assumed", "Yes, 19 Oct 2026", "Not asked",
            "Ms Ito \u2192 Daniel Okoro (CFO): a meeting on it is still missing.", "procurement.", "Ask Ms Ito for a date to meet",
            "Ms Ito owes the introduction to Daniel Okoro (CFO).", "the only path to the executives.", "left 12 Nov 2026", "Bo Dahl",
            "## Roadmap|<h2>Roadmap", "## Negotiation|<h2>Negotiation",
                "We gave once and got 0 times. 1 of ours without anything in return.",
        })
        {
            expected.Split('|').Any(text.Contains).ShouldBeTrue($"{expected} is missing in {text}");
        }
    }

    [Fact]
    public void What_is_empty_is_left_out()
    {
        var text = BriefCase.Make(Deal.At(0.3m)).Text();

        text.ShouldNotContain("People and paths");
        text.ShouldNotContain("What we have asked for");
        text.ShouldContain("<h2>Evidence");
    }

    [Fact]
    public void Half_of_something_speaks_for_no_deal()
    {
        var waiting = Deal.At(0.75m).With(OpportunityField.NextStep, "Waiting for response").With(OpportunityField.Amount, "310000");

        var text = BriefCase.Make(waiting).Text(BriefFormat.Markdown);

        waiting.Judge().ReasonsFor.ShouldContain(finding => finding.Rule == "NextStepAgreed");
        text.ShouldContain("The amount is 310,000");
        Regex.Count(text, "only to wait").ShouldBe(1, "It speaks against the deal and nowhere for it.");
    }

    [Theory]
    [InlineData(BriefFormat.Html)]
    [InlineData(BriefFormat.Markdown)]
    public void Hostile_names_are_text_everywhere(BriefFormat format)
    {
        var text = BriefCase.Full(BriefCase.Hostile, BriefCase.Hostile, BriefCase.Hostile).Text(format);

        text.ShouldNotContain("<script", Case.Insensitive);
        if (format == BriefFormat.Html)
        {
            WebUtility.HtmlDecode(Regex.Match(text, "<h1>(.*)</h1>").Groups[1].Value).ShouldBe(BriefCase.Hostile);
            Regex.Matches(text, "<(?!/|!)([a-z0-9]+)").Select(tag => tag.Groups[1].Value).Distinct().ShouldBeSubsetOf(
                ["html", "head", "meta", "title", "style", "body", "main", "header", "p", "h1", "h2", "h3", "strong", "br", "dl", "div",
                    "dt",
                    "dd", "section", "ul", "li", "span", "figure", "svg", "polyline", "circle", "line", "text", "table", "thead", "tr",
                        "th",
                    "tbody", "td", "footer"]);
            Regex.IsMatch(text, "<[^>]* on[a-z]+=", RegexOptions.IgnoreCase).ShouldBeFalse();
        }
        else
        {
            text.ShouldNotContain("[x](");
        }
    }

    [Fact]
    public void The_map_is_in_words_beside_the_picture_without_a_script()
    {
        var text = BriefCase.Full().Text();

        text.ShouldNotContain("<script");
        var label = WebUtility.HtmlDecode(Regex.Match(text, "role=\"img\" aria-label=\"([^\"]*)\"").Groups[1].Value);
        label.ShouldBe(
            "Map of 5 people. Path from sponsor to executive: Ms Ito \u2192 Daniel Okoro (CFO), a meeting on it is still missing. "
            + "Everybody is in the list below.");
        var rows = Regex.Matches(text, "data-label=\"Person\">([^<]*)").Select(row => row.Groups[1].Value);
        rows.ShouldBe(["Ms Ito", "Daniel Okoro", "Jan Kern", "Ann Lee", "Bo Dahl"]);
        Regex.Matches(text, "<circle class=\"[a-z]*\" cx=\"\\d+\"").Count.ShouldBe(5 + 4);
        Regex.Matches(text, "<polyline class=\"([a-z ]*)\"").Select(line => line.Groups[1].Value)
            .ShouldBe(["path owed", "closed", "made", "path"], ignoreOrder: true);
    }

    [Fact]
    public void A_map_of_very_many_people_ends_and_says_so()
    {
        var people = Enumerable.Range(0, 500).Select(i => BuyingGroups.People.Person($"P{i}", ContactRole.User, by: $"P{i - 1}")).ToArray();

        BriefCase.Make(Deal.At(0.3m), people).Text().ShouldContain("476 more people are in the list only.");
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    public void The_same_deal_gives_the_same_bytes_in_every_culture(string culture)
    {
        var before = BriefCase.Full().Text();
        var saved = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            BriefCase.Full().Text().ShouldBe(before);
        }
        finally
        {
            CultureInfo.CurrentCulture = saved;
        }
    }
}
