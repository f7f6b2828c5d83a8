using EliteSeller.Files.Import.Tables;

namespace EliteSeller.Files.Import.Csv;

/// <summary>Finds a stage by its bytes, because a column of a million cells holds a dozen names.</summary>
internal sealed class StageCellReader(FieldColumn column) : CellReader(column)
{
    private readonly CellMemory<SalesStage?> _memory = new(bits: 8);

    /// <inheritdoc/>
    public override Problem? Read(ReadOnlySpan<byte> cell, RowReading row)
    {
        if (cell.IsEmpty)
        {
            return null;
        }

        if (_memory.TryGet(cell, out var known))
        {
            row.Stage = known;
            return null;
        }

        var problem = ReadText(cell, row);
        if (row.Stage is { } stage)
        {
            _memory.Keep(cell, stage);
        }

        return problem;
    }
}
