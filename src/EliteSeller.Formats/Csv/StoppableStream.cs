using System.IO;
using System.Threading;

namespace EliteSeller.Formats.Csv;

/// <summary>Asks before every read whether the user has stopped, because the CSV library takes no token; and counts what was read.</summary>
internal sealed class StoppableStream(Stream inner, CancellationToken stopToken) : Stream
{
    /// <summary>How many bytes were read so far.</summary>
    public long BytesRead { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new System.NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new System.NotSupportedException();
        set => throw new System.NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        stopToken.ThrowIfCancellationRequested();
        var read = inner.Read(buffer, offset, count);
        BytesRead += read;
        return read;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new System.NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new System.NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new System.NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
