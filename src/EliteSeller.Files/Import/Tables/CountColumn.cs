using EliteSeller.Files.Import.Headers;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>A column of whole numbers: contacts, pushes, days. Part of a day does not count.</summary>
internal sealed class CountColumn(OpportunityField field, int index, string header, DetectedFormat mark, ValueUnit? unit, string why)
    : FieldColumn(field, index, header)
{
    /// <summary>The largest number that is believed.</summary>
    public int Most { get; } = field is OpportunityField.DaysInStage or OpportunityField.AgeDays ? ValueUnit.MostDays : int.MaxValue;

    /// <inheritdoc/>
    public override string? Manner => DescribeNumbers(mark, unit, why);

    /// <inheritdoc/>
    public override bool IsScaled => unit is not null;

    /// <inheritdoc/>
    public override Problem? Read(string text, RowReading row)
    {
        if (UnknownWords.Matches(text))
        {
            row.SetCount(Field, null);
            return null;
        }

        var cell = NumberText.Read(text);
        if (mark.Choose(cell.Point, cell.Comma) is { } written && (unit is null ? written : written / unit.Divisor) is var number
            && IsCount(number))
        {
            if (number > Most)
            {
                return Refuse(
                    "ImplausibleDays", $"{Quote(text)} is more than 100 years in days.",
                    $"Fix the cell, or name the column's unit: {ValueUnit.Example(Field, Header, "Seconds")}.");
            }

            row.SetCount(Field, (int)Math.Floor(number));
            return null;
        }

        return Refuse(
            "UnreadableNumber", $"{Quote(text)} is not a whole number.", "Write whole numbers such as 3, or leave the cell blank.");
    }

    private bool IsCount(decimal number) =>
        number is >= int.MinValue and <= int.MaxValue
            && (number == Math.Floor(number) || Field is OpportunityField.DaysInStage or OpportunityField.AgeDays);
}
