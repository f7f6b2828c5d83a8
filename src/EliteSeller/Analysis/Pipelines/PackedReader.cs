namespace EliteSeller.Analysis.Pipelines;

/// <summary>Takes out again what a <see cref="PackedWriter"/> has written, in the same order.</summary>
internal struct PackedReader(byte[] bytes, int at)
{
    private const ulong Spread = 0x9E3779B97F4A7C15UL;

    private static readonly ulong Seed = WordsHash.Add(WordsHash.Compute(null), StringComparer.Ordinal.GetHashCode("seed"));

    private readonly byte[] _bytes = bytes;
    private int _at = at;

    /// <summary>Where it stands.</summary>
    public readonly int Position => _at;

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
        var head = ReadNumber();
        var low = ReadNumber();
        var high = (head & 1) == 0 ? 0 : (int)ReadNumber();
        return new decimal((int)low, (int)(low >> 32), high, (head & 2) != 0, (byte)(head >> 2));
    }

    public string? ReadText() => Text(ReadNumber());

    public void SkipText()
    {
        var length = (int)(ReadNumber() >> 2);
        _at += length;
    }

    /// <summary>The hash of the text to be read next, which stays to be read; another one in each process.</summary>
    public readonly uint HashText()
    {
        var (hash, end) = (Seed, this);
        end.SkipText();
        for (var at = _at; at < end._at; at++)
        {
            hash = WordsHash.Add(hash, _bytes[at]);
        }

        return (uint)((hash * Spread) >> 32);
    }

    /// <summary>Sets bits of the number to be read next, which stays to be read. It has less than eight.</summary>
    public readonly void Set(int bits) => _bytes[_at] |= (byte)bits;

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
