using System;
using EliteSeller.Analysis.Negotiations;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Model;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Negotiations.Lines;

namespace EliteSeller.Tests.Negotiations;

public sealed class RechargeAgendaTests
{
    [Fact]
    public void Animosity_costs_respect_and_fills_the_agenda()
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 90_000m, 10m, relationship: EvidenceGrade.No, sponsor: "Ann Weber", pushes: 2);
        talks.Lines.AddRange([Give("2026-11-02"), Get("2026-11-02", inReturnFor: "Discount", written: false)]);

        var result = talks.Judge(deal);

        result.Verdict.ShouldBe(NegotiationVerdict.WalkAway);
        var agenda = result.RechargeAgenda!;
        agenda.Sponsors.ShouldBe(["Ann Weber"]);
        agenda.By.ShouldBe(new DateTime(2026, 11, 30)); // five working days after a Monday
        agenda.Own.ShouldBe([
            "We took 1 of your concessions without putting it in writing.",
            "The date moved twice, and part of that was ours.",
            "We argued longer about price and terms than about what you need."]);
        agenda.Ask.ShouldBe([
            "What did the negotiation cost you inside your own company?",
            "What should we have done differently, and what do you need from us now?",
            "What would make you choose us again, and would you say so to others?"]);
        agenda.ToString().ShouldBe("Talk to Ann Weber by 30 Nov 2026");
    }

    [Fact]
    public void An_agenda_owns_what_can_not_be_kept_and_what_the_calendar_decided_and_names_every_sponsor_once()
    {
        var talks = new Talks();
        var deal = talks.Add("D-1", 90_000m, 10m, relationship: EvidenceGrade.No, sponsor: "Ann Weber", paymentDays: "90", pushes: 1);
        talks.Lines.Add(Give("2026-09-30"));
        var template = new RoadmapTemplate(
            "Sponsored",
            [
                new TemplateStep("Case", "Benefit case", RoadmapSide.Joint, 1, customerOwner: "Controller", ask: AskKind.Benefit),
                new TemplateStep("Word", "Executive's word", RoadmapSide.Customer, 1, customerOwner: "Executive", ask: AskKind.Executive),
            ]);
        var plan = new RoadmapPlanner(template, RoadmapCalendars.MondayToFriday, Day("2026-11-23")).Plan(deal);
        talks.Roadmaps.Add(new StepEdit { CustomerOwner = "Bea Kurz" }.Apply(plan, ["Word"], Day("2026-11-23")));

        var agenda = talks.Judge(deal).RechargeAgenda!;

        agenda.Own.ShouldBe([
            "We agreed to a term that we cannot keep. Payment within 90 days (limit: 60).",
            "We let the end of our quarter set the pace.",
            "We argued longer about price and terms than about what you need."]);
        agenda.ToString().ShouldBe("Talk to Ann Weber and Bea Kurz by 30 Nov 2026");
    }
}
