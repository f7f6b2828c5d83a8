namespace EliteSeller.Files.Import.Csv;

/// <summary>
/// The record at which a reader stands, as a row that nothing was copied for. It is another row when the reader has moved on; so it serves
/// who looks at once and keeps nothing.
/// </summary>
internal sealed class CsvCurrentRow(CsvRowTable shared, CsvRecords records) : SourceRow
{
    private readonly CellMemory<string>?[] _texts = new CellMemory<string>?[shared.Table.Headers.Count];

    /// <inheritdoc/>
    public override SourceTable Table => shared.Table;

    /// <inheritdoc/>
    public override long Line => records.Line;

    /// <summary>The text of a cell; the same object for the same bytes, as long as it is remembered.</summary>
    public override string GetText(int column)
    {
        var cell = records.Span(column);
        if (cell.IsEmpty)
        {
            return "";
        }

        var texts = _texts[column] ??= new CellMemory<string>(bits: 7);
        if (!texts.TryGet(cell, out var text))
        {
            text = records.Text(column);
            texts.Keep(cell, text);
        }

        return text;
    }

    /// <inheritdoc/>
    internal override SourceRow Keep(byte[]? bytes, SourceRow? used)
    {
        bytes ??= records.Raw.ToArray();
        return used is CsvSourceRow row ? row.Become(shared, Line, bytes) : new CsvSourceRow(shared, Line, bytes);
    }

    /// <inheritdoc/>
    internal override string? Shape => shared.Shape;

    /// <inheritdoc/>
    internal override bool HasBytes(byte[] bytes) => records.Raw.SequenceEqual(bytes);

    /// <inheritdoc/>
    internal override byte[] CopyBytes(byte[] into) => CsvRowTable.Copy(records.Raw, into);
}
