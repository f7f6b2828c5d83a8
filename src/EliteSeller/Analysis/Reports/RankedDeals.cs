namespace EliteSeller.Analysis.Reports;

/// <summary>The first deals of a ranking, found while deals pass; those of different currencies stand side by side.</summary>
/// <param name="most">How many are looked for; the others are only counted.</param>
/// <param name="isLast">Whether a deal comes after all others; of both kinds, those without an amount come last.</param>
/// <param name="compare">The order of the deals of one kind and currency.</param>
internal sealed class RankedDeals(int most, Func<DealEntry, bool> isLast, Comparison<DealEntry> compare)
{
    private readonly Dictionary<string, BestDeals>?[] _kinds = new Dictionary<string, BestDeals>?[4];

    /// <summary>How many deals have passed.</summary>
    public int Count { get; private set; }

    /// <summary>The first deals, in order.</summary>
    public IReadOnlyList<DealEntry> First
    {
        get
        {
            var all = new List<Ranked>();
            for (var kind = 0; kind < _kinds.Length; kind++)
            {
                foreach (var best in _kinds[kind]?.Values.AsEnumerable() ?? [])
                {
                    all.AddRange(best.Sorted().Select((deal, place) => new Ranked(deal, kind, place, best.Size)));
                }
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
        var groups = _kinds[(isLast(deal) ? 2 : 0) + (deal.Amount is null ? 1 : 0)] ??= new(StringComparer.Ordinal);
        if (!groups.TryGetValue(deal.Currency ?? "", out var best))
        {
            groups.Add(deal.Currency ?? "", best = new BestDeals(most, compare));
        }

        best.Add(deal);
    }

    private static int Compare(Ranked one, Ranked other) =>
        one.Kind != other.Kind ? one.Kind.CompareTo(other.Kind)
        : one.Place != other.Place ? one.Place.CompareTo(other.Place)
        : one.Size != other.Size ? other.Size.CompareTo(one.Size)
        : string.CompareOrdinal(one.Deal.Currency, other.Deal.Currency);

    private sealed record Ranked(DealEntry Deal, int Kind, int Place, int Size);
}
