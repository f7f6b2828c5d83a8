namespace EliteSeller.Files.Import.Tables;

/// <summary>What an entry of a reading report tells.</summary>
internal enum LogEntryKind
{
    /// <summary>A note that the user is told.</summary>
    Warning,

    /// <summary>A note that stands in the report only.</summary>
    Information,

    /// <summary>A row was folded into an earlier one.</summary>
    Fold,

    /// <summary>A record that is no deal was left out.</summary>
    Drop,

    /// <summary>The past of a deal was found.</summary>
    History,

    /// <summary>A row was refused.</summary>
    Refuse,

    /// <summary>Bytes at the end of the file were not read.</summary>
    Unread,
}
