using EliteSeller.Files.Import.Tables;

namespace EliteSeller.Files.Import.Csv;

/// <summary>
/// Reads the cells of a column whose values are whole numbers inside (grades, answers, yes and no, days), each different one once.
/// </summary>
internal class RememberedCellReader(FieldColumn column, int bits = 8) : CellReader(column)
{
    private readonly CellMemory<int> _memory = new(bits);

    /// <inheritdoc/>
    public override Problem? Read(ReadOnlySpan<byte> cell, RowReading row)
    {
        if (_memory.TryGet(cell, out var known))
        {
            Column.Take(known, row);
            return null;
        }

        var text = Text(cell);
        if (Column.CodeOf(text) is not { } code)
        {
            return Column.Read(text, row);
        }

        _memory.Keep(cell, code);
        Column.Take(code, row);
        return null;
    }
}
