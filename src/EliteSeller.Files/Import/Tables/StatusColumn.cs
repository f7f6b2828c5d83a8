using EliteSeller.Model;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>A column that says whether the deal is open, won or lost.</summary>
public sealed class StatusColumn : FieldColumn
{
    private const int Blank = -1;

    internal StatusColumn(OpportunityField field, int index, string header)
        : base(field, index, header)
    {
    }

    /// <inheritdoc/>
    public override int? CodeOf(string text) => UnknownWords.Matches(text) ? Blank : (int?)OutcomeText.Read(text);

    /// <inheritdoc/>
    public override void Take(int code, RowReading row) => row.Status = code == Blank ? null : (DealOutcome)code;

    /// <inheritdoc/>
    public override Problem? Read(string text, RowReading row)
    {
        var code = CodeOf(text);
        Take(code ?? Blank, row);
        if (code is null)
        {
            row.Note("UnknownStatus", $"The status {Quote(text)} in column '{Header}' is not open, won or lost, so the stage is used.");
        }

        return null;
    }
}
