using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>A column of answers to an ask.</summary>
internal sealed class AskColumn(OpportunityField field, int index, string header) : FieldColumn(field, index, header)
{
    /// <inheritdoc/>
    public override int? CodeOf(string text) => (int?)AskText.Read(text);

    /// <inheritdoc/>
    public override void Take(int code, RowReading row) => row.SetAnswer(Field, (AskAnswer)code);

    /// <inheritdoc/>
    public override Problem? Read(string text, RowReading row)
    {
        var code = CodeOf(text);
        Take(code ?? (int)AskAnswer.NotAsked, row);
        if (code is null)
        {
            row.Note("UnknownAnswer",
                $"The answer {Quote(text)} in column '{Header}' is not Yes, No, Conditional or Evaded, so the ask counts as not asked.");
        }

        return null;
    }
}
