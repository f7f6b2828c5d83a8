using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>A column of days.</summary>
internal sealed class DateColumn(OpportunityField field, int index, string header, DetectedFormat order) : FieldColumn(field, index, header)
{
    // "Closed Date" holds the day of a win and of a loss.
    private readonly bool _isClosedDay = field == OpportunityField.WonDate && ClosingWords.Find(header) != OutcomeWord.Won
        && header != nameof(OpportunityField.WonDate) && !header.Contains("受注");

    /// <summary>Whether the day stands first; null when nothing was to be settled.</summary>
    internal bool? DayFirst => order.IsFirst;

    /// <inheritdoc/>
    public override string? Manner => order.Describe("day first", "month first");

    /// <inheritdoc/>
    public override int? CodeOf(string text) =>
        UnknownWords.Matches(text) ? 0 : DateText.IsSentinel(text) ? null : DayOf(DateText.Read(text));

    /// <inheritdoc/>
    public override void Take(int code, RowReading row)
    {
        if (_isClosedDay)
        {
            row.SetClosedDay(code);
        }
        else
        {
            row.SetDay(Field, code);
        }
    }

    /// <inheritdoc/>
    public override Problem? Read(string text, RowReading row)
    {
        if (UnknownWords.Matches(text))
        {
            Take(0, row);
            return null;
        }

        if (DateText.IsSentinel(text))
        {
            Take(0, row);
            row.Note("NoDateWritten",
                $"Dates such as 9999-12-31, 1899-12-30 and 0000-00-00 in column '{Header}' stand for no date; they are read as blank.");
            return null;
        }

        var cell = DateText.Read(text);
        if (DayOf(cell) is { } day)
        {
            Take(day, row);
            return null;
        }

        return cell.Vote switch
        {
            FormatVote.Unreadable =>
                Refuse("UnreadableDate", $"{Quote(text)} is not a date.", "Write dates as 2026-12-31, or leave the cell blank."),
            FormatVote.Doubtful => Refuse(
                "AmbiguousDate", $"{Quote(text)} could be two different dates, and no earlier row shows which part is the day.",
                "Use -Culture en-GB (day first) or -Culture en-US (month first)."),
            _ => Refuse(
                "ContradictoryDate",
                    $"{Quote(text)} does not match the other dates in its column, which are {order.Describe("day first", "month first")}.",
                "Fix the cell, or write dates as 2026-12-31."),
        };
    }

    private int? DayOf(DateCell cell) => order.Choose(cell.DayFirst, cell.MonthFirst) is { } day ? Day.Number(day) : null;
}
