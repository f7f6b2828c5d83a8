namespace EliteSeller.Files.Import.Csv;

/// <summary>What the beginning of a CSV file says about the rest of it.</summary>
internal sealed class CsvPreamble(char delimiter, string reason, int recordsBeforeHeader, bool hasSeparatorLine)
{
    /// <summary>The character between two cells.</summary>
    public char Delimiter { get; } = delimiter;

    /// <summary>Why this one.</summary>
    public string Reason { get; } = reason;

    /// <summary>How many records stand above the header, blank ones and the <c>sep=</c> line included.</summary>
    public int RecordsBeforeHeader { get; } = recordsBeforeHeader;

    /// <summary>Whether the first of them is a line such as <c>sep=;</c>.</summary>
    public bool HasSeparatorLine { get; } = hasSeparatorLine;
}
