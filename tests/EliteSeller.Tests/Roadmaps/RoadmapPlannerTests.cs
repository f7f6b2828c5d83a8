using System;
using System.Linq;
using EliteSeller.Analysis.Calendars;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Roadmaps;

/// <summary>Plans whose dates were worked out with a pencil and a calendar of 2026.</summary>
public sealed class RoadmapPlannerTests
{
    [Fact]
    public void A_plan_that_fits_ends_on_its_anchor_and_is_dated_backward()
    {
        var roadmap = Plans.Plan(Plans.Diamond, "2026-11-23", "2026-12-04");

        roadmap.Dates().ShouldBe("A 11-27..11-30  B 12-01..12-03  C 12-03..12-03  D 12-04..12-04");
        roadmap.Feasible.ShouldBe(true);
        roadmap.ShortfallDays.ShouldBe(0);
        roadmap.EarliestDate.ShouldBe("2026-11-30".Day());
        roadmap.Feasibility.ShouldBe("Fits with 4 working days to spare.");
        roadmap.CriticalPath.Select(step => step.Id).ShouldBe(["A", "B", "D"]);
    }

    [Fact]
    public void A_plan_that_does_not_fit_says_by_how_much_and_what_decides_it()
    {
        var roadmap = Plans.Plan(Plans.Diamond, "2026-11-23", "2026-11-25");

        roadmap.Feasible.ShouldBe(false);
        roadmap.ShortfallDays.ShouldBe(3);
        roadmap.Feasibility.ShouldBe("3 working days short. Earliest feasible go-live: 30 Nov 2026.");
        roadmap.CriticalPath.Select(step => $"{step.Id} {step.WorkingDays}").ShouldBe(["A 2", "B 3", "D 1"]);
        roadmap.Dates().ShouldBe("A 11-23..11-24  B 11-25..11-27  C 11-27..11-27  D 11-30..11-30", "no open step lies in the past");
        roadmap.Steps.Select(step => step.FloatDays).ShouldBe([-3, -3, -3, -3], "C is done no earlier than B");
    }

    [Fact]
    public void Each_side_keeps_its_own_holidays_and_joint_steps_keep_both()
    {
        var calendars = new RoadmapCalendars(
            Plans.MondayToFriday("2026-11-26..2026-11-27"), Plans.MondayToFriday("2026-12-01..2026-12-02"));

        var backward = Plans.Plan(Plans.Diamond, "2026-11-23", "2026-12-04", calendars);
        var forward = Plans.Plan(Plans.Diamond, "2026-11-23", null, calendars);

        backward.Dates().ShouldBe("A 11-24..11-25  B 11-27..12-03  C 12-03..12-03  D 12-04..12-04");
        forward.Dates().ShouldBe("A 11-23..11-24  B 11-25..11-27  C 12-01..12-01  D 12-03..12-03");
        backward.Feasibility.ShouldBe("Fits with 1 working day to spare.");
    }

    [Fact]
    public void A_year_end_freeze_stops_both_sides()
    {
        var frozen = Plans.MondayToFriday("2026-12-21..2027-01-03");

        var roadmap = Plans.Plan(Plans.Diamond, "2026-12-14", "2027-01-08", new RoadmapCalendars(frozen, frozen));

        roadmap.Dates().ShouldBe("A 12-18..01-04  B 01-05..01-07  C 01-07..01-07  D 01-08..01-08");
        roadmap.EarliestDate.ShouldBe("2027-01-04".Day());
    }

    [Fact]
    public void A_week_may_rest_on_Friday_and_Saturday()
    {
        var calendar = Plans.Calendar(Weekend.OfRegion("SA"));

        var roadmap = Plans.Plan(Plans.Diamond, "2026-11-22", "2026-12-03", new RoadmapCalendars(calendar, calendar));

        roadmap.Dates().ShouldBe("A 11-26..11-29  B 11-30..12-02  C 12-02..12-02  D 12-03..12-03");
        roadmap.EarliestDate.ShouldBe("2026-11-29".Day());
    }

    [Fact]
    public void Two_weekends_leave_four_joint_days_a_week()
    {
        var calendars = new RoadmapCalendars(WorkingCalendar.MondayToFriday, Plans.Calendar(Weekend.OfRegion("SA")));

        Plans.Plan(Plans.Diamond, "2026-11-23", null, calendars).Dates()
            .ShouldBe("A 11-23..11-24  B 11-25..11-29  C 11-27..11-27  D 11-30..11-30");
    }

    [Fact]
    public void Without_any_date_the_plan_runs_forward_and_claims_nothing()
    {
        var roadmap = Plans.Plan(Plans.Diamond, "2026-11-23", null);

        roadmap.Dates().ShouldBe("A 11-23..11-24  B 11-25..11-27  C 11-27..11-27  D 11-30..11-30");
        roadmap.Anchor.ShouldBe(roadmap.EarliestDate);
        roadmap.Feasible.ShouldBeNull();
        roadmap.ShortfallDays.ShouldBeNull();
    }

    [Fact]
    public void The_close_date_and_the_time_to_value_make_the_anchor()
    {
        var template = new RoadmapTemplate(
            "Short",
            [new TemplateStep("Sign", "Sign", RoadmapSide.Customer, 1), new TemplateStep("Use", "Use", RoadmapSide.Joint, 5, ["Sign"])],
            timeToValueDays: 5);

        var roadmap = new RoadmapPlanner(template, RoadmapCalendars.MondayToFriday, "2026-11-23".Day())
            .Plan(PlannedDeal.Of(closeDate: "2026-12-11".Day()));

        roadmap.Anchor.ShouldBe("2026-12-18".Day());
        roadmap.Steps.Select(step => step.LatestDue).ShouldBe(["2026-12-11".Day(), "2026-12-18".Day()]);
    }

    [Fact]
    public void A_milestone_takes_no_day()
    {
        var template = new RoadmapTemplate(
            "Milestone",
            [
                new TemplateStep("A", "Work", RoadmapSide.Joint, 2),
                new TemplateStep("M", "Accepted", RoadmapSide.Customer, 0, ["A"]),
                new TemplateStep("B", "Work on", RoadmapSide.Seller, 1, ["M"]),
            ]);

        Plans.Plan(template, "2026-11-23", null).Dates().ShouldBe("A 11-23..11-24  M 11-24..11-24  B 11-25..11-25");
        Plans.Plan(template, "2026-11-23", "2026-11-25").Dates().ShouldBe("A 11-23..11-24  M 11-24..11-24  B 11-25..11-25");
    }

    [Fact]
    public void An_anchor_on_a_day_off_is_reached_on_the_joint_working_day_before()
    {
        var roadmap = Plans.Plan(Plans.Diamond, "2026-11-23", "2026-12-06");

        roadmap.Anchor.ShouldBe("2026-12-06".Day());
        roadmap.Steps[3].Due.ShouldBe("2026-12-04".Day());
    }

    [Fact]
    public void The_owner_of_the_deal_takes_the_place_left_for_one()
    {
        var template = new RoadmapTemplate("Owned", [new TemplateStep("A", "Do", RoadmapSide.Seller, 1, sellerOwner: "{Owner}")]);
        var planner = new RoadmapPlanner(template, RoadmapCalendars.MondayToFriday, "2026-11-23".Day());

        planner.Plan(PlannedDeal.Of(owner: "Ada Seller")).Steps[0].SellerOwner.ShouldBe("Ada Seller");
        planner.Plan(PlannedDeal.Of(owner: "")).Steps[0].SellerRole.ShouldBe("Account executive");
    }

    [Fact]
    public void An_ask_is_a_commitment_of_the_customer_with_a_date()
    {
        var template = new RoadmapTemplate(
            "Asking",
            [new TemplateStep("Case", "Benefit case", RoadmapSide.Customer, 5, customerOwner: "Sponsor", ask: AskKind.Benefit,
                commitment: "We start within three months.")]);

        var commitment = new RoadmapPlanner(template, RoadmapCalendars.MondayToFriday, "2026-11-23".Day())
            .Plan(PlannedDeal.Of(saidYesTo: AskKind.Benefit)).Commitments.ShouldHaveSingleItem();

        commitment.By.ShouldBe("2026-11-27".Day());
        commitment.Commitment.ShouldBe("We start within three months.");
        commitment.Answer.ShouldBe(AskAnswer.Yes);
        commitment.AskedOn.ShouldBe("2026-11-02".Day());
        commitment.ToString().ShouldBe("Benefit by 2026-11-27: Yes");
    }

    [Fact]
    public void The_version_is_the_as_of_date_as_a_number_unless_one_is_given()
    {
        Plans.Plan(Plans.Diamond, "2026-11-23", null).Version.ShouldBe(20261123);
        new RoadmapPlanner(Plans.Diamond, RoadmapCalendars.MondayToFriday, "2026-11-23".Day(), version: 7).Plan(PlannedDeal.Of())
            .Version.ShouldBe(7);
    }

    [Theory]
    [InlineData("1899-12-31", null, null, "The as-of date 1899-12-31 is no day that a plan could end on.")]
    [InlineData("2026-11-23", "3000-01-01", null, "The go-live 3000-01-01 is no day that a plan could end on.")]
    [InlineData("2026-11-23", null, "1899-12-31", "The close date 1899-12-31 is no day that a plan could end on.")]
    [InlineData("2026-11-23", null, "9999-12-31", "The close date 9999-12-31 is no day that a plan could end on.")]
    public void A_date_that_no_plan_can_mean_is_refused(string asOf, string? goLive, string? closeDate, string message)
    {
        var problem = Should.Throw<EliteSellerException>(
            () => new RoadmapPlanner(Plans.Diamond, RoadmapCalendars.MondayToFriday, asOf.Day(), goLive?.Day())
            .Plan(PlannedDeal.Of(closeDate: closeDate?.Day()))).Problem;

        (problem.ErrorId, problem.Message, problem.Hint).ShouldBe(("ImplausibleDate", message, "Correct the date, or give -GoLive."));
    }

    [Theory]
    [InlineData("1900-01-01", "1900-01-08")]
    [InlineData("2999-12-02", "2999-12-31")]
    public void The_first_and_the_last_day_of_the_years_that_count_can_be_planned(string asOf, string goLive) =>
        Plans.Plan(Plans.Diamond, asOf, goLive).Feasible.ShouldBe(true);

    [Fact]
    public void A_go_live_that_was_named_counts_before_the_close_date()
    {
        var deal = PlannedDeal.Of(closeDate: "2026-12-11".Day());

        new RoadmapPlanner(Plans.Diamond, RoadmapCalendars.MondayToFriday, "2026-11-23".Day(), "2026-12-18".Day()).Plan(deal)
            .Anchor.ShouldBe("2026-12-18".Day());
        new RoadmapPlanner(Plans.Diamond, RoadmapCalendars.MondayToFriday, "2026-11-23".Day()).Plan(deal)
            .Anchor.ShouldBe("2026-12-11".Day(), "without a time to value the benefit comes with the signature");
    }

    [Fact]
    public void A_milestone_that_waits_for_nothing_falls_on_the_first_day()
    {
        var template = new RoadmapTemplate("Kick-off", [
            new TemplateStep("M", "Kick-off", RoadmapSide.Joint, 0), new TemplateStep("A", "Work", RoadmapSide.Joint, 1, ["M"])]);

        Plans.Plan(template, "2026-11-24", null).Dates().ShouldBe("M 11-24..11-24  A 11-25..11-25");
    }

    [Fact]
    public void Without_a_deal_there_is_nothing_to_plan() =>
        Should.Throw<ArgumentNullException>(() =>
            new RoadmapPlanner(Plans.Diamond, RoadmapCalendars.MondayToFriday, "2026-11-23".Day()).Plan(null!))
            .ParamName.ShouldBe("opportunity");

    [Fact]
    public void The_customer_sees_no_internal_step_no_note_and_no_gap()
    {
        var template = new RoadmapTemplate(
            "Secret",
            [
                new TemplateStep("A", "Offer", RoadmapSide.Seller, 1, notes: "They will haggle."),
                new TemplateStep("Review", "Go or no-go", RoadmapSide.Seller, 1, ["A"], isInternal: true),
                new TemplateStep("B", "Sign", RoadmapSide.Customer, 1, ["Review"]),
            ]);
        var roadmap = Plans.Plan(template, "2026-11-23", "2026-11-24");

        var shown = roadmap.ForCustomer();

        shown.Steps.Select(step => step.Id).ShouldBe(["A", "B"]);
        shown.Steps[0].Notes.ShouldBeNull();
        shown.Steps[1].DependsOn.ShouldBe(["A"]);
        shown.CriticalPath.Select(step => step.Id).ShouldBe(["A", "B"]);
        shown.ShortfallDays.ShouldBe(1, "the internal day is real and must not be promised away");
        roadmap.ShortfallDays.ShouldBe(1);
    }
}
