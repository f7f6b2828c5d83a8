namespace EliteSeller.Files.Import.Csv;

/// <summary>A record that was read ahead from a source that cannot be read twice.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">The line on which it begins.</param>
/// <param name="FieldCount">How many cells it has.</param>
/// <param name="Bytes">Its bytes in UTF-8.</param>
internal sealed record HeldRecord(RecordKind Kind, long Line, int FieldCount, byte[] Bytes);
