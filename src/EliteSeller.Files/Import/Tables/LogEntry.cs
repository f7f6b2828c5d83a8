namespace EliteSeller.Files.Import.Tables;

/// <summary>
/// One entry for a reading report that was made ahead of time, and counts when the row that gave cause for it is handed out.
/// </summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Id">The stable name of a note.</param>
/// <param name="Text">The words of a note; the currency of a refused amount.</param>
/// <param name="Line">The line of a note.</param>
/// <param name="Problem">Why a row was refused.</param>
/// <param name="Count">The bytes that were not read, or the reason for which a record was dropped.</param>
/// <param name="Amount">The amount of a refused row, or null when it cannot be read either.</param>
internal readonly record struct LogEntry(
    LogEntryKind Kind, string? Id = null, string? Text = null, long? Line = null, Problem? Problem = null, long Count = 0,
    decimal? Amount = null);
