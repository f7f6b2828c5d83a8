namespace EliteSeller.Text;

/// <summary>What one cell says as a date: the day when the day stands before the month, and the day when it stands after it.</summary>
internal readonly struct DateCell(DateTime? dayFirst, DateTime? monthFirst)
{
    /// <summary>A cell that is the same day in any order.</summary>
    public DateCell(DateTime day)
        : this(day, day)
    {
    }

    /// <summary>The day when the day stands before the month, or null when it cannot be read so.</summary>
    public DateTime? DayFirst { get; } = dayFirst;

    /// <summary>The day when the month stands before the day, or null when it cannot be read so.</summary>
    public DateTime? MonthFirst { get; } = monthFirst;

    /// <summary>Whether the cell is a date in some order.</summary>
    public bool IsDate => DayFirst is not null || MonthFirst is not null;

    /// <summary>Which side the cell speaks for, or nothing when both give the same day.</summary>
    public FormatVote Vote => FormatVotes.From(DayFirst, MonthFirst);
}
