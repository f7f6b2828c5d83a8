using System;
using System.Net;
using EliteSeller.Files.Export.Roadmaps;
using EliteSeller.Model;
using EliteSeller.Tests.Roadmaps;
using Markdig;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Pages;

public sealed class RoadmapMarkdownTests
{
    [Fact]
    public void A_roadmap_reads_from_top_to_bottom() =>
        Faces.Roadmap(saidYesTo: AskKind.Benefit).ForCustomer().Text(RoadmapFormat.Markdown).ShouldBe("""
            # Action Roadmap: Harbour cranes

            - Customer: Port of Aalen
            - Seller: Ada Seller
            - Deal: OPP-1
            - Go-live: 4 Dec 2026
            - Plan of: 23 Nov 2026, version 20261123

            ## Customer commitments

            | By | Commitment | Answered by | Agreed |
            |---|---|---|---|
            | 30 Nov 2026 | We start within three months. | to be named (Sponsor) | yes, 2 Nov 2026 |

            ## Steps

            | \# | Start | Due | Step | Who | Seller owner | Customer owner | Status |
            |---|---|---|---|---|---|---|---|
            | 1 | 26 Nov 2026 | 30 Nov 2026 | Benefit case | Joint | Ada Seller | to be named (Sponsor) | To do |
            | 2 | 4 Dec 2026 | 4 Dec 2026 | Signature | Customer | Ada Seller | to be named (Sponsor) | To do |

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void What_stays_at_home_is_shown_only_when_asked_for()
    {
        var roadmap = Faces.Roadmap();

        roadmap.ForCustomer().Text(RoadmapFormat.Markdown).ShouldNotContain("review", Case.Insensitive);
        roadmap.ForCustomer().Text(RoadmapFormat.Markdown).ShouldNotContain("Walk away");
        roadmap.Text(RoadmapFormat.Markdown).ShouldContain("| Our own review (internal) |");
        roadmap.Text(RoadmapFormat.Markdown).ShouldContain("- Our own review: Walk away above 20 %.");
    }

    [Fact]
    public void Our_copy_says_what_was_proved() =>
        Faces.Roadmap().Text(RoadmapFormat.Markdown).ShouldContain(
            "**Fits with 3 working days to spare.** Not confirmed by the customer.\n\n"
            + "Critical path: Benefit case (3 days) → Our own review (1 day) → Signature (1 day plus 2 waiting).\n");

    [Fact]
    public void An_answer_other_than_yes_is_nobodys_business() =>
        Faces.Roadmap().Text(RoadmapFormat.Markdown)
            .ShouldContain("| 30 Nov 2026 | We start within three months. | to be named (Sponsor) |  |");

    [Fact]
    public void A_customers_text_stays_text() =>
        Faces.Roadmap(Faces.HostileName).Text(RoadmapFormat.Markdown)
            .ShouldStartWith("# Action Roadmap: &lt;script&gt;alert(1)&lt;/script&gt; &amp; \"Söhne\" =cmd\\|' /C calc'!A0\n");

    [Theory]
    [InlineData(Faces.HostileName)]
    [InlineData("one\n# two https://three.com www.four.com [five](six) *seven* _eight_ `nine` ~~ten~~ ![x](y) <b>")]
    [InlineData("| a | b |\n|---|---|\n^up^ $x$ @you #1 \\")]
    public void A_Markdown_reader_shows_a_customers_text_as_that_text(string name)
    {
        var page = Markdown.ToHtml(Faces.Roadmap(name).Text(RoadmapFormat.Markdown), new MarkdownPipelineBuilder().UsePipeTables()
            .UseEmphasisExtras().UseAutoLinks().UseMathematics().Build());

        var heading = page[..page.IndexOf("</h1>", StringComparison.Ordinal)];
        WebUtility.HtmlDecode(heading).ReplaceLineEndings(" ").ShouldBe("<h1>Action Roadmap: " + name.ReplaceLineEndings(" "));
        page.ShouldNotContain("<script>");
    }

    [Fact]
    public void A_name_of_several_lines_makes_no_second_heading() =>
        Faces.Roadmap("one\n# two https://three [four](x) *five*").Text(RoadmapFormat.Markdown)
            .ShouldStartWith("# Action Roadmap: one \\# two https:\\//three \\[four\\](x) \\*five\\*\n");
}
