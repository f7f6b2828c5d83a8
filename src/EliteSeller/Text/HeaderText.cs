using System.Globalization;
using System.Text;

namespace EliteSeller.Text;

/// <summary>Headers and names of stages, made comparable.</summary>
internal static class HeaderText
{
    /// <summary>
    /// Lower case, without spaces around it, a run of any white space as one space, without a leading hash sign or the arrow of a sorted
    /// column.
    /// </summary>
    public static string Normalize(string header)
    {
        var text = new StringBuilder(header.Length);
        var isSpaceDue = false;
        foreach (var c in header)
        {
            if (char.IsWhiteSpace(c) || c is '\uFEFF' or '\u2191' or '\u2193')
            {
                isSpaceDue = text.Length > 0;
                continue;
            }

            if (c == '#' && text.Length == 0)
            {
                continue;
            }

            if (isSpaceDue)
            {
                text.Append(' ');
                isSpaceDue = false;
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    /// <summary>
    /// The words of a header or a name in lower case without accents: divided by whatever is no letter, and where a capital follows a small
    /// letter.
    /// </summary>
    /// <param name="text">Such as <c>importe_eur</c>, <c>closeDate</c> or <c>6 - Closed Won</c>.</param>
    /// <param name="withDigits">Whether digits belong to words.</param>
    public static List<string> Words(string text, bool withDigits = false)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var before = ' ';
        foreach (var c in Decomposed(text))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark && before < '\u3000')
            {
                continue;
            }

            var belongs = char.IsLetter(c) || (withDigits && char.IsDigit(c));
            if (word.Length > 0 && (!belongs || (char.IsUpper(c) && char.IsLower(before))))
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (belongs)
            {
                word.Append(c == '\u0131' ? 'i' : char.ToLowerInvariant(c));
            }

            before = c;
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    // Half of a character cannot be taken apart, and its text is compared as it is.
    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
