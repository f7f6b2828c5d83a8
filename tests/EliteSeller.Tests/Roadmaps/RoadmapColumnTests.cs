using System;
using System.Linq;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Roadmaps;

public sealed class RoadmapColumnTests
{
    [Fact]
    public void Every_column_has_its_header_and_its_value_in_the_order_of_the_sheet()
    {
        var roadmap = Roadmap(hasInternal: true, new RoadmapStep
        {
            Id = "Sign",
            Name = "Signature",
            Side = RoadmapSide.Customer,
            Accountable = RoadmapSide.Seller,
            SellerOwner = "Ada",
            CustomerRole = "Sponsor",
            Start = "2026-12-01".Day(),
            Due = "2026-12-03".Day(),
            WorkingDays = 3,
            LeadDays = 2,
            DependsOn = ["Case", "Review"],
            Status = StepStatus.Done,
            DoneOn = "2026-12-02".Day(),
            Ask = AskKind.Executive,
            Commitment = "We sign.",
            Notes = "Quiet.",
            Internal = true,
            HasFixedDates = true,
            ConfirmedOn = "2026-11-30".Day(),
        });

        string.Join(" | ", RoadmapColumn.ColumnsFor(roadmap)
            .Select(column => $"{column}={Shown(column.ValueOf(roadmap, roadmap.Steps[2]))}")).ShouldBe(
            "Step=Signature | Side=Customer | Customer Owner=to be named (Sponsor) | Seller Owner=Ada | Start=2026-12-01 | "
            + "Due=2026-12-03 | Status=Done | Done On=2026-12-02 | Working Days=3 | Lead Days=2 | Accountable=Seller | Commitment=We "
                + "sign. | "
            + "Ask=Executive | Latest Due= | Float Days= | Notes=Quiet. | Internal=Yes | Fixed Dates=Yes | Confirmed On=2026-11-30 | "
            + "Step Id=Sign | Depends On=Case, Review | Deal=Harbour cranes | Account=Port of Aalen | Seller=Ada Seller | "
            + "Go-Live=2026-12-04 | As Of=2026-11-23 | Planned On=2026-11-23 | Version=7 | Deal Id=OPP-1");
    }

    [Fact]
    public void What_a_step_does_not_have_is_left_blank()
    {
        var roadmap = Roadmap(hasInternal: true,
            new RoadmapStep { Id = "Sign", Name = "Signature", Side = RoadmapSide.Seller, Status = StepStatus.Done });

        RoadmapColumn.All.Where(column => column.ValueOf(roadmap, roadmap.Steps[2]) is null).Select(column => column.Header)
            .ShouldBe(
                ["Customer Owner", "Seller Owner", "Start", "Due", "Done On", "Commitment", "Ask", "Latest Due", "Float Days", "Notes",
                "Internal", "Fixed Dates", "Confirmed On", "Depends On"]);
    }

    [Fact]
    public void What_stays_at_home_has_no_column_in_the_customers_sheet()
    {
        var sign = Step("Sign");

        RoadmapColumn.All.Except(RoadmapColumn.ColumnsFor(Roadmap(hasInternal: false, sign))).Select(column => column.Header)
            .ShouldBe(["Latest Due", "Float Days", "Notes", "Internal", "Fixed Dates", "Confirmed On", "Planned On"]);
        RoadmapColumn.ColumnsFor(Roadmap(hasInternal: true, sign)).ShouldBe(RoadmapColumn.All);
        Should.Throw<ArgumentNullException>(() => RoadmapColumn.ColumnsFor(null!));
    }

    private static string Shown(object? value) => value is DateTime day ? Labels.Format(day) : FormattableString.Invariant($"{value}");

    private static ActionRoadmap Roadmap(bool hasInternal, RoadmapStep last) => new(new RoadmapPlan
    {
        OpportunityId = "OPP-1",
        Name = "Harbour cranes",
        Account = "Port of Aalen",
        Owner = "Ada Seller",
        GoLive = "2026-12-04".Day(),
        AsOf = "2026-11-23".Day(),
        Version = 7,
        HasInternal = hasInternal,
        Steps = [Step("Case"), Step("Review"), last],
    });

    private static RoadmapStep Step(string id) => new()
    {
        Id = id,
        Name = id,
        Side = RoadmapSide.Seller,
        Start = "2026-11-23".Day(),
        Due = "2026-11-23".Day(),
        WorkingDays = 1,
    };
}
