using System.Text;

namespace EliteSeller.Files.Import.Csv;

/// <summary>Cuts the first records of a text with one delimiter, to see what the file looks like with it.</summary>
internal static class HeadRecords
{
    /// <summary>The first records.</summary>
    /// <param name="text">The beginning of the file.</param>
    /// <param name="delimiter">The delimiter to try.</param>
    /// <param name="isWhole">Whether the text is the whole file; otherwise its last record may be cut off and is left out.</param>
    /// <param name="maximum">How many records are wanted.</param>
    public static List<List<string>> Cut(string text, char delimiter, bool isWhole, int maximum)
    {
        var records = new List<List<string>>();
        var record = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        var isStart = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append(c);
                    i++;
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (c == '"' && isStart)
            {
                isQuoted = true;
                isStart = false;
            }
            else if (c == delimiter || c is '\r' or '\n')
            {
                record.Add(cell.ToString());
                cell.Clear();
                isStart = true;
                if (c != delimiter)
                {
                    i += c == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                    records.Add(record);
                    record = [];
                    if (records.Count == maximum)
                    {
                        return records;
                    }
                }
            }
            else
            {
                cell.Append(c);
                isStart = false;
            }
        }

        if (isWhole && (cell.Length > 0 || record.Count > 0 || !isStart))
        {
            record.Add(cell.ToString());
            records.Add(record);
        }

        return records;
    }
}
