namespace EliteSeller.Model;

/// <summary>
/// The table that opportunities were read from: its headers, which field stands in which column, and which fields it
/// really keeps. One object is shared by all rows of a file.
/// </summary>
public sealed class SourceTable
{
    private static readonly int FieldCount = Enum.GetValues(typeof(OpportunityField)).Length;

    private readonly int[] _columns = new int[FieldCount];
    private readonly FieldUsage[] _usage = new FieldUsage[FieldCount];
    private readonly Dictionary<string, int> _columnsByHeader;
    private readonly IReadOnlyList<FieldUsage>? _columnUsage;
    private string? _recorded;

    /// <summary>Describes a table.</summary>
    /// <param name="file">The file's path, or null for objects from the pipeline.</param>
    /// <param name="layout">The name of the layout it was read with.</param>
    /// <param name="headers">The headers in order, each used once (a reader renames repeated ones).</param>
    /// <param name="columns">The column of each field that the table has, counted from 0.</param>
    /// <param name="usage">How each field is used; a field that is missing here is not recorded.</param>
    /// <param name="columnUsage">How each column is used, in the order of the headers, or null when only fields were looked at.</param>
    public SourceTable(
        string? file,
        string layout,
        IReadOnlyList<string> headers,
        IReadOnlyDictionary<OpportunityField, int> columns,
        IReadOnlyDictionary<OpportunityField, FieldUsage> usage,
        IReadOnlyList<FieldUsage>? columnUsage = null)
    {
        File = file;
        Layout = layout ?? throw new ArgumentNullException(nameof(layout));
        Headers = headers ?? throw new ArgumentNullException(nameof(headers));
        _columnUsage = columnUsage;
        _columnsByHeader = new Dictionary<string, int>(headers.Count, StringComparer.OrdinalIgnoreCase);
        for (var column = 0; column < headers.Count; column++)
        {
            if (!_columnsByHeader.ContainsKey(headers[column]))
            {
                _columnsByHeader.Add(headers[column], column);
            }
        }

        for (var field = 0; field < FieldCount; field++)
        {
            _columns[field] = columns.TryGetValue((OpportunityField)field, out var column) ? column : -1;
            _usage[field] = usage.TryGetValue((OpportunityField)field, out var use) ? use : FieldUsage.NotRecorded;
        }
    }

    /// <summary>The file's path, or null for objects from the pipeline.</summary>
    public string? File { get; }

    /// <summary>The name of the layout it was read with, such as <c>SalesforceReport</c>.</summary>
    public string Layout { get; }

    /// <summary>Whether the table's dates have the day first, or the month; null when none of them had to be settled.</summary>
    internal bool? DayFirst { get; init; }

    /// <summary>Whether the table's numbers have a decimal point, or a comma; null when none of them had to be settled.</summary>
    internal bool? DecimalPoint { get; init; }

    /// <summary>Whether the deals of the table have been given their people, so that rules may ask for them.</summary>
    internal bool HasContacts { get; set; }

    /// <summary>Reads the stage from which a deal was closed, where the table keeps it in a column of its own.</summary>
    internal Func<SourceRow, SalesStage?>? StageBeforeClose { get; init; }

    /// <summary>Whether the reader was told what a word of an evidence field means; then no policy has a say in it.</summary>
    internal Func<OpportunityField, string, bool>? IsWordMapped { get; init; }

    /// <summary>How the table writes deals that are lost.</summary>
    internal LostWords LostWords { get; init; } = new();

    /// <summary>Which fields the table keeps, as one text; see <see cref="RecordedFields"/>.</summary>
    internal string Recorded => _recorded ??= RecordedFields.Write(this);

    /// <summary>The headers and the columns of the fields, as one text.</summary>
    internal string Shape => string.Join("\u001f", Headers) + "\u001e" + string.Join(",", _columns);

    /// <summary>The headers in the order of the file.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>The column of a field, counted from 0, or -1 when the table has no such column.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The column, or -1.</returns>
    public int ColumnOf(OpportunityField field) => _columns[(int)field];

    /// <summary>The column of a header, without regard to case, counted from 0, or -1.</summary>
    /// <param name="header">The header.</param>
    /// <returns>The column, or -1.</returns>
    public int ColumnOf(string header) => _columnsByHeader.TryGetValue(header, out var column) ? column : -1;

    /// <summary>The header of a field's column, or null when the table has no such column.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The header as the source writes it, or null.</returns>
    public string? HeaderOf(OpportunityField field) => _columns[(int)field] is var column && column < 0 ? null : Headers[column];

    /// <summary>Whether the source keeps a field.</summary>
    /// <param name="field">The field.</param>
    /// <returns>How the field is used.</returns>
    public FieldUsage UsageOf(OpportunityField field) => _usage[(int)field];

    /// <summary>Notes that the past tells of a field, which the table itself may not keep.</summary>
    internal void TellOf(OpportunityField field)
    {
        if (_usage[(int)field] == FieldUsage.NotRecorded)
        {
            _usage[(int)field] = FieldUsage.HardlyUsed;
        }
    }

    /// <summary>Whether the source keeps a column, whether or not a field was found for it.</summary>
    /// <param name="column">The column, counted from 0.</param>
    /// <returns>How the column is used; hardly, when nobody looked: then a blank in it says nothing.</returns>
    public FieldUsage UsageOf(int column) => _columnUsage is null ? FieldUsage.HardlyUsed : _columnUsage[column];
}
