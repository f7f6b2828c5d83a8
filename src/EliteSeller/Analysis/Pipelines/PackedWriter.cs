using System.Text;

namespace EliteSeller.Analysis.Pipelines;

/// <summary>Puts a few values one after the other into as few bytes as they need.</summary>
internal sealed class PackedWriter
{
    internal static readonly UTF8Encoding Letters = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    private byte[] _bytes = new byte[256];

    /// <summary>The bytes; what is beyond <see cref="Length"/> means nothing.</summary>
    public byte[] Bytes => _bytes;

    /// <summary>How many bytes there are.</summary>
    public int Length { get; private set; }

    /// <summary>Begins anew.</summary>
    public void Clear() => Length = 0;

    /// <summary>Writes a number: seven bits a byte, the lowest first.</summary>
    public void Write(ulong number)
    {
        Reserve(10);
        for (; number >= 0x80; number >>= 7)
        {
            _bytes[Length++] = (byte)(number | 0x80);
        }

        _bytes[Length++] = (byte)number;
    }

    /// <summary>Writes eight bytes, for what is spread over all of them.</summary>
    public void WriteWhole(ulong number)
    {
        Reserve(8);
        for (var shift = 0; shift < 64; shift += 8)
        {
            _bytes[Length++] = (byte)(number >> shift);
        }
    }

    /// <summary>Writes an amount with the places that it is written with.</summary>
    public void Write(decimal amount)
    {
        var bits = decimal.GetBits(amount);
        var isLarge = bits[2] != 0;
        Write(((ulong)((bits[3] >> 16) & 0xff) << 2) | (bits[3] < 0 ? 2UL : 0) | (isLarge ? 1UL : 0));
        Write(((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        if (isLarge)
        {
            Write((uint)bits[2]);
        }
    }

    /// <summary>Writes a text, or that there is none.</summary>
    public void Write(string? text)
    {
        // Half of a pair has no bytes in UTF-8, and a text comes back as it was.
        var isPlain = text is null || IsPlain(text);
        var length = text is null ? 0 : isPlain ? Letters.GetByteCount(text) : 2 * text.Length;
        Write(text is null ? 0 : ((ulong)length << 2) | (isPlain ? 1UL : 2UL));
        Reserve(length);
        if (isPlain)
        {
            Length += text is null ? 0 : Letters.GetBytes(text, 0, text.Length, _bytes, Length);
            return;
        }

        foreach (var letter in text!)
        {
            _bytes[Length++] = (byte)letter;
            _bytes[Length++] = (byte)(letter >> 8);
        }
    }

    private void Reserve(int more)
    {
        if (Length + more > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + more));
        }
    }

    private static bool IsPlain(string text)
    {
        foreach (var letter in text)
        {
            if (char.IsSurrogate(letter))
            {
                return false;
            }
        }

        return true;
    }
}
