namespace EliteSeller.Analysis.Reports;

/// <summary>The first deals of a ranking, found while deals pass.</summary>
/// <param name="most">How many are looked for; the others are only counted.</param>
/// <param name="group">What kind of deal it is; the kinds stand one after the other, those of different currencies side by side.</param>
/// <param name="compare">The order within a group.</param>
internal sealed class RankedDeals(
    int most, Func<DealEntry, (bool IsFileWide, bool IsBlank, string? Currency)> group, Comparison<DealEntry> compare)
{
    private readonly Dictionary<(bool IsFileWide, bool IsBlank, string? Currency), BestDeals> _groups = [];

    /// <summary>How many deals have passed.</summary>
    public int Count { get; private set; }

    /// <summary>The first deals, in order.</summary>
    public IReadOnlyList<DealEntry> First =>
    [
        .. _groups.SelectMany(pair => pair.Value.Sorted().Select((deal, place) => (deal, place, pair.Key, pair.Value.Size)))
            .OrderBy(ranked => ranked.Key.IsFileWide)
            .ThenBy(ranked => ranked.Key.IsBlank)
            .ThenBy(ranked => ranked.place)
            .ThenByDescending(ranked => ranked.Size)
            .ThenBy(ranked => ranked.Key.Currency, StringComparer.Ordinal)
            .Take(most)
            .Select(ranked => ranked.deal),
    ];

    public RankedDeals Add(IEnumerable<DealEntry> deals)
    {
        foreach (var deal in deals)
        {
            Add(deal);
        }

        return this;
    }

    public void Add(DealEntry deal)
    {
        Count++;
        var key = group(deal);
        if (!_groups.TryGetValue(key, out var best))
        {
            _groups.Add(key, best = new BestDeals(most, compare));
        }

        best.Add(deal);
    }
}
