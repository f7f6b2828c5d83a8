namespace EliteSeller.Files.Storage;

/// <summary>By what a file is taken for unchanged without reading it: its name, its size and the time of its last change.</summary>
/// <param name="Name">The name without the folder.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="ChangedTicks">When it was last changed (UTC), in ticks.</param>
public sealed record FileStamp(string Name, long Length, long ChangedTicks)
{
    /// <summary>The stamp of a file as it is now; of one that is not there, one that no file has.</summary>
    /// <param name="path">The full path.</param>
    /// <returns>The stamp.</returns>
    public static FileStamp Of(string path) => new FileInfo(path) is { Exists: true } file
        ? new(file.Name, file.Length, file.LastWriteTimeUtc.Ticks) : new(Path.GetFileName(path), -1, 0);
}
