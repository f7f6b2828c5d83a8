using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>The discounts of a whole file, by segment and currency: what was given before, and what a new reference would cost.</summary>
/// <remarks>Filled deal by deal, then asked. A question costs a binary search, whatever the size of the pipeline.</remarks>
/// <param name="segments">How deals are grouped.</param>
/// <param name="policy">Whether amounts are net.</param>
/// <param name="asOf">The day of the exchange rates.</param>
public sealed class PrecedentIndex(DealSegment segments, NegotiationPolicy policy, DateTime asOf)
{
    private readonly DealSegment _segments = segments ?? throw new ArgumentNullException(nameof(segments));
    private readonly bool _amountIsNet = (policy ?? throw new ArgumentNullException(nameof(policy))).AmountIsNet;
    private readonly DateTime _asOf = asOf.Date;
    private readonly Dictionary<string, Dictionary<string, PeerDiscounts>> _open = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<double>> _won = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _unsorted = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Open deals that are left out, because their discount or amount is not known.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Takes a deal of the file.</summary>
    /// <param name="opportunity">The deal.</param>
    public void Add(Opportunity opportunity)
    {
        var discount = ListPrice.CountedDiscount(opportunity ?? throw new ArgumentNullException(nameof(opportunity)));
        var list = discount is { } known ? ListPrice.From(opportunity.Amount, known, _amountIsNet) : null;
        var isCounted = discount is { } given && ListPrice.IsDiscount(given);
        if (opportunity.Outcome == DealOutcome.Won && isCounted)
        {
            AddWon(SegmentOf(opportunity, list), discount!.Value);
        }
        else if (opportunity.Outcome == DealOutcome.Open && isCounted && list is not null)
        {
            AddOpen(SegmentOf(opportunity, list), opportunity.Currency ?? "", list.Value, discount!.Value);
        }
        else if (opportunity.Outcome == DealOutcome.Open)
        {
            LeftOut++;
        }
    }

    /// <summary>The segment of a deal.</summary>
    /// <param name="opportunity">The deal.</param>
    /// <param name="list">Its list amount, or null.</param>
    /// <returns>The segment's name.</returns>
    public string SegmentOf(Opportunity opportunity, decimal? list) => _segments.Of(opportunity, list, _asOf);

    /// <summary>How many won deals of a segment have a known discount.</summary>
    /// <param name="segment">The segment.</param>
    /// <returns>The number.</returns>
    public int WonDeals(string segment) => _won.TryGetValue(segment, out var discounts) ? discounts.Count : 0;

    /// <summary>The discount that a segment was given before, in percent.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="percentile">Which percentile of the won deals counts, from 0 to 100.</param>
    /// <returns>Null without a won deal.</returns>
    public decimal? Reference(string segment, decimal percentile)
    {
        if (!_won.TryGetValue(segment, out var discounts))
        {
            return null;
        }

        if (_unsorted.Remove(segment))
        {
            discounts.Sort();
        }

        return Math.Round((decimal)Quantiles.Compute(discounts, (double)percentile / 100), 1, MidpointRounding.AwayFromZero);
    }

    /// <summary>What a discount would put at risk in the open pipeline of a segment, one effect per currency.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="discount">The discount in percent.</param>
    /// <returns>The effects in the order of the currencies.</returns>
    public IReadOnlyList<PrecedentEffect> Effects(string segment, decimal discount) => _open.TryGetValue(segment, out var currencies)
        ? currencies.OrderBy(peers => peers.Key, StringComparer.Ordinal)
            .Select(peers =>
                new PrecedentEffect(peers.Key.Length == 0 ? null : peers.Key, peers.Value.Count, peers.Value.ProfitAtRisk(discount)))
            .ToArray()
        : [];

    private void AddWon(string segment, decimal discount)
    {
        if (!_won.TryGetValue(segment, out var discounts))
        {
            _won.Add(segment, discounts = []);
        }

        discounts.Add((double)discount);
        _unsorted.Add(segment);
    }

    private void AddOpen(string segment, string currency, decimal list, decimal discount)
    {
        if (!_open.TryGetValue(segment, out var currencies))
        {
            _open.Add(segment, currencies = new Dictionary<string, PeerDiscounts>(StringComparer.OrdinalIgnoreCase));
        }

        if (!currencies.TryGetValue(currency, out var peers))
        {
            currencies.Add(currency, peers = new PeerDiscounts());
        }

        peers.Add(list, discount);
    }
}
