using System.IO;
using System.Threading;
using EliteSeller.Formats.Files;

namespace EliteSeller.Formats.Csv;

/// <summary>Asks before every read whether the user has stopped, because the CSV library takes no token; and counts what was read.</summary>
internal sealed class StoppableStream(Stream inner, CancellationToken stopToken) : ReadOnlyStream
{
    /// <summary>How many bytes were read so far.</summary>
    public long BytesRead { get; private set; }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        stopToken.ThrowIfCancellationRequested();
        var read = inner.Read(buffer, offset, count);
        BytesRead += read;
        return read;
    }

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
