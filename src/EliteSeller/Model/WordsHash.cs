namespace EliteSeller.Model;

/// <summary>Eight bytes in place of the words of a deal, which are only ever compared with those of another day (FNV-1a).</summary>
internal static class WordsHash
{
    private const ulong Offset = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    /// <summary>The hash of a text; that of nothing for null.</summary>
    public static ulong Compute(string? text)
    {
        var hash = Offset;
        foreach (var c in text ?? "")
        {
            hash = Add(hash, c);
        }

        return hash;
    }

    /// <summary>Takes one more number into a hash.</summary>
    public static ulong Add(ulong hash, int number) => (hash ^ (uint)number) * Prime;
}
