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

    /// <summary>The hash of a text without its case and the space around it.</summary>
    public static ulong ComputeUpper(string text)
    {
        var (first, last) = (0, text.Length - 1);
        while (first <= last && char.IsWhiteSpace(text[first]))
        {
            first++;
        }

        while (last >= first && char.IsWhiteSpace(text[last]))
        {
            last--;
        }

        var hash = Offset;
        for (var i = first; i <= last; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                return Compute(text.Trim().ToUpperInvariant());
            }

            hash = Add(hash, c > 'z' ? char.ToUpperInvariant(c) : c >= 'a' ? c - ('a' - 'A') : c);
        }

        return hash;
    }

    /// <summary>Takes one more number into a hash.</summary>
    public static ulong Add(ulong hash, int number) => (hash ^ (uint)number) * Prime;
}
