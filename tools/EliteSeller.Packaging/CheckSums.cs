using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;

namespace EliteSeller.Packaging;

/// <summary>The check sums of what is published, in the form that <c>sha256sum --check</c> reads.</summary>
internal static class CheckSums
{
    private const string Name = "SHA256SUMS";

    public static void Write(string folder)
    {
        var files = Directory.GetFiles(folder).Where(file => Path.GetFileName(file) != Name)
            .OrderBy(Path.GetFileName, StringComparer.Ordinal);
        File.WriteAllText(Path.Combine(folder, Name), string.Concat(files.Select(file => $"{Sum(file)}  {Path.GetFileName(file)}\n")));
    }

    private static string Sum(string file)
    {
        using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}
