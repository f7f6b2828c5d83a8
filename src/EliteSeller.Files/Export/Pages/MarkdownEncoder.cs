using System.Text;
using HandlebarsDotNet;

namespace EliteSeller.Files.Export.Pages;

/// <summary>
/// Writes a customer's text into Markdown so that it is shown as it stands, never as markup, link or HTML; for templates and for code.
/// </summary>
internal sealed class MarkdownEncoder : ITextEncoder
{
    /// <inheritdoc/>
    public void Encode(StringBuilder? text, TextWriter target) => target.Write(Escape(text?.ToString()));

    /// <inheritdoc/>
    public void Encode(string? text, TextWriter target) => target.Write(Escape(text));

    /// <inheritdoc/>
    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        var characters = new StringBuilder();
        while (text is not null && text.MoveNext())
        {
            characters.Append(text.Current);
        }

        Encode(characters, target);
    }

    /// <summary>Escapes a text that stands within a line of Markdown, inside a table or outside.</summary>
    /// <param name="text">The text, or null.</param>
    /// <returns>One line.</returns>
    public static string Escape(string? text)
    {
        var line = new StringBuilder();
        foreach (var character in text ?? "")
        {
            _ = character switch
            {
                '&' => line.Append("&amp;"),
                '<' => line.Append("&lt;"),
                '>' => line.Append("&gt;"),
                // What looks like the beginning of an address would become a link.
                '/' when EndsWith(line, ":") => line.Append("\\/"),
                '.' when EndsWith(line, "www") => line.Append("\\."),
                '\u2028' or '\u2029' => line.Append(' '),
                _ when char.IsControl(character) => line.Append(' '),
                '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '|' or '~' or '^' or '$' or '@' => line.Append('\\').Append(character),
                _ => line.Append(character),
            };
        }

        return line.ToString().Trim();
    }

    private static bool EndsWith(StringBuilder line, string end) =>
        line.Length >= end.Length && line.ToString(line.Length - end.Length, end.Length).Equals(end, StringComparison.OrdinalIgnoreCase);
}
