namespace EliteSeller.Files.Export.Workbooks;

/// <summary>One column of a sheet.</summary>
/// <param name="Header">The text above it.</param>
/// <param name="Width">The width in characters.</param>
/// <param name="Look">How its cells look.</param>
internal sealed record SheetColumn(string Header, int Width, CellLook Look = CellLook.Text)
{
    /// <summary>The words that a cell may have, chosen from a list; none where anything may stand.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether a word that is not in the list is refused; otherwise it is asked about and can be kept.</summary>
    public bool OnlyChoices { get; init; }
}
