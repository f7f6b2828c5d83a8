namespace EliteSeller.Files.Export.Workbooks;

/// <summary>One sheet of a workbook, whose rows are made while they are written.</summary>
/// <param name="Name">The name on its tab, at most 31 characters and none of <c>[ ] : * ? / \</c>.</param>
/// <param name="Columns">The columns from the left.</param>
/// <param name="Rows">The rows: texts, days, numbers and nulls.</param>
internal sealed record Sheet(string Name, IReadOnlyList<SheetColumn> Columns, IEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>How many columns from the left are printed; all of them unless told.</summary>
    public int PrintedColumns { get; init; } = Columns.Count;

    /// <summary>What paper has above the table, or null.</summary>
    public string? PageHeader { get; init; }

    /// <summary>How many rows below the last one have the lists and colours too, for those that somebody adds.</summary>
    public int RowsToAdd { get; init; }

    /// <summary>The colours.</summary>
    public IReadOnlyList<SheetRule> Rules { get; init; } = [];

    /// <summary>The letters of a column.</summary>
    /// <param name="column">Its position, from 0.</param>
    /// <returns>Such as <c>A</c> or <c>AB</c>.</returns>
    public static string Letter(int column) => (column < 26 ? "" : Letter((column / 26) - 1)) + (char)('A' + (column % 26));
}
