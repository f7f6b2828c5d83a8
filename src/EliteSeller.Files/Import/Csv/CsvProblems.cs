using System;
using EliteSeller.Model;

namespace EliteSeller.Files.Import.Csv;

/// <summary>What can be wrong with the records of a CSV file, apart from their values.</summary>
internal static class CsvProblems
{
    public static Problem FieldCount(string path, long line, int found, int wanted) => new(
        "FieldCountMismatch", ProblemKind.Data, FormattableString.Invariant($"The row has {found} columns and the header has {wanted}."),
        found > wanted ? "A text with a separator in it needs quotes around it; mend the row." : "A line break inside a text needs quotes around the text; mend the row.", path, line);

    public static Problem FileEndsInRow(string path, long line) => new(
        "FileEndsInRow", ProblemKind.Data, "The file ends in the middle of this row: it was cut off, or is still being written.", "Wait until the export is whole, or export it again.", path, line);

    public static Problem MalformedQuote(string path, long line) => new(
        "MalformedQuote", ProblemKind.Data, "Text stands behind a closing quote.", "A quote inside a quoted text is written twice: \"5\"\" pipe\". Mend the row.", path, line);

    public static Problem EncodingContradiction(string path, long line, string encoding) => new(
        "EncodingContradiction", ProblemKind.Data, $"The row holds bytes that are not valid in {encoding}, which the file began with.",
        encoding.StartsWith("utf-16", StringComparison.Ordinal)
            ? "Half of a character stands in it: mend the row, or export the file again."
            : "Say which encoding it is, such as -Encoding windows-1252, or mend the row.", path, line);

    public static Problem UnclosedQuote(string path, long line) => new(
        "UnclosedQuote", ProblemKind.Data, "A quote opens here and never closes, so nothing behind it was read.", "Close the quote, or write a quote inside a quoted text twice.", path, line);

    public static Problem RecordTooLong(string path, long line) => new(
        "RecordTooLong", ProblemKind.Limit, "The row is longer than 1 MiB, so nothing behind it was read.", "No export writes such a row; check that the file is what you think it is.", path, line);

    public static Problem CutShort(string path, long line, long length, long read) => new(
        "FileCutShort", ProblemKind.Data,
        FormattableString.Invariant($"The file had {length} bytes when reading began and ended after {read}: somebody has shortened it meanwhile, and the last row may be cut."),
        "Wait until nobody writes the file any more and read it again.", path, line);

    public static Problem Broken(string path, long? line, Exception failure) => new(
        "FileBroken", ProblemKind.Access, $"Reading broke off: {failure.Message}", "Copy the file to a local disk and try again.", path, line);
}
