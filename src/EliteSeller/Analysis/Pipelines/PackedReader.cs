namespace EliteSeller.Analysis.Pipelines;

/// <summary>Takes out again what a <see cref="PackedWriter"/> has written, in the same order.</summary>
internal struct PackedReader(byte[] bytes, int at)
{
    private readonly byte[] _bytes = bytes;
    private int _at = at;

    public ulong ReadNumber()
    {
        for (var (number, shift) = (0UL, 0); ; shift += 7)
        {
            var part = _bytes[_at++];
            number |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80)
            {
                return number;
            }
        }
    }

    public ulong ReadWhole()
    {
        var number = 0UL;
        for (var shift = 0; shift < 64; shift += 8)
        {
            number |= (ulong)_bytes[_at++] << shift;
        }

        return number;
    }

    public decimal ReadAmount()
    {
        var flags = (uint)ReadNumber();
        var low = ReadNumber();
        return new decimal((int)low, (int)(low >> 32), (int)ReadNumber(), flags >> 15 != 0, (byte)flags);
    }

    public string? ReadText() => Text(ReadNumber());

    public void SkipText()
    {
        var length = (int)(ReadNumber() >> 2);
        _at += length;
    }

    /// <summary>Whether the text to be read next is one of ASCII letters and the same; it stays to be read.</summary>
    public readonly bool IsPlainly(string text)
    {
        var here = this;
        if (here.ReadNumber() != (((ulong)text.Length << 2) | 1UL))
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= 0x80 || text[i] != _bytes[here._at + i])
            {
                return false;
            }
        }

        return true;
    }

    private string? Text(ulong head)
    {
        if (head == 0)
        {
            return null;
        }

        var length = (int)(head >> 2);
        _at += length;
        return (head & 3) == 1 ? PackedWriter.Letters.GetString(_bytes, _at - length, length) : Surrogates(_at - length, length);
    }

    /// <summary>The ordinal order of two texts; none comes first.</summary>
    public static int CompareTexts(PackedReader one, PackedReader other)
    {
        var (first, second) = (one.ReadNumber(), other.ReadNumber());
        if ((first & 3) != 1 || (second & 3) != 1)
        {
            return string.CompareOrdinal(one.Text(first), other.Text(second));
        }

        // Without pairs the bytes of UTF-8 have the order of the letters.
        var (length, otherLength) = ((int)(first >> 2), (int)(second >> 2));
        for (var i = 0; i < Math.Min(length, otherLength); i++)
        {
            if (one._bytes[one._at + i] != other._bytes[other._at + i])
            {
                return one._bytes[one._at + i] - other._bytes[other._at + i];
            }
        }

        return length - otherLength;
    }

    // The decoder would exchange half of a pair.
    private readonly string Surrogates(int start, int length)
    {
        var letters = new char[length / 2];
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = (char)(_bytes[start + (2 * i)] | (_bytes[start + (2 * i) + 1] << 8));
        }

        return new string(letters);
    }
}
