namespace EliteSeller.Files.Import.Workbooks;

/// <summary>One sheet of a workbook.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="Path">Its part in the package.</param>
/// <param name="IsHidden">Whether it is hidden.</param>
internal sealed record SheetPart(string Name, string Path, bool IsHidden);
