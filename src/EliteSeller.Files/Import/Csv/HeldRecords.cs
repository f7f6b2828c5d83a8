using EliteSeller.Files.Import.Tables;

namespace EliteSeller.Files.Import.Csv;

/// <summary>The records that were shown to the survey, as far as they cannot be read again: a pipe gives each of them once.</summary>
internal sealed class HeldRecords
{
    private const long MaximumSurvey = 64L << 20;
    private const int MaximumHeld = 1000;

    private readonly Queue<HeldRecord> _records = new();

    /// <summary>Whether any is left.</summary>
    public bool HasAny => _records.Count > 0;

    /// <summary>What ended the source before its end, while it was surveyed; otherwise null.</summary>
    public Problem? End { get; private set; }

    /// <summary>Takes the next one.</summary>
    public HeldRecord Next() => _records.Dequeue();

    /// <summary>Shows a survey the rows that it needs.</summary>
    /// <param name="survey">Takes the rows that are deals.</param>
    /// <param name="source">The file.</param>
    /// <param name="records">Its records, behind the header.</param>
    /// <returns>Whether there is any row below the header.</returns>
    public bool Survey(TableProfile survey, CsvRecordSource source, CsvRecords records)
    {
        var hasRows = false;
        while (!survey.IsSettled && records.BytesRead < MaximumSurvey && _records.Count < MaximumHeld)
        {
            if (!source.MoveNext(records, out var end))
            {
                End = end;
                return hasRows || end is not null;
            }

            var kind = records.Classify();
            hasRows |= kind is not (RecordKind.Blank or RecordKind.Footer or RecordKind.RepeatedHeader or RecordKind.Total
                or RecordKind.Beside);
            if (kind == RecordKind.Deal)
            {
                survey.Add(records.Text, records.Line);
            }

            if (!source.CanReadTwice)
            {
                _records.Enqueue(new HeldRecord(kind, records.Line, records.FieldCount, records.Raw.ToArray()));
            }
        }

        return true;
    }
}
