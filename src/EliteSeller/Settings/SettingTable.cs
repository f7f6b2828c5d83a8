namespace EliteSeller.Settings;

/// <summary>A table of a settings file: keys with their values, in the order in which they were written.</summary>
public sealed class SettingTable : SettingNode
{
    private readonly Dictionary<string, SettingEntry> _byKey = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a table.</summary>
    /// <param name="entries">The entries, in order; no key may come twice, upper and lower case being the same.</param>
    /// <param name="file">The file that the table stands in.</param>
    /// <param name="line">Its line, from 1.</param>
    /// <param name="column">Its column, from 1.</param>
    /// <exception cref="ArgumentException">The same key comes twice.</exception>
    public SettingTable(IReadOnlyList<SettingEntry> entries, string file, int line, int column)
        : base(file, line, column)
    {
        Entries = entries ?? throw new ArgumentNullException(nameof(entries));
        foreach (var entry in entries)
        {
            _byKey.Add(entry.Key, entry);
        }
    }

    /// <summary>The entries, in order.</summary>
    public IReadOnlyList<SettingEntry> Entries { get; }

    /// <inheritdoc/>
    public override string Kind => "a table";

    /// <summary>The entry of a key, upper and lower case being the same; null when the table does not have it.</summary>
    public SettingEntry? Find(string key) => _byKey.TryGetValue(key, out var entry) ? entry : null;
}
