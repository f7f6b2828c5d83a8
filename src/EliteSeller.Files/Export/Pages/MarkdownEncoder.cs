using System.Text;
using HandlebarsDotNet;

namespace EliteSeller.Files.Export.Pages;

/// <summary>Lets a template write Markdown: every value is shown as it stands, never as markup.</summary>
internal sealed class MarkdownEncoder : ITextEncoder
{
    /// <inheritdoc/>
    public void Encode(StringBuilder? text, TextWriter target) => target.Write(MarkdownText.Escape(text?.ToString()));

    /// <inheritdoc/>
    public void Encode(string? text, TextWriter target) => target.Write(MarkdownText.Escape(text));

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
}
