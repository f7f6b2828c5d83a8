using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>
/// How much the columns are used that no field was found for. A team's policy may call any of them evidence, and then a column of
/// blanks has to be the same as no column.
/// </summary>
/// <param name="headers">How many columns there are.</param>
/// <param name="columns">Those of no field; the others are surveyed elsewhere.</param>
internal sealed class FillCounts(int headers, int[] columns)
{
    // Enough to tell a column that is kept from one that is not; a file that is read ahead for other reasons costs nothing more.
    private const int MostRows = 1000;

    private readonly long[] _filled = new long[headers];
    private readonly long[] _filledOpen = new long[headers];
    private long _rows;
    private long _open;

    public void Add(Func<int, string> cell, bool isOpen)
    {
        if (_rows >= MostRows)
        {
            return;
        }

        _rows++;
        _open += isOpen ? 1 : 0;
        foreach (var column in columns)
        {
            if (!UnknownWords.Matches(cell(column)))
            {
                _filled[column]++;
                _filledOpen[column] += isOpen ? 1 : 0;
            }
        }
    }

    /// <summary>How each column is used; a column of a field counts as kept, because its field says more.</summary>
    /// <param name="used">The share of the open deals from which a blank says something.</param>
    /// <param name="isRecordedByPresence">True for objects from the pipeline.</param>
    public FieldUsage[] Usage(decimal used, bool isRecordedByPresence)
    {
        var usage = new FieldUsage[_filled.Length];
        for (var column = 0; column < usage.Length; column++)
        {
            usage[column] = FieldUsage.Recorded;
        }

        if (isRecordedByPresence)
        {
            return usage;
        }

        var deals = _open > 0 ? _open : _rows;
        foreach (var column in columns)
        {
            var filled = _open > 0 ? _filledOpen[column] : _filled[column];
            usage[column] = filled == 0 ? FieldUsage.NotRecorded : filled < used * deals ? FieldUsage.HardlyUsed : FieldUsage.Recorded;
        }

        return usage;
    }
}
