namespace EliteSeller.Files.Import.Tables;

/// <summary>Watches the ids of a source for repeats, from eight bytes an id.</summary>
/// <remarks>
/// Beyond two million deals ids are no longer watched, because memory must stay flat; the report says so.
/// <para>
/// A set of a million ids is larger than a processor's cache, and a look into it takes as long as reading the row. So an id outside the
/// range of all earlier ones, as each is in an export that a CRM writes in the order of its ids, is known to be new without a look, and is
/// only listed. The first id inside the range makes a set of the list.
/// </para>
/// </remarks>
/// <param name="isLimited">Whether to give up beyond two million ids. Folding rows needs every one of them.</param>
internal sealed class SeenIds(bool isLimited)
{
    private const int MaximumWatched = 2_000_000;

    // A list that grows by doubling leaves as much behind as it holds, where the runtime seldom looks.
    private const int Chunk = 1 << 13;

    private readonly int _maximum = isLimited ? MaximumWatched : int.MaxValue;
    private List<ulong[]>? _listed = [];
    private HashSet<ulong>? _known;
    private IdKey _least;
    private IdKey _greatest;
    private int _count;

    /// <summary>Whether there were more ids than are watched.</summary>
    public bool IsFull => _count >= _maximum;

    /// <summary>Takes an id.</summary>
    /// <param name="id">Its key.</param>
    /// <returns>True when it was there before.</returns>
    public bool IsRepeated(in IdKey id)
    {
        if (id.Hash == 0)
        {
            return false;
        }

        var isOutside = _count == 0 || _greatest.IsBefore(id) || id.IsBefore(_least);
        if (IsFull)
        {
            return !isOutside && Known.Contains(id.Hash);
        }

        if (!isOutside && !Known.Add(id.Hash))
        {
            return true;
        }

        _count++;
        if (isOutside)
        {
            Widen(id);
        }

        return false;
    }

    /// <summary>Whether an id has been taken.</summary>
    /// <param name="hash">Its hash.</param>
    /// <returns>True when it was there before.</returns>
    internal bool Contains(ulong hash) => hash != 0 && _count > 0 && Known.Contains(hash);

    private HashSet<ulong> Known
    {
        get
        {
            if (_listed is { } listed)
            {
                var all = new ulong[_count];
                for (var i = 0; i < _count; i += Chunk)
                {
                    Array.Copy(listed[i / Chunk], 0, all, i, Math.Min(Chunk, _count - i));
                }

                _known = new HashSet<ulong>(all);
                _listed = null;
            }

            return _known!;
        }
    }

    private void Widen(in IdKey id)
    {
        (_least, _greatest) = _count == 1 ? (id, id) : _greatest.IsBefore(id) ? (_least, id) : (id, _greatest);
        if (_listed is { } listed)
        {
            var place = _count - 1;
            if (place % Chunk == 0)
            {
                listed.Add(new ulong[Chunk]);
            }

            listed[place / Chunk][place % Chunk] = id.Hash;
        }
        else
        {
            _known!.Add(id.Hash);
        }
    }
}
