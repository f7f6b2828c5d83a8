namespace EliteSeller.Text;

/// <summary>What one cell says as a date: the day when the day stands before the month, and the day when it stands after it.</summary>
/// <param name="DayFirst">The day when the day stands before the month, or null when it cannot be read so.</param>
/// <param name="MonthFirst">The day when the month stands before the day, or null when it cannot be read so.</param>
internal readonly record struct DateCell(DateTime? DayFirst, DateTime? MonthFirst)
{
    /// <summary>A cell that is the same day in any order.</summary>
    public DateCell(DateTime day)
        : this(day, day)
    {
    }

    /// <summary>Whether the cell is a date in some order.</summary>
    public bool IsDate => DayFirst is not null || MonthFirst is not null;

    /// <summary>Which side the cell speaks for, or nothing when both give the same day.</summary>
    public FormatVote Vote => DetectedFormat.VoteOf(DayFirst, MonthFirst);
}
