using System.Net;
using System.Text.RegularExpressions;

namespace EliteSeller.Model;

/// <summary>What a cell's text says before anyone asks what it means.</summary>
internal static class CellText
{
    private static readonly Regex _entity = new(
        "&(#[0-9]{1,6}|#x[0-9a-fA-F]{1,5}|amp|lt|gt|quot|apos|nbsp);", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

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
        return trimmed.Length == 0 || trimmed == "\\N" || trimmed == "NULL"
            ? null : HasEntities(trimmed) ? WebUtility.HtmlDecode(trimmed) : trimmed;
    }

    /// <summary>Whether a text has marks that a web page writes for a character: <c>&amp;amp;</c>, <c>&amp;#039;</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True when there is one.</returns>
    public static bool HasEntities(string text) =>
        (text ?? throw new ArgumentNullException(nameof(text))).IndexOf('&') >= 0 && _entity.IsMatch(text);
}
