using System;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace EliteSeller.Packaging;

/// <summary>A folder as a zip file: the same files, the same bytes.</summary>
internal static class FolderArchive
{
    // The earliest that a zip can say. The hours of a build are no part of what is built.
    private static readonly DateTimeOffset _time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Packs a folder under its own name, so that it unpacks into a folder of modules as it stands.</summary>
    public static void Write(string folder, string zip)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var parent = Path.GetDirectoryName(root)!;
        var files = Directory.GetFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => (Path: file, Name: Path.GetRelativePath(parent, file).Replace('\\', '/')))
            .OrderBy(file => file.Name, StringComparer.Ordinal);
        using var archive = new ZipArchive(File.Create(zip), ZipArchiveMode.Create);
        foreach (var file in files)
        {
            var entry = archive.CreateEntry(file.Name, CompressionLevel.SmallestSize);
            entry.LastWriteTime = _time;
            using var content = entry.Open();
            using var source = File.OpenRead(file.Path);
            source.CopyTo(content);
        }
    }
}
