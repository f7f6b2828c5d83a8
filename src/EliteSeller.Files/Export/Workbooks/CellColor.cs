namespace EliteSeller.Files.Export.Workbooks;

/// <summary>What a rule makes of the cells for which it holds; the number is the place in the styles of the workbook.</summary>
internal enum CellColor
{
    /// <summary>Red on light red.</summary>
    Red,

    /// <summary>Brown on light yellow.</summary>
    Yellow,

    /// <summary>Grey on light grey.</summary>
    Grey,

    /// <summary>Green on light green.</summary>
    Green,

    /// <summary>Red writing.</summary>
    RedText,
}
