using System;
using System.Linq;
using CsCheck;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.ContactRole;
using static EliteSeller.Tests.BuyingGroups.People;

namespace EliteSeller.Tests.BuyingGroups;

/// <summary>What contacts do to the verdict: they are the team's word, and only what the customer did confirms.</summary>
public sealed class ContactRulesTests
{
    private static readonly Deal Late = Deal.At(0.75m).With(OpportunityField.Amount, "90000").With(OpportunityField.Stage, "Proposal");
    private static readonly Contact Ito = Person("Ms Ito", Sponsor, "Head of operations", met: "2026-11-10");
    private static readonly Contact Cfo = Person("Mr Okoro", EconomicBuyer, "CFO", by: "Ms Ito");

    public static TheoryData<string, string, RuleOutcome, decimal, string> Cases => new()
    {
        { "met", "ExecutiveAccess", RuleOutcome.Pass, 8, "Mr Okoro (CFO) decides; we met on 17 Nov 2026 (contacts)." },
        { "met", "SpendingAuthority", RuleOutcome.Pass, 8, "Mr Okoro (CFO) approves the budget; we met on 17 Nov 2026 (contacts)." },
        { "met", "Sponsor", RuleOutcome.Pass, 8, "Ms Ito (Head of operations) is our sponsor; we met on 10 Nov 2026 (contacts)." },
        { "met", "Multithreaded", RuleOutcome.Pass, 4, "We have met 2 of 2 people with a role (contacts); deals over 50,000 need 2." },
        { "named", "ExecutiveAccess", RuleOutcome.Pass, 4, "Mr Okoro (CFO) decides; Ms Ito owes us the introduction (contacts)." },
        { "named", "Multithreaded", RuleOutcome.Pass, 2, "We have met 1 of 2 people with a role (contacts); deals over 50,000 need 2." },
        { "long ago", "Sponsor", RuleOutcome.Pass, 4, "Ms Ito is our sponsor; we met 297 days ago (limit: 180) (contacts)." },
        { "left", "Sponsor", RuleOutcome.Fail, 0,
            "Ms Ito, who was our sponsor, left on 12 Nov 2026; the path to Mr Okoro (CFO) is lost (contacts)." },
        { "left", "ExecutiveAccess", RuleOutcome.Fail, 0,
            "Mr Okoro (CFO) decides; Ms Ito, who was to introduce us, left on 12 Nov 2026 (contacts)." },
        { "gone", "Sponsor", RuleOutcome.Fail, 0, "No contact is our sponsor, and the deal is already in Proposal; the path to "
            + "Mr Okoro (CFO) over Ms Ito is lost (contacts)." },
        { "blocked", "ExecutiveAccess", RuleOutcome.Fail, 0,
            "Mr Okoro (CFO) decides; Mr Kern, who was to introduce us, works against us (contacts)." },
        { "opposed", "SpendingAuthority", RuleOutcome.Fail, 0, "Mr Okoro (CFO) approves the budget and works against us (contacts)." },
        { "opposed", "Multithreaded", RuleOutcome.Fail, 0,
            "We have met 1 of 1 people with a role (contacts); deals over 50,000 need 2." },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_contacts_decide_and_the_finding_names_who_when_and_where_it_is_recorded(
        string list, string rule, RuleOutcome outcome, decimal points, string reason)
    {
        var finding = Late.With(List(list)).Ask(rule);

        finding.Reason.ShouldBe(reason);
        (finding.Outcome, finding.Points).ShouldBe((outcome, points));
        finding.Reason.Length.ShouldBeLessThanOrEqualTo(140);
        finding.Source.ShouldBe(rule == "Multithreaded" || list == "gone" ? null : "contacts.csv, line 2");
    }

    [Fact]
    public void Removing_the_sponsor_makes_the_rule_fail_and_names_the_lost_path()
    {
        var before = Late.With(Ito, Cfo).Ask("Sponsor");
        var after = Late.With(Cfo).Ask("Sponsor");

        before.Outcome.ShouldBe(RuleOutcome.Pass);
        after.Outcome.ShouldBe(RuleOutcome.Fail);
        after.Reason.ShouldContain("the path to Mr Okoro (CFO) over Ms Ito is lost");
        after.Question.ShouldBe("Who can introduce us to your CFO?");
    }

    [Fact]
    public void Early_in_the_process_a_missing_sponsor_is_unknown_and_one_who_left_is_not()
    {
        var early = Deal.At(0.3m);

        early.With(Cfo).Ask("Sponsor").Outcome.ShouldBe(RuleOutcome.Unknown);
        early.With(Person("Ms Ito", Sponsor, left: "2026-11-12"), Cfo).Ask("Sponsor").Outcome.ShouldBe(RuleOutcome.Fail);
    }

    [Fact]
    public void The_executive_question_names_the_sponsor_and_the_executive()
    {
        var result = Late.With(OpportunityField.ExecutiveAsk, "").With(Ito, Cfo).Judge();

        result.Findings.Single(finding => finding.Rule == "ExecutiveAsk").Question.ShouldBe("How can Ms Ito introduce us to your CFO?");
        result.Findings.Single(finding => finding.Rule == "ExecutiveAccess").Question
            .ShouldBe("How can Ms Ito introduce us to your CFO?");
        Late.With(OpportunityField.ExecutiveAsk, "").With(Ito, Person("Mr Okoro", EconomicBuyer, "CFO", met: "2026-11-17"))
            .Ask("ExecutiveAsk").Question.ShouldBe("We need to work with the executives who will sponsor this: how do we get introduced?");
    }

    [Fact]
    public void Of_a_column_and_the_contacts_the_surer_one_counts_and_of_a_contradiction_the_worse_one()
    {
        Grade("Assumed", Ito).ShouldBe(8);
        Grade("Confirmed", Person("Ms Ito", Sponsor)).ShouldBe(8);
        Grade("Confirmed", Person("Ms Ito", Sponsor, left: "2026-11-12")).ShouldBe(0);
        Grade("No", Ito).ShouldBe(0);

        static decimal Grade(string cell, Contact sponsor) =>
            Late.With(OpportunityField.Sponsor, cell).With(sponsor, Cfo).Ask("Sponsor").Points;
    }

    [Fact]
    public void A_meeting_after_the_ledgers_word_counts_and_a_word_after_the_meeting_counts_more()
    {
        foreach (var (on, points) in new[] { (new DateTime(2026, 11, 1), 8m), (new DateTime(2026, 11, 20), 0m) })
        {
            var entry = new LedgerEntry("D-1", on, LedgerKind.Evidence, "Sponsor") { Answer = "No", Customer = "Mr Okoro" };
            var policy = Analysis.Qualification.Rules.RuleCatalogue.DefaultPolicy;
            var judge = new OpportunityJudge(new RuleSet(policy), Deal.Today, new Ledger([entry], policy, Deal.Today));

            judge.Judge(Late.With(Ito, Cfo)).Findings.Single(finding => finding.Rule == "Sponsor").Points.ShouldBe(points);
        }
    }

    [Fact]
    public void Contacts_who_left_are_taken_off_the_number_of_the_export()
    {
        var deal = Late.With(OpportunityField.ContactCount, "3");
        var left = Person("Mr Roy", User, left: "2026-11-01");

        deal.With(left).Ask("Multithreaded").Outcome.ShouldBe(RuleOutcome.Pass);
        deal.With(left, Person("Ms Diaz", User, left: "2026-11-02")).Ask("Multithreaded").Reason
            .ShouldBe("We have 3 contacts, 2 of them left (contacts); deals over 50,000 need 2.");
    }

    [Fact]
    public void A_role_that_the_team_never_records_is_a_blind_spot_and_no_bad_news()
    {
        var contacts = new ContactsByDeal();
        for (var i = 1; i <= 10; i++)
        {
            contacts.Add(Person("Mr Okoro", EconomicBuyer, deal: $"D-{i}"));
        }

        Late.Build().With(contacts).Ask("Sponsor").Outcome.ShouldBe(RuleOutcome.NotApplicable);
        contacts.Add(Person("Ms Ito", Sponsor, deal: "D-2"));
        contacts.Add(Person("Ms Ito", Sponsor, deal: "D-3"));
        Late.Build().With(contacts).Ask("Sponsor").Outcome.ShouldBe(RuleOutcome.Fail);
    }

    [Fact]
    public void Without_contacts_a_deal_is_judged_exactly_as_before() => DealGen.Open.Sample(some =>
    {
        var other = new ContactsByDeal();
        other.Add(Person("Ms Ito", Sponsor, deal: "D-other"));

        Shown(some.Build().With(other).Judge()).ShouldBe(Shown(some.Build().Judge()));
    }, iter: Repeats.Of(300));

    [Fact]
    public void Adding_a_person_without_a_role_changes_nothing() =>
        Gen.Select(DealGen.Open, PeopleOf, Nobody).Sample((some, people, extra) =>
        Shown(some.With([.. people, extra]).Judge()).ShouldBe(Shown(some.With(people).Judge())), iter: Repeats.Of(1000));

    [Fact]
    public void Naming_somebody_earns_no_more_than_the_same_word_in_the_teams_own_column() => Gen.Select(DealGen.Open, Roles).Sample(
        (some, role) =>
        {
            var deal = some.Without(OpportunityField.ContactCount);
            var named = deal.With(Person("Somebody", role, "CEO")).Judge();
            var typed = new[] { OpportunityField.ExecutiveAccess, OpportunityField.SpendingAuthority, OpportunityField.Sponsor }
                .Aggregate(deal, (all, field) => !all.Has(field) || all.CellUnder(Deal.HeaderOf(field)) is "" or "Unknown"
                    ? all.With(field, "Assumed") : all).Judge();

            (named.Findings.Where(IsFed).Sum(finding => finding.Points)
                <= typed.Findings.Where(IsFed).Sum(finding => finding.Points)).ShouldBeTrue(some.ToString());
            static bool IsFed(Finding finding) => finding.Rule is "ExecutiveAccess" or "SpendingAuthority" or "Sponsor";
        }, iter: Repeats.Of(1000));

    [Fact]
    public void Somebody_who_works_against_us_never_raises_a_point() => Gen.Select(DealGen.Open, PeopleOf).Sample((some, people) =>
    {
        var before = some.With(people).Judge();
        var after = some.With([.. people, Person("Foe", Blocker | EconomicBuyer | Sponsor, "CEO", met: "2026-11-20")]).Judge();

        foreach (var rule in new[] { "ExecutiveAccess", "SpendingAuthority", "Sponsor", "Multithreaded" })
        {
            Points(after, rule).ShouldBeLessThanOrEqualTo(Points(before, rule));
        }

        static decimal Points(QualificationResult result, string rule) => result.Findings.Single(one => one.Rule == rule).Points;
    }, iter: Repeats.Of(1000));

    private static Gen<ContactRole> Roles { get; } = DealGen.OneOf(EconomicBuyer, DecisionMaker, Sponsor, Technical, Procurement, User,
        EconomicBuyer | Sponsor);

    private static Gen<Contact[]> PeopleOf { get; } =
        Gen.Select(Roles, Gen.Int[0, 5], Gen.Int[0, 3]).Array[0, 5].Select(all => all.Select((one, i) => Person(
            $"P{i}", one.Item1, one.Item2 == 1 ? "CFO" : null, by: i == 0 ? null : one.Item2 == 2 ? "Nobody" : $"P{i - 1}",
            met: one.Item3 == 0 ? null : "2026-11-0" + one.Item3, left: one.Item2 == 3 ? "2026-11-12" : null,
            attitude: one.Item2 == 4 ? ContactAttitude.Opposes : ContactAttitude.Supports)).ToArray());

    private static Gen<Contact> Nobody { get; } = Gen.Int[0, 7].Select(kind => Person("Nobody", None, kind % 2 == 0 ? "CEO" : null,
        by: kind > 3 ? "P0" : null, met: kind is 1 or 4 ? "2026-11-20" : null, left: kind is 2 or 5 ? "2026-11-20" : null,
        attitude: kind == 6 ? ContactAttitude.Opposes : ContactAttitude.Supports));

    private static string Shown(QualificationResult result) =>
        $"{result.Verdict} {result.Score} {result.Potential} {result.Momentum} {result.Evidence} {result.Coverage} {result.NextQuestion} "
        + string.Join("|", result.Findings.Where(finding => finding.Rule != "ContactsContradict")
            .Select(finding => $"{finding.Rule} {finding.Outcome} {finding.Points} {finding.Reason} {finding.Question}"));

    private static Contact[] List(string kind) => kind switch
    {
        "met" => [Ito, Person("Mr Okoro", EconomicBuyer, "CFO", by: "Ms Ito", met: "2026-11-17")],
        "named" => [Ito, Cfo],
        "long ago" => [Person("Ms Ito", Sponsor, met: "2026-01-30"), Cfo],
        "left" => [Person("Ms Ito", Sponsor, "Head of operations", met: "2026-11-10", left: "2026-11-12"), Cfo],
        "gone" => [Cfo],
        "blocked" => [Ito, Person("Mr Kern", Blocker, by: "Ms Ito"), Person("Mr Okoro", EconomicBuyer, "CFO", by: "Mr Kern")],
        _ => [Ito, Person("Mr Okoro", EconomicBuyer, "CFO", met: "2026-11-17", attitude: ContactAttitude.Opposes)],
    };
}
