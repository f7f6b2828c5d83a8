using System.Text;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Import.Csv;

/// <summary>Finds a cell in the bytes of one record by the same rules as the reader that delivered the record.</summary>
internal static class CsvCells
{
    private const byte Quote = (byte)'"';

    /// <summary>
    /// The text of a cell: without its quotes, and without the apostrophe that guards a formula-like text against spreadsheets.
    /// </summary>
    /// <param name="record">A record in UTF-8.</param>
    /// <param name="separator">The byte between two cells.</param>
    /// <param name="column">The column, counted from 0.</param>
    /// <returns>The text; empty where the record has no such cell.</returns>
    public static string Text(byte[] record, byte separator, int column)
    {
        var at = 0;
        for (; column > 0; column--)
        {
            at = End(record, separator, at) + 1;
            if (at > record.Length)
            {
                return "";
            }
        }

        var end = End(record, separator, at);
        return at < end && record[at] == Quote ? Unquote(record, at, end) : Decode(record, at, end - at);
    }

    private static int End(byte[] record, byte separator, int at)
    {
        if (at < record.Length && record[at] == Quote)
        {
            for (at++; at < record.Length; at++)
            {
                if (record[at] != Quote)
                {
                    continue;
                }

                if (at + 1 >= record.Length || record[at + 1] != Quote)
                {
                    break;
                }

                at++;
            }
        }

        var end = at < record.Length ? Array.IndexOf(record, separator, at) : -1;
        return end < 0 ? record.Length : end;
    }

    private static string Unquote(byte[] record, int at, int end)
    {
        var length = end - at - 2;
        if (length >= 0 && record[end - 1] == Quote && Array.IndexOf(record, Quote, at + 1, length) < 0)
        {
            return Decode(record, at + 1, length);
        }

        var kept = new byte[end - at];
        var count = 0;
        var isInside = true;
        for (var i = at + 1; i < end; i++)
        {
            if (isInside && record[i] == Quote)
            {
                isInside = i + 1 < end && record[i + 1] == Quote;
                if (!isInside)
                {
                    continue;
                }

                i++;
            }

            kept[count++] = record[i];
        }

        return Decode(kept, 0, count);
    }

    private static string Decode(byte[] bytes, int at, int length)
    {
        var cell = FormulaGuard.Unguard(bytes.AsSpan(at, length));
#if NETSTANDARD2_0
        return cell.IsEmpty ? "" : Encoding.UTF8.GetString(cell.ToArray());
#else
        return cell.IsEmpty ? "" : Encoding.UTF8.GetString(cell);
#endif
    }
}
