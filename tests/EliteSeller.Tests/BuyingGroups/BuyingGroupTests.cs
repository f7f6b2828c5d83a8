using System.Linq;
using EliteSeller.Analysis.BuyingGroups;
using EliteSeller.Model;
using Shouldly;
using Xunit;
using static EliteSeller.Model.ContactRole;
using static EliteSeller.Tests.BuyingGroups.People;

namespace EliteSeller.Tests.BuyingGroups;

/// <summary>Examples worked by hand: who is there, who leads to whom, what is missing and what to ask for next.</summary>
public sealed class BuyingGroupTests
{
    private static readonly Contact Ito = Person("Ms Ito", Sponsor, "Head of operations", met: "2026-11-10");
    private static readonly Contact Cfo = Person("Mr Okoro", EconomicBuyer, "CFO", by: "Ms Ito", met: "2026-11-17");
    private static readonly Contact UnmetCfo = Person("Mr Okoro", EconomicBuyer, "CFO", by: "Ms Ito");

    [Fact]
    public void Full_cover_has_an_open_path_and_nothing_to_ask_for()
    {
        var group = Group(Ito, Person("Mr Berg", Sponsor, by: "Ms Ito", met: "2026-11-11"),
            Person("Mr Okoro", EconomicBuyer, "CFO", by: "Ms Ito; Mr Berg", met: "2026-11-17"),
            Person("Ms Lund", EconomicBuyer | DecisionMaker, "CEO", by: "Mr Berg", met: "2026-11-18"),
            Person("Mr Kern", DecisionMaker, by: "Ms Ito", met: "2026-11-01"),
            Person("Ms Sato", Technical, by: "Ms Ito", met: "2026-10-01"), Person("Mr Roy", Technical, by: "Mr Berg"),
            Person("Ms Diaz", Procurement, by: "Mr Okoro", met: "2026-11-20"), Person("Mr Lee", Procurement, by: "Mr Okoro"));

        group.Covered.ShouldBe("economic buyer, decision maker, sponsor, technical buyer, procurement");
        group.Missing.ShouldBe("");
        (group.PathState, group.Path).ShouldBe((PathState.Open, "Ms Ito \u2192 Mr Okoro (CFO)"));
        group.NextIntroduction.ShouldBeNull();
        group.SinglePoints.ShouldBeEmpty();
        group.LastMet.ShouldBe(new System.DateTime(2026, 11, 20));
        (group.Active, group.Met).ShouldBe((9, 7));
        group.Owed.Select(owed => owed.ToString())
            .ShouldBe(["Mr Berg owes the introduction to Mr Roy", "Mr Okoro owes the introduction to Mr Lee"]);
    }

    [Fact]
    public void Without_introductions_there_is_no_path_and_the_sponsor_is_asked_for_the_executive()
    {
        var group = Group(Ito, Person("Mr Okoro", EconomicBuyer, "CFO"));

        (group.PathState, group.Path).ShouldBe((PathState.None, null));
        group.NextIntroduction.ShouldBe("Ask Ms Ito to introduce us to Mr Okoro (CFO).");
        group.Missing.ShouldBe("technical buyer, procurement");
    }

    [Fact]
    public void Where_nobody_is_known_to_decide_the_sponsor_is_asked_who()
    {
        Group(Ito).NextIntroduction.ShouldBe("Ask Ms Ito who decides and who approves the budget, and to introduce us.");
        Group(Person("Mr Okoro", EconomicBuyer, "CFO")).NextIntroduction
            .ShouldBe("Find a sponsor who can introduce us to Mr Okoro (CFO).");
    }

    [Fact]
    public void A_single_point_of_failure_is_a_person_whose_leaving_loses_a_role_or_the_path()
    {
        var group = Group(Ito, Person("Mr Berg", Sponsor, met: "2026-11-11"), Cfo,
            Person("Ms Lund", EconomicBuyer, "CEO", met: "2026-11-18"));

        group.SinglePoints.Select(point => point.ToString()).ShouldBe(
            ["Ms Ito is the only path to the executives", "Mr Okoro is the only path to the executives"]);

        Group(Ito, Cfo).SinglePoints.Select(point => (point.Person, string.Join(",", point.Roles), point.LosesPath)).ShouldBe(
            [("Ms Ito", "Sponsor", true), ("Mr Okoro", "EconomicBuyer", true)]);
    }

    [Fact]
    public void A_champion_who_left_loses_the_path_and_another_person_is_asked()
    {
        var group = Group(Person("Ms Ito", Sponsor, met: "2026-11-10", left: "2026-11-12"), UnmetCfo,
            Person("Mr Berg", User, by: "Ms Ito", met: "2026-11-01"));

        (group.PathState, group.Path).ShouldBe((PathState.Lost, "Ms Ito \u2192 Mr Okoro (CFO)"));
        group.Left.Select(person => person.Name).ShouldBe(["Ms Ito"]);
        group.Covered.ShouldBe("economic buyer");
        group.NextIntroduction.ShouldBe("Ask Mr Berg to introduce us to Mr Okoro (CFO).");
        group.Owed.ShouldBeEmpty();
    }

    [Fact]
    public void A_blocker_between_blocks_the_path_and_the_sponsor_is_asked_for_another_way()
    {
        var group = Group(Ito, Person("Mr Kern", Blocker, "IT", by: "Ms Ito", met: "2026-11-02"),
            Person("Mr Okoro", EconomicBuyer, "CFO", by: "Mr Kern"));

        (group.PathState, group.Path).ShouldBe((PathState.Blocked, "Ms Ito \u2192 Mr Kern \u2192 Mr Okoro (CFO)"));
        group.NextIntroduction.ShouldBe("Ask Ms Ito to introduce us to Mr Okoro (CFO).");

        var around = Group(Ito, Person("Mr Kern", Blocker, "IT", by: "Ms Ito", met: "2026-11-02"),
            Person("Mr Okoro", EconomicBuyer, "CFO", by: "Mr Kern; Ms Ito"));
        (around.PathState, around.Path).ShouldBe((PathState.Owed, "Ms Ito \u2192 Mr Okoro (CFO)"));
    }

    [Fact]
    public void An_introduction_that_is_owed_is_asked_for_by_a_date()
    {
        var group = Group(Ito, UnmetCfo);

        (group.PathState, group.NextIntroduction).ShouldBe((PathState.Owed, "Ask Ms Ito for a date to meet Mr Okoro (CFO)."));
        group.Owed.Single().ToString().ShouldBe("Ms Ito owes the introduction to Mr Okoro (CFO)");
    }

    [Fact]
    public void What_happens_later_than_the_day_does_not_count_yet()
    {
        var group = Group(Person("Ms Ito", Sponsor, met: "2026-11-10", left: "2026-12-01"),
            Person("Mr Okoro", EconomicBuyer, "CFO", by: "Ms Ito", met: "2026-12-03"));

        group.PathState.ShouldBe(PathState.Owed);
        group.Left.ShouldBeEmpty();
    }

    [Fact]
    public void Introductions_that_go_round_in_a_circle_end()
    {
        var group = Group(Person("A", User, by: "B"), Person("B", User, by: "A"), Person("C", EconomicBuyer, by: "A; C"));

        group.PathState.ShouldBe(PathState.None);
    }

    [Fact]
    public void A_thousand_people_are_looked_at_in_a_moment()
    {
        var people = Enumerable.Range(0, 1000).Select(i => Person($"P{i}", i == 0 ? Sponsor : User, by: i == 0 ? null : $"P{i - 1}",
            met: "2026-11-01")).Append(Person("X", EconomicBuyer, by: "P999", met: "2026-11-02")).ToArray();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var group = Group(people);

        group.PathState.ShouldBe(PathState.Open);
        watch.Elapsed.TotalSeconds.ShouldBeLessThan(10);
    }
}
