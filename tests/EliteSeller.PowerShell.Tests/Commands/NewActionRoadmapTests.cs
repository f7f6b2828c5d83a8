using System;
using System.Linq;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Model;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

public sealed class NewActionRoadmapTests : IDisposable
{
    private readonly ModuleSession _session = ModuleSession.Open();
    private readonly TempFolder _folder = new();

    [Fact]
    public void The_default_template_ends_its_signature_on_the_close_date_and_its_benefit_thirty_working_days_later()
    {
        var roadmap = Plan("-AsOf 2026-11-23", RoadmapDeal.Of(closeDate: "2027-02-26"));

        roadmap.FindStep("Signature")!.LatestDue.ShouldBe(new DateTime(2027, 2, 26));
        roadmap.Anchor.ShouldBe(new DateTime(2027, 4, 9));
        roadmap.FindStep("FirstBenefit")!.LatestDue.ShouldBe(roadmap.Anchor);
        roadmap.FindStep("KickOff")!.Start.ShouldBe(new DateTime(2026, 11, 23));
        roadmap.Feasible.ShouldBe(true);
        roadmap.Steps.Count.ShouldBe(13);
        roadmap.Steps.Where(step => step.Internal).Select(step => step.Id).ShouldBe(["DealReview"]);
        roadmap.FindStep("KickOff")!.SellerOwner.ShouldBe("Ada Seller");
        roadmap.Version.ShouldBe(20261123);
    }

    [Fact]
    public void The_default_template_takes_66_working_days_and_says_so_when_there_are_fewer()
    {
        // 36 working days to the signature: 1 + 5 + 2 + 10 + (3 + 2) + 10 + (2 + 1); then 15 + (10 + 5).
        // Day 1 is Monday 2026-11-23, so day 66 is Wednesday 2027-02-24: Christmas and New Year, both Fridays, are no working days.
        var roadmap = Plan("-AsOf 2026-11-23 -GoLive 2027-02-23");

        roadmap.EarliestDate.ShouldBe(new DateTime(2027, 2, 24));
        roadmap.Feasibility.ShouldBe("1 working day short. Earliest feasible go-live: 24 Feb 2027.");
        roadmap.CriticalPath.Select(step => step.Id)
            .ShouldBe(["KickOff", "Discovery", "DecisionPath", "Evaluation", "Decision", "SecurityLegal", "Signature", "Onboarding",
                "FirstBenefit"]);
    }

    [Fact]
    public void The_four_asks_are_commitments_of_the_customer_with_dates()
    {
        var commitments = Plan("-AsOf 2026-11-23 -GoLive 2027-02-24").Commitments;

        commitments.Select(commitment => commitment.Ask).ShouldBe([AskKind.Roadmap, AskKind.Timeline, AskKind.Executive, AskKind.Benefit]);
        commitments[0].By.ShouldBe(new DateTime(2026, 11, 23));
        commitments.ShouldAllBe(commitment => commitment.CustomerRole != null && commitment.Commitment.EndsWith('.'));
    }

    [Fact]
    public void Holidays_weekends_and_blackouts_are_days_on_which_nobody_works()
    {
        var free = Plan("-AsOf 2026-11-23").EarliestDate;

        Plan("-AsOf 2026-11-23 -Blackout 2026-12-21..2027-01-03").EarliestDate
            .ShouldBe(free.AddDays(12), "ten working days, two of which were holidays");
        Plan("-AsOf 2026-11-23 -SellerHoliday '2026-11-23' -CustomerHoliday ([datetime]'2026-11-24')").Steps[0]
            .Start.ShouldBe(new DateTime(2026, 11, 25));
        Plan("-AsOf 2026-11-20 -Weekend ar-SA").Steps[0].Start.ShouldBe(new DateTime(2026, 11, 22));
        Plan("-AsOf 2026-11-20 -Weekend Fri, Sat").Steps[0].Start.ShouldBe(new DateTime(2026, 11, 22));
        Plan("-AsOf 2026-11-20 -CustomerWeekend Friday, Saturday").Steps[0]
            .Start.ShouldBe(new DateTime(2026, 11, 23), "Friday is the customer's, Sunday ours");
    }

    [Theory]
    [InlineData("", "2026-12-25 2027-01-01")]
    [InlineData("-Holiday 2026-12-24", "2026-12-24 2026-12-25 2027-01-01")]
    [InlineData("-Holiday None", "")]
    [InlineData("-Holiday de", "2026-12-25 2027-01-01")]
    [InlineData("-Holiday US", "2026-11-26 2026-12-25 2027-01-01")]
    [InlineData("-Holiday DE-BY", "2026-12-25 2027-01-01 2027-01-06")]
    [InlineData("-SellerHoliday US", "2026-11-26 2026-12-25 2027-01-01")]
    [InlineData("-SellerHoliday US -Holiday 2026-12-24", "2026-11-26 2026-12-24 2026-12-25 2027-01-01")]
    [InlineData("-CustomerHoliday US", "2026-12-25 2027-01-01")]
    public void Countries_have_their_public_holidays(string arguments, string days)
    {
        var seller = Plan("-AsOf 2026-11-23 " + arguments).Calendars.Seller;

        string.Join(" ", Enumerable.Range(0, 47).Select(day => new DateTime(2026, 11, 23).AddDays(day))
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !seller.Includes(day))
            .Select(day => day.ToString("yyyy-MM-dd", null))).ShouldBe(days);
    }

    [Fact]
    public void A_country_that_is_not_known_ends_the_command_with_those_that_are()
    {
        var run = _session.Pipe([RoadmapDeal.Of()], "New-ActionRoadmap -AsOf 2026-11-23 -Holiday DE-XX");

        run.ErrorIds.ShouldBe(["CountryNotKnown"]);
        run.Errors[0].ErrorDetails.RecommendedAction.ShouldContain("AT, AU, BE");
    }

    [Fact]
    public void A_deal_in_a_late_stage_is_planned_from_there_unless_the_whole_chain_is_wanted()
    {
        const string deal = "@{ Id = 'D-1'; Name = 'Cranes'; Stage = 'Negotiation'; 'Close Date' = '2026-12-11' } | New-ActionRoadmap "
            + "-AsOf 2026-11-23";

        var fits = _session.Run(deal).Single<ActionRoadmap>();
        (fits.Feasible, fits.Steps.Count(step => step.Status == StepStatus.Done)).ShouldBe((true, 7));
        var whole = _session.Run(deal + " -FromStart").Single<ActionRoadmap>();
        (whole.Feasible, whole.Steps.Count(step => step.IsOpen)).ShouldBe((false, 13));
        _session.Run(deal + " -AsLateAsPossible").Single<ActionRoadmap>().FindStep("Signature")!.Due.ShouldBe(new DateTime(2026, 12, 11));
    }

    [Fact]
    public void Closed_deals_are_passed_over_and_counted()
    {
        var deals = new object[] { RoadmapDeal.Of(), RoadmapDeal.Of(id: "OPP-2", outcome: DealOutcome.Lost) };

        var run = _session.Pipe(deals, "New-ActionRoadmap -AsOf 2026-11-23");
        run.Of<ActionRoadmap>().Select(roadmap => roadmap.OpportunityId).ShouldBe(["OPP-1"]);
        run.Warnings.ShouldBe(["1 closed deal skipped. Use -IncludeClosed to plan them too."]);
        _session.Pipe(deals, "New-ActionRoadmap -AsOf 2026-11-23 -IncludeClosed").Of<ActionRoadmap>().Count.ShouldBe(2);
    }

    [Fact]
    public void A_deal_without_a_possible_date_is_reported_with_its_line_and_the_others_go_on()
    {
        var run = _session.Pipe(
            [RoadmapDeal.Of(closeDate: "9999-12-31"), RoadmapDeal.Of(id: "OPP-2")], "New-ActionRoadmap -AsOf 2026-11-23");

        run.Of<ActionRoadmap>().Select(roadmap => roadmap.OpportunityId).ShouldBe(["OPP-2"]);
        run.ErrorIds.ShouldBe(["ImplausibleDate"]);
        run.Errors[0].ErrorDetails.Message.ShouldStartWith("deals.csv, line 2:");
    }

    [Theory]
    [InlineData("-Weekend Frisday", "WeekendNotUnderstood")]
    [InlineData("-Weekend ar", "WeekendNotUnderstood")]
    [InlineData("-Weekend Mon,Tue,Wed,Thu,Fri,Sat,Sun", "NoWorkingDay")]
    [InlineData("-Blackout 24.12.2026", "NotADayRange")]
    [InlineData("-Blackout 2026-12-24..2026-12-01", "RangeEndsBeforeItBegins")]
    [InlineData("-Template Defualt", "TemplateNotFound")]
    [InlineData("-GoLive 9999-01-01", "ParameterArgumentTransformationError")]
    public void What_makes_no_sense_ends_the_command(string arguments, string errorId)
    {
        var run = _session.Pipe([RoadmapDeal.Of()], $"New-ActionRoadmap -AsOf 2026-11-23 {arguments}");

        run.ErrorIds.ShouldBe([errorId]);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_teams_own_template_is_read_and_never_run()
    {
        var template = _folder.Write("team.psd1", """
            @{
                Name = 'Team'
                Steps = @(
                    @{ Id = 'Meet'; Name = 'Meet'; Side = 'Joint'; Days = 2 }
                    @{ Id = 'Sign'; Name = 'Sign'; Side = 'Customer'; Days = 0; DependsOn = 'Meet' }
                )
            }
            """);

        var run = _session.Pipe([RoadmapDeal.Of()], "New-ActionRoadmap -AsOf 2026-11-23 -Template $template", new { template });

        run.Single<ActionRoadmap>().Steps.Select(step => step.Due).ShouldBe([new DateTime(2026, 11, 24), new DateTime(2026, 11, 24)]);
        run.Warnings.ShouldHaveSingleItem().ShouldContain("no step for the asks Benefit, Timeline, Roadmap, Executive");
        _session.Pipe([RoadmapDeal.Of()], "New-ActionRoadmap -AsOf 2026-11-23 -Template $template", new { template })
            .Single<ActionRoadmap>().Template.ShouldBe("Team");
    }

    [Fact]
    public void A_roadmap_is_one_line_on_the_screen()
    {
        var text = _session.Pipe([RoadmapDeal.Of()], "New-ActionRoadmap -AsOf 2026-11-23 -GoLive 2027-02-23").Text(100);

        text.ShouldContain("OPP-1");
        text.ShouldContain("2027-02-23");
        text.ShouldContain("1 day short");
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private ActionRoadmap Plan(string arguments, Opportunity? deal = null) =>
        _session.Pipe([deal ?? RoadmapDeal.Of()], "New-ActionRoadmap " + arguments).Single<ActionRoadmap>();
}
