using System.Globalization;
using System.Text;

namespace EliteSeller.Files.Storage;

/// <summary>
/// Makes file names out of ids and names that customers chose, such that every one can be written on Windows, macOS and
/// Linux, stays in its folder, and differs from every other of the same run even where upper and lower case are the same.
/// </summary>
/// <remarks>
/// Letters and digits of every script stay; everything else becomes a hyphen, so there is no separator, no dot, no
/// control character and nothing that a shell would take for an option. Long names are cut.
/// </remarks>
public sealed class SafeFileNames
{
    private const int LongestName = 80;

    /// <summary>File systems count bytes (255) where we count characters; some room is left for the extension and a number.</summary>
    private const int MostBytes = 200;

    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "CLOCK"];

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The next name of this run.</summary>
    /// <param name="parts">What the name is made from, such as a deal's id and its name; null and blank parts are left out.</param>
    /// <param name="extension">The extension with its dot, such as <c>.csv</c>.</param>
    /// <returns>A file name without a folder. The second of two equal ones ends with <c>-2</c>.</returns>
    public string Next(IEnumerable<string?> parts, string extension)
    {
        var clean = Clean(
            string.Join("-", (parts ?? throw new ArgumentNullException(nameof(parts))).Where(part => !string.IsNullOrWhiteSpace(part))));
        var name = clean + extension;
        for (var number = 2; !_taken.Add(name); number++)
        {
            name = FormattableString.Invariant($"{clean}-{number}{extension}");
        }

        return name;
    }

    private static string Clean(string text)
    {
        var name = new StringBuilder(LongestName);
        var bytes = 0;
        var whole = WithoutLoneSurrogates(text).Normalize(NormalizationForm.FormC);
        for (var i = 0; i < whole.Length && name.Length < LongestName; i += char.IsSurrogatePair(whole, i) ? 2 : 1)
        {
            var character = IsKept(whole, i) ? whole.Substring(i, char.IsSurrogatePair(whole, i) ? 2 : 1) : "-";
            if (character == "-" && (name.Length == 0 || name[name.Length - 1] == '-'))
            {
                continue;
            }

            bytes += Encoding.UTF8.GetByteCount(character);
            if (bytes > MostBytes)
            {
                break;
            }

            name.Append(character);
        }

        var clean = name.ToString().Trim('-');
        return clean.Length == 0 ? "unnamed" : IsDevice(clean) ? "_" + clean : clean;
    }

    /// <summary>Half a character, as a careless cut through a text leaves it, cannot be normalized or written.</summary>
    private static string WithoutLoneSurrogates(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static bool IsKept(string text, int index) => text[index] == '_' || CharUnicodeInfo.GetUnicodeCategory(text, index) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or
        UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber;

    private static bool IsDevice(string name) => Devices.Contains(name, StringComparer.OrdinalIgnoreCase) || (name.Length == 4
        && char.IsDigit(name[3])
        && (name.StartsWith("COM", StringComparison.OrdinalIgnoreCase) || name.StartsWith("LPT", StringComparison.OrdinalIgnoreCase)));
}
