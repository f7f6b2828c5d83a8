namespace EliteSeller.Files.Import.Tables;

/// <summary>
/// One entry for a reading report that was made ahead of time, and counts when the row that gave cause for it is handed out.
/// </summary>
public readonly struct LogEntry
{
    internal LogEntry(LogEntryKind kind, string? id = null, string? text = null, long? line = null, Problem? problem = null, long count = 0,
        decimal? amount = null)
    {
        Amount = amount;
        Kind = kind;
        Id = id;
        Text = text;
        Line = line;
        Problem = problem;
        Count = count;
    }

    internal LogEntryKind Kind { get; }

    internal string? Id { get; }

    /// <summary>The words of a note; the currency of a refused amount.</summary>
    internal string? Text { get; }

    /// <summary>The amount of a refused row, or null when it cannot be read either.</summary>
    internal decimal? Amount { get; }

    internal long? Line { get; }

    internal Problem? Problem { get; }

    /// <summary>The bytes that were not read, or the reason for which a record was dropped.</summary>
    internal long Count { get; }
}
