using System;
using EliteSeller.Opportunities;
using EliteSeller.Reading;

namespace EliteSeller.Formats.Csv;

/// <summary>Reads plain numbers from their bytes: digits, and a point where the column is settled to have decimal points.</summary>
internal sealed class NumberCellReader : CellReader
{
    private const int MaximumDigits = 18;

    private static readonly long[] _powers = Powers();

    private readonly bool _isCount;
    private readonly bool _isProbability;
    private readonly bool _readsWhole;
    private readonly bool _readsPoint;

    public NumberCellReader(FieldColumn column)
        : base(column)
    {
        _isCount = column is CountColumn;
        _readsPoint = column.ReadsPlainPoint;
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

        if (!TryReadPlain(cell, out var digits, out var decimals) || (_isProbability && digits > 100 * _powers[decimals]))
        {
            return ReadText(cell, row);
        }

        if (!_isCount)
        {
            row.SetNumber(Column.Field, new decimal((int)digits, (int)(digits >> 32), 0, isNegative: false, (byte)decimals));
            return null;
        }

        if (decimals > 0 || digits > int.MaxValue)
        {
            return ReadText(cell, row);
        }

        row.SetCount(Column.Field, (int)digits);
        return null;
    }

    /// <summary>Digits, with a point among them where the column has decimal points, and nothing else.</summary>
    private bool TryReadPlain(ReadOnlySpan<byte> cell, out long digits, out int decimals)
    {
        digits = 0;
        decimals = 0;
        if (!_readsWhole || cell.Length > MaximumDigits || cell[0] == (byte)'.')
        {
            return false;
        }

        var point = -1;
        for (var i = 0; i < cell.Length; i++)
        {
            var digit = (uint)(cell[i] - '0');
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
            }
            else if (cell[i] == (byte)'.' && point < 0 && _readsPoint)
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        decimals = point < 0 ? 0 : cell.Length - 1 - point;
        return point < 0 || decimals > 0;
    }

    private static long[] Powers()
    {
        var powers = new long[MaximumDigits];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return powers;
    }
}
