using EliteSeller.Files.Import.Tables;

namespace EliteSeller.Files.Import.Csv;

/// <summary>
/// Reads ISO dates, with or without a plain time behind them, from their bytes to a day number; other ways of writing are remembered.
/// </summary>
internal sealed class DateCellReader(FieldColumn column) : RememberedCellReader(column, bits: 11)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    // The number of the last day before each month of the years that are read, counted as the domain counts days.
    private static readonly int[] _daysBefore = DaysBefore();

    /// <inheritdoc/>
    public override Problem? Read(ReadOnlySpan<byte> cell, RowReading row)
    {
        if (cell.IsEmpty)
        {
            return null;
        }

        if (!TryReadIso(cell, out var day))
        {
            return base.Read(cell, row);
        }

        Column.Take(day, row);
        return null;
    }

    private static bool TryReadIso(ReadOnlySpan<byte> cell, out int day)
    {
        day = 0;
        if (cell.Length < 10 || cell[4] != (byte)'-' || cell[7] != (byte)'-' || (cell.Length > 10 && !IsTime(cell)))
        {
            return false;
        }

        var year = (Digit(cell[0]) * 1000) + (Digit(cell[1]) * 100) + (Digit(cell[2]) * 10) + Digit(cell[3]);
        var month = (Digit(cell[5]) * 10) + Digit(cell[6]);
        var dayOfMonth = (Digit(cell[8]) * 10) + Digit(cell[9]);
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || dayOfMonth < 1)
        {
            return false;
        }

        var index = ((year - FirstYear) * 12) + month - 1;
        day = _daysBefore[index] + dayOfMonth;
        return day <= _daysBefore[index + 1];
    }

    /// <summary>One of the times that exports write behind a day: hh:mm, hh:mm:ss, with milliseconds and a Z.</summary>
    private static bool IsTime(ReadOnlySpan<byte> cell)
    {
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

    private static int[] DaysBefore()
    {
        var days = new int[((LastYear - FirstYear + 1) * 12) + 1];
        for (var index = 0; index < days.Length; index++)
        {
            days[index] = (int)(new DateTime(FirstYear, 1, 1).AddMonths(index).Ticks / TimeSpan.TicksPerDay);
        }

        return days;
    }
}
