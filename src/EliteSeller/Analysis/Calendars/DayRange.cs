using System.Globalization;

namespace EliteSeller.Analysis.Calendars;

/// <summary>A run of days from the first to the last, both included, such as a year-end freeze.</summary>
public sealed class DayRange
{
    private const string Pattern = "yyyy-MM-dd";
    private static readonly string[] Separator = [".."];

    /// <summary>Creates a range.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day; the same day for a range of one.</param>
    /// <exception cref="EliteSellerException"><c>RangeEndsBeforeItBegins</c>: the last day is before the first.</exception>
    public DayRange(DateTime first, DateTime last)
    {
        First = DateTime.SpecifyKind(first.Date, DateTimeKind.Unspecified);
        Last = DateTime.SpecifyKind(last.Date, DateTimeKind.Unspecified);
        if (Last < First)
        {
            throw new EliteSellerException(new Problem(
                "RangeEndsBeforeItBegins",
                ProblemKind.Argument,
                $"The range {this} ends before it begins.",
                "Write the earlier day first, such as 2026-12-21..2027-01-03."));
        }
    }

    /// <summary>The first day.</summary>
    public DateTime First { get; }

    /// <summary>The last day; it belongs to the range.</summary>
    public DateTime Last { get; }

    /// <summary>Reads a range such as <c>2026-12-21..2027-01-03</c>, or a single day such as <c>2026-12-24</c>.</summary>
    /// <param name="text">Days as yyyy-MM-dd, with two dots between them.</param>
    /// <returns>The range.</returns>
    /// <exception cref="EliteSellerException"><c>NotADayRange</c>: the text is neither a day nor two days with dots between.</exception>
    public static DayRange Parse(string text)
    {
        var parts = (text ?? throw new ArgumentNullException(nameof(text))).Split(Separator, StringSplitOptions.None);
        if (parts.Length <= 2 && TryDay(parts[0], out var first) && TryDay(parts[parts.Length - 1], out var last))
        {
            return new DayRange(first, last);
        }

        throw new EliteSellerException(new Problem(
            "NotADayRange",
            ProblemKind.Argument,
            $"'{text}' is neither a day nor a range of days.",
            "Write days as yyyy-MM-dd and ranges with two dots: 2026-12-21..2027-01-03."));
    }

    /// <summary>The two days.</summary>
    /// <returns>Such as <c>2026-12-21..2027-01-03</c>.</returns>
    public override string ToString() =>
        First.ToString(Pattern, CultureInfo.InvariantCulture) + ".." + Last.ToString(Pattern, CultureInfo.InvariantCulture);

    private static bool TryDay(string text, out DateTime day) =>
        DateTime.TryParseExact(text.Trim(), Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
