using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Records;

namespace EliteSeller.Analysis.Actions;

/// <summary>Open deals by chance × amount ÷ what remains, or the reason why no order can be given.</summary>
internal sealed class ReturnOrder
{
    public ReturnOrder(IReadOnlyList<QualificationResult> open)
    {
        var known = open.Select(result => (Result: result, Chance: result.ChanceAtThisAge))
            .Where(pair => pair.Chance is not null && pair.Result.PolicyAmount > 0).ToArray();
        WhyNot = WhyNone(open, [.. known.Select(pair => (pair.Result, pair.Chance!))]);
        if (WhyNot is not null)
        {
            NotPlaced = open.Count;
            return;
        }

        // One unit for all, or hours of one deal would be compared with weeks of another.
        var unit = known.All(pair => pair.Result.RemainingHours is not null) ? TimeUnit.Hours : TimeUnit.DealWeeks;
        Deals =
        [
            .. known.Select(pair => (pair.Result, pair.Chance, Remaining: Remaining(pair.Result, unit)))
                .Where(deal => deal.Remaining > 0)
                .Select(deal => new PlacedDeal(deal.Result, deal.Chance!, deal.Result.PolicyAmount!.Value, deal.Result.PolicyCurrency,
                    deal.Remaining!.Value, unit))
                .OrderByDescending(deal => deal.Return).ThenBy(deal => deal.OpportunityId, StringComparer.Ordinal),
        ];
        NotPlaced = open.Count - Deals.Count;
        WhyNot = Deals.Count == 0 ? "No order can be given: too few won deals tell what these still take." : null;
    }

    public IReadOnlyList<PlacedDeal> Deals { get; } = [];

    public int NotPlaced { get; }

    public string? WhyNot { get; }

    private static double? Remaining(QualificationResult result, TimeUnit unit) =>
        unit == TimeUnit.Hours ? result.RemainingHours : result.RemainingDays / 7;

    private static string? WhyNone(
        IReadOnlyList<QualificationResult> open, IReadOnlyList<(QualificationResult Result, AgeChance Chance)> known) =>
        open.Count == 0 ? "No other deal is open."
        : open.All(result => result.ChanceAtThisAge is null)
            ? "No order can be given: too few closed deals tell these chances (40 needed, 10 of each outcome)."
        : known.Count == 0 ? "No order can be given: the deals have no amounts."
        : known.Select(pair => pair.Result.PolicyCurrency).Distinct(StringComparer.Ordinal).Count() > 1
            ? "No order can be given: amounts are in several currencies (use -ExchangeRate with Test-Opportunity)."
        : TellsApart(known) ? null
        : "No order can be given: the team's closed deals do not tell the chances of these deals apart.";

    // Without two chances whose intervals lie apart, the order would be one of amounts alone.
    private static bool TellsApart(IReadOnlyList<(QualificationResult Result, AgeChance Chance)> known) =>
        known.Max(pair => pair.Chance.Low) > known.Min(pair => pair.Chance.High);
}
