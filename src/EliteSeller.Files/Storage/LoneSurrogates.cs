using System.Text;

namespace EliteSeller.Files.Storage;

/// <summary>
/// Halves of characters in UTF-16, and whatever else an encoding cannot decode: kept apart from all that a file may hold, so that their row
/// can be refused and its bytes be written as they were.
/// </summary>
/// <remarks>
/// A decoder puts a replacement where it cannot decode, and nobody sees it. Ours puts one of the last 2,048 private characters there are,
/// which no file holds and which tells the half that it stands for; what is no such half becomes U+FFFF, which is no character.
/// </remarks>
internal static class LoneSurrogates
{
    private const char Unknown = '\uFFFF';
    private const int FirstSurrogate = 0xD800;
    private const int FirstStandIn = 0x10F800;

    // In UTF-8 the stand-ins begin with F4 8F and a byte from A0 up; U+FFFF is EF BF BF.
    private static readonly byte[] _standIn = [0xF4, 0x8F];
    private static readonly byte[] _unknown = [0xEF, 0xBF, 0xBF];

    /// <summary>The same encoding, which marks what it cannot decode.</summary>
    public static Encoding Marking(Encoding encoding)
    {
        var marking = (Encoding)encoding.Clone();
        marking.DecoderFallback = new MarkingFallback(encoding is UnicodeEncoding, IsBigEndian(encoding));
        return marking;
    }

    /// <summary>Whether a record holds something that could not be decoded.</summary>
    /// <param name="record">The record in UTF-8.</param>
    public static bool AreIn(ReadOnlySpan<byte> record)
    {
        for (var at = record.IndexOf(_standIn); at >= 0; record = record.Slice(at + 2), at = record.IndexOf(_standIn))
        {
            if (at + 2 < record.Length && record[at + 2] >= 0xA0)
            {
                return true;
            }
        }

        return record.IndexOf(_unknown) >= 0;
    }

    /// <summary>The bytes of a text, with the halves that stand-ins stand for.</summary>
    public static byte[] Bytes(string text, Encoding encoding)
    {
        if (encoding is not UnicodeEncoding || text.IndexOf((char)0xDBFE) < 0 && text.IndexOf((char)0xDBFF) < 0)
        {
            return encoding.GetBytes(text);
        }

        var isBigEndian = IsBigEndian(encoding);
        var bytes = new byte[text.Length * 2];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var unit = (int)text[i];
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
                && char.ConvertToUtf32(text[i], text[i + 1]) is var whole and >= FirstStandIn)
            {
                unit = whole - FirstStandIn + FirstSurrogate;
                i++;
            }

            bytes[length++] = (byte)(isBigEndian ? unit >> 8 : unit);
            bytes[length++] = (byte)(isBigEndian ? unit : unit >> 8);
        }

        Array.Resize(ref bytes, length);
        return bytes;
    }

    private static bool IsBigEndian(Encoding encoding) => encoding.CodePage == Encoding.BigEndianUnicode.CodePage;

    private sealed class MarkingFallback(bool isUtf16, bool isBigEndian) : DecoderFallback
    {
        public override int MaxCharCount => 2;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(isUtf16, isBigEndian);
    }

    private sealed class Buffer(bool isUtf16, bool isBigEndian) : DecoderFallbackBuffer
    {
        private string _text = "";
        private int _next;

        public override int Remaining => _text.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            var half = bytesUnknown.Length != 2
                ? 0 : isBigEndian ? (bytesUnknown[0] << 8) | bytesUnknown[1] : bytesUnknown[0] | (bytesUnknown[1] << 8);
            _text = isUtf16 && half is >= FirstSurrogate and < 0xE000
                ? char.ConvertFromUtf32(half - FirstSurrogate + FirstStandIn) : Unknown.ToString();
            _next = 0;
            return true;
        }

        public override char GetNextChar() => _next < _text.Length ? _text[_next++] : '\0';

        public override bool MovePrevious()
        {
            var canMove = _next > 0;
            _next -= canMove ? 1 : 0;
            return canMove;
        }

        public override void Reset() => (_text, _next) = ("", 0);
    }
}
