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
        using var bytes = new MemoryStream();
        using (var writer = new CacheWriter(bytes))
        {
            writer.WriteText(Build);
            write(writer);
        }

        return Convert.ToBase64String(Checksum.Of(bytes.GetBuffer(), 0, (int)bytes.Length));
    }
}
