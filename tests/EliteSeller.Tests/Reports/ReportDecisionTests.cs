using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Export.Reports;
using EliteSeller.Model;
using EliteSeller.Tests.Actions;
using EliteSeller.Tests.Negotiations;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Reports.ReportCase;

namespace EliteSeller.Tests.Reports;

/// <summary>Page one: the decision, its figures, what was condemned before, what got better, and what the file cannot support.</summary>
public sealed class ReportDecisionTests
{
    private const string Evidence = "Id,Name,Owner,Amount,Currency,Stage,Outcome,Close Date,Last Activity,Stage Since,Next Step,Sponsor\n";

    private static readonly DateTime Older = new(2026, 11, 9);

    [Fact]
    public void The_headline_counts_every_open_deal_once_with_its_amount()
    {
        var report = Of(Header + Dead("1", "200000") + Dead("2", "300000") + Row("3", amount: "500000"));

        report.Headline.ShouldBe("2 of 3 open deals (\u20ac500K of \u20ac1M) should be dropped; 1 needs an answer.");
    }

    [Fact]
    public void Every_open_deal_has_one_of_the_four_verdicts_of_the_headline()
    {
        var report = Of(MadePipeline.Csv(500));
        var amounts = report.AllStages.Amounts.ShouldHaveSingleItem();

        (report.AllStages.WalkAway + report.AllStages.AskForNo + report.AllStages.CannotQualify + report.AllStages.Pursue)
            .ShouldBe(report.Deals.Count);
        (amounts.WalkAway.Amount + amounts.AskForNo.Amount + amounts.CannotQualify.Amount + amounts.Pursue.Amount)
            .ShouldBe(report.Deals.Sum(deal => deal.Amount ?? 0));
        report.Stages.Shown.Sum(stage => stage.Amounts.Sum(stageAmounts => stageAmounts.Open.Amount)).ShouldBe(amounts.Open.Amount);
        report.Sellers.Shown.Sum(seller => seller.OpenDeals).ShouldBe(report.Deals.Count);
    }

    [Fact]
    public void Drop_or_defend_has_the_deals_that_two_runs_condemn_since_the_first_of_them()
    {
        // 1 is condemned in three runs, 2 in two, 3 today only; 4 was condemned, recovered and is condemned again.
        var older = Header + Dead("1", "10") + Row("2", amount: "20") + Row("3", amount: "30") + Dead("4", "40");
        var before = Header + Dead("1", "10") + Dead("2", "20") + Row("3", amount: "30") + Row("4", amount: "40");
        var now = Header + Dead("1", "10") + Dead("2", "20") + Dead("3", "30") + Dead("4", "40");

        var report = new ReportCase(now, before) { Runs = [(Older, older)] }.Build();

        report.DropOrDefend.Shown.Select(deal => (deal.Id, deal.WalkAwayRuns, deal.WalkAwaySince))
            .ShouldBe([("2", 2, Before), ("1", 3, Older)]);
        report.WalkAway.Shown.Select(deal => deal.Id).ShouldBe(["4", "3", "2", "1"]);
        report.WalkAway.Shown.ShouldAllBe(deal => deal.DecidedBy!.Length > 0);
    }

    [Fact]
    public void A_run_of_the_trend_says_what_a_report_of_its_export_on_its_day_said()
    {
        var (older, before) = (MadePipeline.Csv(300, isBefore: true), MadePipeline.Csv(300, isBefore: true));

        var report = new ReportCase(MadePipeline.Csv(300), before) { Runs = [(Older, older)] }.Build();
        var alone = new ReportCase(older) { Day = Older }.Build();

        report.Runs.Select(run => run.Day).ShouldBe([Older, Before, AsOf]);
        report.Runs[0].Verdicts.Select(Sums).ShouldBe(alone.AllStages.Amounts.Select(Sums));
        report.Runs[2].Verdicts.Select(Sums).ShouldBe(report.AllStages.Amounts.Select(Sums));
        var open = report.Figures.Single(figure => figure.Name == "Open");
        open.Change.ShouldBe(report.Runs[2].Verdicts[0].Open.Amount - report.Runs[1].Verdicts[0].Open.Amount);
        open.Earlier.Count.ShouldBe(2);
    }

    [Fact]
    public void Each_seller_is_told_what_became_of_what_was_asked_before()
    {
        // Deals 0 to 39 were asked about a week ago, every third has an answer, and the first ten were asked twice before.
        var entries = Enumerable.Range(0, 40).SelectMany(deal => new[]
        {
            deal < 10 ? Asked(deal, "2026-11-02") : null,
            deal < 10 ? Asked(deal, "2026-11-09") : null,
            Asked(deal, "2026-11-15"),
            deal % 3 == 0 ? ActionCase.Entry("2026-11-16", "NextStep", "Yes", $"D-{deal:00000}", customer: "Ann") : null,
        }).OfType<LedgerEntry>().ToArray();

        var report = new ReportCase(MadePipeline.Csv(300)) { Entries = entries }.Build();

        // Eight sellers in turn: the second has the deals 1, 9, 17, 25 and 33, of which 9 and 33 have an answer.
        var second = report.Deals.Single(deal => deal.Id == "D-00001").Owner;
        var asked = report.Sellers.Shown.Single(seller => seller.Owner == second).Actions!;
        (asked.All.Count, asked.Kept, asked.Overdue.Count, asked.Repeated.Count).ShouldBe((5, 2, 3, 1));
        report.Sellers.Shown.Sum(seller => seller.Actions!.All.Count).ShouldBe(report.Actions!.All.Count);
        report.Text(ReportFormat.Markdown).ShouldContain("Asked before: 2 kept, 0 open, 3 overdue, 1 for the third time or more");
    }

    private static LedgerEntry Asked(int deal, string on) =>
        ActionCase.Entry(on, "NextStep", "Proposed", $"D-{deal:00000}", due: "2026-11-16", source: "Demo on site", value: 0.4m);

    [Fact]
    public void A_long_history_shows_half_a_year_of_runs()
    {
        var runs = Enumerable.Range(1, 40).Select(week => (AsOf.AddDays(-7 * week), Header + Row("1"))).ToArray();

        var report = new ReportCase(Header + Row("1")) { Runs = runs }.Build();

        report.Runs.Count.ShouldBe(26);
        report.Runs[0].Day.ShouldBe(AsOf.AddDays(-7 * 25));
    }

    [Fact]
    public void A_deal_got_better_when_the_customer_confirmed_when_it_moved_forward_and_when_it_was_lost_early()
    {
        var before = Evidence + Deal("1", "Qualified", sponsor: "assumed") + Deal("2", "Qualified") + Deal("3", "Qualified")
            + Deal("4", "Negotiation") + Deal("5", "Proposal");
        var now = Evidence + Deal("1", "Qualified", sponsor: "confirmed") + Deal("2", "Proposal") + Deal("3", "Lost", "Lost")
            + Deal("4", "Lost", "Lost") + Deal("5", "Qualified");

        var report = Of(now, before);

        report.Improvements!.Shown.Select(better => (better.Id, better.Text)).ShouldBe(
            [("1", "Sponsor confirmed"), ("2", "Qualified to Proposal"), ("3", "Closed early, in Qualified")]);
        report.Sellers.Shown.Sum(seller => seller.Better).ShouldBe(3);
    }

    [Fact]
    public void A_crossed_walk_away_point_needs_a_word()
    {
        var limit = Lines.Limit("2026-11-01", WalkAwayPointKind.LastDate, by: "Mia", due: "2026-11-20", id: "1");

        var report = new ReportCase(Header + Row("1") + Row("2")) { Asks = Lines.Ledger(limit) }.Build();

        report.Concerns.Shown.Select(concern => (concern.Id, concern.Kind)).ShouldBe([("1", DealConcernKind.WalkAwayPointCrossed)]);
        report.Concerns.Shown[0].Text.ShouldContain("Mia");
    }

    [Theory]
    [InlineData(ReportFormat.Html)]
    [InlineData(ReportFormat.Email)]
    [InlineData(ReportFormat.Markdown)]
    public void A_file_whose_close_dates_are_past_supports_no_decision_and_shows_no_empty_list(ReportFormat format)
    {
        var rows = Header + string.Concat(Enumerable.Range(0, 30).Select(i => Row($"{i}", close: "2026-03-01", active: "2026-02-20",
            since: "2026-02-01", created: "2026-01-01")));

        var report = Of(rows, rows);
        var whole = report.Text(format);
        var text = whole[Math.Max(0, whole.IndexOf("<body", StringComparison.Ordinal))..];

        report.IsDecidable.ShouldBeFalse();
        report.Headline.ShouldBe("This file supports no decision: every open deal is past its close date.");
        report.Warnings[0].Advice.ShouldContain("-AsOf 2026-02-20");
        text.ShouldContain("30 of 30 open deals are past their close date. The newest date in the file is 20 Feb 2026.");
        text.ShouldContain("Seller by seller");
        foreach (var precise in new[] { "None", "none", "should be dropped", "Drop or defend", "to walk away from", "to pursue" })
        {
            text.ShouldNotContain(precise, Case.Sensitive);
        }
    }

    [Fact]
    public void Rejected_rows_are_told_above_the_decision()
    {
        var deal = new RuleSet(RuleCatalogue.DefaultPolicy);
        var builder = new PipelineReportBuilder(AsOf, new ReportOptions { Shelf = new MemoryShelf() });
        builder.Add(new OpportunityJudge(deal, AsOf).Judge(Tests.Deals.Deal.At(0.4m).With(OpportunityField.Amount, "5").Build()));

        builder.Build([new ReportSource("now.csv", "Plain", 1, 4, 0)]).Warnings.Select(warning => warning.Text)
            .ShouldContain("4 rows were rejected, and are missing from every figure below.");
    }

    [Fact]
    public void Suppressions_in_force_are_always_told() =>
        Of(Header + Row("1")).Text(ReportFormat.Html).ShouldContain("No finding is suppressed.");

    private static string Sums(VerdictAmounts amounts) => FormattableString.Invariant(
        $"{amounts.Currency} {amounts.WalkAway.Amount} {amounts.WalkAway.Deals} {amounts.AskForNo.Amount} {amounts.AskForNo.Deals} ")
        + FormattableString.Invariant($"{amounts.Pursue.Amount} {amounts.Pursue.Deals} {amounts.CannotQualify.Amount}");

    // No activity, no stage change, no next step, and a close date that moved four times.
    private static string Dead(string id, string amount) => Row(id, amount: amount, active: "2026-06-01", since: "2026-05-01", step: "",
        created: "2026-03-01", close: "2026-12-20", pushes: "4");

    private static string Deal(string id, string stage, string outcome = "Open", string sponsor = "") =>
        $"{id},Crane,Ann,1000,EUR,{stage},{outcome},2026-12-20,2026-11-12,2026-11-10,Demo on 2026-12-01,{sponsor}\n";
}
