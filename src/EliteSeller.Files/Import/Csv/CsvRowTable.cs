namespace EliteSeller.Files.Import.Csv;

/// <summary>What all rows of a CSV file share: the table, and the byte between two cells.</summary>
/// <param name="Table">The table.</param>
/// <param name="Separator">The byte between two cells.</param>
internal sealed record CsvRowTable(SourceTable Table, byte Separator)
{
    /// <summary>How a row is cut into fields.</summary>
    public string Shape { get; } = (char)Separator + Table.Shape;

    /// <summary>A copy of a record, in an array of the same length or a new one.</summary>
    public static byte[] Copy(ReadOnlySpan<byte> record, byte[] into)
    {
        var copy = into.Length == record.Length ? into : new byte[record.Length];
        record.CopyTo(copy);
        return copy;
    }
}
