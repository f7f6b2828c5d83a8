using EliteSeller.Analysis.Qualification;
using EliteSeller.Model;
using EliteSeller.Tests.BuyingGroups;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.BuyingGroups.People;

namespace EliteSeller.Tests.Qualification.Rules;

public sealed class ContactsContradictRuleTests
{
    private const string Rule = "ContactsContradict";

    private static readonly Contact Ito = Person("Ms Ito", ContactRole.Sponsor, met: "2026-11-10");
    private static readonly Contact Gone = Person("Ms Ito", ContactRole.Sponsor, left: "2026-11-12");
    private static readonly Contact Cfo = Person("Mr Okoro", ContactRole.EconomicBuyer, "CFO");

    public static TheoryData<RuleCase> Cases => new()
    {
        new("without contacts there is nothing to compare", Deal.At(0.2m)
            .With(OpportunityField.Sponsor, "Confirmed"), RuleOutcome.NotDue, 0,
            "No contact of this deal has a role."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_decides_and_says_why(RuleCase expected)
    {
        expected.Check(Rule);
        expected.Deal.With(Person("Ms Ito", ContactRole.None)).Ask(Rule).Reason.ShouldBe(expected.Reason);
    }

    [Fact]
    public void Evidence_that_the_contacts_contradict_is_told_with_both_sides()
    {
        var finding = Deal.At(0.4m).With(OpportunityField.Sponsor, "Confirmed").With(Gone, Cfo).Ask(Rule);

        finding.Outcome.ShouldBe(RuleOutcome.Fail);
        finding.Reason.ShouldBe("Sponsor is \u201CConfirmed\u201D in the export, but Ms Ito left on 12 Nov 2026 (contacts).");
        (finding.Column, finding.RawValue, finding.Source).ShouldBe(("Sponsor", "Confirmed", "contacts.csv, line 2"));
        (finding.Since, finding.Points, finding.IsGate).ShouldBe((new System.DateTime(2026, 11, 12), 0m, false));
    }

    [Theory]
    [InlineData(OpportunityField.Sponsor, "No", "Sponsor is \u201CNo\u201D in the export, but Ms Ito is our sponsor (contacts).")]
    [InlineData(OpportunityField.SpendingAuthority, "No",
        "Spending Authority is \u201CNo\u201D in the export, but Mr Okoro approves the budget (contacts).")]
    [InlineData(OpportunityField.ExecutiveAccess, "Confirmed",
        "Executive Access is \u201CConfirmed\u201D in the export, but no meeting with Mr Okoro is recorded (contacts).")]
    [InlineData(OpportunityField.ExecutiveAccess, "Assumed", null)]
    [InlineData(OpportunityField.Sponsor, "Confirmed", null)]
    [InlineData(OpportunityField.Sponsor, "", null)]
    public void A_no_against_somebody_and_a_yes_without_a_meeting_contradict(OpportunityField field, string cell, string? reason)
    {
        var finding = Deal.At(0.4m).With(field, cell).With(Ito, Cfo).Ask(Rule);

        finding.Outcome.ShouldBe(reason is null ? RuleOutcome.Pass : RuleOutcome.Fail);
        finding.Reason.ShouldBe(reason ?? "The contacts do not contradict the export.");
    }

    [Fact]
    public void An_entry_of_the_ledger_settles_it()
    {
        var entry = new LedgerEntry("D-1", Deal.Today, LedgerKind.Evidence, "Sponsor") { Answer = "Confirmed", Customer = "Mr Berg" };
        var policy = Analysis.Qualification.Rules.RuleCatalogue.DefaultPolicy;
        var judge = new OpportunityJudge(new RuleSet(policy, [Rule]), Deal.Today, new Ledger([entry], policy, Deal.Today));

        judge.Judge(Deal.At(0.4m).With(OpportunityField.Sponsor, "Confirmed").With(Gone, Cfo)).Findings[0].Outcome
            .ShouldBe(RuleOutcome.Pass);
    }
}
