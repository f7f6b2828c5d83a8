using System.Globalization;
using System.Text;

namespace EliteSeller.Model;

/// <summary>
/// Makes a text from a file safe to show within a sentence: one line, of bounded length, with nothing in it that a terminal
/// would obey.
/// </summary>
public static class DisplayText
{
    /// <summary>
    /// The text without control characters, terminal escape sequences and invisible marks that turn or hide writing; every run
    /// of white space is one blank; what is longer than the limit ends in an ellipsis.
    /// </summary>
    /// <param name="text">A text that somebody else wrote, or null, which is empty.</param>
    /// <param name="longest">How many characters to keep at most.</param>
    /// <returns>The text to show.</returns>
    public static string Shorten(string? text, int longest = 120)
    {
        if (text is null)
        {
            return "";
        }

        if (text.Length <= longest && IsPlainLine(text))
        {
            return text;
        }

        var line = new StringBuilder();
        var gap = false;
        for (var i = SkipEscapes(text, 0); i < text.Length && line.Length <= longest;)
        {
            var width = char.IsSurrogatePair(text, i) ? 2 : 1;
            if (char.IsWhiteSpace(text[i]))
            {
                gap = line.Length > 0;
            }
            else if (IsShown(text, i))
            {
                line.Append(gap ? " " : "").Append(text, i, width);
                gap = false;
            }

            i = SkipEscapes(text, i + width);
        }

        return line.Length > longest ? Cut(line, longest - 1) : line.ToString();
    }

    /// <summary>
    /// The same for a text that stands by itself, uncut; one that is harmless, as nearly all are, is given back as it is, tabs and line
    /// breaks included.
    /// </summary>
    /// <param name="text">A text that somebody else wrote.</param>
    /// <returns>The text to show, or null when there is none or nothing of it can be shown.</returns>
    public static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= '\u007f'
                ? !IsShown(text, i) && !char.IsSurrogate(text[i]) : text[i] < ' ' && text[i] is not ('\t' or '\n' or '\r'))
            {
                return Shorten(text, int.MaxValue) is { Length: > 0 } line ? line : null;
            }
        }

        return text;
    }

    // Nearly every name is one: letters of ASCII with single blanks between them.
    private static bool IsPlainLine(string text)
    {
        var before = ' ';
        foreach (var letter in text)
        {
            if (letter is < ' ' or > '~' || (letter == ' ' && before == ' '))
            {
                return false;
            }

            before = letter;
        }

        return before != ' ' || text.Length == 0;
    }

    private static string Cut(StringBuilder line, int length)
    {
        line.Length = char.IsHighSurrogate(line[length - 1]) ? length - 1 : length;
        return line.Append('…').ToString();
    }

    // The joiners U+200C and U+200D are letters of Persian and Hindi names; the other format characters hide or turn writing.
    private static bool IsShown(string text, int i) =>
        text[i] is '\u200c' or '\u200d' || CharUnicodeInfo.GetUnicodeCategory(text, i) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned);

    private static int SkipEscapes(string text, int i)
    {
        while (i < text.Length && EscapeEnd(text, i) is var end && end > i)
        {
            i = end;
        }

        return i;
    }

    // Colours and cursor moves (ESC [ or U+009B, ended by a letter) and titles and links (ESC ], ended by BEL or ESC \): the
    // letters of a sequence go with it. One that never ends loses its opening only.
    private static int EscapeEnd(string text, int i)
    {
        var start = text[i] == '\u009b' ? i + 1
            : text[i] == '\u001b' && i + 1 < text.Length && text[i + 1] is '[' or ']' ? i + 2
            : i;
        if (start == i)
        {
            return i;
        }

        var isTitle = text[start - 1] == ']';
        for (var j = start; j < text.Length; j++)
        {
            if (isTitle ? text[j] == '\a' : text[j] is >= '@' and <= '~')
            {
                return j + 1;
            }

            if (isTitle && text[j] == '\u001b')
            {
                return j + 1 < text.Length && text[j + 1] == '\\' ? j + 2 : j;
            }
        }

        return start;
    }
}
