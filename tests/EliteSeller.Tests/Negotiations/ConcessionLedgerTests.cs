using System.Linq;
using EliteSeller.Analysis.Concessions;
using EliteSeller.Model;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Negotiations.Lines;

namespace EliteSeller.Tests.Negotiations;

public sealed class ConcessionLedgerTests
{
    [Fact]
    public void Salesforce_ids_of_15_and_18_characters_are_one_deal()
    {
        var ledger = Ledger(Give("2026-11-03", id: "0061t00000AbCdE"), Get("2026-11-04", id: "0061t00000AbCdEAAV"), Give(
            "2026-11-05", id: "0061t00000aBcDe"));

        ledger.Deals.Count.ShouldBe(2);
        ledger.Find("0061t00000AbCdE")!.Lines.Count.ShouldBe(2);
        ledger.Find("0061t00000AbCdEAAV")!.Lines.Count.ShouldBe(2);
        ledger.Find(null).ShouldBeNull();
    }

    [Fact]
    public void Lines_stand_by_day_and_within_a_day_in_the_order_of_the_ledger()
    {
        var deal = Ledger(Give("2026-11-05", "Third"), Give("2026-11-03", "First"), Get("2026-11-03", "Second")).Deals.Single();

        deal.Lines.Select(line => line.What).ShouldBe(["First", "Second", "Third"]);
    }

    [Fact]
    public void A_get_that_answers_no_give_is_reported_and_counts_as_a_get()
    {
        var ledger = Ledger(Give("2026-11-03", "Discount"), Get("2026-11-04", "Term", inReturnFor: "Payment", line: 9));

        var problem = ledger.Problems.ShouldHaveSingleItem();
        problem.ErrorId.ShouldBe("LedgerAnswersNothing");
        problem.Hint.ShouldBe(
            "Set InReturnFor to the What of a line of the other side, with the date if there are several: Discount 2026-11-03.");
        problem.ToString()
            .ShouldBe("ledger.csv, line 9, column 'InReturnFor': The Term of 4 Nov 2026 is in return for 'Payment', but we gave nothing "
            + "of that name in this deal.");
        ledger.Deals.Single().Gets.Count.ShouldBe(1);
        ledger.Deals.Single().AnswersTo(ledger.Deals.Single().Gives[0]).ShouldBeEmpty();
    }

    [Fact]
    public void A_give_for_something_the_customer_never_gave_is_reported()
    {
        var ledger = Ledger(Give("2026-11-03", "Discount", inReturnFor: "Reference"));

        ledger.Problems.ShouldHaveSingleItem().ToString()
            .ShouldBe("ledger.csv, column 'InReturnFor': The Discount of 3 Nov 2026 is in return for 'Reference', but the customer gave "
                + "nothing of that name in this deal.");
    }

    [Fact]
    public void Deals_stand_in_the_order_of_their_ids() =>
        Ledger(Give("2026-11-03", id: "D-2"), Give("2026-11-03", id: "D-3"), Give("2026-11-03", id: "D-1"))
            .Deals.Select(deal => deal.OpportunityId).ShouldBe(["D-1", "D-2", "D-3"]);

    [Fact]
    public void A_get_after_several_gives_of_one_name_answers_the_latest_and_one_of_the_same_day_too()
    {
        var deal = Ledger(Give("2026-11-03"), Give("2026-11-10"), Give("2026-11-12"), Get("2026-11-10", inReturnFor: "Discount"))
            .Deals.Single();

        deal.Gives.Select(give => deal.AnswersTo(give).Count).ShouldBe([0, 1, 0]);
    }

    [Fact]
    public void A_get_names_a_give_by_its_kind_and_where_there_are_several_by_its_day()
    {
        var first = Give("2026-11-03");
        var second = Give("2026-11-10");
        var named = Get("2026-11-12", "Term", inReturnFor: "discount 2026-11-03");
        var nearest = Get("2026-11-12", "Volume", inReturnFor: "Discount");

        var deal = Ledger(first, second, named, nearest).Deals.Single();

        deal.AnswersTo(first).ShouldBe([named]);
        deal.AnswersTo(second).ShouldBe([nearest]);
    }

    [Fact]
    public void Of_two_gives_of_one_kind_each_get_answers_another()
    {
        var deal = Ledger(Give("2026-11-03"), Give("2026-11-04"), Get("2026-11-05", "A", inReturnFor: "Discount"),
            Get("2026-11-06", "B", inReturnFor: "Discount")).Deals.Single();

        deal.Gives.Select(give => deal.AnswersTo(give).Single().What).ShouldBe(["B", "A"]);
    }

    [Fact]
    public void A_give_may_name_the_get_instead()
    {
        var give = Give("2026-11-10", inReturnFor: "Term");
        var get = Get("2026-11-10", "Term");

        var ledger = Ledger(give, get);

        ledger.Deals.Single().AnswersTo(give).ShouldBe([get]);
        ledger.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_give_and_a_get_that_name_each_other_are_one_pair()
    {
        var ledger = Ledger(Give("2026-11-10", inReturnFor: "Term"), Get("2026-11-10", "Term", inReturnFor: "Discount"));

        var deal = ledger.Deals.Single();
        deal.AnswersTo(deal.Gives[0]).Count.ShouldBe(1);
        ledger.Problems.ShouldBeEmpty();
    }

    private static ConcessionLedger Ledger(params LedgerEntry[] lines) => new(lines);
}
