namespace EliteSeller.Files.Import.Csv;

/// <summary>What all rows of a CSV file share: the table, and the byte between two cells.</summary>
internal sealed class CsvRowTable(SourceTable table, byte separator)
{
    /// <summary>The table.</summary>
    public SourceTable Table { get; } = table;

    /// <summary>How a row is cut into fields.</summary>
    public string Shape { get; } = (char)separator + table.Shape;

    /// <summary>The byte between two cells.</summary>
    public byte Separator { get; } = separator;
}
