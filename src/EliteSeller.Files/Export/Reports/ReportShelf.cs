using System.Runtime.InteropServices;
using EliteSeller.Analysis.Reports;

namespace EliteSeller.Files.Export.Reports;

/// <summary>
/// Keeps the deals of a report as bytes: in memory up to a size that any report of a meeting is under, and from there in a file that
/// has no name and is gone when nobody holds the shelf any more, however the process ends.
/// </summary>
#pragma warning disable CA1001 // A report shows its deals for as long as somebody holds it; the file goes with the handle.
public sealed class ReportShelf : IReportShelf
#pragma warning restore CA1001
{
    // Larger arrays are none that the runtime collects cheaply.
    private const int BlockLength = 1 << 16;

    private readonly int _mostInMemory;
    private readonly MemoryStream _latest = new(BlockLength + (BlockLength >> 3));
    private readonly ReportRecordWriter _writer = new();
    private readonly ReportRecordReader _reader = new();
    private readonly List<long> _ends = [];
    private readonly List<byte[]> _blocks = [];
    private readonly List<long> _blockStarts = [];
    private FileStream? _file;
    private long _latestStart;
    private long _putAway;
    private byte[] _record = new byte[4096];

    /// <summary>Makes an empty shelf.</summary>
    /// <param name="mostInMemory">How many bytes are held in memory.</param>
    public ReportShelf(int mostInMemory = 2 << 20) => _mostInMemory = mostInMemory;

    /// <inheritdoc/>
    /// <exception cref="EliteSellerException"><c>FileNotWritten</c>: the disk of temporary files is full.</exception>
    public int Add(ReportDeal deal)
    {
        var record = _writer.Write(deal ?? throw new ArgumentNullException(nameof(deal)));
        _latest.Write(record.Array!, record.Offset, record.Count);
        _ends.Add(_latestStart + _latest.Length);
        if (_latest.Length > Math.Min(BlockLength, _mostInMemory))
        {
            Close();
        }

        return _ends.Count - 1;
    }

    /// <inheritdoc/>
    public ReportDeal Take(int place)
    {
        var start = place == 0 ? 0 : _ends[place - 1];
        var length = (int)(_ends[place] - start);
        if (start >= _latestStart)
        {
            return _reader.Read(_latest.GetBuffer(), (int)(start - _latestStart));
        }

        if (start >= _putAway)
        {
            var found = _blockStarts.BinarySearch(start);
            var block = found < 0 ? ~found - 1 : found;
            return _reader.Read(_blocks[block], (int)(start - _blockStarts[block]));
        }

        if (_record.Length < length)
        {
            _record = new byte[length];
        }

        _file!.Position = start;
        for (var read = 0; read < length;)
        {
            var some = _file.Read(_record, read, length - read);
            read += some > 0 ? some : throw new EndOfStreamException();
        }

        return _reader.Read(_record, 0);
    }

    private void Close()
    {
        _blocks.Add(_latest.ToArray());
        _blockStarts.Add(_latestStart);
        _latestStart += _latest.Length;
        _latest.SetLength(0);
        if (_latestStart - _putAway > _mostInMemory)
        {
            PutAway();
        }
    }

    private void PutAway()
    {
        try
        {
            _file ??= CreateNameless();
            _file.Position = _putAway;
            foreach (var block in _blocks)
            {
                _file.Write(block, 0, block.Length);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new EliteSellerException(new Problem(
                "FileNotWritten", ProblemKind.Access,
                $"The temporary file of the report cannot be written: {failure.Message.TrimEnd('.')}.",
                "Check the free disk space of the folder for temporary files.", Path.GetTempPath()), failure);
        }

        _putAway = _latestStart;
        _blocks.Clear();
        _blockStarts.Clear();
    }

    /// <summary>
    /// Creates a file in the folder for temporary files for this process alone, which leaves nothing behind, however the process ends.
    /// </summary>
    /// <returns>A stream to write and read, without a buffer of its own.</returns>
    private static FileStream CreateNameless()
    {
        var path = Path.Combine(Path.GetTempPath(), ".eliteseller-" + Path.GetRandomFileName());
        var file = new FileStream(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, bufferSize: 1, FileOptions.DeleteOnClose);
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            // The bytes are customers' data: here a file that is open can lose its name at once.
            File.Delete(path);
        }

        return file;
    }
}
