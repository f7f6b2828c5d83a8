using System;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using EliteSeller.Tests.Trust;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class RecreatedRuleTests
{
    private static readonly DateTime[] Weeks = [.. Enumerable.Range(0, 5).Select(week => Deal.Today.AddDays(-28 + (7 * week)))];

    private static readonly Deal Old = Deal.At(0.6m).With(OpportunityField.Stage, "Stage 0.6").With(OpportunityField.Id, "D-old")
        .With(Account, "Harbour Ltd").With(OpportunityField.Name, "Cranes").With(Amount, "100000").With(CreatedDate, "2025-06-01")
        .With(CloseDate, "2026-11-10").With(PushCount, "2").With(LastActivityDate, "2026-10-20").With(StageEnteredDate, "2026-08-01");

    private static readonly Deal New = Old.With(OpportunityField.Id, "D-new").With(CreatedDate, "2026-11-09").With(PushCount, "0")
        .With(CloseDate, "2027-03-10").With(StageEnteredDate, "2026-11-09").Moved(0.2m).With(OpportunityField.Stage, "Stage 0.2");

    public static TheoryData<RuleCase> Cases => new()
    {
        new("without an earlier export there is nothing to compare", Deal.At(0.2m).With(Account, "Harbour Ltd"), RuleOutcome.NotDue, 0,
            "No earlier export shows this deal."),
        new("a source without accounts is a blind spot", Deal.At(0.2m), RuleOutcome.NotApplicable, 0,
            "The export does not have all the columns that this rule needs."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("Recreated");

    [Fact]
    public void The_past_of_the_deal_before_goes_on()
    {
        var result = Judge(New, (Old, 0), (Old, 1), (New, 2), (New, 3));

        Of(result, "Recreated").Reason.ShouldBe("Created again: its account had it as D-old before. Age and pushes carry over.");
        result.Opportunity.History!.RecreatedFrom.ShouldBe("D-old");
        Of(result, "AgeReasonable").Reason.ShouldBe("The deal is 540 days old (limit: 365).");
        result.Opportunity.PushCount.ShouldBe(3, "two of before, and one from November to March");
        Of(result, "DealAdvancing").Reason.ShouldBe("In Stage 0.2 for 114 days (limit: 45).");
        result.Momentum!.Value.ShouldBeLessThan(new HistoricDeal([New, New], [Weeks[2], Weeks[3]]).Judge(New).Momentum!.Value);
    }

    [Theory]
    [InlineData("another name and a near amount", "Harbour Ltd", "Cranes II", "110000", true)]
    [InlineData("another name and another amount", "Harbour Ltd", "Cranes II", "110001", false)]
    [InlineData("the same name and another amount", "harbour ltd ", "CRANES", "5", true)]
    [InlineData("another account", "Harbour AG", "Cranes", "100000", false)]
    [InlineData("no account", "", "Cranes", "100000", false)]
    public void The_account_and_the_name_or_the_amount_tell_it(string why, string account, string name, string amount, bool isSame)
    {
        var now = New.With(Account, account).With(OpportunityField.Name, name).With(Amount, amount);

        Of(Judge(now, (Old, 0), (Old, 1), (now, 2), (now, 3)), "Recreated").Outcome
            .ShouldBe(isSame ? RuleOutcome.Fail : RuleOutcome.Pass, why);
    }

    [Fact]
    public void A_deal_that_stays_or_was_closed_or_left_long_before_is_another_one()
    {
        Of(Judge(New, (Old, 0), (Old, 1), (New, 2), (Old, 3), (New, 3)), "Recreated").Outcome.ShouldBe(RuleOutcome.Pass, "both are there");
        Of(Judge(New, (Old.Ended(DealOutcome.Lost), 0), (Old.Ended(DealOutcome.Lost), 1), (New, 2), (New, 3)), "Recreated").Outcome
            .ShouldBe(RuleOutcome.Pass, "it was closed");
        var other = Deal.At(0.2m).With(OpportunityField.Id, "D-9");
        Of(Judge(New, (Old, 0), (other, 1), (other, 2), (New, 3)), "Recreated").Outcome.ShouldBe(RuleOutcome.Fail, "14 days later");
        Of(Judge(New, (Old, 0), (other, 1), (other, 2), (other, 3), (New, 4)), "Recreated").Outcome.ShouldBe(RuleOutcome.Pass, "21 days");
    }

    [Fact]
    public void A_deal_that_was_created_again_twice_has_the_whole_past()
    {
        var third = New.With(OpportunityField.Id, "D-third");

        var result = Judge(third, (Old, 0), (New, 1), (third, 2), (third, 3));

        result.Opportunity.History!.RecreatedFrom.ShouldBe("D-new");
        Of(result, "AgeReasonable").Reason.ShouldBe("The deal is 540 days old (limit: 365).");
    }

    private static QualificationResult Judge(Deal now, params (Deal Deal, int Week)[] past) =>
        new HistoricDeal([.. past.Select(one => one.Deal)], [.. past.Select(one => Weeks[one.Week])]).Judge(now);

    private static Finding Of(QualificationResult result, string rule) => result.Findings.Single(finding => finding.Rule == rule);
}
