using System;
using System.Text;
using System.Text.RegularExpressions;

namespace EliteSeller.Tests.Reading;

/// <summary>
/// Counts the records of a CSV file by the grammar alone, so that the counts of a reading report have something to be compared with.
/// </summary>
internal static class RecordCount
{
    private static readonly Regex SeparatorLine = new(
        """\A(?:"sep=[^\r\n]"|sep=[^\r\n])(?:[\r\n]|\z)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>How many records a file has, its header and blank ones included; a quote that never closes ends the last of them.</summary>
    public static long Of(string text, char delimiter)
    {
        long count = 0;
        bool isQuoted = false, isCellStart = true, isRecordOpen = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            isRecordOpen = true;
            if (isQuoted)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    i++;
                }
                else if (c == '"')
                {
                    isQuoted = false;
                }
            }
            else if (c is '\r' or '\n')
            {
                i += c == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                count++;
                isCellStart = true;
                isRecordOpen = false;
            }
            else
            {
                isQuoted = c == '"' && isCellStart;
                isCellStart = c == delimiter;
            }
        }

        return count + (isRecordOpen ? 1 : 0);
    }

    /// <summary>Whether the first line names the delimiter and is no record.</summary>
    public static bool BeginsWithSeparatorLine(string text) => SeparatorLine.IsMatch(text);

    /// <summary>The text of a file, behind the one byte order mark that it may begin with.</summary>
    public static string Decode(byte[] bytes, string encoding)
    {
        var (found, mark) = encoding.Replace("-bom", "", StringComparison.Ordinal) switch
        {
            "utf-16le" => (Encoding.Unicode, "\uFEFF"),
            "utf-16be" => (Encoding.BigEndianUnicode, "\uFEFF"),
            // One character a byte, so that nothing that is no valid UTF-8 can hide a quote.
            _ => (Encoding.Latin1, "\u00EF\u00BB\u00BF"),
        };
        var text = found.GetString(bytes);
        text = text.StartsWith(mark, StringComparison.Ordinal) ? text[mark.Length..] : text;
        // A few zero bytes in a text of one byte a character are left out before its records are cut.
        return found == Encoding.Latin1 ? text.Replace("\0", "", StringComparison.Ordinal) : text;
    }
}
