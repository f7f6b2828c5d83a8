using EliteSeller.Opportunities;

namespace EliteSeller.Reading;

/// <summary>A column that says whether the deal is open, won or lost.</summary>
public sealed class StatusColumn : FieldColumn
{
    internal StatusColumn(OpportunityField field, int index, string header)
        : base(field, index, header)
    {
    }

    /// <inheritdoc/>
    public override Problem? Read(string text, RowReading row)
    {
        row.Status = UnknownWords.Matches(text) ? null : OutcomeText.Read(text);
        if (row.Status is null && !UnknownWords.Matches(text))
        {
            row.Note("UnknownStatus", $"The status {Quote(text)} in column '{Header}' is neither open nor won nor lost; the stage decides.");
        }

        return null;
    }
}
