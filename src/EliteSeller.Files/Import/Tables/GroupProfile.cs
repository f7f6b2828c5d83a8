namespace EliteSeller.Files.Import.Tables;

/// <summary>
/// Notices a report whose rows are grouped: the value of a group stands in its first row only, and every other row would be read without
/// it.
/// Salesforce marks such a column, and one that is merely sorted, with an arrow behind its header.
/// </summary>
internal sealed class GroupProfile(IReadOnlyList<string> headers)
{
    private const char Ascending = '\u2191';
    private const char Descending = '\u2193';

    private readonly List<Column> _columns = headers.Select((header, index) => new Column(header, index))
        .Where(column => column.Header.Length > 0 && column.Header[column.Header.Length - 1] is Ascending or Descending).ToList();

    /// <summary>Takes a row.</summary>
    public void Add(Func<int, string> cell)
    {
        foreach (var column in _columns)
        {
            column.Add(cell(column.Index).Trim().Length == 0);
        }
    }

    /// <summary>Ends the reading of a grouped report.</summary>
    /// <exception cref="EliteSellerException">GroupedReport.</exception>
    public void RefuseGroups()
    {
        if (_columns.Find(column => column.IsGrouped) is { } grouped)
        {
            throw new EliteSellerException(new Problem(
                "GroupedReport", ProblemKind.Data,
                    $"This report is grouped by '{grouped.Header}', so only the first row of each group has a value.",
                "Export the report again as 'Details Only', or remove the grouping first.", column: grouped.Header));
        }
    }

    private sealed class Column(string header, int index)
    {
        private bool _isFilled;
        private bool _hasGap;

        public string Header { get; } = header.Trim();

        public int Index { get; } = index;

        /// <summary>
        /// Sorting puts blanks at one end: in ascending order at the beginning, in descending order at the end, and never between.
        /// </summary>
        public bool IsGrouped { get; private set; }

        public void Add(bool isBlank)
        {
            IsGrouped |= isBlank ? _isFilled && Header[Header.Length - 1] == Ascending : _hasGap;
            _hasGap |= isBlank && _isFilled;
            _isFilled |= !isBlank;
        }
    }
}
