namespace EliteSeller.Text;

/// <summary>Finds the vote of a cell from its two readings.</summary>
internal static class SideVotes
{
    /// <summary>The vote of a cell whose readings are these.</summary>
    public static SideVote Of<T>(T? first, T? second)
        where T : struct, System.IEquatable<T> => (first, second) switch
        {
            (null, null) => SideVote.Unreadable,
            ({ }, null) => SideVote.First,
            (null, { }) => SideVote.Second,
            ({ } one, { } other) => one.Equals(other) ? SideVote.Neutral : SideVote.Doubtful,
        };
}
