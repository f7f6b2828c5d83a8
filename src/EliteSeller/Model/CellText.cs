namespace EliteSeller.Model;

/// <summary>What a cell's text says before anyone asks what it means.</summary>
public static class CellText
{
    /// <summary>The text without spaces around it, or null when the source says nothing.</summary>
    /// <param name="text">The cell as the source wrote it, or null when there is no such column.</param>
    /// <returns>Null for a blank, <c>\N</c> or <c>NULL</c>.</returns>
    public static string? OrNull(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var trimmed = text.Trim();
        return trimmed.Length == 0 || trimmed == "\\N" || trimmed == "NULL" ? null : trimmed;
    }
}
