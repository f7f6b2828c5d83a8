using System;
using EliteSeller.Reading;

namespace EliteSeller.Formats.Csv;

/// <summary>Reads ISO dates, with or without a plain time behind them, from their bytes.</summary>
internal sealed class DateCellReader(FieldColumn column) : CellReader(column)
{
    /// <inheritdoc/>
    public override Problem? Read(ReadOnlySpan<byte> cell, RowReading row)
    {
        if (cell.IsEmpty)
        {
            return null;
        }

        if (!TryReadIso(cell, out var day))
        {
            return ReadText(cell, row);
        }

        row.SetDate(Column.Field, day);
        return null;
    }

    private static bool TryReadIso(ReadOnlySpan<byte> cell, out DateTime day)
    {
        day = default;
        if (cell.Length < 10 || cell[4] != (byte)'-' || cell[7] != (byte)'-' || !IsEndOrTime(cell))
        {
            return false;
        }

        var year = (Digit(cell[0]) * 1000) + (Digit(cell[1]) * 100) + (Digit(cell[2]) * 10) + Digit(cell[3]);
        var month = (Digit(cell[5]) * 10) + Digit(cell[6]);
        var dayOfMonth = (Digit(cell[8]) * 10) + Digit(cell[9]);
        if (year is < 1900 or > 2199 || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DateTime(year, month, dayOfMonth);
        return true;
    }

    /// <summary>Nothing behind the day, or one of the times that exports write: hh:mm, hh:mm:ss, with milliseconds and a Z.</summary>
    private static bool IsEndOrTime(ReadOnlySpan<byte> cell)
    {
        if (cell.Length == 10)
        {
            return true;
        }

        if (cell.Length is not (16 or 19 or 20 or 24) || cell[10] is not ((byte)'T' or (byte)' ') || cell[13] != (byte)':')
        {
            return false;
        }

        for (var i = 11; i < cell.Length; i++)
        {
            if (cell[i] is not (>= (byte)'0' and <= (byte)'9' or (byte)':' or (byte)'.' or (byte)'Z'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The value of a digit; of anything else a value so large that the date is refused.</summary>
    private static int Digit(byte b) => b is >= (byte)'0' and <= (byte)'9' ? b - '0' : 10_000_000;
}
