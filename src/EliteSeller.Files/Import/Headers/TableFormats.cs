using EliteSeller.Text;

namespace EliteSeller.Files.Import.Headers;

/// <summary>Reads cells of columns without a field by what was found about the dates and numbers of their table.</summary>
internal static class TableFormats
{
    /// <summary>The day in a cell, or null when it holds none or could mean two.</summary>
    public static DateTime? Choose(this SourceTable table, DateCell cell) =>
        DetectedFormat.From(table.DayFirst).Choose(cell.DayFirst, cell.MonthFirst);

    /// <summary>The number in a cell, or null when it holds none or could mean two.</summary>
    public static decimal? Choose(this SourceTable table, NumberCell cell) =>
        DetectedFormat.From(table.DecimalPoint).Choose(cell.Point, cell.Comma);
}
