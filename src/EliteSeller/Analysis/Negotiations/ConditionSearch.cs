using System.Globalization;
using EliteSeller.Analysis.Concessions;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>Looks for the smallest single change after which nothing fails any more. What it finds has been judged, not supposed.</summary>
internal sealed class ConditionSearch(Func<NegotiationCase, bool> fails)
{
    /// <summary>The change that costs the customer least; null when none that the policy allows would do.</summary>
    public NegotiationChange? Find(NegotiationCase deal)
    {
        var allowed = deal.Context.Policy.Negotiation.AllowedChanges;
        return Discounts(deal).Concat(Gets(deal)).Concat(Terms(deal))
            .Where(change => allowed.Contains(change.Kind) && !fails(change.Apply(deal)))
            .OrderBy(change => change.Cost is null)
            .ThenBy(change => change.Cost)
            .ThenBy(change => change.Kind)
            .FirstOrDefault();
    }

    // A lower discount never makes anything worse, so the highest one that will do is found by halving, in tenths of a percent.
    // Above the gate of DiscountWithinLimit a deal is one to walk away from, whatever is still offered.
    private IEnumerable<NegotiationChange> Discounts(NegotiationCase deal)
    {
        if (deal.Discount is not { } discount || discount > deal.Context.Discount.Threshold("GatePercent").Value
            || fails(deal.WithDiscount(0m)))
        {
            yield break;
        }

        var (good, bad) = (0, (int)Math.Ceiling(discount * 10));
        while (bad - good > 1)
        {
            var middle = (good + bad) / 2;
            (good, bad) = fails(deal.WithDiscount(middle / 10m)) ? (good, middle) : (middle, bad);
        }

        yield return NegotiationChange.ToDiscount(deal, good / 10m);
    }

    private static IEnumerable<NegotiationChange> Gets(NegotiationCase deal)
    {
        if (deal.Measure is not { Gives: > 0 } measure)
        {
            yield break;
        }

        var run = new OpenRun(measure, deal.Context.Balance.Threshold("MinimumGetPercent").Value);
        var give = run.Gives.Concat(measure.OneSided).Concat(measure.Concessions.Gives)
            .OrderByDescending(line => measure.OneSided.Contains(line)).ThenByDescending(line => line.On).First();
        var owed = new[] { run.Owed ?? 0m, WalkAwayPoint.MissingGet(deal, measure.Currency) ?? 0m }.Max();
        var worth = owed > 0 ? Math.Ceiling(owed) : (decimal?)null;
        if (worth is { } value && value > LargestGet(deal, measure.Currency))
        {
            yield break;
        }

        var get = new LedgerEntry(deal.Opportunity.Id!, deal.Context.AsOf, LedgerKind.Get, "Get")
        {
            Value = worth,
            Currency = worth is null ? null : measure.Currency,
            InReturnFor = give.What + " " + give.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Written = true,
        };
        yield return NegotiationChange.ToGet(get, give);
    }

    // A get that cannot be compared with the amount is not held against it.
    private static decimal LargestGet(NegotiationCase deal, string? currency)
    {
        var largest = deal.Net * deal.Context.Line(NegotiationLine.LargestGetPercent).Value / 100;
        return largest is { } own && deal.Context.Convert(own, deal.Opportunity.Currency, currency) is { } comparable
            ? comparable : decimal.MaxValue;
    }

    private static IEnumerable<NegotiationChange> Terms(NegotiationCase deal) =>
        AbilityToServiceTest.Breaches(deal).Where(breach => breach.Condition is not null).Select(NegotiationChange.ToTerms);
}
