using System.IO.Compression;

namespace EliteSeller.Files.Storage;

/// <summary>
/// Unpacks a gzip archive while it is read, and notices when the archive ends before its contents do: the platform takes that for an end.
/// </summary>
internal sealed class PackedStream : ReadOnlyStream
{
    private readonly TailStream _packed;
    private long _length;

    public PackedStream(Stream packed)
        : this(new TailStream(packed))
    {
    }

    private PackedStream(TailStream packed)
        : base(new GZipStream(packed, CompressionMode.Decompress)) => _packed = packed;

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The archive is damaged or cut off.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = Inner.Read(buffer, offset, count);
        _length += read;
        // The last four bytes say how long the contents are. Archives that were put together from several say so of the last one only.
        if (read == 0 && count > 0 && !_packed.HasSeveralArchives && _packed.LastNumber != (uint)_length)
        {
            throw new InvalidDataException("the compressed file is incomplete.");
        }

        return read;
    }

    /// <summary>Remembers the end of what has passed, and whether more than one archive began in it.</summary>
    private sealed class TailStream(Stream inner) : ReadOnlyStream(inner)
    {
        private const uint ArchiveMark = 0x08_8B_1F_00;

        private int _archives;

        /// <summary>The last four bytes as a number, lowest byte first.</summary>
        public uint LastNumber { get; private set; }

        public bool HasSeveralArchives => _archives > 1;

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = Inner.Read(buffer, offset, count);
            for (var i = offset; i < offset + read; i++)
            {
                LastNumber = (LastNumber >> 8) | ((uint)buffer[i] << 24);
                _archives += (LastNumber & 0xFFFFFF00) == ArchiveMark ? 1 : 0;
            }

            return read;
        }
    }
}
