using System.Linq;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Roadmaps;

public sealed class StepEditTests
{
    // A 11-27..11-30  B 12-01..12-03  C 12-03  D 12-04
    private static readonly ActionRoadmap Plan = Plans.Plan(Plans.Diamond, "2026-11-23", "2026-12-04");

    [Fact]
    public void A_finished_step_is_done_on_the_day_of_the_change_unless_told()
    {
        Edited("A", new StepEdit { Status = StepStatus.Done }).DoneOn.ShouldBe("2026-12-01".Day());
        Edited("A", new StepEdit { DoneOn = "2026-11-30".Day() }).Status.ShouldBe(StepStatus.Done);
    }

    [Fact]
    public void A_step_that_is_opened_again_is_no_longer_done_on_any_day()
    {
        var done = new StepEdit { Status = StepStatus.Done }.Apply(Plan, ["A"], "2026-12-01".Day());

        new StepEdit { Status = StepStatus.InProgress }.Apply(done, ["A"], "2026-12-02".Day()).FindStep("A")!.DoneOn.ShouldBeNull();
    }

    [Fact]
    public void A_moved_start_takes_the_due_date_along()
    {
        var step = Edited("B", new StepEdit { Start = "2026-12-03".Day() });

        step.Due.ShouldBe("2026-12-07".Day());
        step.WorkingDays.ShouldBe(3);
    }

    [Fact]
    public void A_moved_due_date_makes_the_step_longer_or_shorter()
    {
        Edited("B", new StepEdit { Due = "2026-12-08".Day() }).WorkingDays.ShouldBe(6);
        Edited("B", new StepEdit { Due = "2026-12-02".Day() }).WorkingDays.ShouldBe(2);
        Edited("B", new StepEdit { Due = "2026-11-27".Day() }).Start.ShouldBe("2026-11-25".Day());
    }

    [Fact]
    public void The_new_roadmap_has_a_higher_version_and_the_old_one_stays()
    {
        var once = new StepEdit { CustomerOwner = "Eve" }.Apply(Plan, ["B"], "2026-11-23".Day());
        var later = new StepEdit { CustomerOwner = "Eve" }.Apply(Plan, ["B"], "2026-12-01".Day());

        once.Version.ShouldBe(20261124, "the same day has been issued already, and a calendar takes only a higher number for news");
        later.Version.ShouldBe(20261201);
        Plan.FindStep("B")!.CustomerOwner.ShouldBeNull();
        once.FindStep("b")!.CustomerOwner.ShouldBe("Eve");
        new StepEdit { CustomerOwner = "" }.Apply(once, ["B"], "2026-12-01".Day()).FindStep("B")!.CustomerOwner.ShouldBeNull();
    }

    [Theory]
    [InlineData("X", null, null, "NoSuchStep", "Use one of A, B, C, D.")]
    [InlineData("A", null, "2026-12-02", "DoneInFuture", "Use the date on which it was finished, or move its due date.")]
    [InlineData("A", StepStatus.Blocked, "2026-11-30", "DoneOnOfOpenStep", "Use -Status Done, or omit -DoneOn.")]
    public void What_makes_no_sense_is_refused(string step, StepStatus? status, string? doneOn, string errorId, string hint)
    {
        var refusal = Should.Throw<EliteSellerException>(() => Edited(step, new StepEdit { Status = status, DoneOn = doneOn?.Day() }))
            .Problem;

        (refusal.ErrorId, refusal.Hint).ShouldBe((errorId, hint));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(StepStatus.Done)]
    public void A_step_that_was_done_stays_done_on_its_day(StepStatus? status)
    {
        var done = new StepEdit { DoneOn = "2026-11-27".Day() }.Apply(Plan, ["A"], "2026-12-01".Day());

        new StepEdit { Status = status, Notes = "Signed." }.Apply(done, ["A"], "2026-12-02".Day())
            .FindStep("A")!.DoneOn.ShouldBe("2026-11-27".Day());
    }

    [Fact]
    public void A_milestone_is_moved_as_one_day_and_stays_one()
    {
        var template = new RoadmapTemplate("Milestone", [new TemplateStep("M", "Accepted", RoadmapSide.Joint, 0)]);
        var plan = Plans.Plan(template, "2026-11-23", "2026-12-04");
        RoadmapStep Moved(StepEdit edit) => edit.Apply(plan, ["M"], "2026-11-24".Day()).FindStep("M")!;

        foreach (var step in new[] { Moved(new StepEdit { Start = "2026-12-08".Day() }), Moved(new StepEdit { Due = "2026-12-08".Day() }) })
        {
            (step.Start, step.Due, step.WorkingDays).ShouldBe(("2026-12-08".Day(), "2026-12-08".Day(), 0));
        }

        Moved(new StepEdit { Due = "2026-12-02".Day() }).Start.ShouldBe("2026-12-02".Day());
    }

    [Fact]
    public void Start_and_due_date_together_say_how_long_the_step_takes() =>
        Edited("B", new StepEdit { Start = "2026-12-02".Day(), Due = "2026-12-08".Day() }).WorkingDays.ShouldBe(5);

    [Fact]
    public void A_step_can_not_end_before_it_starts() =>
        Should.Throw<EliteSellerException>(() => Edited("A", new StepEdit { Start = "2026-12-04".Day(), Due = "2026-12-01".Day() }))
            .Problem.ErrorId.ShouldBe("StepEndsBeforeItStarts");

    [Theory]
    [InlineData("2026-11-30", "2026-11-26", 3)]
    [InlineData("2026-12-01", "2026-12-01", 1)]
    [InlineData("2026-12-02", "2026-12-01", 2)]
    public void A_due_date_before_the_start_takes_the_start_along(string due, string start, int days)
    {
        // B is planned from Tuesday 1 to Thursday 3 December.
        var plan = Plans.Plan(Plans.Diamond, "2026-11-23", "2026-12-04");

        var step = new StepEdit { Due = due.Day() }.Apply(plan, ["B"], "2026-11-24".Day()).FindStep("B")!;

        (step.Start, step.Due, step.WorkingDays).ShouldBe((start.Day(), due.Day(), days));
    }

    [Fact]
    public void A_change_that_can_not_be_is_refused_in_words()
    {
        var plan = Plans.Plan(Plans.Diamond, "2026-11-23", "2026-12-04");
        Problem Refusal(StepEdit edit, string step) =>
            Should.Throw<EliteSellerException>(() => edit.Apply(plan, [step], "2026-11-30".Day())).Problem;

        var unknown = Refusal(new StepEdit { Status = StepStatus.Done }, "Z");
        (unknown.ErrorId, unknown.Message, unknown.Hint).ShouldBe(("NoSuchStep", "The roadmap has no step 'Z'.", "Use one of A, B, C, D."));
        Refusal(new StepEdit { Status = StepStatus.Blocked, DoneOn = "2026-11-30".Day() }, "A")
            .Message.ShouldBe("The step 'A' cannot be Blocked and have a done date.");
        Refusal(new StepEdit { DoneOn = "2026-12-01".Day() }, "A")
            .Message.ShouldBe("The step 'A' cannot be done on 2026-12-01, which is after the as-of date 2026-11-30.");
        new StepEdit { DoneOn = "2026-11-30".Day() }.Apply(plan, ["A"], "2026-11-30".Day()).FindStep("A")!.Status.ShouldBe(StepStatus.Done);
    }

    [Fact]
    public void A_step_that_was_done_before_the_plan_and_is_opened_again_gets_days_from_now_on()
    {
        var template = new RoadmapTemplate("Two",
            [new TemplateStep("A", "A", RoadmapSide.Joint, 2, doneFrom: 0.4m), new TemplateStep("B", "B", RoadmapSide.Joint, 1, ["A"])]);
        var plan = new RoadmapPlanner(template, RoadmapCalendars.MondayToFriday, "2026-11-23".Day(), "2026-12-04".Day())
            .Plan(PlannedDeal.Of(stage: 0.4m));
        plan.FindStep("A")!.Start.ShouldBeNull();

        var opened = new StepEdit { Status = StepStatus.ToDo }.Apply(plan, ["A"], "2026-11-24".Day());

        opened.FindStep("A")!.ToString().ShouldBe("A (2026-11-24 to 2026-11-25)");
        opened.EarliestDate.ShouldBe("2026-11-26".Day());
    }

    [Fact]
    public void A_day_that_somebody_chose_is_never_expected_earlier()
    {
        // B is planned for 25 to 27 November at the earliest; moved to 14 December, D follows on the 17th.
        var plan = new RoadmapPlanner(Plans.Diamond, RoadmapCalendars.MondayToFriday, "2026-11-23".Day(), "2026-12-18".Day())
            .Plan(PlannedDeal.Of());

        var moved = new StepEdit { Start = "2026-12-14".Day() }.Apply(plan, ["B"], "2026-11-23".Day());

        (plan.EarliestDate, moved.EarliestDate).ShouldBe(("2026-11-30".Day(), "2026-12-17".Day()));
        moved.Feasibility.ShouldBe("Fits with 1 working day to spare.");
        moved.CriticalPath.Select(step => step.Id).ShouldBe(["B", "D"], "A could be done three weeks before");
    }

    [Fact]
    public void An_issue_is_numbered_by_its_day_unless_told_and_never_falls_back()
    {
        var plan = Plans.Plan(Plans.Diamond, "2026-11-23", "2026-12-04");
        var edit = new StepEdit { Notes = "Called." };

        plan.Version.ShouldBe(20261123);
        edit.Apply(plan, ["A"], "2026-11-24".Day()).Version.ShouldBe(20261124);
        edit.Apply(plan, ["A"], "2026-11-23".Day()).Version.ShouldBe(20261124, "the day's own number is taken");
        edit.Apply(plan, ["A"], "2026-11-24".Day(), version: 7).Version.ShouldBe(7);
    }

    private static RoadmapStep Edited(string step, StepEdit edit) => edit.Apply(Plan, [step], "2026-12-01".Day()).FindStep(step)!;
}
