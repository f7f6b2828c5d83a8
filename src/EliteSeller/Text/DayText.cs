using System.Globalization;

namespace EliteSeller.Text;

/// <summary>Reads a date that a person types, in the calendar of the exports and whatever the machine's own calendar is.</summary>
public static class DayText
{
    /// <summary>Reads a date.</summary>
    /// <param name="text">Such as <c>2026-11-23</c>, <c>23 Nov 2026</c> or <c>23.11.2026</c>.</param>
    /// <param name="problem">What is wrong, with what to type instead; empty for a date.</param>
    /// <returns>The day, or null when the text is no date or could be two.</returns>
    public static DateTime? Parse(string text, out string problem)
    {
        var cell = DateText.Read(text ?? throw new ArgumentNullException(nameof(text)));
        problem = "";
        switch (cell.Vote)
        {
            case FormatVote.Neutral or FormatVote.First:
                return cell.DayFirst;
            case FormatVote.Second:
                return cell.MonthFirst;
            case FormatVote.Doubtful:
                problem = $"'{DisplayText.Shorten(text, 40)}' could be {Iso(cell.MonthFirst!.Value)} or {Iso(cell.DayFirst!.Value)}. "
                    + "Write the one you mean.";
                return null;
            default:
                problem = $"'{DisplayText.Shorten(text, 40)}' is not a date. Write it as 2026-12-31.";
                return null;
        }
    }

    /// <summary>Whether a culture writes the day before the month.</summary>
    /// <param name="culture">The culture, or null when nobody has named one.</param>
    /// <returns>True for day first, false for month first, null without a culture.</returns>
    public static bool? IsDayFirst(CultureInfo? culture) => culture?.DateTimeFormat.ShortDatePattern is { } pattern
        ? pattern.IndexOf('d') < pattern.IndexOf('M')
        : null;

    private static string Iso(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
