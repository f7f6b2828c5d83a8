using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Concessions;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using EliteSeller.Tests.Negotiations;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification;

public sealed class RunTallyTests
{
    private static readonly Deal Fresh = Deal.At(0.2m).With(CloseDate, "2027-03-01").With(LastActivityDate, "2026-11-20");
    private static readonly Deal Overdue = Deal.At(0.2m).With(CloseDate, "2026-10-01").With(LastActivityDate, "2026-09-20");

    [Fact]
    public void Blind_spots_are_said_once_for_a_file_before_anything_else()
    {
        var remarks = Remarks(Enumerable.Repeat(Fresh, 3));
        remarks.ShouldHaveSingleItem().ShouldBe(
            "deals.csv: This export has no data for 17 of 24 rules. Get-QualificationTemplate lists the fields to add.");
    }

    [Fact]
    public void A_rule_that_fails_nearly_everywhere_is_said_once()
    {
        var remarks = Remarks(Enumerable.Repeat(Overdue, 18).Concat(Enumerable.Repeat(Fresh, 2)));
        remarks.ShouldContain("deals.csv: CloseDateCredible fails on 18 of 20 deals. Check that the column 'Close Date' is up to date, "
            + "and that the as-of date is 23 Nov 2026.");
    }

    [Theory]
    [InlineData(17, 3)]
    [InlineData(19, 0)]
    public void Fewer_failures_or_fewer_deals_are_not_worth_a_remark(int overdue, int fresh) =>
        Remarks(Enumerable.Repeat(Overdue, overdue).Concat(Enumerable.Repeat(Fresh, fresh)))
            .ShouldNotContain(remark => remark.Contains("fails on", StringComparison.Ordinal));

    [Fact]
    public void An_old_file_is_told_from_a_bad_pipeline() =>
        Remarks(Enumerable.Repeat(Overdue, 2)).ShouldContain(
            "deals.csv: Every open deal is past its close date; the newest date in the file is 20 Sep 2026. If that is when it was "
                + "exported: -AsOf 2026-09-20");

    [Fact]
    public void A_file_with_a_recent_day_is_not_old() =>
        Remarks(Enumerable.Repeat(Overdue, 2).Append(Overdue.With(LastActivityDate, "2026-11-09")))
            .ShouldNotContain(remark => remark.Contains("past", StringComparison.Ordinal));

    [Fact]
    public void Half_of_the_deals_may_be_overdue_in_a_file_of_today_and_more_are_a_sign()
    {
        Remarks([Overdue, Overdue.With(CloseDate, "")]).ShouldNotContain(remark => remark.Contains("past", StringComparison.Ordinal));
        Remarks([Overdue, Overdue, Overdue.With(CloseDate, "")])
            .ShouldContain(remark => remark.Contains("2 of 3 open deals are past their close date", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-11-09", false)]
    [InlineData("2026-11-08", true)]
    public void A_file_is_old_when_its_newest_day_is_more_than_a_fortnight_back(string newest, bool isOld)
    {
        foreach (var field in new[] { CreatedDate, LastActivityDate, LastModifiedDate })
        {
            var deal = Overdue.With(LastActivityDate, "2026-09-20").With(field, newest);
            Remarks([deal, deal]).Any(remark => remark.Contains($": -AsOf {newest}", StringComparison.Ordinal))
                .ShouldBe(isOld, field.ToString());
        }
    }

    [Fact]
    public void A_day_ahead_does_not_make_a_file_new_and_today_does()
    {
        Remarks([Overdue, Overdue.With(LastActivityDate, "2026-12-24")])
            .ShouldContain(remark => remark.Contains("the newest date in the file is 20 Sep 2026", StringComparison.Ordinal));
        Remarks([Overdue, Overdue, Overdue.With(LastActivityDate, "2026-11-23")])
            .ShouldNotContain(remark => remark.Contains("past", StringComparison.Ordinal));
    }

    [Fact]
    public void Deals_that_are_closed_tell_nothing_of_how_old_a_file_is() =>
        Remarks([Overdue.Ended(DealOutcome.Lost), Overdue.Ended(DealOutcome.Won), Fresh])
            .ShouldNotContain(remark => remark.Contains("past", StringComparison.Ordinal));

    [Fact]
    public void Large_numbers_are_grouped() => Remarks(Enumerable.Repeat(Overdue, 1000).Append(Overdue.With(CloseDate, ""))).ShouldContain(
        remark => remark.Contains("1,000 of 1,001 open deals are past their close date", StringComparison.Ordinal));

    [Fact]
    public void An_old_file_is_one_warning_and_not_one_more_for_its_close_dates() => Remarks(Enumerable.Repeat(Overdue, 20))
        .ShouldNotContain(remark => remark.Contains("CloseDateCredible", StringComparison.Ordinal));

    [Fact]
    public void The_template_of_the_crm_is_named_where_there_is_one()
    {
        var judge = new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today);
        judge.Judge(Fresh.Build(Fresh.Table(layout: "HubSpot"), 2));

        judge.Counts.TakeRemark()
            .ShouldBe("deals.csv: This export has no data for 17 of 24 rules. Get-QualificationTemplate HubSpot lists the fields to add.");
    }

    [Fact]
    public void Only_rules_that_were_asked_for_are_said_to_fail_everywhere_and_never_a_gate()
    {
        var judge = Judged(Enumerable.Repeat(Overdue.With(BenefitAsk, "No"), 20), only: ["AmountKnown", "AskedAndRefused"]);

        judge.Counts.Complete();
        Taken(judge).ShouldNotContain(remark => remark.Contains("fails on", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_that_fails_everywhere_by_a_ledger_asks_for_the_ledger()
    {
        var policy = RuleCatalogue.DefaultPolicy;
        var judge = new OpportunityJudge(
            new RuleSet(policy, ["GiveGetBalance"]), Deal.Today, new Ledger([Lines.Give("2026-11-03")], policy, Deal.Today));
        var table = Fresh.Moved(0.9m).Table();
        for (var line = 2; line < 22; line++)
        {
            judge.Judge(Fresh.Moved(0.9m).Build(table, line));
        }

        judge.Counts.Complete();
        Taken(judge).ShouldBe(["deals.csv: GiveGetBalance fails on 20 of 20 deals. Check that the ledger is up to date, and that the "
            + "as-of date is 23 Nov 2026."]);
    }

    [Fact]
    public void Each_file_is_told_of_by_itself_and_all_deals_are_counted()
    {
        var tables = new[] { Fresh.Table(), Fresh.Table() };
        var judge = new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today);
        for (var line = 2; line < 8; line++)
        {
            judge.Judge((line % 2 == 0 ? Overdue : Fresh).Build(tables[line % 2], line));
        }

        judge.Counts.Deals.ShouldBe(6);
        judge.Counts.Complete();
        Taken(judge).Count(remark => remark.Contains("Every open deal is past its close date", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void A_source_without_any_column_for_the_rules_is_a_problem_with_the_fields_that_would_help()
    {
        var judge = Judged([Deal.At(0.2m), Deal.At(0.2m)], only: ["Sponsor", "AgeReasonable"]);

        var problem = judge.Counts.TakeProblem().ShouldNotBeNull();
        (problem.ErrorId, problem.Kind, problem.File).ShouldBe(("NoUsableColumn", ProblemKind.NoInput, "deals.csv"));
        problem.Message.ShouldBe("This export has no data for any of the rules.");
        problem.Hint.ShouldBe("Use -Property to map columns to any of CreatedDate, AgeDays, Sponsor.");
        judge.Counts.TakeProblem().ShouldBeNull("it is said once for a source");
        judge.Counts.TakeRemark().ShouldBeNull();
    }

    [Fact]
    public void Objects_that_came_from_no_file_get_the_warning_without_a_file()
    {
        var read = Fresh.Table();
        var table = new SourceTable(
            null, "Plain", read.Headers, Enum.GetValues<OpportunityField>().Where(field => read.ColumnOf(field) >= 0)
                .ToDictionary(field => field, read.ColumnOf),
            Enum.GetValues<OpportunityField>().ToDictionary(field => field, read.UsageOf));
        var judge = new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today);
        judge.Judge(Fresh.Build(table, 2));

        judge.Counts.TakeRemark().ShouldNotBeNull()
            .ShouldStartWith("This export has no data for 17 of 24 rules. Get-QualificationTemplate lists the fields to add.");
    }

    [Fact]
    public void A_file_without_blind_spots_gets_no_remark() => Taken(Judged([Fresh], only: ["CustomerEngaged"])).ShouldBeEmpty();

    private static List<string> Remarks(IEnumerable<Deal> deals)
    {
        var judge = Judged(deals);
        judge.Counts.Complete();
        return Taken(judge);
    }

    private static OpportunityJudge Judged(IEnumerable<Deal> deals, IReadOnlyList<string>? only = null)
    {
        var all = deals.ToList();
        var judge = new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy, only), Deal.Today);
        var table = all.OrderByDescending(deal => deal.Table().Headers.Count).First().Table();
        var line = 2L;
        foreach (var deal in all)
        {
            judge.Judge(deal.Build(table, line++));
        }

        return judge;
    }

    private static List<string> Taken(OpportunityJudge judge)
    {
        var remarks = new List<string>();
        while (judge.Counts.TakeRemark() is { } remark)
        {
            remarks.Add(remark);
        }

        return remarks;
    }
}
