using EliteSeller.Files.Import.Headers;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>A column of whole numbers: contacts, pushes, days. Part of a day does not count.</summary>
internal sealed class CountColumn : FieldColumn
{
    private readonly DetectedFormat _mark;
    private readonly ValueUnit? _unit;
    private readonly string _why;

    internal CountColumn(OpportunityField field, int index, string header, DetectedFormat mark, ValueUnit? unit, string why)
        : base(field, index, header)
    {
        _mark = mark;
        _unit = unit;
        _why = why;
        Most = field is OpportunityField.DaysInStage or OpportunityField.AgeDays ? ValueUnit.MostDays : int.MaxValue;
    }

    /// <summary>The largest number that is believed.</summary>
    public int Most { get; }

    /// <inheritdoc/>
    public override string? Manner => DescribeNumbers(_mark, _unit, _why);

    /// <inheritdoc/>
    public override bool IsScaled => _unit is not null;

    /// <inheritdoc/>
    public override Problem? Read(string text, RowReading row)
    {
        if (UnknownWords.Matches(text))
        {
            row.SetCount(Field, null);
            return null;
        }

        var cell = NumberText.Read(text);
        if (_mark.Choose(cell.Point, cell.Comma) is { } written && (_unit is null ? written : written / _unit.Divisor) is var number
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
