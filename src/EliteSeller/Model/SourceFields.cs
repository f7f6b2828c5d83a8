using System.Collections;

namespace EliteSeller.Model;

/// <summary>Every cell of an opportunity's row by its original header, so that nothing of an export is lost.</summary>
/// <remarks>Read-only and without regard to case. In PowerShell: <c>$deal.Fields.'Next Step'</c>.</remarks>
public sealed class SourceFields : IDictionary, IReadOnlyDictionary<string, string>
{
    private readonly SourceRow _row;

    internal SourceFields(SourceRow row) => _row = row;

    /// <summary>How many columns the source has.</summary>
    public int Count => _row.Table.Headers.Count;

    /// <summary>The headers in the order of the source.</summary>
    public IEnumerable<string> Keys => _row.Table.Headers;

    /// <summary>The cells in the order of the source.</summary>
    public IEnumerable<string> Values => Keys.Select((_, column) => _row.GetText(column));

    bool IDictionary.IsFixedSize => true;

    bool IDictionary.IsReadOnly => true;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    ICollection IDictionary.Keys => Keys.ToArray();

    ICollection IDictionary.Values => Values.ToArray();

    /// <summary>The cell under a header.</summary>
    /// <param name="key">The header, without regard to case.</param>
    /// <exception cref="KeyNotFoundException">The source has no such header.</exception>
    public string this[string key] =>
        TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"The source has no column '{key}'.");

    object? IDictionary.this[object key]
    {
        get => key is string header && TryGetValue(header, out var text) ? text : null;
        set => throw ReadOnly();
    }

    /// <summary>Whether the source has a header.</summary>
    /// <param name="key">The header, without regard to case.</param>
    /// <returns>True when it does.</returns>
    public bool ContainsKey(string key) => _row.Table.ColumnOf(key) >= 0;

    /// <summary>The cell under a header, where there is one.</summary>
    /// <param name="key">The header, without regard to case.</param>
    /// <param name="value">The text of the cell.</param>
    /// <returns>False when the source has no such header.</returns>
    public bool TryGetValue(string key, out string value)
    {
        var column = _row.Table.ColumnOf(key);
        value = column < 0 ? "" : _row.GetText(column);
        return column >= 0;
    }

    /// <summary>The headers and cells in the order of the source.</summary>
    /// <returns>One pair a column.</returns>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() =>
        Keys.Select((header, column) => new KeyValuePair<string, string>(header, _row.GetText(column))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    IDictionaryEnumerator IDictionary.GetEnumerator() => ToOrdered().GetEnumerator();

    bool IDictionary.Contains(object key) => key is string header && ContainsKey(header);

    void ICollection.CopyTo(Array array, int index)
    {
        foreach (var pair in this)
        {
            array.SetValue(new DictionaryEntry(pair.Key, pair.Value), index++);
        }
    }

    void IDictionary.Add(object key, object? value) => throw ReadOnly();

    void IDictionary.Clear() => throw ReadOnly();

    void IDictionary.Remove(object key) => throw ReadOnly();

    /// <summary>How many columns there are, never their content.</summary>
    /// <returns>Such as <c>13 columns</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Count} columns");

    private static NotSupportedException ReadOnly() => new("The fields of an opportunity are read-only.");

    private System.Collections.Specialized.OrderedDictionary ToOrdered()
    {
        var ordered = new System.Collections.Specialized.OrderedDictionary(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in this)
        {
            ordered[pair.Key] = pair.Value;
        }

        return ordered;
    }
}
