namespace EliteSeller.Files.Import.Tables;

/// <summary>A column of stages.</summary>
internal sealed class StageColumn(OpportunityField field, int index, string header, StageTable stages) : FieldColumn(field, index, header)
{
    /// <inheritdoc/>
    public override Problem? Read(string text, RowReading row)
    {
        row.Stage = CellText.OrNull(text) is { } name ? stages.Find(name) : null;
        return null;
    }
}
