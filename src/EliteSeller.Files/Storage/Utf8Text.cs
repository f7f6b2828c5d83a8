namespace EliteSeller.Files.Storage;

/// <summary>Tells valid UTF-8 from other bytes.</summary>
internal static class Utf8Text
{
#if NETSTANDARD2_0
    /// <summary>Whether all bytes are ASCII.</summary>
    public static bool IsAscii(ReadOnlySpan<byte> bytes)
    {
        foreach (var word in System.Runtime.InteropServices.MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            if ((word & 0x8080808080808080UL) != 0)
            {
                return false;
            }
        }

        foreach (var b in bytes.Slice(bytes.Length & ~7))
        {
            if (b >= 0x80)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the bytes are valid UTF-8: no stray or missing continuation, no overlong form, no surrogate.</summary>
    public static bool IsValid(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            var lead = bytes[i];
            if (lead < 0x80)
            {
                continue;
            }

            var (length, smallest) = lead switch
            {
                >= 0xC2 and <= 0xDF => (1, 0x80),
                >= 0xE0 and <= 0xEF => (2, 0x800),
                >= 0xF0 and <= 0xF4 => (3, 0x10000),
                _ => (0, 0),
            };
            if (length == 0 || i + length >= bytes.Length)
            {
                return false;
            }

            var scalar = lead & (0x3F >> length);
            for (var k = 1; k <= length; k++)
            {
                if ((bytes[i + k] & 0xC0) != 0x80)
                {
                    return false;
                }

                scalar = (scalar << 6) | (bytes[i + k] & 0x3F);
            }

            if (scalar < smallest || scalar > 0x10FFFF || scalar is >= 0xD800 and <= 0xDFFF)
            {
                return false;
            }

            i += length;
        }

        return true;
    }
#else
    /// <summary>Whether all bytes are ASCII.</summary>
    public static bool IsAscii(ReadOnlySpan<byte> bytes) => System.Text.Ascii.IsValid(bytes);

    /// <summary>Whether the bytes are valid UTF-8.</summary>
    public static bool IsValid(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);
#endif
}
