namespace EliteSeller.Model;

/// <summary>Finds the places of an id in a list of ids, for eight bytes a place.</summary>
internal sealed class IdIndex
{
    private readonly IReadOnlyList<string> _ids;

    // In order: the hash of an id above its place. So the places of one id are neighbours, and in their own order.
    private readonly ulong[] _keys;

    /// <summary>Sorts the places; those of blank ids are never found.</summary>
    /// <param name="ids">The ids as they were written. The list is kept.</param>
    public IdIndex(IReadOnlyList<string> ids)
    {
        _ids = ids;
        _keys = new ulong[ids.Count];
        for (var place = 0; place < _keys.Length; place++)
        {
            _keys[place] = KeyOf(ids[place]) | (uint)place;
        }

        Array.Sort(_keys);
    }

    /// <summary>The places of an id in any of its forms, in their order.</summary>
    /// <param name="id">The id, or null.</param>
    public IEnumerable<int> Find(string? id)
    {
        if (OpportunityId.OrNull(id) is null)
        {
            yield break;
        }

        var key = KeyOf(id);
        var at = Array.BinarySearch(_keys, key);
        for (at = at < 0 ? ~at : at; at < _keys.Length && (_keys[at] ^ key) <= uint.MaxValue; at++)
        {
            var place = (int)(uint)_keys[at];
            if (OpportunityId.Comparer.Equals(_ids[place], id))
            {
                yield return place;
            }
        }
    }

    private static ulong KeyOf(string? id) => (ulong)(uint)OpportunityId.Comparer.GetHashCode(id!) << 32;
}
