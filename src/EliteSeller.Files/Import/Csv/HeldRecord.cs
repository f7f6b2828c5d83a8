namespace EliteSeller.Files.Import.Csv;

/// <summary>A record that was read ahead from a source that cannot be read twice.</summary>
internal sealed class HeldRecord(RecordKind kind, long line, int fieldCount, byte[] bytes)
{
    /// <summary>What it is.</summary>
    public RecordKind Kind { get; } = kind;

    /// <summary>The line on which it begins.</summary>
    public long Line { get; } = line;

    /// <summary>How many cells it has.</summary>
    public int FieldCount { get; } = fieldCount;

    /// <summary>Its bytes in UTF-8.</summary>
    public byte[] Bytes { get; } = bytes;
}
