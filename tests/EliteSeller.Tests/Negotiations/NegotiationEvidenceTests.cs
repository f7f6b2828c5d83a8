using System.Linq;
using EliteSeller.Analysis.Negotiations;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Negotiations;

public sealed class NegotiationEvidenceTests
{
    [Theory]
    [InlineData("no", NegotiationOutcome.Fail)]
    [InlineData("yes", NegotiationOutcome.Pass)]
    public void Evidence_may_stand_in_a_column_that_the_policy_names(string cell, NegotiationOutcome outcome)
    {
        var talks = new Talks(FieldUsage.Recorded, OpportunityField.ServiceCapacity);
        talks.Policy.EvidenceColumns[OpportunityField.ServiceCapacity] = ["Delivery", "Region"];

        var finding = Service(talks, talks.Add("D-1", 90_000m, 10m, region: cell));

        (finding.Outcome, finding.Column, finding.RawValue).ShouldBe((outcome, "Region", cell));
    }

    [Fact]
    public void A_column_that_nobody_has_or_that_stays_blank_is_no_evidence()
    {
        var talks = new Talks(FieldUsage.NotRecorded, OpportunityField.ServiceCapacity);
        talks.Policy.EvidenceColumns[OpportunityField.ServiceCapacity] = ["Delivery", "Discount"];

        Service(talks, talks.Add("D-1", 90_000m)).Outcome.ShouldBe(NegotiationOutcome.NotApplicable);
    }

    [Fact]
    public void A_column_of_the_field_itself_counts_before_one_that_the_policy_names()
    {
        var talks = new Talks();
        talks.Policy.EvidenceColumns[OpportunityField.ServiceCapacity] = ["Region"];

        var finding = Service(talks, talks.Add("D-1", 90_000m, 10m, service: EvidenceGrade.Confirmed, region: "no"));

        (finding.Outcome, finding.Column).ShouldBe((NegotiationOutcome.Pass, "ServiceCapacity"));
    }

    private static NegotiationFinding Service(Talks talks, Opportunity deal) =>
        talks.Judge(deal).Findings.Single(finding => finding.Test == NegotiationTestName.AbilityToService);
}
