namespace EliteSeller.Text;

/// <summary>Finds the vote of a cell from its two readings.</summary>
internal static class FormatVotes
{
    /// <summary>The vote of a cell whose readings are these.</summary>
    public static FormatVote From<T>(T? first, T? second)
        where T : struct, System.IEquatable<T> => (first, second) switch
        {
            (null, null) => FormatVote.Unreadable,
            ({ }, null) => FormatVote.First,
            (null, { }) => FormatVote.Second,
            ({ } one, { } other) => one.Equals(other) ? FormatVote.Neutral : FormatVote.Doubtful,
        };
}
