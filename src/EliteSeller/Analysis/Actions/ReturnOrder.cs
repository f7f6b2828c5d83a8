using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Records;

namespace EliteSeller.Analysis.Actions;

/// <summary>Open deals by chance × amount ÷ what remains, or the reason why no order can be given.</summary>
internal sealed class ReturnOrder
{
    private List<(QualificationResult Result, AgeChance Chance)> _known = [];
    private int _open;
    private bool _hasChance;

    public IReadOnlyList<PlacedDeal> Deals { get; private set; } = [];

    public int NotPlaced => _open - Deals.Count;

    public string? WhyNot { get; private set; }

    /// <summary>Takes an open deal; one that has no place in any order is only counted.</summary>
    public void Add(QualificationResult result)
    {
        _open++;
        if (result.ChanceAtThisAge is not { } chance)
        {
            return;
        }

        _hasChance = true;
        if (result.PolicyAmount > 0)
        {
            _known.Add((result, chance));
        }
    }

    /// <summary>Puts the deals in order.</summary>
    public void Conclude()
    {
        WhyNot = WhyNone();
        if (WhyNot is null)
        {
            Place();
        }

        _known = [];
    }

    private void Place()
    {
        // One unit for all, or hours of one deal would be compared with weeks of another.
        var unit = _known.TrueForAll(pair => pair.Result.RemainingHours is not null) ? TimeUnit.Hours : TimeUnit.DealWeeks;
        Deals =
        [
            .. _known.Select(pair => (pair.Result, pair.Chance, Remaining: Remaining(pair.Result, unit)))
                .Where(deal => deal.Remaining > 0)
                .Select(deal => new PlacedDeal(deal.Result, deal.Chance, deal.Result.PolicyAmount!.Value, deal.Result.PolicyCurrency,
                    deal.Remaining!.Value, unit))
                .OrderByDescending(deal => deal.Return).ThenBy(deal => deal.OpportunityId, StringComparer.Ordinal),
        ];
        WhyNot = Deals.Count == 0 ? "No order can be given: too few won deals tell what these still take." : null;
    }

    private static double? Remaining(QualificationResult result, TimeUnit unit) =>
        unit == TimeUnit.Hours ? result.RemainingHours : result.RemainingDays / 7;

    private string? WhyNone() =>
        _open == 0 ? "No other deal is open."
        : !_hasChance ? "No order can be given: too few closed deals tell these chances (40 needed, 10 of each outcome)."
        : _known.Count == 0 ? "No order can be given: the deals have no amounts."
        : _known.Select(pair => pair.Result.PolicyCurrency).Distinct(StringComparer.Ordinal).Count() > 1
            ? "No order can be given: amounts are in several currencies (use -ExchangeRate with Test-Opportunity)."
        : TellsApart() ? null
        : "No order can be given: the team's closed deals do not tell the chances of these deals apart.";

    // Without two chances whose intervals lie apart, the order would be one of amounts alone.
    private bool TellsApart() => _known.Max(pair => pair.Chance.Low) > _known.Min(pair => pair.Chance.High);
}
