using System.Security.Cryptography;

namespace EliteSeller.Files.Storage;

/// <summary>SHA-256 on both runtimes.</summary>
internal static class Checksum
{
    /// <summary>How many bytes a checksum has.</summary>
    public const int Length = 32;

    /// <summary>The checksum of a part of some bytes.</summary>
    public static byte[] Of(byte[] bytes, int from, int count)
    {
#if NET8_0_OR_GREATER
        return SHA256.HashData(bytes.AsSpan(from, count));
#else
        using var hash = SHA256.Create();
        return hash.ComputeHash(bytes, from, count);
#endif
    }
}
