namespace EliteSeller.Files.Import.Workbooks;

/// <summary>Cells that are merged over several rows.</summary>
internal sealed class MergedRange(long firstRow, long lastRow, int firstColumn)
{
    /// <summary>The row with the value.</summary>
    public long FirstRow { get; } = firstRow;

    /// <summary>The last row.</summary>
    public long LastRow { get; } = lastRow;

    /// <summary>The column with the value, counted from 1.</summary>
    public int FirstColumn { get; } = firstColumn;
}
