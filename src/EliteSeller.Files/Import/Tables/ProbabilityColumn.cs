using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>
/// A column of probabilities, in percent or as parts of one. High, medium and low are words: no number is made up for them.
/// </summary>
internal sealed class ProbabilityColumn(OpportunityField field, int index, string header, DetectedFormat mark, bool isPartOfOne)
    : FieldColumn(field, index, header)
{
    /// <inheritdoc/>
    public override string? Manner => isPartOfOne ? "from 0 to 1 (no value is above 1)" : null;

    /// <inheritdoc/>
    public override char? DecimalMark => isPartOfOne ? null : mark.DecimalMark;

    /// <summary>Whether a bare whole number is a percentage, so that a reader may read such cells without asking.</summary>
    public bool ReadsPlainPercent => !isPartOfOne;

    /// <inheritdoc/>
    public override Problem? Read(string text, RowReading row)
    {
        row.SetNumber(Field, null);
        if (UnknownWords.Matches(text) || ProbabilityWords.Matches(text))
        {
            return null;
        }

        var cell = NumberText.Read(text);
        if (mark.Choose(cell.Point, cell.Comma) is not { } number)
        {
            return Refuse(
                "UnreadableNumber", $"{Quote(text)} is not a probability.", "Write percentages such as 40, or leave the cell blank.");
        }

        var percent = isPartOfOne && !cell.IsPercent ? number * 100 : number;
        if (percent is < 0 or > 100)
        {
            return Refuse(
                "ProbabilityOutOfRange",
                    $"{Quote(text)} is not a probability from 0 to {(isPartOfOne ? "1, the range of its column" : "100")}.",
                "Fix the cell, or leave it blank.");
        }

        row.SetNumber(Field, percent);
        return null;
    }
}
