using System.IO;
using System.Linq;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Model;
using EliteSeller.PowerShell;
using EliteSeller.Settings;
using EliteSeller.Tests.Browser;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Roadmaps;

/// <summary>
/// The shipped template for deals at four stages, worked out with a pencil. Monday to Friday on both sides, no holidays, from Monday
/// 23 November 2026. The whole chain, in working days: KickOff 1, Discovery 5, DecisionPath 2, Evaluation 10, Decision 3 + 2,
/// SecurityLegal 10, Signature 2 + 1, Onboarding 15, FirstBenefit 10 + 5; together 66.
/// </summary>
public sealed class StageOfDealTests
{
    private static readonly RoadmapTemplate Template = RoadmapTemplateReader.Read(
        SettingParser.Parse(File.ReadAllText(Path.Combine(Pictures.Root, "module", "templates", "default.psd1")), "default.psd1"), [])!;

    // At .4 the kick-off is beside the chain, and 60 days are left; at .75 the decision comes next, after three days of
    // waiting, 48; at .9 the review, 43.
    [Theory]
    [InlineData(0.1, "", "2026-11-23", "2027-02-22")]
    [InlineData(0.4, "Discovery", "2026-11-23", "2027-02-12")]
    [InlineData(0.75, "KickOff Discovery DecisionPath ExecutiveSponsor BenefitCase Evaluation", "2026-11-26", "2027-01-27")]
    [InlineData(0.9, "KickOff Discovery DecisionPath ExecutiveSponsor BenefitCase Evaluation Decision", "2026-11-23", "2027-01-20")]
    public void What_the_stage_says_is_done_is_done_and_the_rest_begins_now(double stage, string done, string start, string earliest)
    {
        var roadmap = Plan(PlannedDeal.Of(stage: (decimal)stage), null);

        string.Join(" ", roadmap.Steps.Where(step => step.Status == StepStatus.Done).Select(step => step.Id)).ShouldBe(done);
        roadmap.EarliestDate.ShouldBe(earliest.Day());
        roadmap.Steps.Where(step => step.IsOpen).Min(step => step.Start).ShouldBe(start.Day());
        roadmap.Steps.Where(step => !step.IsOpen).ShouldAllBe(step => step.Start == null && step.Due == null && step.DoneOn == null);
    }

    [Theory]
    [InlineData(0.1, "KickOff Discovery DecisionPath Evaluation Decision SecurityLegal Signature Onboarding FirstBenefit")]
    [InlineData(0.4, "DecisionPath Evaluation Decision SecurityLegal Signature Onboarding FirstBenefit")]
    [InlineData(0.75, "Decision SecurityLegal Signature Onboarding FirstBenefit")]
    [InlineData(0.9, "SecurityLegal Signature Onboarding FirstBenefit")]
    public void The_critical_path_has_open_steps_only(double stage, string path) =>
        string.Join(" ", Plan(PlannedDeal.Of(stage: (decimal)stage), null).CriticalPath.Select(step => step.Id)).ShouldBe(path);

    [Fact]
    public void The_open_steps_of_a_deal_in_negotiation_have_the_days_that_a_pencil_gives_them()
    {
        var roadmap = Plan(PlannedDeal.Of(stage: 0.9m), "2027-01-29");

        // SecurityLegal takes 23 November to 4 December; two days of waiting, the 7th and 8th; the signature on the 9th. Fifteen days of
        // onboarding end on the 30th, ten of waiting on 13 January, five of measuring on the 20th. To the 29th there are seven more.
        roadmap.Steps.Where(step => step.IsOpen)
            .Select(step => $"{step.Id} {step.Start:MM-dd}..{step.Due:MM-dd} latest {step.LatestDue:MM-dd} float {step.FloatDays}")
                .ShouldBe(
            [
                "SecurityLegal 11-23..12-04 latest 12-15 float 7",
                "DealReview 11-23..11-23 latest 12-08 float 11",
                "CommercialTerms 11-24..11-30 latest 12-15 float 11",
                "Signature 12-09..12-09 latest 12-18 float 7",
                "Onboarding 12-10..12-30 latest 01-08 float 7",
                "FirstBenefit 01-14..01-20 latest 01-29 float 7",
            ]);
        roadmap.Feasibility.ShouldBe("Fits with 7 working days to spare.");
    }

    // Eighteen days from a Monday, a Wednesday and a Saturday: the last has the fewest working days, and they are enough.
    [Theory]
    [InlineData("2026-11-23", "2026-12-11", 2)]
    [InlineData("2026-11-25", "2026-12-13", 0)]
    [InlineData("2026-11-28", "2026-12-16", 0)]
    public void A_deal_in_negotiation_with_eighteen_days_to_the_signature_and_a_review_of_ten_fits(string asOf, string close, int signature)
    {
        var roadmap = new RoadmapPlanner(Template, RoadmapCalendars.MondayToFriday, asOf.Day())
            .Plan(PlannedDeal.Of(stage: 0.9m, closeDate: close.Day()));

        roadmap.FindStep("SecurityLegal")!.WorkingDays.ShouldBe(10);
        roadmap.Feasible.ShouldBe(true);
        roadmap.FindStep("Signature")!.FloatDays.ShouldBe(signature);
        roadmap.FindStep("Signature")!.Due!.Value.ShouldBeLessThanOrEqualTo(close.Day());
    }

    [Fact]
    public void A_plan_with_days_to_spare_begins_this_week_unless_it_is_to_begin_as_late_as_possible()
    {
        var deal = PlannedDeal.Of(stage: 0.1m, closeDate: "2027-04-30".Day());

        new RoadmapPlanner(Template, RoadmapCalendars.MondayToFriday, "2026-11-23".Day()).Plan(deal).FindStep("KickOff")!.Start
            .ShouldBe("2026-11-23".Day());
        new RoadmapPlanner(Template, RoadmapCalendars.MondayToFriday, "2026-11-23".Day()) { AsLateAsPossible = true }.Plan(deal)
            .FindStep("KickOff")!.Start!.Value.ShouldBeGreaterThan("2027-02-28".Day());
    }

    [Fact]
    public void What_the_customer_confirmed_or_answered_is_done_at_every_stage()
    {
        var agreed = Plan(PlannedDeal.Of(stage: 0.1m, saidYesTo: AskKind.Roadmap), null);
        var issue = Plan(PlannedDeal.Of(stage: 0.1m, confirmed: OpportunityField.BusinessIssue), null);

        (agreed.FindStep("KickOff")!.Status, agreed.FindStep("KickOff")!.DoneOn).ShouldBe((StepStatus.Done, "2026-11-02".Day()));
        agreed.FindStep("Discovery")!.Status.ShouldBe(StepStatus.ToDo);
        issue.FindStep("Discovery")!.Status.ShouldBe(StepStatus.Done);
        issue.FindStep("KickOff")!.Status.ShouldBe(StepStatus.ToDo);
    }

    [Fact]
    public void The_whole_chain_is_planned_on_request()
    {
        var roadmap = new RoadmapPlanner(Template, RoadmapCalendars.MondayToFriday, "2026-11-23".Day()) { FromStart = true }
            .Plan(PlannedDeal.Of(stage: 0.9m, saidYesTo: AskKind.Roadmap));

        roadmap.Steps.ShouldAllBe(step => step.Status == StepStatus.ToDo);
        roadmap.EarliestDate.ShouldBe("2027-02-22".Day());
    }

    [Fact]
    public void What_the_stage_alone_says_is_done_is_not_on_the_customers_copy()
    {
        var shown = Plan(PlannedDeal.Of(stage: 0.9m, saidYesTo: AskKind.Timeline), "2027-03-01").ForCustomer();

        shown.Steps.Select(step => step.Id)
            .ShouldBe(["DecisionPath", "SecurityLegal", "CommercialTerms", "Signature", "Onboarding", "FirstBenefit"]);
        shown.FindStep("SecurityLegal")!.DependsOn.ShouldBeEmpty();
    }

    [Fact]
    public void A_deal_whose_stage_nobody_knows_begins_at_the_beginning() =>
        Plan(PlannedDeal.Of(), null).Steps.ShouldAllBe(step => step.Status == StepStatus.ToDo);

    private static ActionRoadmap Plan(Opportunity deal, string? goLive) =>
        new RoadmapPlanner(Template, RoadmapCalendars.MondayToFriday, "2026-11-23".Day(), goLive?.Day()).Plan(deal);
}
