using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Asks;
using EliteSeller.Roadmaps;
using EliteSeller.Sheets;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Roadmaps;

/// <summary>A roadmap that the customer has edited and sent back.</summary>
public sealed class RoadmapSheetReaderTests
{
    private readonly List<Problem> _problems = [];

    [Fact]
    public void Every_column_comes_back()
    {
        var roadmap = Read(
            "Step Id,Step,Side,Accountable,Seller Owner,Customer Owner,Start,Due,Status,Done On,Working Days,Lead Days,Depends On,Ask,Commitment,Notes,Internal,Deal Id,Deal,Account,Seller,Go-Live,As Of,Version",
            "Case,Benefit case,Joint,Customer,Ada,Sponsor,2026-11-26,2026-11-30,Done,2026-11-27,3,1,,Benefit,We start.,Keep quiet.,yes,OPP-1,Harbour cranes,Port of Aalen,Ada Seller,2026-12-04,2026-11-23,7",
            "Sign,Signature,customer,,,,2026-12-04,2026-12-04,in-progress,,1.0,0,case; ,,,,,OPP-1,,,,,,").Single();

        _problems.ShouldBeEmpty();
        (roadmap.OpportunityId, roadmap.Name, roadmap.Account, roadmap.Owner, roadmap.Anchor, roadmap.AsOf, roadmap.Version, roadmap.HasInternal)
            .ShouldBe(("OPP-1", "Harbour cranes", "Port of Aalen", "Ada Seller", "2026-12-04".Day(), "2026-11-23".Day(), 7, true));
        var first = roadmap.Steps[0];
        (first.Id, first.Name, first.Side, first.Accountable, first.SellerOwner, first.CustomerOwner).ShouldBe(("Case", "Benefit case", RoadmapSide.Joint, RoadmapSide.Customer, "Ada", "Sponsor"));
        (first.Start, first.Due, first.Status, first.DoneOn, first.WorkingDays, first.LeadDays).ShouldBe(("2026-11-26".Day(), "2026-11-30".Day(), StepStatus.Done, "2026-11-27".Day(), 3, 1));
        (first.Ask, first.Commitment, first.Notes, first.Internal).ShouldBe((AskKind.Benefit, "We start.", "Keep quiet.", true));
        var last = roadmap.Steps[1];
        (last.Side, last.Status, last.WorkingDays, last.Ask, last.Internal).ShouldBe((RoadmapSide.Customer, StepStatus.InProgress, 1, null, false));
        last.DependsOn.ShouldBe(["case"]);
    }

    [Fact]
    public void What_a_row_leaves_blank_is_worked_out()
    {
        // From Thursday to Monday are three working days; a step without a name is called by its id, and one without an id is an added one.
        var steps = Read("Step Id,Step,Start,Due,As Of", ",,2026-11-26,2026-11-30,2026-11-23", ",Legal,2026-11-28,2026-11-29,").Single().Steps;

        steps.Select(step => (step.Id, step.Name, step.WorkingDays, step.LeadDays, step.Status, step.Side))
            .ShouldBe([("Added1", "Added1", 3, 0, StepStatus.ToDo, RoadmapSide.Joint), ("Added2", "Legal", 1, 0, StepStatus.ToDo, RoadmapSide.Joint)]);
    }

    [Theory]
    [InlineData("A,,2026-12-01,,", "StepWithoutDates", "Start")]
    [InlineData("A,2026-12-01,,,", "StepWithoutDates", "Due")]
    [InlineData("A,soon,2026-12-01,,", "UnreadableDate", "Start")]
    [InlineData("A,2026-12-01,2026-12-01,finished,", "UnknownStatus", "Status")]
    [InlineData("A,2026-12-01,2026-12-01,To do,2026-12-01", "DoneOnOfOpenStep", "Done On")]
    [InlineData("A,2026-12-01,2026-12-01,,,minus one", "NotAWholeNumber", "Working Days")]
    [InlineData("A,2026-12-01,2026-12-01,,,2.5", "NotAWholeNumber", "Working Days")]
    [InlineData("A,2026-12-01,2026-12-01,,,-1", "NotAWholeNumber", "Working Days")]
    [InlineData("A,2026-12-01,2026-12-01,,,99999999999", "NotAWholeNumber", "Working Days")]
    [InlineData("A,2026-12-01,2026-12-01,,,,Nobody", "UnknownChoice", "Side")]
    [InlineData("good,2026-12-01,2026-12-01", "RoadmapStepTwice", "Step Id")]
    public void A_row_that_makes_no_sense_is_refused_with_its_place_and_the_others_stay(string row, string id, string column)
    {
        var roadmap = Read("Step Id,Start,Due,Status,Done On,Working Days,Side,As Of", "Good,2026-12-01,2026-12-02,,,,,2026-11-23", row).Single();

        roadmap.Steps.Select(step => step.Id).ShouldBe(["Good"]);
        var problem = _problems.Single();
        (problem.ErrorId, problem.File, problem.Line, problem.Column).ShouldBe((id, "plan.csv", 3, column));
    }

    [Fact]
    public void A_step_that_was_taken_out_is_no_longer_waited_for()
    {
        var roadmap = Read("Step Id,Start,Due,Depends On,As Of", "A,2026-12-01,2026-12-01,,2026-11-23", "B,2026-12-02,2026-12-02,\"A;Gone\",").Single();

        roadmap.Steps[1].DependsOn.ShouldBe(["A"]);
        (_problems.Single().ErrorId, _problems.Single().Line, _problems.Single().Message).ShouldBe(("MissingPredecessor", 3, "The step 'B' waits for 'Gone', which is not in the file; it no longer waits for it."));
    }

    [Fact]
    public void Each_deal_of_a_file_has_its_roadmap_and_a_row_without_a_deal_is_refused()
    {
        var roadmaps = Read(
            "Step Id,Start,Due,Deal Id,Deal,As Of",
            "A,2026-12-01,2026-12-01,2,Crane,2026-11-23",
            "A,2026-12-01,2026-12-01,,Winch,2026-11-23",
            "B,2026-12-02,2026-12-02,2,Crane,",
            "C,2026-12-02,2026-12-02,,,");

        roadmaps.Select(roadmap => (roadmap.Name, roadmap.Steps.Count)).ShouldBe([("Crane", 2), ("Winch", 1)]);
        _problems.Select(problem => (problem.ErrorId, problem.Line)).ShouldBe([("StepWithoutDeal", (long?)5)]);
    }

    [Theory]
    [InlineData("Step Id,Start,Due,As Of")]
    [InlineData("Step Id,Start,Due,As Of", "A,2026-12-01,2026-12-01,")]
    [InlineData("Step Id,Start,Due", "A,2026-12-01,2026-12-01")]
    public void Without_a_step_or_the_day_of_the_issue_there_is_no_roadmap(string header, params string[] rows)
    {
        Read(header, rows).ShouldBeEmpty();
        _problems.Single().ErrorId.ShouldBe("NoRoadmapInFile");
        _problems.Single().Line.ShouldBe(rows.Length == 0 ? null : 2);
    }

    [Theory]
    [InlineData("03/12/2026", "2026-12-03", true, "2026-12-03")]
    [InlineData("03/12/2026", "2026-12-03", false, "2026-03-12")]
    [InlineData("03/12/2026", "23/12/2026", null, "2026-12-03")]
    [InlineData("03/12/2026", "12/23/2026", null, "2026-03-12")]
    public void What_another_date_of_the_file_or_the_user_settles_is_read_so(string start, string other, bool? isDayFirst, string read) =>
        Read(isDayFirst, "Step Id,Start,Due,As Of", $"A,{start},2026-12-31,{other}").Single().Steps[0].Start.ShouldBe(read.Day());

    [Theory]
    [InlineData("03/12/2026", "03/12/2026", "Nothing says which part of '03/12/2026' is the day and which the month.")]
    [InlineData("23/12/2026", "12/23/2026", "Some dates have the day first and some the month.")]
    public void Dates_that_nothing_settles_are_asked_about(string start, string due, string message)
    {
        var refusal = Should.Throw<EliteSellerException>(() => Read("Step Id,Start,Due,As Of", $"A,{start},{due},2026-11-23")).Problem;

        (refusal.ErrorId, refusal.Message, refusal.Line).ShouldBe(("AmbiguousDate", message, 2));
    }

    [Fact]
    public void A_date_that_contradicts_what_the_user_said_is_refused()
    {
        Read(isDayFirst: true, "Step Id,Start,Due,As Of", "A,12/23/2026,2026-12-31,2026-11-23", "B,23/12/2026,2026-12-31,").Single().Steps.Single().Id.ShouldBe("B");
        (_problems.Single().ErrorId, _problems.Single().Message).ShouldBe(("ContradictoryDate", "'12/23/2026' does not fit the other dates of the file."));
    }

    [Theory]
    [InlineData("To do", StepStatus.ToDo)]
    [InlineData("todo", StepStatus.ToDo)]
    [InlineData("IN PROGRESS", StepStatus.InProgress)]
    [InlineData("Canceled", StepStatus.Cancelled)]
    [InlineData("cancelled", StepStatus.Cancelled)]
    [InlineData("blocked!", StepStatus.Blocked)]
    [InlineData("finished", null)]
    public void A_status_is_read_as_people_write_it(string text, StepStatus? status) => Labels.StatusOf(text).ShouldBe(status);

    [Fact]
    public void Of_several_roadmaps_for_a_deal_the_latest_issue_counts()
    {
        var issues = new[] { 2, 3, 1 }.Select(version => Read("Step Id,Start,Due,Deal Id,As Of,Version", $"A,2026-12-01,2026-12-01,0061x00000AbCdE,2026-11-23,{version}").Single()).ToArray();
        var book = new RoadmapBook([.. issues, Read("Step Id,Start,Due,As Of", "A,2026-12-01,2026-12-01,2026-11-23").Single()]);

        book.Find("0061x00000AbCdE").ShouldBe(issues[1]);
        book.Find("0061x00000AbCdf").ShouldBeNull();
        book.Find(null).ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-12-21..2027-01-03", "2026-12-21..2027-01-03")]
    [InlineData(" 2026-12-21 .. 2026-12-21 ", "2026-12-21..2026-12-21")]
    [InlineData("2026-12-21", "2026-12-21..2026-12-21")]
    public void A_range_of_days_is_written_with_two_dots(string text, string read) => DayRange.Parse(text).ToString().ShouldBe(read);

    [Theory]
    [InlineData("2027-01-03..2026-12-21", "RangeEndsBeforeItBegins", "The range 2027-01-03..2026-12-21 ends before it begins.")]
    [InlineData("Christmas", "NotADayRange", "'Christmas' is neither a day nor a range of days.")]
    [InlineData("2026-12-21..", "NotADayRange", "'2026-12-21..' is neither a day nor a range of days.")]
    [InlineData("2026-12-21..2026-12-22..2026-12-23", "NotADayRange", "'2026-12-21..2026-12-22..2026-12-23' is neither a day nor a range of days.")]
    public void What_is_no_range_of_days_is_refused(string text, string id, string message)
    {
        var refusal = Should.Throw<EliteSellerException>(() => DayRange.Parse(text)).Problem;

        (refusal.ErrorId, refusal.Message).ShouldBe((id, message));
    }

    [Fact]
    public void Holidays_are_read_as_days_and_as_ranges()
    {
        Holidays("Name,Start Date,Until", "Shutdown,2026-12-24,2027-01-01", "May Day,2027-05-01,", "Not yet known,,").ShouldBe(["2026-12-24..2027-01-01", "2027-05-01..2027-05-01"]);
    }

    [Fact]
    public void A_list_without_a_header_begins_with_its_first_day()
    {
        HolidaySheet.IsHeader(["2026-12-25"]).ShouldBeTrue();
        HolidaySheet.IsHeader(["Christmas"]).ShouldBeFalse();
        HolidaySheet.IsHeader([]).ShouldBeFalse();
        HolidaySheet.IsHeader(["Name", "Datum"]).ShouldBeTrue();
        Holidays("2026-12-25", "2026-12-26").ShouldBe(["2026-12-25..2026-12-25", "2026-12-26..2026-12-26"]);
    }

    [Theory]
    [InlineData("NoHolidays", null, "Date", "")]
    [InlineData("RangeEndsBeforeItBegins", 2, "From,To", "2026-12-26,2026-12-25")]
    [InlineData("UnreadableDate", 2, "Date", "Christmas")]
    [InlineData("AmbiguousDate", 2, "Date", "01/05/2027")]
    public void Holidays_that_can_not_be_counted_end_the_file_with_their_place(string id, int? line, string header, string row)
    {
        var refusal = Should.Throw<EliteSellerException>(() => Holidays(header, row)).Problem;

        (refusal.ErrorId, refusal.File, refusal.Line).ShouldBe((id, "plan.csv", line));
    }

    private static string[] Holidays(string header, params string[] rows) => [.. HolidaySheet.Read(SheetOf(header, rows), null).Select(range => range.ToString())];

    private IReadOnlyList<ActionRoadmap> Read(string header, params string[] rows) => Read(null, header, rows);

    private IReadOnlyList<ActionRoadmap> Read(bool? isDayFirst, string header, params string[] rows) =>
        new RoadmapSheetReader(RoadmapCalendars.MondayToFriday, isDayFirst, _problems.Add).Read(SheetOf(header, rows));

    private static Sheet SheetOf(string header, string[] rows) =>
        new("plan.csv", header.Split(','), [.. rows.Select((row, index) => new SheetRow(index + 2, row.Replace("\"", "", StringComparison.Ordinal).Split(',')))]);
}
