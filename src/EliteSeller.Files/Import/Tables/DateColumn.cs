using EliteSeller.Model;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>A column of days.</summary>
public sealed class DateColumn : FieldColumn
{
    private readonly DetectedFormat _order;

    internal DateColumn(OpportunityField field, int index, string header, DetectedFormat order)
        : base(field, index, header) => _order = order;

    /// <summary>Whether the day stands first; null when nothing was to be settled.</summary>
    internal bool? DayFirst => _order.IsFirst;

    /// <inheritdoc/>
    public override string? Manner => _order.Describe("day first", "month first");

    /// <inheritdoc/>
    public override int? CodeOf(string text) => UnknownWords.Matches(text) ? 0 : DayOf(DateText.Read(text));

    /// <inheritdoc/>
    public override void Take(int code, RowReading row) => row.SetDay(Field, code);

    /// <inheritdoc/>
    public override Problem? Read(string text, RowReading row)
    {
        if (UnknownWords.Matches(text))
        {
            row.SetDay(Field, 0);
            return null;
        }

        var cell = DateText.Read(text);
        if (DayOf(cell) is { } day)
        {
            row.SetDay(Field, day);
            return null;
        }

        return cell.Vote switch
        {
            FormatVote.Unreadable => Refuse("UnreadableDate", $"{Quote(text)} is not a date.", "Write dates as 2026-12-31, or leave the cell blank."),
            FormatVote.Doubtful => Refuse(
                "AmbiguousDate", $"{Quote(text)} could be two different dates, and no earlier row shows which part is the day.",
                "Use -Culture en-GB (day first) or -Culture en-US (month first)."),
            _ => Refuse(
                "ContradictoryDate", $"{Quote(text)} does not match the other dates in its column, which are {_order.Describe("day first", "month first")}.",
                "Fix the cell, or write dates as 2026-12-31."),
        };
    }

    private int? DayOf(DateCell cell) => _order.Choose(cell.DayFirst, cell.MonthFirst) is { } day ? Day.Number(day) : null;
}
