using System;
using EliteSeller.Model;

namespace EliteSeller.Files.Ledgers;

/// <summary>What can be wrong with a ledger's file.</summary>
internal static class LedgerProblems
{
    public static Problem NotFound(string file) => new(
        "FileNotFound", ProblemKind.NoInput, "There is no such ledger.", "Check the name; the first line added makes a new ledger.", file);

    public static Problem NoFolder(string file) => new(
        "FolderNotFound", ProblemKind.NoInput, "There is no such folder to write into.", "Create the folder, or name another one.", file);

    public static Problem Busy(string file, TimeSpan patience) => new(
        "LedgerBusy", ProblemKind.Access, FormattableString.Invariant($"The ledger was in use by another program for {patience.TotalSeconds:0.#} seconds."),
        "Close it in the spreadsheet, or try again.", file);

    public static Problem NotWritten(string file, string reason) => new(
        "LedgerNotWritten", ProblemKind.Access, $"The line can not be written: {reason.TrimEnd('.')}.",
        "Check the permissions and the space on the disk; nothing was added.", file);

    public static Problem NotRead(string file, string reason) => new(
        "LedgerNotRead", ProblemKind.Access, $"The ledger can not be read: {reason.TrimEnd('.')}.", "Check the permissions.", file);

    public static Problem TooLarge(string file, long limit) => new(
        "LedgerTooLarge", ProblemKind.Limit, FormattableString.Invariant($"The ledger is larger than {limit / (1024 * 1024)} MiB."),
        "Move the lines of years gone by to a file of their own.", file);

    public static Problem NotUtf8(string file) => new(
        "LedgerNotUtf8", ProblemKind.Data, "The ledger is not a text file in UTF-8.", "In Excel, save it as 'CSV UTF-8'.", file);

    public static Problem OpenEnd(string file, long? line = null) => new(
        "LedgerLineOpen", ProblemKind.Data, "The last line has no end: it may have been cut off while it was written.",
        "Look at the line. Where it is whole, a line break at its end settles it; the next line added begins on a line of its own.", file, line);

    public static Problem Torn(string file, long line, int fields, int columns) => new(
        "LedgerLineTorn", ProblemKind.Data, FormattableString.Invariant($"The line has {fields} of {columns} fields: it was cut off while it was written."),
        "Complete the line, or write it again and remove this one. It is not counted.", file, line);

    public static Problem Malformed(string file, long line) => new(
        "LedgerLineMalformed", ProblemKind.Data, "The line has a quote where none may stand.",
        "A field with a quote in it stands in quotes, and the quote is doubled. The line is not counted.", file, line);

    public static Problem TooManyFields(string file, long line, int fields, int columns) => new(
        "LedgerFieldCount", ProblemKind.Data, FormattableString.Invariant($"The line has {fields} fields and the ledger {columns} columns."),
        "A field with the delimiter in it stands in quotes. The line is not counted.", file, line);
}
