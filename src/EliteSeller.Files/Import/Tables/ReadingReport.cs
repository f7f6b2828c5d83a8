namespace EliteSeller.Files.Import.Tables;

/// <summary>How a source was read: its layout and why, what happened to each row, and which values contradict each other.</summary>
/// <remarks>The report fills while rows pass. Every record of the source is counted once: read, folded, dropped or refused.</remarks>
public sealed class ReadingReport
{
    private const int MaximumRefusals = 10_000;

    private readonly List<ReadingWarning> _notes = [];
    private readonly List<Problem> _refusals = [];
    private readonly Amounts _refusedAmounts = [];
    private readonly long[] _dropped = new long[Enum.GetValues(typeof(DropReason)).Length];

    internal ReadingReport(string? file) => File = file;

    /// <summary>The file, or null for objects from the pipeline.</summary>
    public string? File { get; }

    /// <summary>The layout, such as <c>HubSpot</c>; null until the headers have been read.</summary>
    public string? Layout { get; internal set; }

    /// <summary>The sheet of a workbook that was read; null for other files.</summary>
    public string? Worksheet { get; internal set; }

    /// <summary>Why this layout.</summary>
    public string? LayoutReason { get; internal set; }

    /// <summary>The encoding, such as <c>utf-8</c>; null for sources that are no text.</summary>
    public string? Encoding { get; internal set; }

    /// <summary>Why this encoding.</summary>
    public string? EncodingReason { get; internal set; }

    /// <summary>The character between two fields, or null for sources that have none.</summary>
    public string? Delimiter { get; internal set; }

    /// <summary>Why this character.</summary>
    public string? DelimiterReason { get; internal set; }

    /// <summary>The culture that the user has named, or null when every column settled itself.</summary>
    public string? Culture { get; internal set; }

    /// <summary>How many deals were read.</summary>
    public long RowsRead { get; internal set; }

    /// <summary>How many rows were folded into a deal that had been read before.</summary>
    public long RowsFolded { get; internal set; }

    /// <summary>
    /// How many of the deals have a history: in earlier exports, in a log, or in columns of days in which stages were entered.
    /// </summary>
    public long RowsWithHistory { get; internal set; }

    /// <summary>How many records that are no deals were left out.</summary>
    public long RowsDropped => _dropped.Sum();

    /// <summary>How many rows could not be read and were refused.</summary>
    public long RowsRefused { get; private set; }

    /// <summary>What the refused rows are worth, by currency; blank where they name none.</summary>
    public IReadOnlyDictionary<string, decimal> RefusedAmounts => _refusedAmounts;

    /// <summary>How many of the refused rows have no amount that can be read.</summary>
    public long RefusedWithoutAmount { get; private set; }

    /// <summary>How many bytes at the end of the file were not read because a quote never closed.</summary>
    public long BytesUnread { get; internal set; }

    /// <summary>The columns that were understood, with the field, the manner of writing, and how much they are used.</summary>
    public IReadOnlyList<ReadColumn> Columns { get; internal set; } = [];

    /// <summary>The headers that no field was found for. Their cells are under <c>Fields</c> of every opportunity.</summary>
    public IReadOnlyList<string> UnmappedColumns { get; internal set; } = [];

    /// <summary>What the user should know: unknown stages, renamed headers, contradictions.</summary>
    public IReadOnlyList<ReadingWarning> Notes => _notes.Readable();

    /// <summary>The refused rows with their reasons; the first ten thousand of them.</summary>
    public IReadOnlyList<Problem> Refusals => _refusals.Readable();

    /// <summary>How many records were left out for a reason.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>The number of records.</returns>
    public long CountDropped(DropReason reason) => _dropped[(int)reason];

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{File ?? "pipeline"}{(Worksheet is null ? "" : $" [{Worksheet}]")}: {RowsRead} read, {RowsFolded} folded, {RowsDropped} skipped,")
            + FormattableString.Invariant($" {RowsRefused} rejected");

    internal void Add(ReadingWarning note) => _notes.Add(note);

    internal void Drop(DropReason reason) => _dropped[(int)reason]++;

    internal void Refuse(Problem problem, decimal? amount, string? currency)
    {
        RowsRefused++;
        RefusedWithoutAmount += amount is null ? 1 : 0;
        if (amount is { } worth)
        {
            _refusedAmounts[currency ?? ""] = (_refusedAmounts.TryGetValue(currency ?? "", out var sum) ? sum : 0m) + worth;
        }

        if (_refusals.Count < MaximumRefusals)
        {
            _refusals.Add(problem);
        }
    }

    private sealed class Amounts() : SortedDictionary<string, decimal>(StringComparer.Ordinal)
    {
        public override string ToString() =>
            string.Join("; ", this.Select(amount => FormattableString.Invariant($"{amount.Value} {amount.Key}").TrimEnd()));
    }
}
