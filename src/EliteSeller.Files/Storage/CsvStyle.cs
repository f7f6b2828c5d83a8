namespace EliteSeller.Files.Storage;

/// <summary>What the bytes of a CSV file look like where there is a choice.</summary>
/// <param name="hasMark">Whether the file begins with a byte order mark, without which Excel takes UTF-8 for another encoding.</param>
/// <param name="escapesFormulas">Whether a text that a spreadsheet would run as a formula gets an apostrophe in front.</param>
public sealed class CsvStyle(bool hasMark = true, bool escapesFormulas = true)
{
    /// <summary>With a byte order mark and guarded texts: safe to open in a spreadsheet.</summary>
    public static CsvStyle Default { get; } = new();

    /// <summary>Whether the file begins with a byte order mark.</summary>
    public bool HasMark { get; } = hasMark;

    /// <summary>Whether a text that a spreadsheet would run as a formula gets an apostrophe in front.</summary>
    public bool EscapesFormulas { get; } = escapesFormulas;
}
