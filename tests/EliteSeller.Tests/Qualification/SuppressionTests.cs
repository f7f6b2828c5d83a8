using System;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification;

/// <summary>A rule set aside for one deal by a named person until a day.</summary>
public sealed class SuppressionTests
{
    private static readonly DateTime Until = new(2026, 12, 31);

    [Fact]
    public void It_names_one_deal_a_reason_and_an_owner_and_reads_as_the_rule_and_the_deal()
    {
        var suppression = new Suppression("Sponsor", " D-12 ", "Agreed.", "Mia", new DateTime(2026, 12, 31, 18, 0, 0), 7);

        (suppression.Rule, suppression.OpportunityId, suppression.Reason, suppression.Owner, suppression.Expires, suppression.Line)
            .ShouldBe(("Sponsor", "D-12", "Agreed.", "Mia", Until, 7));
        suppression.ToString().ShouldBe("Sponsor for D-12");
        Should.Throw<ArgumentException>(() => new Suppression("Sponsor", " ", "Agreed.", "Mia", Until))
            .Message.ShouldStartWith("A suppression names one deal.");
    }

    [Theory]
    [InlineData("2026-12-30", false)]
    [InlineData("2026-12-31", false)]
    [InlineData("2027-01-01", true)]
    public void Its_last_day_still_counts(string asOf, bool hasExpired) =>
        new Suppression("Sponsor", "D-1", "Agreed.", "Mia", Until).HasExpired(DateTime.ParseExact(asOf, "yyyy-MM-dd", null).AddHours(9))
            .ShouldBe(hasExpired);

    [Fact]
    public void Each_rule_of_a_deal_is_set_aside_with_its_own_reason_and_other_deals_keep_theirs()
    {
        var policy = Policy(
            new("sponsor", "D-2", "Another deal.", "Tom", Until),
            new("CustomerEngaged", "D-1", "Holidays.", "Ann", Until),
            new("SPONSOR", "D-1", "The owner is the sponsor.", "Mia", Until));
        var findings = Deal.At(0.75m).With(Sponsor, "No").With(BusinessIssue, "No").With(LastActivityDate, "2020-01-01").Judge(policy)
            .Findings;

        string Reason(string rule) => findings.Single(finding => finding.Rule == rule).Reason;
        Reason("Sponsor").ShouldBe("Suppressed by Mia until 31 Dec 2026: The owner is the sponsor.");
        Reason("CustomerEngaged").ShouldBe("Suppressed by Ann until 31 Dec 2026: Holidays.");
        findings.Single(finding => finding.Rule == "BusinessIssue").Outcome.ShouldBe(RuleOutcome.Fail);
        Deal.At(0.75m).With(Id, "D-3").With(Sponsor, "No").Ask("Sponsor", policy).Outcome.ShouldBe(RuleOutcome.Fail);
        Deal.At(0.75m).With(Id, "").With(Sponsor, "No").Ask("Sponsor", policy).Outcome.ShouldBe(RuleOutcome.Fail);
    }

    [Fact]
    public void One_that_has_run_out_is_told_without_a_line_where_none_is_known()
    {
        var problem = Policy(new Suppression("Sponsor", "D-1", "Agreed.", "Mia", new DateTime(2026, 11, 22)))
            .ExpiredSuppressions(Deal.Today).ShouldHaveSingleItem();

        (problem.ErrorId, problem.Line).ShouldBe(("SuppressionExpired", null));
    }

    [Fact]
    public void Of_a_rule_that_is_off_nothing_is_left_to_set_aside() => new OpportunityJudge(
            new RuleSet(Policy(new Suppression("Sponsor", "D-1", "Agreed.", "Mia", Until)), except: ["Sponsor"]), Deal.Today)
        .Judge(Deal.At(0.2m).With(BusinessIssue, "No").Build()).Findings.ShouldAllBe(finding => finding.Outcome != RuleOutcome.Suppressed);

    [Fact]
    public void One_that_changes_a_verdict_is_told_and_stands_beside_the_verdict()
    {
        var deal = Deal.At(0.75m).With(BenefitAsk, "No").With(BusinessIssue, "Confirmed").With(LastActivityDate, "2026-11-20")
            .With(Amount, "40000").Build();
        var judge = new OpportunityJudge(
            new RuleSet(Policy(new Suppression("AskedAndRefused", "D-1", "A misunderstanding.", "Mia", Until))), Deal.Today);
        var result = judge.Judge(deal);
        judge.Counts.Complete();
        var remarks = Enumerable.Range(0, 9).Select(_ => judge.Counts.TakeRemark()).OfType<string>().ToList();

        (result.Verdict, result.UnsuppressedVerdict).ShouldBe((Verdict.AskForNo, Verdict.WalkAway));
        remarks.ShouldContain("Suppressions of the policy change verdicts: Harbour cranes (D-1) is AskForNo, without them WalkAway.");
        new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today).Judge(deal)
            .UnsuppressedVerdict.ShouldBe(Verdict.WalkAway);
    }

    private static QualificationPolicy Policy(params Suppression[] suppressions)
    {
        var draft = new PolicyDraft();
        foreach (var suppression in suppressions)
        {
            draft.Suppressions.Add(suppression);
        }

        return RuleCatalogue.CreatePolicy(draft);
    }
}
