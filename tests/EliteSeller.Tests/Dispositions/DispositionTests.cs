using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Dispositions;
using EliteSeller.Formats.Layouts;
using EliteSeller.Opportunities;
using EliteSeller.Qualification;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Opportunities.OpportunityField;

namespace EliteSeller.Tests.Dispositions;

public sealed class DispositionTests
{
    private static Deal Lively => Deal.At(0.75m).With(Stage, "Proposal/Price Quote").With(Owner, "Mia")
        .With(LastActivityDate, "2026-11-20").With(NextStep, "Demo on site").With(StageEnteredDate, "2026-11-10")
        .With(CloseDate, "2027-03-01").With(PushCount, "0")
        .With(BusinessIssue, "Confirmed").With(CustomerPriority, "Confirmed").With(ExecutiveAccess, "Confirmed").With(SpendingAuthority, "Confirmed").With(Sponsor, "Confirmed");

    public static TheoryData<string, Deal, DispositionExit, string> Cases => new()
    {
        { "a customer who said no", Lively.With(BenefitAsk, "No"), DispositionExit.CloseLost, "The customer said no to the benefit ask." },
        { "a deal that hangs by a thread", Lively.With(LastActivityDate, "2026-09-01").With(NextStep, "").With(StageEnteredDate, "2026-07-01"), DispositionExit.CloseLost, "The deal hangs by a thread: no recent activity, no next step, and no movement." },
        { "three definite noes", Lively.With(ExecutiveAccess, "No").With(SpendingAuthority, "No").With(Sponsor, "No"), DispositionExit.CloseLost, "No way to a decision: executive access, spending authority and a sponsor are all a definite no, columns 'Executive Access', 'Spending Authority' and 'Sponsor'." },
        { "no business issue", Lively.With(BusinessIssue, "No").With(CustomerPriority, "No").With(Discount, "50"), DispositionExit.Nurture, "The customer is not trying to solve a real business issue, column 'Business Issue'." },
        { "nobody has found out", Lively.With(ExecutiveAccess, "").With(SpendingAuthority, "").With(Sponsor, ""), DispositionExit.RestageBack, "Still nobody has found out whether we have access to the executives who decide or fund, which was due from position 0.3; the deal stands at 0.75, column 'Executive Access'." },
        { "a date that has passed", Lively.With(CloseDate, "2026-11-01").With(ServiceCapacity, "No"), DispositionExit.Redate, "The close date 2026-11-01 has passed (22 days ago), column 'Close Date'." },
        { "terms that can not be kept", Lively.With(ServiceCapacity, "No"), DispositionExit.KeepWithNextStep, "We can not deliver and service what the terms promise, column 'Service Capacity'." },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_flagged_deal_leaves_by_one_exit(string name, Deal deal, DispositionExit exit, string reason)
    {
        var disposition = Propose(deal).ShouldNotBeNull(name);
        disposition.Exit.ShouldBe(exit);
        disposition.Reason.ShouldBe(reason);
        disposition.Owner.ShouldBe("Mia");
        disposition.Due.ShouldBe(new DateTime(2026, 11, 30));
    }

    [Fact]
    public void A_deal_worth_pursuing_and_a_closed_one_are_left_alone()
    {
        Propose(Lively).ShouldBeNull();
        Propose(Lively.Ended(DealOutcome.Lost)).ShouldBeNull();
    }

    [Fact]
    public void Stages_have_the_names_of_the_deals_own_crm()
    {
        InSalesforce(Lively.With(Sponsor, "").With(ExecutiveAccess, "").With(SpendingAuthority, ""))!.NewStage.ShouldBe("Value Proposition");
        InSalesforce(Lively.With(BenefitAsk, "No"))!.NewStage.ShouldBe("Closed Lost");
        var apart = InSalesforce(Lively.With(BenefitAsk, "No").With(Outcome, "Open"))!;
        apart.NewOutcome.ShouldBe("Lost");
        apart.NewStage.ShouldBeNull();
        InSalesforce(Lively.With(Stage, "Our own stage").With(BenefitAsk, "No"))!.NewStage.ShouldBeNull();
    }

    [Fact]
    public void The_file_holds_the_id_and_the_changed_columns_and_erases_nothing()
    {
        var table = Table([Lively.With(BenefitAsk, "No"), Lively.With(CloseDate, "2026-11-01").With(ServiceCapacity, "No")], out var problems);
        problems.ShouldBeEmpty();
        table.Headers.ShouldBe(["SalesforceReport - Id", "SalesforceReport - Stage", "SalesforceReport - CloseDate"]);
        table.Rows[0].ShouldBe(["D-1", "Closed Lost", "2027-03-01"]);
        table.Rows[1].ShouldBe(["D-1", "Proposal/Price Quote", "2026-12-08"]); // 60 days x 0.25 = 15 from 2026-11-23
    }

    [Fact]
    public void A_stage_that_nobody_knows_leaves_the_deal_out_and_says_so()
    {
        var table = Table([Lively.With(Stage, "Our own stage").With(BenefitAsk, "No")], out var problems);
        table.Rows.ShouldBeEmpty();
        problems.ShouldHaveSingleItem().ErrorId.ShouldBe("DispositionStageUnknown");
    }

    [Theory]
    [InlineData("CloseLost", 0.75, "2027-03-01", "Demo on site", "Lost", DispositionStatus.Kept)]
    [InlineData("CloseLost", 0.75, "2027-03-01", "Demo on site", "Open", DispositionStatus.NotKept)]
    [InlineData("Redate", 0.75, "2027-04-01", "Demo on site", "Open", DispositionStatus.Kept)]
    [InlineData("Redate", 0.75, "2027-03-01", "Demo on site", "Open", DispositionStatus.NotKept)]
    [InlineData("RestageBack", 0.4, "2027-03-01", "Demo on site", "Open", DispositionStatus.Kept)]
    [InlineData("RestageBack", 0.9, "2027-03-01", "Demo on site", "Open", DispositionStatus.NotKept)]
    [InlineData("Nurture", 0.75, "2027-03-01", "Ask again in May", "Open", DispositionStatus.Kept)]
    [InlineData("KeepWithNextStep", 0.75, "2027-03-01", "Demo on site", "Open", DispositionStatus.NotKept)]
    public void The_next_run_says_whether_it_was_kept(string exit, double position, string close, string step, string outcome, DispositionStatus status)
    {
        var record = Record(exit);
        var now = Lively.Moved((decimal)position).With(CloseDate, close).With(NextStep, step).Ended(Enum.Parse<DealOutcome>(outcome)).Judge();
        DispositionReview.Of(record, now, new DateTime(2026, 11, 30)).Status.ShouldBe(status);
        DispositionReview.Of(record, now, new DateTime(2026, 12, 1)).Status.ShouldBe(status == DispositionStatus.NotKept ? DispositionStatus.Overdue : status);
        DispositionReview.Of(record, null, new DateTime(2026, 12, 1)).Status.ShouldBe(DispositionStatus.Gone);
    }

    [Fact]
    public void What_was_written_is_read_back()
    {
        var written = DispositionRecord.Write(Propose(Lively.With(BenefitAsk, "No"))!);
        var problems = new List<Problem>();
        var read = DispositionRecord.Read(column => written[DispositionRecord.Columns.ToList().IndexOf(column)] ?? "", "d.csv", 2, problems);
        problems.ShouldBeEmpty();
        read!.Exit.ShouldBe(DispositionExit.CloseLost);
        read.Due.ShouldBe(new DateTime(2026, 11, 30));
        DispositionReview.Of(read, Lively.Judge(), new DateTime(2026, 11, 23)).Status.ShouldBe(DispositionStatus.NotKept);
        DispositionRecord.Read(_ => "?", "d.csv", 3, problems).ShouldBeNull();
        problems.ShouldHaveSingleItem().Line.ShouldBe(3);
    }

    private static Disposition? Propose(Deal deal) => new DispositionAdvisor(LayoutFiles.Catalogue, 7).Propose(deal.Judge());

    private static Disposition? InSalesforce(Deal deal) => new DispositionAdvisor(LayoutFiles.Catalogue, 7).Propose(
        new OpportunityJudge(new RuleSet(QualificationPolicy.Default), Deal.Today).Judge(deal.Build(layout: "SalesforceReport")));

    private static DispositionTable Table(IEnumerable<Deal> deals, out List<Problem> problems)
    {
        problems = [];
        return DispositionTable.Of(deals.Select(deal => InSalesforce(deal)!).ToArray(), LayoutFiles.Catalogue, problems);
    }

    private static DispositionRecord Record(string exit)
    {
        var cells = new Dictionary<string, string>
        {
            ["OpportunityId"] = "D-1", ["Exit"] = exit, ["Due"] = "2026-11-30", ["StagePosition"] = "0.75", ["CloseDate"] = "2027-03-01", ["NextStep"] = "Demo on site",
        };
        return DispositionRecord.Read(column => cells.GetValueOrDefault(column, ""), "d.csv", 2, [])!;
    }
}
