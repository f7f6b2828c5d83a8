namespace EliteSeller.Text;

/// <summary>
/// What one cell says about a question that a whole column answers in one of two ways: whether the day or the month comes
/// first, whether the point or the comma is the decimal mark.
/// </summary>
internal enum FormatVote
{
    /// <summary>It cannot be read either way.</summary>
    Unreadable,

    /// <summary>It reads the same either way.</summary>
    Neutral,

    /// <summary>It reads either way, and differently.</summary>
    Doubtful,

    /// <summary>It can be read the first way only: day first, decimal point.</summary>
    First,

    /// <summary>It can be read the second way only: month first, decimal comma.</summary>
    Second,
}
