using System;
using EliteSeller.Opportunities;
using EliteSeller.Reading;

namespace EliteSeller.Formats.Csv;

/// <summary>Finds a stage by its bytes, because a column of a million cells holds a dozen names.</summary>
internal sealed class StageCellReader(FieldColumn column) : CellReader(column)
{
    private const int MaximumKept = 64;

    private readonly byte[][] _names = new byte[MaximumKept][];
    private readonly SalesStage[] _stages = new SalesStage[MaximumKept];
    private int _count;

    /// <inheritdoc/>
    public override Problem? Read(ReadOnlySpan<byte> cell, RowReading row)
    {
        if (cell.IsEmpty)
        {
            return null;
        }

        for (var i = 0; i < _count; i++)
        {
            if (cell.SequenceEqual(_names[i]))
            {
                row.Stage = _stages[i];
                return null;
            }
        }

        var problem = ReadText(cell, row);
        if (row.Stage is { } stage && _count < MaximumKept)
        {
            _names[_count] = cell.ToArray();
            _stages[_count] = stage;
            _count++;
        }

        return problem;
    }
}
