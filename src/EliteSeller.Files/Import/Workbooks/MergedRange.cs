namespace EliteSeller.Files.Import.Workbooks;

/// <summary>Cells that are merged over several rows.</summary>
/// <param name="FirstRow">The row with the value.</param>
/// <param name="LastRow">The last row.</param>
/// <param name="FirstColumn">The column with the value, counted from 1.</param>
internal sealed record MergedRange(long FirstRow, long LastRow, int FirstColumn);
