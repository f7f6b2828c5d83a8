using EliteSeller.Files.Import.Tables;

namespace EliteSeller.Files.Import.Csv;

/// <summary>Reads plain numbers from their bytes: digits, and the marks that the column is settled to have.</summary>
internal sealed class NumberCellReader : CellReader
{
    // So many digits are within every limit; longer ones are read as text.
    private const int MaximumDigits = 15;
    private const int GroupLength = 3;

    private static readonly long[] _powers = Powers();

    private readonly bool _isCount;
    private readonly int _most;
    private readonly bool _isProbability;
    private readonly bool _readsWhole;
    private readonly int _mark;
    private readonly int _group;

    public NumberCellReader(FieldColumn column)
        : base(column)
    {
        _isCount = column is CountColumn;
        _most = column is CountColumn count ? count.Most : int.MaxValue;
        (_mark, _group) = column.DecimalMark switch
        {
            '.' => ('.', ','),
            ',' => (',', '.'),
            _ => (-1, -1),
        };
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

        if (decimals > 0 || digits > _most)
        {
            return ReadText(cell, row);
        }

        row.SetCount(Column.Field, (int)digits);
        return null;
    }

    /// <summary>
    /// Digits, where the column's decimal mark is settled also with one and with marks between thousands, and nothing else.
    /// </summary>
    private bool TryReadPlain(ReadOnlySpan<byte> cell, out long digits, out int decimals)
    {
        digits = 0;
        decimals = 0;
        if (!_readsWhole || cell.Length > MaximumDigits)
        {
            return false;
        }

        var run = 0;
        var isGrouped = false;
        var isFraction = false;
        foreach (var b in cell)
        {
            var digit = (uint)(b - '0');
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
                run++;
                continue;
            }

            var isGroup = b == _group && !isFraction;
            if (!(
                isGroup ? EndsGroup(run, isGrouped, cell[0]) : b == _mark && !isFraction && run > 0 && (!isGrouped || run == GroupLength)))
            {
                return false;
            }

            isGrouped |= isGroup;
            isFraction |= !isGroup;
            run = 0;
        }

        decimals = isFraction ? run : 0;
        return isFraction || !isGrouped ? run > 0 : run == GroupLength;
    }

    /// <summary>Whether a mark between thousands may stand behind so many digits.</summary>
    private static bool EndsGroup(int run, bool isGrouped, byte first) =>
        isGrouped ? run == GroupLength : run is > 0 and <= GroupLength && first != (byte)'0';

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
