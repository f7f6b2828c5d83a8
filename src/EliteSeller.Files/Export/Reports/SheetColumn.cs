namespace EliteSeller.Files.Export.Reports;

/// <summary>How the cells of a column look; the number is the place of the format in the styles of the workbook.</summary>
internal enum CellLook
{
    /// <summary>A text that breaks into lines.</summary>
    Text = 2,

    /// <summary>A day, as the reader's program writes it.</summary>
    Day = 3,

    /// <summary>An amount in whole units with separators.</summary>
    Amount = 4,

    /// <summary>A change with its sign.</summary>
    Change = 5,

    /// <summary>A figure with one decimal at most.</summary>
    Figure = 6,
}

/// <summary>One column of a sheet.</summary>
internal sealed class SheetColumn
{
    public SheetColumn(string header, int width, CellLook look = CellLook.Text)
    {
        Header = header;
        Width = width;
        Look = look;
    }

    /// <summary>The text above it.</summary>
    public string Header { get; }

    /// <summary>The width in characters.</summary>
    public int Width { get; }

    /// <summary>How its cells look.</summary>
    public CellLook Look { get; }
}

/// <summary>One sheet of a workbook, whose rows are made while they are written.</summary>
internal sealed class Sheet
{
    public Sheet(string name, IReadOnlyList<SheetColumn> columns, IEnumerable<object?[]> rows)
    {
        Name = name;
        Columns = columns;
        Rows = rows;
    }

    /// <summary>The name on its tab, which needs no quoting.</summary>
    public string Name { get; }

    /// <summary>The columns from the left.</summary>
    public IReadOnlyList<SheetColumn> Columns { get; }

    /// <summary>The rows: texts, days, numbers and nulls.</summary>
    public IEnumerable<object?[]> Rows { get; }
}
