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
    public IReadOnlyList<DealEntry> First
    {
        get
        {
            var all = new List<Ranked>();
            foreach (var pair in _groups)
            {
                var (isFileWide, isBlank, currency) = pair.Key;
                var kind = (isFileWide ? 2 : 0) + (isBlank ? 1 : 0);
                all.AddRange(pair.Value.Sorted().Select((deal, place) => new Ranked(deal, kind, place, pair.Value.Size, currency)));
            }

            // No two of them are equal: one currency has one deal at a place.
            all.Sort(Compare);
            return [.. all.Take(most).Select(ranked => ranked.Deal)];
        }
    }

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

    private static int Compare(Ranked one, Ranked other) =>
        one.Kind != other.Kind ? one.Kind.CompareTo(other.Kind)
        : one.Place != other.Place ? one.Place.CompareTo(other.Place)
        : one.Size != other.Size ? other.Size.CompareTo(one.Size)
        : string.CompareOrdinal(one.Currency, other.Currency);

    private sealed record Ranked(DealEntry Deal, int Kind, int Place, int Size, string? Currency);
}
