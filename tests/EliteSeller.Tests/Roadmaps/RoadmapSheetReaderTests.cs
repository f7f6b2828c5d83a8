using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Import.Roadmaps;
using EliteSeller.Files.Import.Sheets;
using EliteSeller.Model;
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
            "Step Id,Step,Side,Accountable,Seller Owner,Customer Owner,Start,Due,Status,Done On,Working Days,Lead Days,Depends On,Ask,"
                + "Commitment,Notes,Internal,Deal Id,Deal,Account,Seller,Go-Live,As Of,Version",
            "Case,Benefit case,Joint,Customer,Ada,Sponsor,2026-11-26,2026-11-30,Done,2026-11-27,3,1,,Benefit,We start.,Keep quiet.,yes,"
                + "OPP-1,Harbour cranes,Port of Aalen,Ada Seller,2026-12-04,2026-11-23,7",
            "Sign,Signature,customer,,,,2026-12-04,2026-12-04,in-progress,,1.0,0,case; ,,,,,OPP-1,,,,,,").Single();

        _problems.ShouldBeEmpty();
        (roadmap.OpportunityId, roadmap.Name, roadmap.Account, roadmap.Owner, roadmap.Anchor, roadmap.AsOf, roadmap.Version,
            roadmap.HasInternal)
            .ShouldBe(("OPP-1", "Harbour cranes", "Port of Aalen", "Ada Seller", "2026-12-04".Day(), "2026-11-23".Day(), 7, true));
        var first = roadmap.Steps[0];
        (first.Id, first.Name, first.Side, first.Accountable, first.SellerOwner, first.CustomerOwner)
            .ShouldBe(("Case", "Benefit case", RoadmapSide.Joint, RoadmapSide.Customer, "Ada", "Sponsor"));
        (first.Start, first.Due, first.Status, first.DoneOn, first.WorkingDays, first.LeadDays)
            .ShouldBe(("2026-11-26".Day(), "2026-11-30".Day(), StepStatus.Done, "2026-11-27".Day(), 3, 1));
        (first.Ask, first.Commitment, first.Notes, first.Internal).ShouldBe((AskKind.Benefit, "We start.", "Keep quiet.", true));
        var last = roadmap.Steps[1];
        (last.Side, last.Status, last.WorkingDays, last.Ask, last.Internal)
            .ShouldBe((RoadmapSide.Customer, StepStatus.InProgress, 1, null, false));
        last.DependsOn.ShouldBe(["case"]);
    }

    [Fact]
    public void What_a_row_leaves_blank_is_worked_out()
    {
        // From Thursday to Monday are three working days; a step without a name is called by its id, and one without an id is an added one.
        var steps = Read("Step Id,Step,Start,Due,As Of", ",,2026-11-26,2026-11-30,2026-11-23", ",Legal,2026-11-28,2026-11-29,").Single()
            .Steps;

        steps.Select(step => (step.Id, step.Name, step.WorkingDays, step.LeadDays, step.Status, step.Side))
            .ShouldBe([("Added1", "Added1", 3, 0, StepStatus.ToDo, RoadmapSide.Joint), (
                "Added2", "Legal", 1, 0, StepStatus.ToDo, RoadmapSide.Joint)]);
    }

    [Theory]
    [InlineData("A,soon,2026-12-01,,", "UnreadableDate", "Start")]
    [InlineData("A,2026-12-01,2026-12-01,finnished,", "UnknownStatus", "Status")]
    [InlineData("A,2026-12-01,2026-12-01,To do,2026-12-01", "DoneOnOfOpenStep", "Done On")]
    [InlineData("A,2026-12-01,2026-12-01,,,minus one", "NotAWholeNumber", "Working Days")]
    [InlineData("A,2026-12-01,2026-12-01,,,2.5", "NotAWholeNumber", "Working Days")]
    [InlineData("A,2026-12-01,2026-12-01,,,-1", "NotAWholeNumber", "Working Days")]
    [InlineData("A,2026-12-01,2026-12-01,,,99999999999", "NotAWholeNumber", "Working Days")]
    [InlineData("A,2026-12-01,2026-12-01,,,2147483648", "NotAWholeNumber", "Working Days")]
    [InlineData("A,2026-12-01,2026-12-01,,,,Nobody", "UnknownChoice", "Side")]
    [InlineData("A,2026-12-02,2026-12-01", "StepEndsBeforeItStarts", "Due")]
    public void A_cell_that_makes_no_sense_is_reported_with_its_place_and_its_row_stays(string row, string id, string column)
    {
        var roadmap = Read("Step Id,Start,Due,Status,Done On,Working Days,Side,As Of", "Good,2026-12-01,2026-12-02,,,,,2026-11-23", row)
            .Single();

        roadmap.Steps.Select(step => step.Id).ShouldBe(["Good", "A"]);
        var step = roadmap.Steps[1];
        (step.Status, step.DoneOn, step.WorkingDays, step.Side).ShouldBe((StepStatus.ToDo, null, 1, RoadmapSide.Joint));
        (step.Start <= step.Due).ShouldBeTrue();
        var problem = _problems.Single();
        (problem.ErrorId, problem.File, problem.Line, problem.Column).ShouldBe((id, "plan.csv", 3, column));
    }

    [Theory]
    [InlineData("A,,2026-12-03,3", "2026-12-01", "2026-12-03")]
    [InlineData("A,2026-12-03,,3", "2026-12-03", "2026-12-07")]
    [InlineData("A,2026-12-03,,", "2026-12-03", "2026-12-03")]
    [InlineData("A,,,2", "2026-11-23", "2026-11-24")]
    public void A_day_that_is_blank_follows_from_the_other_and_the_length_or_from_the_plan(string row, string start, string due)
    {
        var step = Read("Step Id,Start,Due,Working Days,As Of", row + ",2026-11-23").Single().Steps.Single();

        (step.Start, step.Due).ShouldBe((start.Day(), due.Day()));
        _problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_second_row_with_the_id_of_another_is_a_new_step()
    {
        Read("Step Id,Step,Start,Due,As Of", "Good,First,2026-12-01,2026-12-02,2026-11-23", "good,Second,2026-12-03,2026-12-03,").Single()
            .Steps.Select(step => $"{step.Id} {step.Name}").ShouldBe(["Good First", "Added1 Second"]);

        (_problems.Single().ErrorId, _problems.Single().Line).ShouldBe(("RoadmapStepTwice", 3));
    }

    [Theory]
    [InlineData(
        "A,2026-12-01,2026-12-01,finnished", "'finnished' is not a status.", "Use one of To do, In progress, Done, Blocked, Cancelled.")]
    [InlineData("A,2026-12-01,2026-12-01,In progress,2026-12-01",
        "The step 'A' has a Done On date, but its status is In progress. The date is not used.",
            "Set the status to Done, or clear the date.")]
    [InlineData(
        "A,2026-12-01,2026-12-01,,,2.5", "'2.5' is not a whole number of 0 or more.", "Write a number such as 3, or leave the cell blank.")]
    [InlineData("A,2026-12-01,2026-12-01,,,,Nobody", "'Nobody' is not allowed here.", "Use one of Seller, Customer, Joint.")]
    [InlineData("good,2026-12-01,2026-12-01", "The step 'good' occurs twice. The second row is read as a new step.",
        "Leave the id of a new step blank.")]
    public void A_report_says_what_to_fix(string row, string message, string hint)
    {
        Read("Step Id,Start,Due,Status,Done On,Working Days,Side,As Of", "Good,2026-12-01,2026-12-02,,,,,2026-11-23", row);

        (_problems.Single().Message, _problems.Single().Hint).ShouldBe((message, hint));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("0", 0)]
    [InlineData("15000", 15000)]
    [InlineData("15001", 15000)]
    [InlineData("2147483647", 15000)]
    public void A_step_takes_no_longer_than_a_plan_can_hold(string written, int days) =>
        Read("Step Id,Start,Due,Working Days,As Of", $"A,2026-12-01,2026-12-01,{written},2026-11-23").Single().Steps.Single()
            .WorkingDays.ShouldBe(days);

    [Fact]
    public void Steps_that_wait_for_each_other_make_no_roadmap_and_the_file_is_named()
    {
        Read("Step Id,Start,Due,Depends On,As Of", "A,2026-12-01,2026-12-01,B,2026-11-23", "B,2026-12-02,2026-12-02,A,").ShouldBeEmpty();

        _problems.Single().ToString().ShouldBe("plan.csv: The steps depend on each other in a circle: A → B → A.");
    }

    [Fact]
    public void In_a_file_of_one_deal_a_row_that_names_none_belongs_to_it()
    {
        Read("Step Id,Start,Due,Deal Id,As Of", "A,2026-12-01,2026-12-01,OPP-1,2026-11-23", "B,2026-12-02,2026-12-02,,").Single()
            .Steps.Count.ShouldBe(2);

        _problems.ShouldBeEmpty();
    }

    [Fact]
    public void Columns_may_stand_in_any_order()
    {
        var roadmap = Read("Internal,Notes,As Of,Due,Start,Step Id", "Yes,Quiet.,2026-11-23,2026-12-02,2026-12-01,A").Single();

        (roadmap.HasInternal, roadmap.Steps[0].Internal, roadmap.Steps[0].Notes, roadmap.Steps[0].Due)
            .ShouldBe((true, true, "Quiet.", "2026-12-02".Day()));
        Read("Step Id,Start,Due,As Of", "A,2026-12-01,2026-12-02,2026-11-23").Single().HasInternal.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Step Id,Start,Due", true)]
    [InlineData("due,step,start,step_id", true)]
    [InlineData("Step Id,Start", false)]
    [InlineData("Start,Due", false)]
    [InlineData("Step Id,Due", false)]
    public void A_header_names_the_step_and_both_of_its_days(string cells, bool isHeader) =>
        RoadmapSheetReader.IsHeader(cells.Split(',')).ShouldBe(isHeader);

    [Fact]
    public void A_step_that_was_taken_out_is_no_longer_waited_for()
    {
        var roadmap = Read("Step Id,Start,Due,Depends On,As Of", "A,2026-12-01,2026-12-01,,2026-11-23",
            "B,2026-12-02,2026-12-02,\"A;Gone\",").Single();

        roadmap.Steps[1].DependsOn.ShouldBe(["A"]);
        (_problems.Single().ErrorId, _problems.Single().Line, _problems.Single().Message)
            .ShouldBe(("MissingPredecessor", 3, "The step 'B' depends on 'Gone', which is not in the file. The dependency is ignored."));
        _problems.Single().Hint.ShouldBe("Check that the step was removed on purpose.");
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
        (_problems.Single().ErrorId, _problems.Single().ToString(), _problems.Single().Hint)
            .ShouldBe(("StepWithoutDeal", "plan.csv, line 5: The row has no deal id, and the file has several deals.",
                "Fill in the column Deal Id."));
    }

    [Theory]
    [InlineData("Step Id,Start,Due,As Of")]
    [InlineData("Step Id,Start,Due,As Of", "A,2026-12-01,2026-12-01,")]
    [InlineData("Step Id,Start,Due", "A,2026-12-01,2026-12-01")]
    public void Without_a_step_or_the_day_of_the_issue_there_is_no_roadmap(string header, params string[] rows)
    {
        Read(header, rows).ShouldBeEmpty();
        (_problems.Single().ErrorId, _problems.Single().Message, _problems.Single().Hint).ShouldBe((
            "NoRoadmapInFile",
            "The roadmap is incomplete: it needs at least one step, and a date in the column As Of.",
            "Use the file from Export-ActionRoadmap, and keep its header and its As Of column."));
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
    [InlineData("03/12/2026", "03/12/2026", "The day and the month in '03/12/2026' cannot be told apart.")]
    [InlineData("23/12/2026", "12/23/2026", "Some dates have the day first and some the month first.")]
    public void Dates_that_nothing_settles_are_asked_about(string start, string due, string message)
    {
        var refusal = Should.Throw<EliteSellerException>(() => Read("Step Id,Start,Due,As Of", $"A,{start},{due},2026-11-23")).Problem;

        (refusal.ErrorId, refusal.Message, refusal.Line).ShouldBe(("AmbiguousDate", message, 2));
    }

    [Fact]
    public void A_date_that_contradicts_what_the_user_said_is_reported_and_its_row_stays()
    {
        Read(isDayFirst: true, "Step Id,Start,Due,As Of", "A,12/23/2026,2026-12-31,2026-11-23", "B,23/12/2026,2026-12-31,").Single()
            .Steps.Select(step => step.Id).ShouldBe(["A", "B"]);
        (_problems.Single().ErrorId, _problems.Single().Message)
            .ShouldBe(("ContradictoryDate", "'12/23/2026' does not match the other dates in the file."));
    }

    private IReadOnlyList<ActionRoadmap> Read(string header, params string[] rows) => Read(null, header, rows);

    private IReadOnlyList<ActionRoadmap> Read(bool? isDayFirst, string header, params string[] rows) =>
        new RoadmapSheetReader(RoadmapCalendars.MondayToFriday, isDayFirst, _problems.Add).Read(SheetOf(header, rows));

    private static Sheet SheetOf(string header, string[] rows) =>
        new("plan.csv", header.Split(','), [
            .. rows.Select((row, index) => new SheetRow(index + 2, row.Replace("\"", "", StringComparison.Ordinal).Split(',')))]);
}
