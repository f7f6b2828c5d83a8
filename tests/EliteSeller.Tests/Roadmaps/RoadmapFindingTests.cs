using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Import.Roadmaps;
using EliteSeller.Files.Import.Sheets;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Roadmaps;

/// <summary>What is said about single steps, to the day, and whom to ask.</summary>
public sealed class RoadmapFindingTests
{
    [Theory]
    [InlineData("2026-11-23", null)]
    [InlineData("2026-11-20", "The seller is 1 working day late with 'A' (due: 20 Nov 2026).")]
    [InlineData("2026-11-19", "The seller is 1 working day late with 'A' (due: 19 Nov 2026).")]
    [InlineData("2026-11-18", "The seller is 2 working days late with 'A' (due: 18 Nov 2026).")]
    public void A_step_is_behind_by_the_working_days_since_it_was_due_and_today_is_not_over(string due, string? reason) =>
        Find(RoadmapFindingKind.Overdue, $"A,Joint,Ada,Eve,2026-11-02,{due},,,").Select(finding => finding.Reason).SingleOrDefault()
            .ShouldBe(reason);

    [Theory]
    [InlineData("Joint,Ada,Eve", "Ask Ada for a new date and for what is blocking it.", RoadmapSide.Seller)]
    [InlineData("Customer,Ada,Eve", "Ask Eve for a new date and for what is blocking it.", RoadmapSide.Customer)]
    [InlineData("Seller,,Eve", "Ask the seller for a new date and for what is blocking it.", RoadmapSide.Seller)]
    [InlineData("Customer,Ada,", "Ask the customer for a new date and for what is blocking it.", RoadmapSide.Customer)]
    public void Who_is_asked_is_who_answers_for_the_step(string owners, string action, RoadmapSide side)
    {
        var finding = Find(RoadmapFindingKind.Overdue, $"A,{owners},2026-11-02,2026-11-18,,,").Single();

        (finding.NextAction, finding.Side, finding.StepId, finding.Days, finding.ToString())
            .ShouldBe((action, side, "A", 2, finding.Reason));
        (finding.Owner ?? (side == RoadmapSide.Seller ? "the seller" : "the customer"), finding.Due)
            .ShouldBe((action.Split(" for ")[0]["Ask ".Length..], "2026-11-18".Day()));
    }

    [Fact]
    public void A_blocked_step_is_named() =>
        Find(RoadmapFindingKind.Blocked, "A,Joint,Ada,Eve,2026-12-01,2026-12-02,Blocked,,", "B,Joint,Ada,Eve,2026-12-01,2026-12-02,,,")
            .Single().Reason.ShouldBe("'A' is blocked.");

    [Theory]
    [InlineData("Ada,Eve", "")]
    [InlineData(",Eve", "'A' has no owner on the seller's side.")]
    [InlineData("Ada,", "'A' has no owner on the customer's side.")]
    [InlineData(",", "'A' has no owner on the customer's side. 'A' has no owner on the seller's side.")]
    public void A_step_needs_a_person_on_either_side(string owners, string reasons) =>
        string.Join(" ", Find(RoadmapFindingKind.OneSided, $"A,Joint,{owners},2026-12-01,2026-12-02,,,").Select(finding => finding.Reason))
            .ShouldBe(reasons);

    [Theory]
    [InlineData("2026-12-03", "", 0)]
    [InlineData("2026-12-02", "", 1)]
    [InlineData("2026-12-02", "0", 0)]
    [InlineData("2026-12-01", "0", 1)]
    public void A_step_begins_after_what_it_waits_for_and_a_milestone_on_the_day_itself(string start, string days, int findings)
    {
        var found = Find(RoadmapFindingKind.OutOfOrder, "A,Joint,Ada,Eve,2026-12-01,2026-12-02,,,",
            $"B,Joint,Ada,Eve,{start},{(days == "0" ? start : "2026-12-04")},,A,{days}").ToArray();

        found.Length.ShouldBe(findings);
        found.ShouldAllBe(finding =>
            finding.Reason == $"'B' starts on {(start == "2026-12-01" ? 1 : 2)} Dec 2026, before 'A' is done (due: 2 Dec 2026).");
    }

    [Fact]
    public void What_is_done_is_no_longer_waited_for() =>
        Find(RoadmapFindingKind.OutOfOrder, "A,Joint,Ada,Eve,2026-12-01,2026-12-02,Cancelled,,",
            "B,Joint,Ada,Eve,2026-12-01,2026-12-04,,A,").ShouldBeEmpty();

    [Fact]
    public void Each_finding_says_what_to_do()
    {
        Find(RoadmapFindingKind.Blocked, "A,Joint,Ada,Eve,2026-12-01,2026-12-02,Blocked,,").Single()
            .NextAction.ShouldBe("Find out who can remove the obstacle, and ask for it.");
        Find(RoadmapFindingKind.OneSided, "A,Joint,Ada,,2026-12-01,2026-12-02,,,").Single()
            .NextAction.ShouldBe("Agree on a person by name.");
        Find(RoadmapFindingKind.OutOfOrder, "A,Joint,Ada,Eve,2026-12-01,2026-12-02,,,", "B,Joint,Ada,Eve,2026-12-01,2026-12-04,,A,")
            .Single().NextAction
            .ShouldBe("Move one of the two, or remove the dependency.");
    }

    [Fact]
    public void An_internal_step_needs_nobody_on_the_customers_side()
    {
        var health = new RoadmapCheck("2026-11-23".Day()).Of(Faces.Roadmap());

        health.Findings.Where(finding => finding.Kind == RoadmapFindingKind.OneSided)
            .ShouldBeEmpty("the review is the seller's own business, and the other steps have an owner on either side");
    }

    private static IEnumerable<RoadmapFinding> Find(RoadmapFindingKind kind, params string[] steps)
    {
        var rows = steps.Select((step, index) => new SheetRow(index + 2, [.. step.Split(','), "2026-11-02", "2027-03-01"]));
        string[] headers = ["Step Id", "Side", "Seller Owner", "Customer Owner", "Start", "Due", "Status", "Depends On", "Working Days",
            "As Of", "Go-Live"];
        var roadmap = new RoadmapSheetReader(RoadmapCalendars.MondayToFriday, null, problem =>
            throw new InvalidOperationException(problem.Message)).Read(new Sheet("plan.csv", headers, [.. rows])).Single();
        return new RoadmapCheck("2026-11-23".Day()).Of(roadmap).Findings.Where(finding => finding.Kind == kind);
    }
}
