using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>A column that says yes or no: closed, won.</summary>
internal sealed class FlagColumn(OpportunityField field, int index, string header) : FieldColumn(field, index, header)
{
    private const int Blank = 0;
    private const int No = 1;
    private const int Yes = 2;

    /// <inheritdoc/>
    public override int? CodeOf(string text) => UnknownWords.Matches(text) ? Blank : YesNoText.Read(text) switch
    {
        true => Yes,
        false => No,
        null => null,
    };

    /// <inheritdoc/>
    public override void Take(int code, RowReading row)
    {
        bool? flag = code == Blank ? null : code == Yes;
        switch (Field)
        {
            case OpportunityField.IsClosed: row.Signals.IsClosed = flag; break;
            case OpportunityField.IsWon: row.Signals.IsWon = flag; break;
            case OpportunityField.IsActive: row.Signals.IsActive = flag; break;
            default: row.Signals.IsDeleted = flag == true; break;
        }
    }

    /// <inheritdoc/>
    public override Problem? Read(string text, RowReading row)
    {
        var code = CodeOf(text);
        Take(code ?? Blank, row);
        return code is null
            ? Refuse("UnreadableFlag", $"{Quote(text)} is not yes or no.", "Write true or false, or leave the cell blank.") : null;
    }
}
