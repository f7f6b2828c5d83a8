namespace EliteSeller.Files.Storage;

/// <summary>A short text for everything that something kept was made of: the same values give the same text, others another one.</summary>
internal static class CacheKey
{
    // What is kept is only for the build that wrote it: another one may read or judge differently.
    private static readonly string Build = typeof(CacheKey).Module.ModuleVersionId.ToString("N")
        + typeof(Opportunity).Module.ModuleVersionId.ToString("N");

    /// <summary>The key of some values.</summary>
    /// <param name="write">Writes them.</param>
    public static string Of(Action<CacheWriter> write)
    {
        var bytes = CacheWriter.ToBytes(to =>
        {
            to.WriteText(Build);
            write(to);
        });
        return Convert.ToBase64String(Checksum.Of(bytes, 0, bytes.Length));
    }
}
