using System.Text;

namespace EliteSeller.Text;

/// <summary>Headers and names of stages, made comparable.</summary>
internal static class HeaderText
{
    /// <summary>Lower case, without spaces around it, a run of any white space as one space, without a leading hash sign or the arrow of a sorted column.</summary>
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
}
