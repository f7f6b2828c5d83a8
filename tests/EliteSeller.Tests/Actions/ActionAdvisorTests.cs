using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Actions;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Actions;

public sealed class ActionAdvisorTests
{
    public static TheoryData<string, Deal, ActionExit, string> Cases => new()
    {
        { "a customer who said no", ActionCase.Lively.With(BenefitAsk, "No"), ActionExit.Close,
            "The customer said no to starting once the benefits are shown." },
        { "a deal that hangs by a thread", ActionCase.Lively.With(LastActivityDate, "2026-09-01").With(NextStep, "")
            .With(StageEnteredDate, "2026-07-01"), ActionExit.Close,
            "Hanging by a thread: no recent activity, no next step, no stage change." },
        { "three definite noes", ActionCase.Lively.With(ExecutiveAccess, "No").With(SpendingAuthority, "No")
            .With(Sponsor, "No"), ActionExit.Close,
            "No executive access, no budget owner and no sponsor: all three are a definite no." },
        { "no business issue", ActionCase.Lively.With(BusinessIssue, "No").With(CustomerPriority, "No")
            .With(Discount, "50"), ActionExit.Nurture, "The customer is not trying to solve a real business issue." },
        { "a date that has passed", ActionCase.Lively.With(CloseDate, "2026-11-01")
            .With(ServiceCapacity, "No"), ActionExit.Redate, "The close date, 1 Nov 2026, passed 22 days ago." },
        { "terms that cannot be kept", ActionCase.Lively.With(ServiceCapacity, "No"), ActionExit.NextStep,
            "We cannot deliver and service these terms." },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_flagged_deal_leaves_by_one_exit_with_one_question(string name, Deal deal, ActionExit exit, string reason)
    {
        var result = deal.Judge();
        var action = Propose(result).ShouldNotBeNull(name);
        (action.Exit, action.Reason).ShouldBe((exit, reason));
        action.Question.ShouldBe(exit == ActionExit.Redate
            ? result.Findings.Single(finding => finding.Rule == "TimelineAsk").Question : result.NextQuestion);
        result.Findings.Single(finding => finding.Rule == action.About).Question.ShouldBe(action.Question);
        (action.Due, action.TimesAsked, action.Decision).ShouldBe((new DateTime(2026, 11, 30), 1, null));
    }

    [Fact]
    public void A_deal_worth_pursuing_and_a_closed_one_are_left_alone()
    {
        Propose(ActionCase.Lively.Judge()).ShouldBeNull();
        Propose(ActionCase.Lively.Ended(DealOutcome.Lost).Judge()).ShouldBeNull();
    }

    [Fact]
    public void An_accepted_action_comes_back_with_its_date_until_it_is_done_even_when_the_deal_is_not_flagged_any_more()
    {
        var entry = ActionCase.Entry("2026-11-20", "Redate", "Accepted", due: "2027-02-01", customer: "Ann Weber", source: "Mail");

        var action = Propose(ActionCase.Lively.Judge(), entry).ShouldNotBeNull();

        (action.Exit, action.Decision, action.NewDate, action.Customer, action.Remark)
            .ShouldBe((ActionExit.Redate, ActionAnswer.Accepted, new DateTime(2027, 2, 1), "Ann Weber", "Mail"));
        Propose(ActionCase.Lively.Ended(DealOutcome.Won).Judge(), entry).ShouldBeNull();
    }

    private static OpportunityAction? Propose(QualificationResult result, params LedgerEntry[] entries) =>
        new ActionAdvisor(7, entries).Propose(result);
}
