using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EliteSeller.Analysis.Actions;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Actions;

public sealed class ActionSelectionTests
{
    private static readonly LedgerEntry Accepted = ActionCase.Entry("2026-11-20", "Redate", "Accepted", "D-1");

    [Fact]
    public void Each_seller_gets_the_three_worst_and_what_was_accepted_beside_them()
    {
        var results = Enumerable.Range(1, 9).Select(number => ActionCase.Lively.With(Id, $"D-{number}")
            .With(Owner, number < 7 ? "Mia" : "Tom").With(ServiceCapacity, "No").With(Amount, $"{number}000").Judge()).ToArray();

        Select(results, 3, Accepted).ShouldBe(["D-1", "D-6", "D-5", "D-4", "D-9", "D-8", "D-7"]);
        Select(results, 100, Accepted).Count.ShouldBe(9);
    }

    [Fact]
    public void Any_number_of_deals_may_pass_before_the_worst_in_any_order()
    {
        var results = Enumerable.Range(0, 1_000).Select(number => ActionCase.Lively.With(Id, $"D-{number:000}").With(Owner, "Mia")
            .With(ServiceCapacity, "No").With(Amount, ((number * 617 % 1_000) + 1).ToString(CultureInfo.InvariantCulture)).Judge())
            .ToArray();
        var largest = results.OrderByDescending(result => result.Amount).Take(3).Select(result => result.Id).ToArray();

        Select(results, 3).ShouldBe(largest);
        Select(results.Reverse(), 3).ShouldBe(largest);
    }

    [Fact]
    public void Deals_of_nobody_come_last()
    {
        QualificationResult[] results =
        [
            ActionCase.Lively.With(Id, "D-1").With(Owner, "").With(ServiceCapacity, "No").Judge(),
            ActionCase.Lively.With(Id, "D-2").With(Owner, "Mia").With(ServiceCapacity, "No").Judge(),
        ];

        Select(results, 3).ShouldBe(["D-2", "D-1"]);
    }

    [Fact]
    public void An_action_is_made_anew_each_time_and_nothing_of_its_sentences_is_held()
    {
        var result = ActionCase.Lively.With(ServiceCapacity, "No").Judge();
        var selection = new ActionSelection(new ActionAdvisor(7, []), 3);
        selection.Add(result);

        var action = selection.Actions.Single();

        action.Opportunity.ShouldBeSameAs(result.Opportunity);
        action.ShouldNotBeSameAs(selection.Actions.Single());
        action.Reason.ShouldBe(result.Reason);
    }

    private static IReadOnlyList<string?> Select(IEnumerable<QualificationResult> results, int most, params LedgerEntry[] entries)
    {
        var selection = new ActionSelection(new ActionAdvisor(7, entries), most);
        foreach (var result in results)
        {
            selection.Add(result);
        }

        return [.. selection.Actions.Select(action => action.OpportunityId)];
    }
}
