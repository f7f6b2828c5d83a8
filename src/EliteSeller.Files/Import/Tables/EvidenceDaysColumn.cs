namespace EliteSeller.Files.Import.Tables;

/// <summary>The column in which our own objects keep the days of their evidence.</summary>
internal sealed class EvidenceDaysColumn(OpportunityField field, int index, string header) : FieldColumn(field, index, header)
{
    /// <inheritdoc/>
    public override Problem? Read(string text, RowReading row)
    {
        _ = row ?? throw new ArgumentNullException(nameof(row));
        foreach (var (field, day) in EvidenceDays.Read(text ?? throw new ArgumentNullException(nameof(text))))
        {
            row.SetEvidencedOn(field, day);
        }

        return null;
    }
}
