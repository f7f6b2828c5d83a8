using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Actions;
using EliteSeller.Files.Export.Actions;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Actions;

public sealed class ActionTableTests
{
    private static readonly LedgerEntry Redated =
        ActionCase.Entry("2026-11-23", "Redate", "Accepted", due: "2027-02-01", customer: "Ann Weber");

    [Fact]
    public void Close_writes_the_words_of_the_exports_own_lost_deals_with_the_day_and_the_reason()
    {
        var table = Table([(ActionCase.Lively.With(BenefitAsk, "No").With(LossReason, ""), [])], "Gone for good", null, out var problems);

        problems.ShouldBeEmpty();
        table.Headers.ShouldBe(["Id", "Stage", "Close Date", "Loss Reason"]);
        table.Rows.ShouldHaveSingleItem().ShouldBe(["D-1", "Gone for good", "2026-11-23", "No to a commitment to start"]);
    }

    [Fact]
    public void Close_writes_the_status_where_lost_deals_have_one()
    {
        var table = Table([(ActionCase.Lively.With(BenefitAsk, "No").With(Outcome, "offen"), [])], "Proposal", "verloren", out _);

        table.Headers.ShouldBe(["Id", "Close Date", "Outcome"], ignoreOrder: true);
        table.Rows[0].ShouldContain("verloren");
    }

    [Fact]
    public void Without_a_lost_deal_no_stage_is_made_up()
    {
        var table = Table([(ActionCase.Lively.With(BenefitAsk, "No"), []), (ActionCase.Lively.With(Id, "D-2").With(BenefitAsk, "No"), [])],
            null, null, out var problems);

        table.Rows.ShouldBeEmpty();
        var problem = problems.ShouldHaveSingleItem();
        problem.ErrorId.ShouldBe("LostStageUnknown");
        problem.Message.ShouldStartWith("2 deals have to be closed");
    }

    [Fact]
    public void Only_a_date_that_the_customer_named_is_written_and_other_deals_keep_what_they_have()
    {
        var late = ActionCase.Lively.With(CloseDate, "2026-11-01").With(ServiceCapacity, "No").With(BenefitAsk, "Yes");
        var table = Table([(late, [Redated]), (late.With(Id, "D-2"), []), (late.With(Id, "D-3").With(BenefitAsk, "No"), [])],
            "Closed Lost", null, out var problems);

        problems.ShouldHaveSingleItem().ErrorId.ShouldBe("ActionWithoutDate");
        table.Headers.ShouldBe(["Id", "Stage", "Close Date"]);
        table.Rows.ShouldBe([["D-1", "Proposal/Price Quote", "2027-02-01"], ["D-3", "Closed Lost", "2026-11-23"]]);
    }

    [Fact]
    public void A_proposal_stands_in_a_column_of_its_own_and_never_in_the_sellers()
    {
        var table = Table([(ActionCase.Lively.With(ServiceCapacity, "No"), [])], null, null, out _);

        table.Headers.ShouldBe(["Id", "Meeting proposal"]);
        table.Rows[0][1].ShouldStartWith("[proposed 2026-11-23] By 30 Nov 2026, ask: ");
        var actions = Actions([(ActionCase.Lively.With(ServiceCapacity, "No"), [])], null, null);
        Should.Throw<EliteSellerException>(() => ActionTable.Create(actions, "next step", [])).Problem.ErrorId
            .ShouldBe("NextStepColumnTaken");
    }

    private static ActionTable Table((Deal Deal, LedgerEntry[] Entries)[] deals, string? lostStage, string? lostStatus,
        out List<Problem> problems)
    {
        problems = [];
        return ActionTable.Create(Actions(deals, lostStage, lostStatus), ActionTable.ProposalColumn, problems);
    }

    private static List<OpportunityAction> Actions((Deal Deal, LedgerEntry[] Entries)[] deals, string? lostStage, string? lostStatus)
    {
        var table = deals[0].Deal.Table();
        if (lostStage is not null)
        {
            var lost = deals[0].Deal.With(Stage, lostStage);
            table.LostWords.Add((lostStatus is null ? lost : lost.With(Outcome, lostStatus)).Build(table, 9).Row);
        }

        var judge = new Analysis.Qualification.OpportunityJudge(
            new Analysis.Qualification.RuleSet(Analysis.Qualification.Rules.RuleCatalogue.DefaultPolicy), Deal.Today);
        return [.. deals.Select(deal => new ActionAdvisor(7, deal.Entries).Propose(judge.Judge(deal.Deal.Build(table, 2)))!)];
    }
}
