using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Calibration;

/// <summary>
/// The closed deals in an order of their own, which depends on what they say and not on where they stood in the file.
/// Deals that say the same in every column form a group.
/// </summary>
internal sealed class LearningSet
{
    private LearningSet(IReadOnlyList<LearningColumn> columns, LearningRow[] rows, int[] groups, ulong[] hashes)
    {
        Columns = columns;
        Rows = rows;
        Groups = groups;
        Hashes = hashes;
        Won = rows.Count(row => row.Won);
    }

    /// <summary>The columns in ordinal order of their headers.</summary>
    public IReadOnlyList<LearningColumn> Columns { get; }

    public LearningRow[] Rows { get; }

    /// <summary>The number of each row's group; groups stand in ordinal order of what they say.</summary>
    public int[] Groups { get; }

    /// <summary>A hash of what each row's group says, the same on every machine.</summary>
    public ulong[] Hashes { get; }

    public int Won { get; }

    public int Lost => Rows.Length - Won;

    /// <summary>The share won.</summary>
    public double WonShare => (double)Won / Rows.Length;

    /// <summary>Puts rows in their own order, by the columns that are learned from.</summary>
    public static LearningSet Create(IEnumerable<LearningColumn> columns, IEnumerable<LearningRow> rows)
    {
        var ordered = columns.OrderBy(column => column.Header, StringComparer.Ordinal).ToArray();
        var keyed = rows.Select(row => (Key: KeyOf(ordered, row), Row: row)).ToArray();
        Array.Sort(keyed, (a, b) =>
        {
            var byKey = string.CompareOrdinal(a.Key, b.Key);
            var byOutcome = byKey != 0 ? byKey : a.Row.Won.CompareTo(b.Row.Won);
            return byOutcome != 0 ? byOutcome : a.Row.CreatedDay.CompareTo(b.Row.CreatedDay);
        });

        var groups = new int[keyed.Length];
        var hashes = new ulong[keyed.Length];
        for (var i = 0; i < keyed.Length; i++)
        {
            var isNew = i == 0 || !string.Equals(keyed[i].Key, keyed[i - 1].Key, StringComparison.Ordinal);
            groups[i] = i == 0 ? 0 : groups[i - 1] + (isNew ? 1 : 0);
            hashes[i] = isNew ? Hash(keyed[i].Key) : hashes[i - 1];
        }

        return new LearningSet(ordered, [.. keyed.Select(pair => pair.Row)], groups, hashes);
    }

    /// <summary>A part of the rows, in the same order and with the same groups.</summary>
    public LearningSet Where(Func<int, bool> isIn)
    {
        var places = Enumerable.Range(0, Rows.Length).Where(isIn).ToArray();
        return new LearningSet(
            Columns, [.. places.Select(i => Rows[i])], [.. places.Select(i => Groups[i])], [.. places.Select(i => Hashes[i])]);
    }

    /// <summary>The cells of one column.</summary>
    public string?[] CellsOf(LearningColumn column) => Array.ConvertAll(Rows, row => LearningTable.Cell(row, column));

    private static string KeyOf(LearningColumn[] columns, LearningRow row) =>
        string.Join("\u001F", columns.Select(column => LearningTable.Cell(row, column) is { } cell ? "=" + cell : ""));

    private static ulong Hash(string text)
    {
        var hash = 0UL;
        foreach (var c in text)
        {
            hash = SeededGenerator.Mix(hash ^ c);
        }

        return hash;
    }
}
