using System.Text;

namespace EliteSeller.Files.Ledgers;

/// <summary>The bytes of a ledger: UTF-8 with or without a mark, one line feed at the end of every whole line.</summary>
internal static class LedgerBytes
{
    private const int LongestHeader = 64 * 1024;
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Refuses bytes of another encoding, and returns the place after the mark.</summary>
    public static int Check(byte[] bytes, string file)
    {
        try
        {
            _ = Strict.GetCharCount(bytes);
            var begin = 0;
            while (bytes.AsSpan(begin).StartsWith(Mark))
            {
                begin += Mark.Length;
            }

            return begin;
        }
        catch (DecoderFallbackException failure)
        {
            throw new EliteSellerException(LedgerProblems.NotUtf8(file), failure);
        }
    }

    /// <summary>The first line without its line feed.</summary>
    public static string FirstLine(FileStream stream, string file)
    {
        var bytes = new byte[Math.Min(stream.Length, LongestHeader)];
        stream.Position = 0;
        var read = 0;
        while (read < bytes.Length && stream.Read(bytes, read, bytes.Length - read) is var more && more > 0)
        {
            read += more;
        }

        var end = Array.IndexOf(bytes, (byte)'\n', 0, read);
        Array.Resize(ref bytes, end < 0 ? read : end);
        var begin = Check(bytes, file);
        return Strict.GetString(bytes, begin, bytes.Length - begin);
    }

    /// <summary>Refuses a file that holds bytes of another encoding, of which an append would make a mixture.</summary>
    public static void RequireUtf8(FileStream stream, string file)
    {
        var decoder = Strict.GetDecoder();
        var (bytes, letters) = (new byte[LongestHeader], new char[LongestHeader + 1]);
        stream.Position = 0;
        try
        {
            int read;
            do
            {
                read = stream.Read(bytes, 0, bytes.Length);
                decoder.GetChars(bytes, 0, read, letters, 0, flush: read == 0);
            }
            while (read > 0);
        }
        catch (DecoderFallbackException failure)
        {
            throw new EliteSellerException(LedgerProblems.NotUtf8(file), failure);
        }
    }

    public static bool EndsWithLineFeed(FileStream stream)
    {
        stream.Seek(-1, SeekOrigin.End);
        return stream.ReadByte() == '\n';
    }

    /// <summary>Writes all of it or none of it: a full disk leaves the file as it was.</summary>
    public static void AppendWhole(FileStream stream, byte[] bytes, long end)
    {
        try
        {
            stream.Seek(end, SeekOrigin.Begin);
            stream.Write(bytes, 0, bytes.Length);
            stream.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            stream.SetLength(end);
            throw;
        }
    }
}
