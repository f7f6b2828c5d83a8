using System;
using System.Linq;
using EliteSeller.Roadmaps;
using EliteSeller.Sheets;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Roadmaps;

/// <summary>Who has been heard of last. The roadmap was issued on 2 November; fourteen days without a sign are silence.</summary>
public sealed class RoadmapSilenceTests
{
    private const string Paper = "Paper,Seller,2026-11-03,2026-12-01,,";

    [Theory]
    [InlineData("2026-11-15", null)]
    [InlineData("2026-11-16", "The seller has finished nothing for 14 days although 'Paper' should have begun on 2026-11-03.")]
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

    private static RoadmapFinding? Silent(RoadmapFindingKind kind, string asOf, params string[] steps)
    {
        var rows = steps.Select((step, index) => new SheetRow(index + 2, [.. step.Split(','), "2026-11-02", "2027-03-01"]));
        var sheet = new Sheet("plan.csv", ["Step Id", "Side", "Start", "Due", "Status", "Done On", "As Of", "Go-Live"], [.. rows]);
        var roadmap = new RoadmapSheetReader(RoadmapCalendars.MondayToFriday, null, problem => throw new InvalidOperationException(problem.Message)).Read(sheet).Single();
        return new RoadmapCheck(asOf.Day()).Of(roadmap).Findings.SingleOrDefault(finding => finding.Kind == kind);
    }
}
