namespace EliteSeller.Files.Import.Csv;

/// <summary>What can be wrong with the records of a CSV file, apart from their values.</summary>
internal static class CsvProblems
{
    public static Problem FieldCount(string path, long line, int found, int wanted) => new(
        "FieldCountMismatch", ProblemKind.Data, FormattableString.Invariant($"The row has {found} columns, the header has {wanted}."),
        found > wanted
            ? "Fix the row: put quotes around text that has a separator in it."
            : "Fix the row: put quotes around text that has a line break in it.", path, line);

    public static Problem FileEndsInRow(string path, long line) => new(
        "FileEndsInRow", ProblemKind.Data, "The file ends in the middle of this row: it was cut off, or is still being written.",
            "Wait until the export is complete, or export it again.", path, line) { EndsFile = true };

    public static Problem MalformedQuote(string path, long line, int lines = 1) => new(
        "MalformedQuote", ProblemKind.Data,
        lines > 1 ? FormattableString.Invariant($"A quote opens here and closes {lines - 1} lines later with text after it, so lines ")
            + FormattableString.Invariant($"{line} to {line + lines - 1} are one row.")
            : "There is text after a closing quote.", "Double each quote inside quoted text: \"5\"\" pipe\".", path, line);

    public static Problem EncodingContradiction(string path, long line, string encoding) => new(
        "EncodingContradiction", ProblemKind.Data, $"The row has bytes that are not valid {encoding}, the encoding of the rows before it.",
        encoding.StartsWith("utf-16", StringComparison.Ordinal)
            ? "Export the file again: the row has half of a character."
            : "Use another encoding, such as -Encoding windows-1252, or fix the row.", path, line);

    public static Problem UnclosedQuote(string path, long line) => new(
        "UnclosedQuote", ProblemKind.Data, "Unterminated quote: the rest of the file was not read.",
            "Close the quote; double each quote inside quoted text.", path, line) { EndsFile = true };

    public static Problem RecordTooLong(string path, long line) => new(
        "RecordTooLong", ProblemKind.Limit, "The row is longer than 1 MiB: the rest of the file was not read.",
            "Check that this is the right file; no export writes such a row.", path, line) { EndsFile = true };

    public static Problem CutShort(string path, long line, long length, long read) => new(
        "FileCutShort", ProblemKind.Data,
        FormattableString.Invariant($"The file shrank from {length} to {read} bytes while it was read, so its last row may be incomplete."),
        "Read it again when no other program is writing it.", path, line) { EndsFile = true };

    public static Problem Broken(string path, long? line, Exception failure) => new(
        "FileBroken", ProblemKind.Access, $"Reading failed: {failure.Message}", "Copy the file to a local disk and try again.", path, line);
}
