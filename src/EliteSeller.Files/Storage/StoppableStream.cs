using System.Threading;

namespace EliteSeller.Files.Storage;

/// <summary>
/// Asks before every read whether the user has stopped, because the CSV library takes no token; and counts what was read.
/// </summary>
internal sealed class StoppableStream(Stream inner, CancellationToken stopToken) : ReadOnlyStream(inner)
{
    private readonly GarbageLimit _garbage = new();
    private readonly bool _isLarge = inner.CanSeek && inner.Length > GarbageLimit.LargeFile;

    /// <summary>How many bytes were read so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>
    /// Whether no byte so far was anything but ASCII, a byte order mark aside: then no record has to be looked at for other bytes.
    /// </summary>
    public bool IsAscii { get; private set; } = true;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        stopToken.ThrowIfCancellationRequested();
        var read = Inner.Read(buffer, offset, count);
        var isMarked = BytesRead == 0 && read >= 3 && buffer[offset] == 0xEF && buffer[offset + 1] == 0xBB && buffer[offset + 2] == 0xBF;
        IsAscii = IsAscii && Utf8Text.IsAscii(buffer.AsSpan(offset, read).Slice(isMarked ? 3 : 0));
        BytesRead += read;
        if (_isLarge || BytesRead > GarbageLimit.LargeFile)
        {
            _garbage.Look();
        }

        return read;
    }
}
