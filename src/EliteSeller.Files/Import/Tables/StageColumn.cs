namespace EliteSeller.Files.Import.Tables;

/// <summary>A column of stages.</summary>
internal sealed class StageColumn : FieldColumn
{
    private readonly StageTable _stages;

    internal StageColumn(OpportunityField field, int index, string header, StageTable stages)
        : base(field, index, header) => _stages = stages;

    /// <inheritdoc/>
    public override Problem? Read(string text, RowReading row)
    {
        row.Stage = CellText.OrNull(text) is { } name ? _stages.Find(name) : null;
        return null;
    }
}
