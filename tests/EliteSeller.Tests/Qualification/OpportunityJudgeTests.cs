using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification;

/// <summary>One judge for many deals of one file: each is judged as if it stood alone.</summary>
public sealed class OpportunityJudgeTests
{
    [Fact]
    public void Deals_of_one_file_at_several_positions_are_judged_as_if_each_stood_alone()
    {
        var early = Deal.At(0.1m).With(LastActivityDate, "2026-11-20").With(NextStep, "Call").With(Amount, "5000")
            .With(BusinessIssue, "No");
        Deal[] deals = [early, early.Moved(0.75m), early, early.Moved(0.4m)
            .With(BusinessIssue, "Confirmed"), early.Moved(null), early.Moved(0.75m).With(NextStep, "")];
        var judge = new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today);
        var table = early.Table();

        deals.Select((deal, i) => Tell(judge.Judge(deal.Build(table, i + 2)))).ShouldBe(deals.Select(deal => Tell(deal.Judge())));
    }

    [Fact]
    public void A_deal_without_any_stage_stands_nowhere_in_the_process()
    {
        var table = new SourceTable(
            "deals.csv", "Plain", ["Id", "Sponsor"], new Dictionary<OpportunityField, int> { [Id] = 0, [Sponsor] = 1 },
                new Dictionary<OpportunityField, FieldUsage> { [Id] = FieldUsage.Recorded, [Sponsor] = FieldUsage.Recorded });
        var deal = new Opportunity(new DealValues { Row = new ListedRow(table, 2, ["D-1", "No"]), Outcome = DealOutcome.Open });

        new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today).Judge(deal)
            .Findings.Single(finding => finding.Rule == "Sponsor").Reason
            .ShouldBe("Not due: the place of this stage in the sales process is unknown.");
    }

    private static string Tell(QualificationResult result) =>
        $"{result.Verdict} {result.Score} {result.Potential} {result.Momentum} {result.Evidence} {result.Coverage} {result.Reason} "
            + $"{result.NextQuestion}\n"
            + string.Join("\n", result.Findings.Select(finding => $"{finding.Rule} {finding.Outcome} {finding.Reason}"));
}
