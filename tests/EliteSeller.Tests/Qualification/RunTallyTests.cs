using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Opportunities;
using EliteSeller.Qualification;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Opportunities.OpportunityField;

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
            "deals.csv: nothing is recorded for BusinessIssue, CustomerPriority, NextStepAgreed, DealAdvancing, CloseDateStable, AgeReasonable, AmountKnown, "
            + "ExecutiveAccess, SpendingAuthority, Sponsor, Multithreaded, BenefitAsk, TimelineAsk, RoadmapAsk, ExecutiveAsk, DiscountWithinLimit, ServiceCapacity; Get-QualificationTemplate shows which fields to add to the CRM.");
    }

    [Fact]
    public void A_rule_that_fails_nearly_everywhere_is_said_once()
    {
        var remarks = Remarks(Enumerable.Repeat(Overdue, 18).Concat(Enumerable.Repeat(Fresh, 2)));
        remarks.ShouldContain("deals.csv: CloseDateCredible fails on 18 of 20 deals; is column 'Close Date' kept, and is 2026-11-23 the right as-of day?");
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
            "deals.csv: 2 of 2 open deals are overdue, and the newest day of the file before 2026-11-23 is 2026-10-01; was it exported then? -AsOf 2026-10-01 would count from that day.");

    [Fact]
    public void A_file_with_a_recent_day_is_not_old() =>
        Remarks(Enumerable.Repeat(Overdue, 2).Append(Overdue.With(LastActivityDate, "2026-11-09")))
            .ShouldNotContain(remark => remark.Contains("overdue", StringComparison.Ordinal));

    private static List<string> Remarks(IEnumerable<Deal> deals)
    {
        var judge = new OpportunityJudge(new RuleSet(QualificationPolicy.Default), Deal.Today);
        SourceTable? table = null;
        var line = 2L;
        foreach (var deal in deals)
        {
            judge.Judge(deal.Build(table ??= deal.Table(), line++));
        }

        judge.Tally.Complete();
        var remarks = new List<string>();
        while (judge.Tally.TakeRemark() is { } remark)
        {
            remarks.Add(remark);
        }

        return remarks;
    }
}
