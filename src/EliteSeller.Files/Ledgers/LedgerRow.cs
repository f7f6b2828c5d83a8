namespace EliteSeller.Files.Ledgers;

/// <summary>One record of a ledger, by the names of its columns.</summary>
public sealed class LedgerRow
{
    private readonly IReadOnlyDictionary<string, int> _columns;
    private readonly IReadOnlyList<string> _fields;

    internal LedgerRow(IReadOnlyDictionary<string, int> columns, IReadOnlyList<string> fields, long line)
    {
        _columns = columns;
        _fields = fields;
        Line = line;
    }

    /// <summary>The line of the file on which the record begins, counted from 1.</summary>
    public long Line { get; }

    /// <summary>The text under a column; empty when the file does not have the column.</summary>
    /// <param name="column">The name of the column, without regard to case.</param>
    public string this[string column] => _columns.TryGetValue(column, out var place) ? _fields[place].Trim() : "";

    /// <summary>The line, never its content.</summary>
    /// <returns>Such as <c>line 14</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"line {Line}");
}
