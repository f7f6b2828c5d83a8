namespace EliteSeller.Files.Export.Workbooks;

/// <summary>Colours the cells for which a formula is true.</summary>
/// <param name="First">The first column, from 0.</param>
/// <param name="Last">The last column.</param>
/// <param name="Formula">The formula, written for row 2.</param>
/// <param name="Color">The colour.</param>
internal sealed record SheetRule(int First, int Last, string Formula, CellColor Color);
