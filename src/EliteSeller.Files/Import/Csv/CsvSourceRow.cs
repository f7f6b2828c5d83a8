namespace EliteSeller.Files.Import.Csv;

/// <summary>A row of a CSV file: its bytes, kept once, and decoded cell by cell when somebody asks.</summary>
internal sealed class CsvSourceRow(CsvRowTable shared, long line, byte[] record) : SourceRow
{
    /// <inheritdoc/>
    public override SourceTable Table => shared.Table;

    /// <inheritdoc/>
    public override long Line => line;

    /// <inheritdoc/>
    public override string GetText(int column) => CsvCells.Text(record, shared.Separator, column);

    /// <summary>The same object for another row, where nobody needs the one that it was.</summary>
    public CsvSourceRow Become(CsvRowTable ofTable, long onLine, byte[] bytes)
    {
        (shared, line, record) = (ofTable, onLine, bytes);
        return this;
    }

    /// <inheritdoc/>
    internal override string? Shape => shared.Shape;

    /// <inheritdoc/>
    internal override bool HasBytes(byte[] bytes) => record.AsSpan().SequenceEqual(bytes);

    /// <inheritdoc/>
    internal override byte[] CopyBytes(byte[] into) => CsvRowTable.Copy(record, into);
}
