using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Import.Csv;

/// <summary>Finds out why a record is longer than we are willing to read.</summary>
internal static class LongRecord
{
    /// <summary>Whether the record's first mebibyte ends inside a quoted cell, so that a quote was probably never closed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="offset">Where the record begins, in bytes.</param>
    /// <param name="separator">The byte between two cells.</param>
    public static bool IsOpenQuote(string path, long offset, byte separator)
    {
        var bytes = new byte[CsvRecords.MaximumRecord];
        using var stream = SourceFile.Open(path);
        stream.Seek(offset, SeekOrigin.Begin);
        var length = stream.Read(bytes, 0, bytes.Length);
        bool isQuoted = false, isStart = true;
        for (var i = 0; i < length; i++)
        {
            var b = bytes[i];
            if (isQuoted ? b == (byte)'"' : b == (byte)'"' && isStart)
            {
                isQuoted = !isQuoted || (i + 1 < length && bytes[i + 1] == (byte)'"' && ++i > 0);
                isStart = false;
            }
            else if (!isQuoted)
            {
                isStart = b == separator || b is (byte)'\r' or (byte)'\n';
            }
        }

        return isQuoted;
    }
}
