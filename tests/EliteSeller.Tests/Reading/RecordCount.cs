using System;
using System.Text;

namespace EliteSeller.Tests.Reading;

/// <summary>Counts the records of a CSV file by the grammar alone, so that the counts of a reading report have something to be compared with.</summary>
internal static class RecordCount
{
    /// <summary>How many records a file has, its header and blank ones included; a quote that never closes ends the last of them.</summary>
    public static long Of(byte[] bytes, string encoding, char delimiter)
    {
        var text = Decode(bytes, encoding);
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

    private static string Decode(byte[] bytes, string encoding)
    {
        var name = encoding.Replace("-bom", "", StringComparison.Ordinal);
        var found = name switch
        {
            "utf-16le" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            // One character a byte, so that nothing that is no valid UTF-8 can hide a quote.
            _ => Encoding.Latin1,
        };
        var text = found.GetString(bytes);
        return text.StartsWith("\u00EF\u00BB\u00BF", StringComparison.Ordinal) ? text[3..] : text.TrimStart('\uFEFF');
    }
}
