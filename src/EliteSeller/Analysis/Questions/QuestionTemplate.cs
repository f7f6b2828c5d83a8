using System.Text;

namespace EliteSeller.Analysis.Questions;

/// <summary>
/// The words of one question, cut once into fixed text and blanks. What is filled in is never looked at again, so a deal
/// called <c>{Owner}</c> stays a deal called <c>{Owner}</c>.
/// </summary>
internal sealed class QuestionTemplate
{
    private readonly IReadOnlyList<Part> _parts;

    private QuestionTemplate(IReadOnlyList<Part> parts) => _parts = parts;

    /// <summary>Cuts a text.</summary>
    /// <param name="text">The words, with blanks in braces; <c>{{</c> and <c>}}</c> are braces.</param>
    /// <param name="note">Told, with a hint, what is wrong with the text.</param>
    /// <returns>The question, or null when something is wrong.</returns>
    public static QuestionTemplate? Parse(string text, Action<string, string> note)
    {
        var parts = new List<Part>();
        var words = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is not ('{' or '}'))
            {
                words.Append(c);
            }
            else if (i + 1 < text.Length && text[i + 1] == c)
            {
                words.Append(c);
                i++;
            }
            else if (c == '{' && text.IndexOf('}', i) is var end && end > 0)
            {
                if (Known(text.Substring(i + 1, end - i - 1), note) is not { } blank)
                {
                    return null;
                }

                parts.Add(new Part(words.ToString(), blank));
                words.Clear();
                i = end;
            }
            else
            {
                note($"The text has an unmatched {c}.", $"For a literal {c}, write {c}{c}.");
                return null;
            }
        }

        parts.Add(new Part(words.ToString(), null));
        return new QuestionTemplate(parts);
    }

    /// <summary>The question with its blanks filled in.</summary>
    /// <param name="value">Gives the text for a blank.</param>
    public string Fill(Func<QuestionBlank, string> value) =>
        string.Concat(_parts.Select(part => part.Blank is { } blank ? part.Words + value(blank) : part.Words));

    private static QuestionBlank? Known(string name, Action<string, string> note)
    {
        var names = Enum.GetNames(typeof(QuestionBlank));
        if (names.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return (QuestionBlank)Enum.Parse(typeof(QuestionBlank), found);
        }

        var near = NearestNames.To(name, names);
        note(
            $"{{{DisplayText.Shorten(name, 40)}}} is not a placeholder.",
            near.Count > 0
                ? $"Did you mean {string.Join(" or ", near.Select(n => $"{{{n}}}"))}?"
                : $"Use one of {string.Join(", ", names.Select(n => $"{{{n}}}"))}.");
        return null;
    }

    private readonly record struct Part(string Words, QuestionBlank? Blank);
}
