using System.Globalization;
using System.Text;

namespace EliteSeller.Files.Export.Workbooks;

/// <summary>Makes a text fit for the XML of a workbook.</summary>
internal static class CellTextXml
{
    private const int LongestCell = 32_767;

    /// <summary>Some programs refuse the whole file for one control character, and _x0041_ would be read as an A.</summary>
    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length && safe.Length < LongestCell; i++)
        {
            var character = text[i];
            var isPair = char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            switch (character)
            {
                case '&':
                    safe.Append("&amp;");
                    break;
                case '<':
                    safe.Append("&lt;");
                    break;
                case '>':
                    safe.Append("&gt;");
                    break;
                case '"':
                    safe.Append("&quot;");
                    break;
                case '_' when IsEscape(text, i):
                    safe.Append("_x005F_");
                    break;
                case '\uFFFE' or '\uFFFF':
                    break;
                case var _ when isPair:
                    safe.Append(character).Append(text[++i]);
                    break;
                case var _ when char.IsSurrogate(character) || (char.IsControl(character) && character is not ('\n' or '\t')):
                    break;
                default:
                    safe.Append(character);
                    break;
            }
        }

        return safe.ToString();
    }

    private static bool IsEscape(string text, int at) => at + 6 < text.Length && text[at + 1] == 'x' && text[at + 6] == '_'
        && int.TryParse(text.Substring(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);
}
