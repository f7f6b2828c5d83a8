using System;
using System.Linq;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Import.Roadmaps;
using EliteSeller.Files.Import.Sheets;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Roadmaps;

/// <summary>Who has been heard of last. The roadmap was issued on 2 November; fourteen days without a sign are silence.</summary>
public sealed class RoadmapSilenceTests
{
    private const string Paper = "Paper,Seller,2026-11-03,2026-12-01,,";

    [Theory]
    [InlineData("2026-11-15", null)]
    [InlineData("2026-11-16", "The seller has finished nothing for 14 days; 'Paper' was due to start on 3 Nov 2026.")]
    public void A_seller_who_has_finished_nothing_for_fourteen_days_is_silent(string asOf, string? reason) =>
        (Silent(RoadmapFindingKind.SellerSilent, asOf, Paper)?.Reason).ShouldBe(reason);

    [Theory]
    [InlineData("Seller,2026-11-05,2026-11-05,Done,2026-11-05", "2026-11-18", false)]
    [InlineData("Seller,2026-11-05,2026-11-05,Done,2026-11-05", "2026-11-19", true)]
    [InlineData("Joint,2026-11-05,2026-11-05,Done,2026-11-05", "2026-11-18", false)]
    [InlineData("Joint,2026-11-05,2026-11-05,Done,2026-11-05", "2026-11-19", true)]
    [InlineData("Customer,2026-11-05,2026-11-05,Done,2026-11-05", "2026-11-18", true)]
    [InlineData("Seller,2026-11-05,2026-11-05,,", "2026-11-18", true)]
    [InlineData("Seller,2026-11-19,2026-11-19,Done,2026-11-19", "2026-11-18", true)]
    public void A_step_that_was_done_is_a_sign_of_those_who_did_it(string other, string asOf, bool isSilent) =>
        (Silent(RoadmapFindingKind.SellerSilent, asOf, Paper, "Other," + other) is not null).ShouldBe(isSilent);

    [Theory]
    [InlineData("Paper,Seller,2026-11-17,2026-12-01,,", false)]
    [InlineData("Paper,Seller,2026-11-16,2026-12-01,,", true)]
    [InlineData("Paper,Customer,2026-11-03,2026-12-01,,", false)]
    [InlineData("Paper,Seller,2026-11-03,2026-12-01,Cancelled,", false)]
    public void A_seller_is_silent_only_about_a_step_that_should_have_begun(string step, bool isSilent) =>
        (Silent(RoadmapFindingKind.SellerSilent, "2026-11-16", step) is not null).ShouldBe(isSilent);

    [Theory]
    [InlineData("Sign,Customer,2026-11-20,2026-12-01,,", "2026-11-15", false)]
    [InlineData("Sign,Customer,2026-11-20,2026-12-01,,", "2026-11-16", true)]
    [InlineData("Sign,Joint,2026-11-20,2026-12-01,,", "2026-11-16", true)]
    [InlineData("Sign,Seller,2026-11-20,2026-12-01,,", "2026-11-16", false)]
    public void A_customer_is_silent_only_where_something_is_left_for_the_customer_to_do(string step, string asOf, bool isSilent) =>
        (Silent(RoadmapFindingKind.CustomerSilent, asOf, step) is not null).ShouldBe(isSilent);

    [Theory]
    [InlineData("2026-12-06", 13, RoadmapVerdict.OnTrack)]
    [InlineData("2026-12-07", 14, RoadmapVerdict.AtRisk)]
    [InlineData("2026-12-20", 27, RoadmapVerdict.AtRisk)]
    [InlineData("2026-12-21", 28, RoadmapVerdict.Broken)]
    public void A_customer_of_whom_nothing_is_heard_makes_the_deal_hang_by_a_thread(string asOf, int days, RoadmapVerdict verdict)
    {
        var health = Plans.Owned("2027-02-26").At(asOf);

        health.CustomerSilentDays.ShouldBe(days);
        health.Verdict.ShouldBe(verdict);
        health.Findings.Any(finding => finding.Kind == RoadmapFindingKind.CustomerSilent).ShouldBe(verdict != RoadmapVerdict.OnTrack);
    }

    [Fact]
    public void An_activity_with_the_customer_ends_the_silence()
    {
        var roadmap = new RoadmapPlanner(Plans.Diamond, RoadmapCalendars.MondayToFriday, "2026-11-23".Day(), "2027-02-26".Day())
            .Plan(PlannedDeal.Of(lastActivity: "2026-12-15".Day()));

        roadmap.At("2026-12-21").CustomerSilentDays.ShouldBe(6);
        roadmap.At("2026-12-10").CustomerSilentDays.ShouldBe(17, "what happens after the as-of date has not happened");
    }

    [Fact]
    public void Silence_says_what_to_do_about_it()
    {
        var findings = Plans.Owned("2026-12-24").At("2026-12-24").Findings;

        findings.Single(finding => finding.Kind == RoadmapFindingKind.CustomerSilent)
            .NextAction.ShouldBe("Ask the sponsor whether the project is still wanted; a no today is worth more than silence.");
        findings.Single(finding => finding.Kind == RoadmapFindingKind.SellerSilent)
            .NextAction.ShouldBe("Do the step, or tell the customer when it will be done.");
    }

    [Fact]
    public void What_happened_today_ends_the_silence()
    {
        Plans.Owned("2027-02-26").With("A", new StepEdit { DoneOn = "2026-12-21".Day() }, "2026-12-21").At("2026-12-21")
            .CustomerSilentDays.ShouldBe(0);
        new RoadmapPlanner(Plans.Diamond, RoadmapCalendars.MondayToFriday, "2026-11-23".Day(), "2027-02-26".Day())
            .Plan(PlannedDeal.Of(lastActivity: "2026-12-21".Day())).At("2026-12-21").CustomerSilentDays.ShouldBe(0);
    }

    private static RoadmapFinding? Silent(RoadmapFindingKind kind, string asOf, params string[] steps)
    {
        var rows = steps.Select((step, index) => new SheetRow(index + 2, [.. step.Split(','), "2026-11-02", "2027-03-01"]));
        var sheet = new Sheet("plan.csv", ["Step Id", "Side", "Start", "Due", "Status", "Done On", "As Of", "Go-Live"], [.. rows]);
        var roadmap = new RoadmapSheetReader(RoadmapCalendars.MondayToFriday, null, problem =>
            throw new InvalidOperationException(problem.Message)).Read(sheet).Single();
        return new RoadmapCheck(asOf.Day()).Of(roadmap).Findings.SingleOrDefault(finding => finding.Kind == kind);
    }
}
