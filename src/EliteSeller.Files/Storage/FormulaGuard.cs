namespace EliteSeller.Files.Storage;

/// <summary>
/// The apostrophe in front of a text that a spreadsheet would run as a formula: every CSV file that we write has it, and every one that we
/// read loses it again.
/// </summary>
/// <remarks>
/// Texts come from customers, and a deal may be called <c>=Acme</c> or <c>-10 % deal</c>. A plain negative number keeps its sign, because
/// it is one.
/// A text that looks guarded already is guarded once more, so that reading back gives exactly what was written.
/// </remarks>
internal static class FormulaGuard
{
    private const char Apostrophe = '\'';

    /// <summary>The text as it is written.</summary>
    public static string Guard(string text) => IsFormulaLike(text) && !IsNegativeNumber(text) ? Apostrophe + text : text;

    /// <summary>The text as it was before it was guarded.</summary>
    public static string Unguard(string text) =>
        text.Length > 1 && text[0] == Apostrophe && IsFormulaLike(text) ? text.Substring(1)
        : text.Length > 3 && text[0] == '=' && text[1] == '"' && text[text.Length - 1] == '"' && text.IndexOf('"', 2) == text.Length - 1
            ? text.Substring(2, text.Length - 3)
        : text;

    /// <summary>
    /// A cell in UTF-8 without its guard, and without the formula (<c>="00124"</c>) by which exports keep a spreadsheet from making a
    /// number of a text.
    /// </summary>
    public static ReadOnlySpan<byte> Unguard(ReadOnlySpan<byte> cell)
    {
        if (cell.Length > 3 && cell[0] == '=' && cell[1] == '"' && cell[cell.Length - 1] == '"'
            && cell.Slice(2).IndexOf((byte)'"') == cell.Length - 3)
        {
            return cell.Slice(2, cell.Length - 3);
        }

        return cell.Slice(Length(cell));
    }

    /// <summary>How many bytes of a cell in UTF-8 are a guard: one or none.</summary>
    public static int Length(ReadOnlySpan<byte> cell)
    {
        if (cell.Length < 2 || cell[0] != Apostrophe)
        {
            return 0;
        }

        var at = 1;
        while (at < cell.Length && cell[at] == Apostrophe)
        {
            at++;
        }

        for (var rest = cell.Slice(at); ;)
        {
            var letter = Letter(rest, out var length);
            if (length == 0 || !IsInvisible(letter))
            {
                return length > 0 && IsFormulaStart(letter) ? 1 : 0;
            }

            rest = rest.Slice(length);
        }
    }

    // The guard looks at letters of one byte and of three: nothing of two bytes, or of four, begins a formula.
    private static char Letter(ReadOnlySpan<byte> cell, out int length)
    {
        length = cell.Length == 0 ? 0 : cell[0] >= 0xE0 && cell[0] < 0xF0 && cell.Length > 2 ? 3 : 1;
        return length == 0 ? default
            : length == 3 ? (char)(((cell[0] & 0x0F) << 12) | ((cell[1] & 0x3F) << 6) | (cell[2] & 0x3F))
            : cell[0] < 0x80 ? (char)cell[0] : ' ';
    }

    private static bool IsFormulaLike(string text)
    {
        var at = 0;
        while (at < text.Length && text[at] == Apostrophe)
        {
            at++;
        }

        while (at < text.Length && IsInvisible(text[at]))
        {
            at++;
        }

        return at < text.Length && IsFormulaStart(text[at]);
    }

    // The characters that the OWASP verification standard names, and the same at full width, which some spreadsheets take for them.
    private static bool IsFormulaStart(char first) =>
        first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\0' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';

    // Letters of no width, and the byte-order mark, which a spreadsheet may drop.
    private static bool IsInvisible(char letter) => letter is (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF';

    private static bool IsNegativeNumber(string text)
    {
        var hasPoint = false;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '.' && !hasPoint && i > 1 && i + 1 < text.Length)
            {
                hasPoint = true;
            }
            else if (text[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return text.Length > 1 && text[0] == '-';
    }
}
