using System;
using System.Buffers.Text;
using EliteSeller.Opportunities;
using EliteSeller.Reading;

namespace EliteSeller.Formats.Csv;

/// <summary>Reads plain numbers from their bytes: digits, and a point where the column is settled to have decimal points.</summary>
internal sealed class NumberCellReader : CellReader
{
    private const int MaximumDigits = 18;

    private readonly bool _isCount;
    private readonly bool _isProbability;
    private readonly bool _readsWhole;

    public NumberCellReader(FieldColumn column)
        : base(column)
    {
        _isCount = column is CountColumn;
        _isProbability = column.Field == OpportunityField.Probability;
        _readsWhole = column is not ProbabilityColumn probability || probability.ReadsPlainPercent;
    }

    /// <inheritdoc/>
    public override Problem? Read(ReadOnlySpan<byte> cell, RowReading row)
    {
        if (cell.IsEmpty)
        {
            return null;
        }

        if (!IsPlain(cell, out var hasPoint) || !Utf8Parser.TryParse(cell, out decimal number, out var used) || used != cell.Length || (_isProbability && number > 100))
        {
            return ReadText(cell, row);
        }

        if (!_isCount)
        {
            row.SetNumber(Column.Field, number);
            return null;
        }

        if (hasPoint || number > int.MaxValue)
        {
            return ReadText(cell, row);
        }

        row.SetCount(Column.Field, (int)number);
        return null;
    }

    private bool IsPlain(ReadOnlySpan<byte> cell, out bool hasPoint)
    {
        hasPoint = false;
        if (!_readsWhole || cell.Length > MaximumDigits || cell[0] == (byte)'.')
        {
            return false;
        }

        foreach (var b in cell)
        {
            if (b == (byte)'.' && !hasPoint && Column.ReadsPlainPoint)
            {
                hasPoint = true;
            }
            else if (b is not (>= (byte)'0' and <= (byte)'9'))
            {
                return false;
            }
        }

        return cell[cell.Length - 1] != (byte)'.';
    }
}
