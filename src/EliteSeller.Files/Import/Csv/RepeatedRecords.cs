using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Import.Csv;

/// <summary>Goes through a file once more when ids were repeated in it, for their rows alone.</summary>
internal static class RepeatedRecords
{
    /// <summary>Compares the rows of repeated ids and tells the report.</summary>
    /// <param name="source">The file.</param>
    /// <param name="read">Its records, at their end.</param>
    /// <param name="rows">The reader of its rows, which knows the repeated ids.</param>
    public static void Compare(CsvRecordSource source, CsvRecords read, CsvRowReader rows)
    {
        if (!rows.Repeated.HasAny)
        {
            return;
        }

        try
        {
            using var again = source.Start(out _);
            again.ExpectAs(read);
            while (source.MoveNext(again, out _))
            {
                if (again.Classify() == RecordKind.Deal && rows.KeyOf(again) is var id && rows.Repeated.Has(id, again.Line))
                {
                    rows.Repeated.Compare(id, again.Line, again.Cells().ConvertAll(FormulaGuard.Unguard));
                }
            }

            rows.Repeated.Complete();
        }
        catch (EliteSellerException)
        {
            // Every row has been read once and counts; only the comparison is lost with a file that was moved away.
            rows.Repeated.GiveUp();
        }
    }
}
