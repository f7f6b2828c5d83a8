using System;
using System.Linq;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

public sealed class NewActionRoadmapHolidayTests : IDisposable
{
    private readonly ModuleSession _session = ModuleSession.Open();
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("Date,Name\n2026-11-23,One\n2026-11-24,Two\n")]
    [InlineData("Name;Start;End\nLong;23.11.2026;24.11.2026\n")]
    [InlineData("2026-11-23\n2026-11-24\n")]
    [InlineData("Day\n11/23/2026\n11/24/2026\n")]
    public void Holidays_come_from_a_CSV_file(string csv) => FirstDay("holidays.csv", csv).ShouldBe(new DateTime(2026, 11, 25));

    [Fact]
    public void Holidays_come_from_a_calendar_with_repetitions_and_several_days()
    {
        var calendar = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//test//EN
            BEGIN:VEVENT
            UID:1
            DTSTAMP:20200101T000000Z
            DTSTART;VALUE=DATE:20191123
            RRULE:FREQ=YEARLY
            SUMMARY:Every year
            END:VEVENT
            BEGIN:VEVENT
            UID:2
            DTSTAMP:20200101T000000Z
            DTSTART;VALUE=DATE:20261124
            DTEND;VALUE=DATE:20261126
            SUMMARY:Two days
            END:VEVENT
            BEGIN:VEVENT
            UID:3
            DTSTAMP:20200101T000000Z
            DTSTART:20261126T090000Z
            DTEND:20261126T100000Z
            SUMMARY:A meeting is no holiday
            END:VEVENT
            BEGIN:VEVENT
            UID:4
            DTSTAMP:20200101T000000Z
            DTSTART;VALUE=DATE:20261126
            STATUS:CANCELLED
            SUMMARY:Given up
            END:VEVENT
            END:VCALENDAR
            """.ReplaceLineEndings("\r\n") + "\r\n";

        FirstDay("holidays.ics", calendar).ShouldBe(new DateTime(2026, 11, 26));
    }

    [Theory]
    [InlineData("none.csv", null, "FileNotFound")]
    [InlineData("empty.csv", "", "EmptyFile")]
    [InlineData("words.csv", "Name,Colour\nEaster,blue\n", "NoHolidays")]
    [InlineData("header.csv", "Date\n", "NoHolidays")]
    [InlineData("doubt.csv", "Date\n03/04/2026\n", "AmbiguousDate")]
    [InlineData("both.csv", "Date\n13/04/2026\n04/13/2026\n", "AmbiguousDate")]
    [InlineData("wrong.csv", "Date\n2026-11-23\nEaster\n", "UnreadableDate")]
    [InlineData("back.csv", "Start,End\n2026-11-23,2026-11-20\n", "RangeEndsBeforeItBegins")]
    [InlineData("words.ics", "hello\r\n", "NotACalendar")]
    [InlineData("none.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", "NoHolidays")]
    [InlineData("endless.ics",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20261101\r\nRRULE:FREQ=SECONDLY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        "CalendarRuleNotRead")]
    public void A_file_without_holidays_is_said_to_be_one(string name, string? text, string errorId)
    {
        var file = text is null ? _folder.File(name) : _folder.Write(name, text);

        var run = Plan($"-SellerHoliday $file", file);

        run.ErrorIds.ShouldBe([errorId]);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void The_culture_settles_what_the_file_leaves_open()
    {
        var file = _folder.Write("doubt.csv", "Date\n03/12/2026\n");

        Plan("-SellerHoliday $file -ReadingOption @{ Culture = 'en-GB' }", file).Single<ActionRoadmap>()
            .Calendars.Seller.Includes(new DateTime(2026, 12, 3)).ShouldBeFalse();
        Plan("-SellerHoliday $file -ReadingOption @{ Culture = 'en-US' }", file).Single<ActionRoadmap>()
            .Calendars.Seller.Includes(new DateTime(2026, 12, 3)).ShouldBeTrue();
    }

    [Fact]
    public void Rows_and_files_of_deals_are_planned_like_opportunities()
    {
        var deals = _folder.Write("deals.csv",
            "Id,Name,Account,Stage,Amount,Close Date\nD-1,Harbour cranes,Port,Negotiation,1000,2027-02-26\nD-2,Ferry,Port,Proposal,2000,"
            + "2027-03-05\n");

        foreach (var script in new[]
        {
            "Import-Opportunity $deals | New-ActionRoadmap -AsOf 2026-11-23",
            "New-ActionRoadmap -Path $deals -AsOf 2026-11-23",
            "@{ Id = 'D-1'; Name = 'Harbour cranes'; Stage = 'Negotiation'; Amount = '1000'; 'Close Date' = '2027-02-26' }, @{ Id = 'D-2';"
                + " Name = 'Ferry'; Stage = 'Proposal'; Amount = '2000'; 'Close Date' = '2027-03-05' } | New-ActionRoadmap -AsOf "
                + "2026-11-23",
        })
        {
            var run = _session.Run(script, new { deals });

            run.Errors.ShouldBeEmpty();
            run.Of<ActionRoadmap>().Select(roadmap => (roadmap.OpportunityId, roadmap.FindStep("Signature")!.LatestDue))
                .ShouldBe([("D-1", new DateTime(2027, 2, 26)), ("D-2", new DateTime(2027, 3, 5))]);
        }
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private DateTime FirstDay(string name, string text) =>
        Plan("-SellerHoliday $file", _folder.Write(name, text)).Single<ActionRoadmap>().Steps[0].Start!.Value;

    private SessionRun Plan(string arguments, string file) =>
        _session.Pipe([RoadmapDeal.Of()], "New-ActionRoadmap -AsOf 2026-11-23 " + arguments, new { file });
}
