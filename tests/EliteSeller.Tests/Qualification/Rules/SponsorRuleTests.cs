using EliteSeller.Analysis.Qualification;
using EliteSeller.Tests.Deals;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class SponsorRuleTests
{
    public static TheoryData<RuleCase> Cases => new()
    {
        new("confirmed by the customer passes", Deal.At(0.2m).With(Sponsor, "Confirmed"), RuleOutcome.Pass, 8, "Confirmed: a sponsor at the customer coaches us, column 'Sponsor'."),
        new("assumed by the seller is half", Deal.At(0.2m).With(Sponsor, "Assumed"), RuleOutcome.Pass, 4, "Only assumed, not confirmed by the customer: a sponsor at the customer coaches us, column 'Sponsor'."),
        new("a no fails", Deal.At(0.2m).With(Sponsor, "No"), RuleOutcome.Fail, 0, "There is no sponsor at the customer, column 'Sponsor'."),
        new("a blank is unknown", Deal.At(0.2m).With(Sponsor, ""), RuleOutcome.Unknown, 0, "Nobody knows yet whether a sponsor at the customer coaches us, column 'Sponsor'."),
        new("a blank just before it is too late is unknown", Deal.At(0.6m - 0.001m).With(Sponsor, ""), RuleOutcome.Unknown, 0, "Nobody knows yet whether a sponsor at the customer coaches us, column 'Sponsor'."),
        new("nobody found out in time", Deal.At(0.6m).With(Sponsor, ""), RuleOutcome.Fail, 0,
            "Still nobody has found out whether a sponsor at the customer coaches us, which was due from position 0.2; the deal stands at 0.6, column 'Sponsor'."),
        new("a blank in a hardly used column stays unknown", Deal.At(0.6m).WithHardlyUsed(Sponsor), RuleOutcome.Unknown, 0, "Nobody knows yet whether a sponsor at the customer coaches us, column 'Sponsor'."),
        new("a source without the column is a blind spot", Deal.At(0.2m), RuleOutcome.NotApplicable, 0, "The source does not keep Sponsor."),
        new("before 0.2 it is not due", Deal.At(0.1m).With(Sponsor, "No"), RuleOutcome.NotDue, 0, "Due from position 0.2; the deal stands at 0.1."),
        new("at an unknown stage it is not due", Deal.AtUnknownStage.With(Sponsor, "No").With(Stage, "Tea"), RuleOutcome.NotDue, 0, "Due from position 0.2; nobody knows where 'Tea' stands in the process."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected) => expected.Check("Sponsor");
}
