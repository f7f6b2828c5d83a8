namespace EliteSeller.Analysis.Pipelines;

/// <summary>The bytes of a million records one after the other.</summary>
internal sealed class PackedRecords
{
    private const int Chunk = 1 << 16;

    private readonly List<byte[]> _chunks = [];
    private byte[] _last = [];
    private int _used;

    /// <summary>Keeps what a writer has written.</summary>
    /// <returns>Its place: 0 or more, and less than 2 to the power of 62.</returns>
    public long Add(PackedWriter record)
    {
        if (_used + record.Length > _last.Length)
        {
            _chunks.Add(_last = new byte[Math.Max(Chunk, record.Length)]);
            _used = 0;
        }

        Buffer.BlockCopy(record.Bytes, 0, _last, _used, record.Length);
        var place = ((long)(_chunks.Count - 1) << 31) | (uint)_used;
        _used += record.Length;
        return place;
    }

    /// <summary>Reads the record at a place.</summary>
    public PackedReader At(long place) => new(_chunks[(int)(place >> 31)], (int)(place & 0x7fffffff));
}
