namespace EliteSeller.Text;

/// <summary>The answer to a column's two-way question, and what settled it.</summary>
internal sealed class DetectedFormat
{
    private DetectedFormat(bool? isFirst, string how)
    {
        IsFirst = isFirst;
        How = how;
    }

    /// <summary>A column in which no cell has asked the question yet.</summary>
    public static DetectedFormat NotNeeded { get; } = new(null, "");

    /// <summary>True for the first way (day first, decimal point), false for the second, null when nothing was to be settled.</summary>
    public bool? IsFirst { get; }

    /// <summary>The decimal mark of a column of numbers, or null when nothing was to be settled.</summary>
    public char? DecimalMark => IsFirst switch
    {
        true => '.',
        false => ',',
        null => null,
    };

    /// <summary>What settled it, such as <c>settled by 25/12/2026</c>.</summary>
    public string How { get; }

    /// <summary>A settled answer.</summary>
    public static DetectedFormat On(bool isFirst, string how) => new(isFirst, how);

    /// <summary>An answer that was settled elsewhere, or none.</summary>
    public static DetectedFormat From(bool? isFirst) => isFirst is { } first ? On(first, "") : NotNeeded;

    /// <summary>The reading of a cell that the settlement allows; without one, a reading that leaves no choice.</summary>
    public T? Choose<T>(T? first, T? second)
        where T : struct, System.IEquatable<T> => IsFirst switch
        {
            true => first,
            false => second,
            null => VoteOf(first, second) switch
            {
                FormatVote.Neutral or FormatVote.First => first,
                FormatVote.Second => second,
                _ => null,
            },
        };

    /// <summary>The answer in words, or null when there was nothing to settle.</summary>
    public string? Describe(string first, string second) => IsFirst switch
    {
        true => $"{first}, {How}",
        false => $"{second}, {How}",
        null => null,
    };

    /// <summary>The vote of a cell whose readings are these.</summary>
    public static FormatVote VoteOf<T>(T? first, T? second)
        where T : struct, System.IEquatable<T> => (first, second) switch
        {
            (null, null) => FormatVote.Unreadable,
            ({ }, null) => FormatVote.First,
            (null, { }) => FormatVote.Second,
            ({ } one, { } other) => one.Equals(other) ? FormatVote.Neutral : FormatVote.Doubtful,
        };

    /// <summary>The day in a cell of a column without a field, by what was found about its table; null where it could be two.</summary>
    internal static DateTime? Choose(SourceTable table, DateCell cell) => From(table.DayFirst).Choose(cell.DayFirst, cell.MonthFirst);

    /// <summary>The number in such a cell, by what was found about its table; null where it could be two.</summary>
    internal static decimal? Choose(SourceTable table, NumberCell cell) => From(table.DecimalPoint).Choose(cell.Point, cell.Comma);
}
