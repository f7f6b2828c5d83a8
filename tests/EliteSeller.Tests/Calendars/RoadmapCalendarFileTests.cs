using System.Linq;
using CsCheck;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Export.Roadmaps;
using EliteSeller.Tests.Roadmaps;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Calendars;

public sealed class RoadmapCalendarFileTests
{
    [Fact]
    public void Each_step_is_one_event_over_all_its_days()
    {
        var calendar = Read(Faces.Roadmap().ForCustomer());

        calendar.Properties.ShouldContain(("METHOD", "PUBLISH"));
        calendar.Events.Select(e => (e["DTSTART;VALUE=DATE"], e["DTEND;VALUE=DATE"], e["SUMMARY"])).ShouldBe(
            [("20261126", "20261201", "Benefit case (Harbour cranes)"), ("20261204", "20261205", "Signature (Harbour cranes)")],
            ignoreOrder: true);
        calendar.Events.ShouldAllBe(e =>
            e["DTSTAMP"] == "20261123T000000Z" && e["SEQUENCE"] == "20261123" && e["TRANSP"] == "TRANSPARENT"
            && e["STATUS"] == "CONFIRMED");
        calendar.Events.Single(e => e["SUMMARY"].StartsWith("Benefit", System.StringComparison.Ordinal))["DESCRIPTION"].ShouldBe(
            "Who: Joint\nSeller owner: Ada Seller\nCustomer owner: to be named (Sponsor)\nCommitment: We start within three months.\n"
            + "Status: To do\nGo-live: 4 Dec 2026.");
    }

    [Fact]
    public void A_later_issue_has_the_same_uids_and_a_higher_sequence()
    {
        var first = Faces.Roadmap();
        var second = new StepEdit { Due = "2026-12-07".Day(), Status = StepStatus.Cancelled }.Apply(first, ["Sign"], "2026-11-23".Day());

        var (before, after) = (Read(first), Read(second));

        after.Events.Select(e => e["UID"]).ShouldBe(before.Events.Select(e => e["UID"]), ignoreOrder: true);
        after.Events.ShouldAllBe(e => int.Parse(e["SEQUENCE"], null) > 20261123);
        after.Events.Count(e => e["STATUS"] == "CANCELLED").ShouldBe(1);
    }

    [Fact]
    public void Two_deals_never_share_an_event_even_without_an_id()
    {
        var planner = new RoadmapPlanner(Faces.Small, RoadmapCalendars.MondayToFriday, "2026-11-23".Day());
        var uids = new[] { PlannedDeal.Of("A", id: "1"), PlannedDeal.Of("A", id: "2"), PlannedDeal.Of("A", id: "", account: "X"),
            PlannedDeal.Of("A", id: "", account: "Y") }
            .SelectMany(deal => Read(planner.Plan(deal)).Events.Select(e => e["UID"])).ToArray();

        uids.Distinct().Count().ShouldBe(12);
    }

    [Fact]
    public void What_stays_at_home_is_written_only_when_asked_for()
    {
        Faces.Roadmap().ForCustomer().Text(RoadmapFormat.Ics).ShouldNotContain("review", Case.Insensitive);
        Read(Faces.Roadmap()).Events.Select(e => e["DESCRIPTION"])
            .ShouldContain(text => text.Contains("Notes (internal): Walk away above 20 %."));
    }

    [Fact]
    public void A_customers_text_stays_text() =>
        Read(Faces.Roadmap(Faces.HostileName)).Events.ShouldContain(e => e["SUMMARY"] == $"Signature ({Faces.HostileName})");

    [Fact]
    public void No_text_breaks_out_of_its_line() =>
        Gen.String.Where(name => !string.IsNullOrWhiteSpace(name)).Sample(name =>
        {
            var calendar = Read(Faces.Roadmap(name + "\r\nEND:VEVENT\r\nATTACH:x"));

            calendar.Events.Count.ShouldBe(3);
            calendar.Events.ShouldAllBe(e => !e.ContainsKey("ATTACH"));
        });

    [Fact]
    public void The_same_roadmap_gives_the_same_bytes() =>
        Faces.Roadmap(Faces.HostileName).Bytes(RoadmapFormat.Ics).ShouldBe(Faces.Roadmap(Faces.HostileName).Bytes(RoadmapFormat.Ics));

    private static StrictCalendar Read(ActionRoadmap roadmap) => StrictCalendar.Read(roadmap.Bytes(RoadmapFormat.Ics));
}
