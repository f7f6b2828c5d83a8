namespace EliteSeller.Analysis.Pipelines;

/// <summary>Takes out again what a <see cref="PackedWriter"/> has written, in the same order.</summary>
internal struct PackedReader(byte[] bytes, int at)
{
    private int _at = at;

    public ulong ReadNumber()
    {
        for (var (number, shift) = (0UL, 0); ; shift += 7)
        {
            var part = bytes[_at++];
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
            number |= (ulong)bytes[_at++] << shift;
        }

        return number;
    }

    public decimal ReadAmount()
    {
        var flags = (uint)ReadNumber();
        var low = ReadNumber();
        return new decimal([(int)low, (int)(low >> 32), (int)ReadNumber(), (int)(flags << 16)]);
    }

    public string? ReadText()
    {
        var head = ReadNumber();
        if (head == 0)
        {
            return null;
        }

        var length = (int)(head >> 2);
        _at += length;
        return (head & 3) == 1 ? PackedWriter.Letters.GetString(bytes, _at - length, length) : Surrogates(_at - length, length);
    }

    // The decoder would exchange half of a pair.
    private readonly string Surrogates(int start, int length)
    {
        var letters = new char[length / 2];
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = (char)(bytes[start + (2 * i)] | (bytes[start + (2 * i) + 1] << 8));
        }

        return new string(letters);
    }
}
