namespace EliteSeller.Files.Ledgers;

/// <summary>What can be wrong with a ledger's file.</summary>
internal static class LedgerProblems
{
    public static Problem NotFound(string file) => new(
        "FileNotFound", ProblemKind.NoInput, "The ledger does not exist.", "Check the path; the first record added creates the ledger.",
            file);

    public static Problem NoFolder(string file) => new(
        "FolderNotFound", ProblemKind.NoInput, "The folder does not exist.", "Create it, or use another folder.", file);

    public static Problem Busy(string file, TimeSpan patience) => new(
        "LedgerBusy", ProblemKind.Access, FormattableString.Invariant(
            $"Another program has kept the ledger open for {patience.TotalSeconds:0.#} seconds."),
        "Close it in Excel, or try again.", file);

    public static Problem NotWritten(string file, string reason) => new(
        "LedgerNotWritten", ProblemKind.Access, $"Nothing was added: {reason.TrimEnd('.')}.",
        "Check the permissions and the free disk space.", file);

    public static Problem NotRead(string file, string reason) => new(
        "LedgerNotRead", ProblemKind.Access, $"The ledger cannot be read: {reason.TrimEnd('.')}.", "Check the permissions.", file);

    public static Problem TooLarge(string file, long limit) => new(
        "LedgerTooLarge", ProblemKind.Limit, FormattableString.Invariant($"The ledger is larger than {limit / (1024 * 1024)} MiB."),
        "Move the lines of past years to another file.", file);

    public static Problem NotUtf8(string file) => new(
        "LedgerNotUtf8", ProblemKind.Data, "The ledger is not UTF-8 text.", "In Excel, save it as 'CSV UTF-8'.", file);

    public static Problem Outdated(string file, string form) => new(
        "LedgerOutdated", ProblemKind.Data, $"Nothing was added: the file has the columns of an earlier {form}, which can only be read.",
        "Add to a new ledger. -Ledger takes both files.", file, 1);

    public static Problem OpenEnd(string file, long? line = null) => new(
        "LedgerLineOpen", ProblemKind.Data, "The last line has no line break, so it may be incomplete.",
        "If the line is complete, add a line break at its end. The next record goes on a new line.", file, line);

    public static Problem Torn(string file, long line, int fields, int columns) => new(
        "LedgerLineTorn", ProblemKind.Data, FormattableString.Invariant(
            $"The line has {fields} of {columns} fields, so it is incomplete and not counted."),
        "Complete the line, or delete it and add the record again.", file, line);

    public static Problem Malformed(string file, long line) => new(
        "LedgerLineMalformed", ProblemKind.Data, "The line has a misplaced quote, so it is not counted.",
        "Put quotes around the field, and double each quote inside it.", file, line);

    public static Problem TooManyFields(string file, long line, int fields, int columns) => new(
        "LedgerFieldCount", ProblemKind.Data, FormattableString.Invariant(
            $"The line has {fields} fields, the ledger has {columns} columns. The line is not counted."),
        "Put quotes around each field that has the delimiter in it.", file, line);
}
