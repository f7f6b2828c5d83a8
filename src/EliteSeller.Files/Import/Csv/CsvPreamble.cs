namespace EliteSeller.Files.Import.Csv;

/// <summary>What the beginning of a CSV file says about the rest of it.</summary>
/// <param name="Delimiter">The character between two cells.</param>
/// <param name="Reason">Why this one.</param>
/// <param name="RecordsBeforeHeader">How many records stand above the header, blank ones and the <c>sep=</c> line included.</param>
/// <param name="HasSeparatorLine">Whether the first of them is a line such as <c>sep=;</c>.</param>
internal sealed record CsvPreamble(char Delimiter, string Reason, int RecordsBeforeHeader, bool HasSeparatorLine);
