using EliteSeller.Opportunities;

namespace EliteSeller.Reading;

/// <summary>A column that says yes or no: closed, won.</summary>
public sealed class FlagColumn : FieldColumn
{
    internal FlagColumn(OpportunityField field, int index, string header)
        : base(field, index, header)
    {
    }

    /// <inheritdoc/>
    public override Problem? Read(string text, RowReading row)
    {
        var flag = UnknownWords.Matches(text) ? null : YesNoText.Read(text);
        if (Field == OpportunityField.IsClosed)
        {
            row.IsClosed = flag;
        }
        else
        {
            row.IsWon = flag;
        }

        return flag is null && !UnknownWords.Matches(text)
            ? Refuse("UnreadableFlag", $"{Quote(text)} is neither yes nor no.", "Write true or false, or leave the cell blank.")
            : null;
    }
}
