namespace EliteSeller.Analysis.Reports;

/// <summary>The first entries of a list, and how many there are in all.</summary>
/// <typeparam name="T">The kind of entry.</typeparam>
public sealed class CappedList<T>
{
    internal CappedList(IEnumerable<T> all, int most)
    {
        var shown = new List<T>();
        foreach (var entry in all)
        {
            Count++;
            if (shown.Count < most)
            {
                shown.Add(entry);
            }
        }

        Shown = shown;
    }

    private CappedList(int count, IReadOnlyList<T> shown)
    {
        Shown = shown;
        Count = count;
    }

    /// <summary>The entries that are shown.</summary>
    public IReadOnlyList<T> Shown { get; }

    /// <summary>How many there are in all.</summary>
    public int Count { get; }

    /// <summary>How many are not shown.</summary>
    public int Cut => Count - Shown.Count;

    /// <summary>The first entries of a list that nobody keeps.</summary>
    internal static CappedList<T> First(IReadOnlyList<T> shown, int count) => new(count, shown);

    /// <summary>The counts.</summary>
    /// <returns>Such as <c>10 of 34</c>.</returns>
    public override string ToString() => System.FormattableString.Invariant($"{Shown.Count} of {Count}");
}
