namespace EliteSeller.Files.Import.Contacts;

/// <summary>What became of the rows of one file of contacts. Every row that was read is one of them.</summary>
public sealed class ContactReport
{
    internal ContactReport(string file) => File = file;

    /// <summary>The full path of the file.</summary>
    public string File { get; }

    /// <summary>The layout by which its headers were read.</summary>
    public string? Layout { get; internal set; }

    /// <summary>How many rows were read.</summary>
    public long RowsRead { get; internal set; }

    /// <summary>How many rows became a person of a deal.</summary>
    public long Contacts { get; internal set; }

    /// <summary>How many rows told more about a person who was there already.</summary>
    public long Merged { get; internal set; }

    /// <summary>How many rows are people without a deal, to which other files refer.</summary>
    public long People { get; internal set; }

    /// <summary>How many rows have no id of a deal.</summary>
    public long WithoutDeal { get; internal set; }

    /// <summary>How many rows have no name, and no other file has one for their person.</summary>
    public long WithoutName { get; internal set; }

    /// <summary>How many rows could not be read.</summary>
    public long Rejected { get; internal set; }

    /// <summary>How many lines were no rows: blank ones, titles and footers.</summary>
    public long Skipped { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Path.GetFileName(File)} ({Layout}): {RowsRead} rows, {Contacts} contacts, {Merged} merged, {People} people of other files, ")
        + FormattableString.Invariant($"{WithoutDeal} without a deal id, {WithoutName} without a name, {Rejected} rejected; ")
        + FormattableString.Invariant($"{Skipped} blank lines, titles or footers skipped");
}
