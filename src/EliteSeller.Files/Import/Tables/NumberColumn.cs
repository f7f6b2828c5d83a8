using EliteSeller.Files.Import.Headers;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>A column of numbers with decimals: amounts, discounts, hours.</summary>
internal sealed class NumberColumn(OpportunityField field, int index, string header, DetectedFormat mark, ValueUnit? unit, string why,
    string? currency = null)
    : FieldColumn(field, index, header)
{
    private readonly string? _currency = field == OpportunityField.Amount ? currency : null;

    /// <summary>Whether the decimal mark is a point; null when nothing was to be settled.</summary>
    internal bool? DecimalPoint => mark.IsFirst;

    /// <inheritdoc/>
    public override string? Manner => DescribeNumbers(mark, unit, why);

    /// <inheritdoc/>
    public override char? DecimalMark => mark.DecimalMark;

    /// <inheritdoc/>
    public override bool IsScaled => unit is not null || _currency is not null;

    /// <inheritdoc/>
    public override Problem? Read(string text, RowReading row)
    {
        if (UnknownWords.Matches(text))
        {
            row.SetNumber(Field, null);
            return null;
        }

        var cell = NumberText.Read(text);
        if (mark.Choose(cell.Point, cell.Comma) is { } number)
        {
            if (!AmountLimit.Holds(number))
            {
                return Refuse("NumberTooLarge", $"{Quote(text)} is too large (limit: {AmountLimit.Text}).", "Fix the cell.");
            }

            row.SetNumber(Field, unit is null ? number : number / unit.Divisor, cell.Currency ?? _currency);
            return null;
        }

        return Refuse(cell, text);
    }

    private Problem Refuse(NumberCell cell, string text) => cell.Vote switch
    {
        FormatVote.Unreadable =>
            Refuse("UnreadableNumber", $"{Quote(text)} is not a number.", "Write numbers as 1234.50, or leave the cell blank."),
        FormatVote.Doubtful => Refuse(
            "AmbiguousNumber", $"The separator in {Quote(text)} could mark thousands or decimals, and no earlier row shows which.",
            "Use -Culture en-US (1,234.50) or -Culture de-DE (1.234,50)."),
        _ => Refuse(
            "ContradictoryNumber",
                $"{Quote(text)} does not match the other numbers in its column, which have a "
                + $"{mark.Describe("decimal point", "decimal comma")}.",
            "Fix the cell."),
    };
}
