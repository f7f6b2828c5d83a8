using System.Text;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Ledgers;

/// <summary>One line of a ledger: how its fields are written, and how they are read back.</summary>
/// <remarks>
/// A record is one line, so a line that a crash has cut off cannot swallow the next one: line breaks within a field become
/// blanks. A text that a spreadsheet would run as a formula gets an apostrophe in front, which reading takes off again.
/// </remarks>
internal static class LedgerText
{
    public static string Format(IEnumerable<string?> fields, char delimiter) =>
        string.Join(delimiter.ToString(), fields.Select(field => Quote(FormulaGuard.Guard(OneLine(field ?? "")), delimiter)));

    /// <summary>Splits a line into its fields.</summary>
    /// <param name="line">The line without its end.</param>
    /// <param name="delimiter">The character between two fields.</param>
    /// <param name="fields">The fields as far as they could be read.</param>
    public static LedgerTextState Split(string line, char delimiter, out IReadOnlyList<string> fields)
    {
        var found = new List<string>();
        fields = found;
        for (var position = 0; ; position++)
        {
            var text = position < line.Length && line[position] == '"' ? new StringBuilder() : null;
            if (text is not null && (position = ReadQuoted(line, position + 1, text)) < 0)
            {
                return LedgerTextState.OpenQuote;
            }

            var end = line.IndexOf(delimiter, position) is var next && next >= 0 ? next : line.Length;
            if (text is null ? line.IndexOf('"', position, end - position) >= 0 : position < end)
            {
                return LedgerTextState.Malformed;
            }

            found.Add(FormulaGuard.Unguard(text?.ToString() ?? line.Substring(position, end - position)));
            position = end;
            if (end == line.Length)
            {
                return LedgerTextState.Whole;
            }
        }
    }

    /// <summary>Reads up to the closing quote and returns the place after it, or -1 when there is none.</summary>
    private static int ReadQuoted(string line, int position, StringBuilder text)
    {
        for (; position < line.Length; position++)
        {
            if (line[position] != '"')
            {
                text.Append(line[position]);
            }
            else if (position + 1 < line.Length && line[position + 1] == '"')
            {
                text.Append(line[position++]);
            }
            else
            {
                return position + 1;
            }
        }

        return -1;
    }

    private static string OneLine(string field) =>
        new(field.Replace("\r\n", " ").Select(c => c is '\r' or '\n' or '\0' or '\u2028' or '\u2029' or '\u0085' ? ' ' : c).ToArray());

    private static string Quote(string field, char delimiter) =>
        field.Any(c => c == delimiter || c == '"') || field.Trim().Length != field.Length
            ? "\"" + field.Replace("\"", "\"\"") + "\""
            : field;
}
