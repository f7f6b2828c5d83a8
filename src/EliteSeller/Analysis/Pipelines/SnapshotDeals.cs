namespace EliteSeller.Analysis.Pipelines;

/// <summary>The deals of the earlier of two snapshots, found again by their ids, in some 130 bytes each.</summary>
internal sealed class SnapshotDeals
{
    private const int ChunkBits = 11;
    private const int ChunkSize = 1 << ChunkBits;

    private readonly List<KeptDeal[]> _chunks = [];
    private readonly TextStore _texts = new();
    private int[] _buckets = new int[1024];

    /// <summary>How many deals there are.</summary>
    public int Count { get; private set; }

    /// <summary>The places of the deals that have not been seen again, in the order in which they came.</summary>
    public IEnumerable<int> Unseen => Enumerable.Range(0, Count).Where(place => !At(place).IsSeen);

    /// <summary>Adds a deal whose id is not among them.</summary>
    public void Add(SnapshotDeal deal)
    {
        if (Count == _chunks.Count << ChunkBits)
        {
            _chunks.Add(new KeptDeal[ChunkSize]);
        }

        if (Count == _buckets.Length)
        {
            Grow();
        }

        ref var kept = ref At(Count);
        kept = new KeptDeal(deal, _texts.Add(deal.Id), _texts.Add(deal.Name), OpportunityId.Comparer.GetHashCode(deal.Id));
        Link(ref kept, ++Count);
    }

    /// <summary>The place of the deal of an id, or -1.</summary>
    public int Find(string id)
    {
        var hash = OpportunityId.Comparer.GetHashCode(id);
        for (var number = _buckets[Bucket(hash)]; number > 0; number = At(number - 1).Next)
        {
            ref var kept = ref At(number - 1);
            if (kept.Hash == hash && OpportunityId.Comparer.Equals(_texts.Get(kept.IdPlace), id))
            {
                return number - 1;
            }
        }

        return -1;
    }

    /// <summary>The deal at a place.</summary>
    public SnapshotDeal Get(int place)
    {
        ref var kept = ref At(place);
        return kept.ToDeal(_texts.Get(kept.IdPlace)!, _texts.Get(kept.NamePlace));
    }

    /// <summary>Notes that the later snapshot holds a deal too.</summary>
    /// <returns>False when that is known.</returns>
    public bool See(int place)
    {
        ref var kept = ref At(place);
        var isNews = !kept.IsSeen;
        kept.IsSeen = true;
        return isNews;
    }

    private ref KeptDeal At(int place) => ref _chunks[place >> ChunkBits][place & (ChunkSize - 1)];

    private int Bucket(int hash) => hash & (_buckets.Length - 1);

    private void Link(ref KeptDeal kept, int number)
    {
        ref var bucket = ref _buckets[Bucket(kept.Hash)];
        (kept.Next, bucket) = (bucket, number);
    }

    private void Grow()
    {
        _buckets = new int[2 * _buckets.Length];
        for (var place = 0; place < Count; place++)
        {
            Link(ref At(place), place + 1);
        }
    }

    // Fields in the order in which they take the least room.
    private struct KeptDeal(SnapshotDeal deal, long id, long name, int hash)
    {
        private readonly SnapshotValues _values = deal.Values;

        public readonly long IdPlace = id;

        public readonly long NamePlace = name;

        public readonly int Hash = hash;

        /// <summary>The number of the next deal in the same bucket, or 0.</summary>
        public int Next;

        public bool IsSeen;

        public readonly SnapshotDeal ToDeal(string id, string? name) => new(id, name, _values);
    }
}
