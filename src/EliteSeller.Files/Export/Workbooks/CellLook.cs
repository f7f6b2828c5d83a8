namespace EliteSeller.Files.Export.Workbooks;

/// <summary>How a cell looks; the number is the place of the format in the styles of the workbook.</summary>
internal enum CellLook
{
    /// <summary>What stands above a column.</summary>
    Header = 1,

    /// <summary>A text that breaks into lines.</summary>
    Text = 2,

    /// <summary>A day, as the reader's program writes it (format 14 of ECMA-376, 18.8.30).</summary>
    Day = 3,

    /// <summary>A whole number with separators.</summary>
    Amount = 4,

    /// <summary>A change with its sign.</summary>
    Change = 5,

    /// <summary>A figure with one decimal.</summary>
    Figure = 6,
}
