namespace EliteSeller.Analysis.Statistics;

/// <summary>
/// Numbers that look random and are the same on every machine and in every version of .NET. Intervals and folds are drawn
/// with it, so the same file gives the same figures.
/// </summary>
/// <remarks>The SplitMix64 construction: a counter that walks by an odd constant, and two multiplications that mix its bits.</remarks>
internal sealed class SeededGenerator(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _counter = seed;

    /// <summary>A number from 0 up to and without the bound.</summary>
    public int Next(int bound)
    {
        if (bound <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(bound), bound, "The bound must be positive.");
        }

        // Taking the high part of a product is without the bias of a remainder for every bound that matters here.
        return (int)((NextBits() >> 32) * (ulong)bound >> 32);
    }

    /// <summary>A number from 0 up to and without 1.</summary>
    public double NextShare() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Mixes the bits of a number so that neighbours end up far apart.</summary>
    public static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    private ulong NextBits()
    {
        unchecked
        {
            _counter += Step;
        }

        return Mix(_counter);
    }
}
