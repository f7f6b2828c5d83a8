namespace EliteSeller.Analysis.Pipelines;

/// <summary>The bytes of a million records one after the other.</summary>
internal sealed class PackedRecords
{
    private const int ChunkBits = 20;
    private const int Chunk = 1 << ChunkBits;

    private readonly PackedWriter _length = new();
    private readonly List<byte[]> _chunks = [];
    private byte[] _last = [];
    private int _used;

    /// <summary>The places of all records, in the order in which they came.</summary>
    public IEnumerable<long> Places
    {
        get
        {
            for (var chunk = 0; chunk < _chunks.Count; chunk++)
            {
                // No record is empty, so a zero is where a chunk ends.
                var bytes = _chunks[chunk];
                for (var at = 0; at < bytes.Length && bytes[at] != 0;)
                {
                    yield return PlaceOf(chunk, at);
                    var reader = new PackedReader(bytes, at);
                    var length = (int)reader.ReadNumber();
                    at = reader.Position + length;
                }
            }
        }
    }

    /// <summary>Keeps what a writer has written: a byte or more.</summary>
    /// <returns>Its place: 0 or more, and hardly more than there are bytes.</returns>
    public long Add(PackedWriter record)
    {
        _length.Clear();
        _length.Write((ulong)record.Length);
        var needed = _length.Length + record.Length;
        if (_used + needed > _last.Length)
        {
            _chunks.Add(_last = new byte[Math.Max(_chunks.Count < 8 ? 1 << 16 : Chunk, needed)]);
            _used = 0;
        }

        var place = PlaceOf(_chunks.Count - 1, _used);
        Append(_length);
        Append(record);
        return place;
    }

    /// <summary>Reads the record at a place.</summary>
    public PackedReader At(long place)
    {
        var reader = new PackedReader(_chunks[(int)(place >> ChunkBits)], (int)(place & (Chunk - 1)));
        reader.ReadNumber();
        return reader;
    }

    private static long PlaceOf(int chunk, int at) => ((long)chunk << ChunkBits) | (uint)at;

    private void Append(PackedWriter part)
    {
        Buffer.BlockCopy(part.Bytes, 0, _last, _used, part.Length);
        _used += part.Length;
    }
}
