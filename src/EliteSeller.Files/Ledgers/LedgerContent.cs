namespace EliteSeller.Files.Ledgers;

/// <summary>What a ledger held at the moment when it was read.</summary>
public sealed class LedgerContent(IReadOnlyList<string> columns, IReadOnlyList<LedgerRow> rows, IReadOnlyList<Problem> problems)
{
    /// <summary>The names of the columns in the order of the file; none of an empty file.</summary>
    public IReadOnlyList<string> Columns { get; } = columns;

    /// <summary>The records in the order in which they were written.</summary>
    public IReadOnlyList<LedgerRow> Rows { get; } = rows;

    /// <summary>
    /// Lines that could not be read, each with its number. None of them is in <see cref="Rows"/>, except a whole last line without an end.
    /// </summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
