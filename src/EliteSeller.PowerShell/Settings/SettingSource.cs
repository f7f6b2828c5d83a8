using System.Globalization;
using EliteSeller.Settings;

namespace EliteSeller.PowerShell;

/// <summary>The text of a settings file, and the errors that are found in it.</summary>
/// <param name="text">The text with \n alone as line end.</param>
/// <param name="file">The file it comes from, for messages.</param>
internal sealed class SettingSource(string text, string file)
{
    public const string LineHint = "Write a line as Key = value.";

    private const string DataHint =
        "A settings file holds one table of texts in single quotes, numbers, $true, $false, $null, lists and tables. It is read, never "
            + "run.";

    public string Text => text;

    public string File => file;

    /// <summary>Whether a word is one of the three variables that never change.</summary>
    public static bool IsConstant(string word) => word.ToUpperInvariant() is "$TRUE" or "$FALSE" or "$NULL";

    /// <summary>The number that digits write, with a point and a minus sign at most; null for 0x10, 10kb, 1e3, 5. and the like.</summary>
    public static decimal? PlainNumber(string written) =>
        written[written.Length - 1] is >= '0' and <= '9'
        && decimal.TryParse(
            written, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && written[0] != '+' && (number != 0 || written[0] != '-') ? number : null;

    /// <summary>Refuses control characters other than tabs and line ends.</summary>
    public void CheckCharacters()
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsControl(text[at]) && text[at] is not ('\n' or '\t'))
            {
                throw Syntax(
                    at, FormattableString.Invariant($"The file holds the control character U+{(int)text[at]:X4}"),
                        "Save it as plain text in UTF-8.");
            }
        }
    }

    public EliteSellerException Code(int offset, string why) => Error("DataFileHoldsCode", offset, why, DataHint);

    public EliteSellerException Syntax(int offset, string what, string? hint) => Error("DataFileSyntax", offset, what, hint);

    public EliteSellerException Twice(SettingEntry second, SettingEntry first) => new(new Problem(
        "SettingTwice",
        ProblemKind.Data,
        FormattableString.Invariant($"'{DisplayText.Shorten(second.Key)}' is already set on line {first.Line}."),
        "Keep one of the two.",
        file,
        second.Line));

    public EliteSellerException TooDeep(int line, int deepest) => new(new Problem(
        "DataFileTooDeep",
        ProblemKind.Limit,
        FormattableString.Invariant($"More than {deepest} tables and lists stand within each other."),
        null,
        file,
        line));

    private EliteSellerException Error(string errorId, int offset, string what, string? hint)
    {
        var (line, start) = (1, 0);
        for (var end = text.IndexOf('\n'); end >= 0 && end < offset; end = text.IndexOf('\n', start))
        {
            (line, start) = (line + 1, end + 1);
        }

        var message = FormattableString.Invariant($"{what} (character {offset - start + 1} of the line).");
        return new(new Problem(errorId, ProblemKind.Data, message, hint, file, line));
    }
}
