namespace EliteSeller.Files.Import.Layouts;

/// <summary>A header or a word of a log, with the part that it plays.</summary>
/// <param name="Role">The part.</param>
/// <param name="Text">The header or the word.</param>
public sealed record HistoryText(HistoryRole Role, string Text);
