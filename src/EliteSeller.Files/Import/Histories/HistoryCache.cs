using System.IO.Compression;
using System.Text;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Import.Histories;

/// <summary>
/// A file beside a folder's earlier exports that keeps what they told, so that only new ones are read. It may be deleted at any time: then
/// all are read once more, with the same result.
/// </summary>
/// <remarks>
/// It counts for the same build and the same settings, as long as the files that it knows are the first of the folder and each has the same
/// name, size and time of change. A damaged or foreign file counts for nothing.
/// </remarks>
public sealed class HistoryCache
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "eliteseller-history.cache";

    private static readonly byte[] Mark = Encoding.ASCII.GetBytes("EliteSeller history 1\n");

    private readonly string _folder;
    private readonly string _path;
    private readonly Dictionary<string, (string Key, byte[] Content)> _runs = new(StringComparer.Ordinal);
    private KeptHistory? _known;
    private string _key = "";
    private bool _isNew;

    /// <summary>The cache of a folder, whether it is there or not.</summary>
    /// <param name="folder">The full path of the folder.</param>
    public HistoryCache(string folder)
    {
        _folder = folder ?? throw new ArgumentNullException(nameof(folder));
        _path = Path.Combine(folder, FileName);
    }

    /// <summary>The cache beside files; null for a single export, and for files of several folders.</summary>
    /// <param name="files">The files of a history.</param>
    /// <returns>The cache, whether it is there or not.</returns>
    public static HistoryCache? Beside(IReadOnlyCollection<HistorySource> files) =>
        files.Count(source => source.Day is not null) > 1
        && files.Select(source => Path.GetDirectoryName(source.File)).Distinct().ToList() is [{ } folder] ? new HistoryCache(folder) : null;

    /// <summary>Whether a file is one of the folder.</summary>
    /// <param name="file">The full path.</param>
    /// <returns>Whether something can be kept of it.</returns>
    public bool Holds(string file) => Path.Combine(_folder, Path.GetFileName(file)) == file;

    /// <summary>What was made of an export before, or null.</summary>
    /// <param name="export">The name of the export, without its folder.</param>
    /// <param name="key">The key of all that it is made of.</param>
    /// <returns>What <see cref="Keep"/> was given.</returns>
    public byte[]? Find(string export, string key) =>
        _known is not null && _known.Runs.TryGetValue(export, out var run) && run.Key == key ? Keep(export, key, run.Content) : null;

    /// <summary>Keeps what was made of an export.</summary>
    /// <param name="export">The name of the export, without its folder.</param>
    /// <param name="key">The key of all that it was made of.</param>
    /// <param name="content">What was made of it.</param>
    /// <returns>The content.</returns>
    public byte[] Keep(string export, string key, byte[] content)
    {
        _isNew |= _known is null || !_known.Runs.TryGetValue(export, out var run) || run.Key != key;
        _runs[export] = (key, content);
        return content;
    }

    /// <summary>Writes the cache, if there is anything new in it; a file of its name that is somebody else's stays.</summary>
    /// <param name="past">The past that was read with it.</param>
    /// <returns>Whether the next run finds what this one has read.</returns>
    public bool Save(HistoryReader past)
    {
        _ = past ?? throw new ArgumentNullException(nameof(past));
        if (past.Kept == past.Files.Count && !_isNew)
        {
            return true;
        }

        try
        {
            if (!past.IsWhole || past.Files.Any(file => file.Stamp != FileStamp.Of(file.Source.File)) || (File.Exists(_path) && !IsOurs()))
            {
                return false;
            }

            AtomicFile.Write(_path, force: true, file =>
            {
                // It tells of the deals what the exports tell, so whoever may not read these may not read it.
                var aside = ((FileStream)file).Name;
                PlainFile.CopyPermissions(past.Files[past.Files.Count - 1].Source.File, aside);
                File.SetAttributes(aside, File.GetAttributes(aside) & ~FileAttributes.ReadOnly);
                Write(file, new KeptHistory(_key, past.Files, past.Book, _runs));
            });
            return true;
        }
        catch (Exception failure) when (failure is EliteSellerException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>What is kept of the first of some files, or null.</summary>
    internal KeptHistory? Find(IReadOnlyList<HistorySource> sources, ReadingOptions options)
    {
        _key = HistoryKey.Of(options);
        _known = Load() is { } kept && kept.Key == _key && kept.Files.Count <= sources.Count
            && kept.Files.Select((file, i) => file.Source.Day == sources[i].Day && file.Stamp == FileStamp.Of(sources[i].File))
                .All(same => same)
            ? kept : null;
        return _known;
    }

    private KeptHistory? Load()
    {
        try
        {
            var bytes = IsOurs() ? File.ReadAllBytes(_path) : [];
            var content = Mark.Length + Checksum.Length;
            if (bytes.Length < content
                || !Checksum.Of(bytes, content, bytes.Length - content).SequenceEqual(bytes.Skip(Mark.Length).Take(Checksum.Length)))
            {
                return null;
            }

            using var packed = new DeflateStream(new MemoryStream(bytes, content, bytes.Length - content), CompressionMode.Decompress);
            using var buffered = new BufferedStream(packed, 1 << 16);
            return CacheReader.TryRead(buffered, from => KeptHistory.Read(from, _folder));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Write(Stream file, KeptHistory kept)
    {
        using var content = new MemoryStream();
        using (var packed = new DeflateStream(content, CompressionLevel.Fastest, leaveOpen: true))
        using (var buffered = new BufferedStream(packed, 1 << 16))
        using (var writer = new CacheWriter(buffered))
        {
            kept.Write(writer);
        }

        file.Write(Mark, 0, Mark.Length);
        file.Write(Checksum.Of(content.GetBuffer(), 0, (int)content.Length), 0, Checksum.Length);
        content.WriteTo(file);
    }

    private bool IsOurs()
    {
        if (!File.Exists(_path) || PlainFile.WhyNot(_path) is not null)
        {
            return false;
        }

        using var file = File.OpenRead(_path);
        var begins = new byte[Mark.Length];
        return file.Read(begins, 0, begins.Length) == begins.Length && begins.SequenceEqual(Mark);
    }
}
