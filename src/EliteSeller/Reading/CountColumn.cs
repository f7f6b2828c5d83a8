using System;
using EliteSeller.Opportunities;

namespace EliteSeller.Reading;

/// <summary>A column of whole numbers: contacts, pushes, days. Part of a day does not count.</summary>
public sealed class CountColumn : FieldColumn
{
    private readonly Settlement _mark;

    internal CountColumn(OpportunityField field, int index, string header, Settlement mark)
        : base(field, index, header) => _mark = mark;

    /// <inheritdoc/>
    public override string? Manner => _mark.Describe("decimal point", "decimal comma");

    /// <inheritdoc/>
    public override Problem? Read(string text, RowReading row)
    {
        if (UnknownWords.Matches(text))
        {
            row.SetCount(Field, null);
            return null;
        }

        var cell = NumberText.Read(text);
        if (_mark.Choose(cell.Point, cell.Comma) is { } number && IsCount(number))
        {
            row.SetCount(Field, (int)Math.Floor(number));
            return null;
        }

        return Refuse("UnreadableNumber", $"{Quote(text)} is no whole number.", "Write whole numbers such as 3, or leave the cell blank.");
    }

    private bool IsCount(decimal number) =>
        number is >= int.MinValue and <= int.MaxValue && (number == Math.Floor(number) || Field is OpportunityField.DaysInStage or OpportunityField.AgeDays);
}
