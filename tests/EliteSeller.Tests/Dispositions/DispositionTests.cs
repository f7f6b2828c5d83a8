using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Actions;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Files.Export.Actions;
using EliteSeller.Files.Ledgers;
using EliteSeller.Files.Import.Layouts;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Dispositions;

public sealed class DispositionTests
{
    private static Deal Lively => Deal.At(0.75m).With(Stage, "Proposal/Price Quote").With(Owner, "Mia")
        .With(LastActivityDate, "2026-11-20").With(NextStep, "Demo on site").With(StageEnteredDate, "2026-11-10")
        .With(CloseDate, "2027-03-01").With(PushCount, "0")
        .With(BusinessIssue, "Confirmed").With(CustomerPriority, "Confirmed").With(ExecutiveAccess, "Confirmed")
            .With(SpendingAuthority, "Confirmed").With(Sponsor, "Confirmed");

    public static TheoryData<string, Deal, DispositionExit, string> Cases => new()
    {
        { "a customer who said no", Lively.With(BenefitAsk, "No"), DispositionExit.CloseLost,
            "The customer said no to starting once the benefits are shown." },
        { "a deal that hangs by a thread", Lively.With(LastActivityDate, "2026-09-01").With(NextStep, "")
            .With(StageEnteredDate, "2026-07-01"), DispositionExit.CloseLost,
            "Hanging by a thread: no recent activity, no next step, no stage change." },
        { "three definite noes", Lively.With(ExecutiveAccess, "No").With(SpendingAuthority, "No")
            .With(Sponsor, "No"), DispositionExit.CloseLost,
            "No executive access, no budget owner and no sponsor: all three are a definite no." },
        { "no business issue", Lively.With(BusinessIssue, "No").With(CustomerPriority, "No")
            .With(Discount, "50"), DispositionExit.Nurture, "The customer is not trying to solve a real business issue." },
        { "nobody has found out", Lively.With(ExecutiveAccess, "").With(SpendingAuthority, "")
            .With(Sponsor, ""), DispositionExit.RestageBack,
            "Nobody has confirmed access to the executives who decide, and the deal is already in Proposal/Price Quote." },
        { "a date that has passed", Lively.With(CloseDate, "2026-11-01")
            .With(ServiceCapacity, "No"), DispositionExit.Redate, "The close date, 1 Nov 2026, passed 22 days ago." },
        { "terms that can not be kept", Lively.With(ServiceCapacity, "No"), DispositionExit.KeepWithNextStep,
            "We cannot deliver and service these terms." },
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
        InSalesforce(Lively.With(Sponsor, "").With(ExecutiveAccess, "").With(SpendingAuthority, ""))!.NewStage.ShouldBe(
            "Value Proposition");
        InSalesforce(Lively.With(BenefitAsk, "No"))!.NewStage.ShouldBe("Closed Lost");
        var apart = InSalesforce(Lively.With(BenefitAsk, "No").With(Outcome, "Open"))!;
        apart.NewOutcome.ShouldBe("Lost");
        apart.NewStage.ShouldBeNull();
        InSalesforce(Lively.With(Stage, "Our own stage").With(BenefitAsk, "No"))!.NewStage.ShouldBeNull();
    }

    [Fact]
    public void The_file_holds_the_id_and_the_changed_columns_and_erases_nothing()
    {
        var table = Table(
            [Lively.With(BenefitAsk, "No"), Lively.With(CloseDate, "2026-11-01").With(ServiceCapacity, "No")], out var problems);
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
    public void The_next_run_says_whether_it_was_kept(
        string exit, double position, string close, string step, string outcome, DispositionStatus status)
    {
        var record = Record(exit);
        var now = Lively.Moved((decimal)position).With(CloseDate, close).With(NextStep, step).Ended(Enum.Parse<DealOutcome>(outcome))
            .Judge();
        Status(record, now, new DateTime(2026, 11, 30)).ShouldBe(status);
        Status(record, now, new DateTime(2026, 12, 1)).ShouldBe(status == DispositionStatus.NotKept ? DispositionStatus.Overdue : status);
        Status(record, null, new DateTime(2026, 12, 1)).ShouldBe(DispositionStatus.Gone);
    }

    [Fact]
    public void What_was_written_is_read_back()
    {
        var written = LedgerFormat.Write(Propose(Lively.With(BenefitAsk, "No"))!.ToLedgerEntry()!);
        var problems = new List<Problem>();
        var read = LedgerFormat.Read(column => written[LedgerForm.Columns.ToList().IndexOf(column)] ?? "", "d.csv", 2, problems);
        problems.ShouldBeEmpty();
        (read!.What, read.By, read.Due).ShouldBe(("CloseLost", "Mia", new DateTime(2026, 11, 30)));
        Status(read, Lively.Judge(), new DateTime(2026, 11, 23)).ShouldBe(DispositionStatus.NotKept);
    }

    private static Disposition? Propose(Deal deal) => new DispositionAdvisor(LayoutFiles.Catalogue.StagesOf, 7).Propose(deal.Judge());

    private static Disposition? InSalesforce(Deal deal) => new DispositionAdvisor(LayoutFiles.Catalogue.StagesOf, 7).Propose(
        new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today).Judge(deal.Build(layout: "SalesforceReport")));

    private static DispositionTable Table(IEnumerable<Deal> deals, out List<Problem> problems)
    {
        problems = [];
        return DispositionTable.Create(deals.Select(deal => InSalesforce(deal)!).ToArray(), LayoutFiles.Catalogue, problems);
    }

    private static LedgerEntry Record(string exit) => new("D-1", Deal.Today, LedgerKind.Action, exit)
    {
        Due = new DateTime(2026, 11, 30),
        Value = exit == "RestageBack" ? 0.75m : null,
        Source = exit == "Redate" ? "2027-03-01" : "Demo on site",
    };

    private static DispositionStatus Status(LedgerEntry action, QualificationResult? now, DateTime asOf) =>
        DispositionReview.CreateAll([action], _ => now?.Opportunity, asOf).Single().Status;
}
