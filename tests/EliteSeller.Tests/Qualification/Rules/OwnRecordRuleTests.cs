using System;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Analysis.Records;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class OwnRecordRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("without a record nothing is known", Deal.At(0.2m).With(CreatedDate, "2025-11-23"), RuleOutcome.NotDue, 0,
            "Too few closed deals to say how often a deal of this age is won."),
        new("a source without ages has no blind spot here", Deal.At(0.2m), RuleOutcome.NotDue, 0,
            "Too few closed deals to say how often a deal of this age is won."),
    };

    // 60 of 160 are won. Of the 100 that end after 90 days 10 are, and of the 60 after 200 days none.
    private static readonly TeamRecord Record = Build(
        (DealOutcome.Won, 30, 50), (DealOutcome.Lost, 60, 10), (DealOutcome.Won, 120, 10), (DealOutcome.Lost, 150, 30),
        (DealOutcome.Lost, 300, 60));

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("OwnRecord");

    [Theory]
    [InlineData(20, RuleOutcome.Pass, 4, "Of your deals still open after 20 days, 38% were won (30–45, n = 160).", null)]
    [InlineData(100, RuleOutcome.Fail, 0, "Of your deals still open after 100 days, 10% were won (6–17, n = 100).", "2026-09-14")]
    [InlineData(210, RuleOutcome.Fail, 0, "Of your deals still open after 210 days, 0% were won (0–6, n = 60).", "2026-05-27")]
    public void The_chance_at_the_age_is_compared_with_half_of_the_chance_at_the_start(
        int age, RuleOutcome outcome, decimal points, string reason, string? since)
    {
        var result = Judge(Aged(age));
        var finding = Of(result, "OwnRecord");

        (finding.Outcome, finding.Points, finding.Reason).ShouldBe((outcome, points, reason));
        finding.Since?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(since);
        finding.Column.ShouldBe("Created Date");
        result.ChanceAtThisAge!.AgeDays.ShouldBe(age);
        Of(result, "AgeReasonable").Outcome.ShouldBe(RuleOutcome.NotDue);
    }

    [Fact]
    public void A_chance_under_the_line_whose_interval_reaches_it_earns_half_the_points()
    {
        // 35% at the start; 3 of 20 after 100 days are 15% (5–36).
        var record = Build((DealOutcome.Won, 10, 32), (DealOutcome.Lost, 10, 48), (DealOutcome.Won, 120, 3), (DealOutcome.Lost, 120, 17));

        var finding = Of(Judge(Aged(100), record), "OwnRecord");

        (finding.Outcome, finding.Points).ShouldBe((RuleOutcome.Pass, 2m));
        finding.Reason.ShouldBe("Of your deals still open after 100 days, 15% were won (5–36, n = 20).");
    }

    [Fact]
    public void Where_the_record_tells_nothing_AgeReasonable_is_due()
    {
        foreach (var result in new[]
        {
            Judge(Aged(400)), Judge(Aged(400), null), Judge(Aged(400), Build((DealOutcome.Won, 30, 9), (DealOutcome.Lost, 500, 90))),
        })
        {
            result.ChanceAtThisAge.ShouldBeNull();
            Of(result, "OwnRecord").Outcome.ShouldBe(RuleOutcome.NotDue);
            Of(result, "AgeReasonable").Outcome.ShouldBe(RuleOutcome.Fail);
        }

        Of(Judge(Aged(400)), "AgeReasonable").Reason.ShouldBe("The deal is 400 days old (limit: 365).");
    }

    [Fact]
    public void A_policy_that_turns_the_rule_off_leaves_AgeReasonable_on()
    {
        var rules = new RuleSet(RuleCatalogue.DefaultPolicy, except: ["OwnRecord"]);
        var result = new OpportunityJudge(rules, Deal.Today) { Record = Record }.Judge(Aged(210).Build());

        Of(result, "AgeReasonable").Outcome.ShouldBe(RuleOutcome.Pass);
    }

    [Fact]
    public void Deals_of_the_same_type_and_pipeline_are_counted_alone_where_forty_have_closed()
    {
        var counts = new TeamRecordBuilder(Deal.Today);
        Fill(counts, "Renewal", "Partner", won: 20, lost: 25);
        Fill(counts, "New Business", "Partner", won: 12, lost: 60);
        Fill(counts, "Upsell", "Direct", won: 10, lost: 20);
        Fill(counts, "New Business", "Direct", won: 10, lost: 20);
        var record = counts.Build();

        string Ask(string type, string pipeline) => Of(
            Judge(Aged(10).With(OpportunityField.Type, type).With(OpportunityField.Pipeline, pipeline), record), "OwnRecord").Reason;
        Ask("renewal", "Partner").ShouldBe("Of your Renewal deals in Partner still open after 10 days, 44% were won (31–59, n = 45).");
        Ask("Upsell", "Direct").ShouldBe("Of your deals in Direct still open after 10 days, 33% were won (23–46, n = 60).");
        Ask("New Business", "").ShouldBe("Of your New Business deals still open after 10 days, 22% were won (15–31, n = 102).");
        Ask("", "").ShouldBe("Of your deals still open after 10 days, 29% were won (23–36, n = 177).");
    }

    [Fact]
    public void A_deal_that_closed_after_the_day_one_looks_counts_as_open()
    {
        var then = new TeamRecordBuilder(new DateTime(2026, 6, 30));
        var now = new TeamRecordBuilder(Deal.Today);
        foreach (var counts in new[] { then, now })
        {
            Fill(counts, "", "", won: 20, lost: 30);
            counts.Add(Deal.At(1m).Ended(DealOutcome.Won).With(CreatedDate, "2026-06-01").With(CloseDate, "2026-07-10").Build());
            counts.Add(Deal.At(1m).Ended(DealOutcome.Won).With(CreatedDate, "2026-08-01").With(CloseDate, "2026-08-10").Build());
        }

        (then.Build().Won, now.Build().Won).ShouldBe((20, 22));
    }

    [Fact]
    public void A_closed_deal_is_no_case_of_its_own_record() =>
        Of(Judge(Aged(210).Ended(DealOutcome.Lost).With(CloseDate, "2026-11-20")), "OwnRecord").Outcome.ShouldBe(RuleOutcome.NotDue);

    private static Deal Aged(int days) => Deal.At(0.2m).With(CreatedDate, DealGen.Date(Deal.Today.AddDays(-days)));

    private static QualificationResult Judge(Deal deal) => Judge(deal, Record);

    private static QualificationResult Judge(Deal deal, TeamRecord? record) =>
        new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today) { Record = record }.Judge(deal.Build());

    private static Finding Of(QualificationResult result, string rule) => result.Findings.Single(finding => finding.Rule == rule);

    private static TeamRecord Build(params (DealOutcome Outcome, int Days, int Deals)[] ends)
    {
        var counts = new TeamRecordBuilder(Deal.Today);
        foreach (var (outcome, days, deals) in ends)
        {
            Fill(counts, Deal.At(1m), outcome, days, deals);
        }

        return counts.Build();
    }

    private static void Fill(TeamRecordBuilder counts, string type, string pipeline, int won, int lost)
    {
        var deal = Deal.At(1m).With(OpportunityField.Type, type).With(OpportunityField.Pipeline, pipeline);
        Fill(counts, deal, DealOutcome.Won, 50, won);
        Fill(counts, deal, DealOutcome.Lost, 70, lost);
    }

    private static void Fill(TeamRecordBuilder counts, Deal deal, DealOutcome outcome, int days, int deals)
    {
        var created = new DateTime(2025, 1, 15);
        var closed = deal.Ended(outcome).With(CreatedDate, DealGen.Date(created)).With(CloseDate, DealGen.Date(created.AddDays(days)))
            .Build();
        for (var i = 0; i < deals; i++)
        {
            counts.Add(closed);
        }
    }
}
