namespace EliteSeller.Analysis.Pipelines;

/// <summary>The deals of the earlier of two snapshots, found again by their ids, in some 75 bytes each.</summary>
/// <remarks>
/// Of a deal that was closed nothing is compared but how it ended and whose it is, so nothing else is kept. What is kept of an open one
/// besides its id and name are numbers: next steps are only asked whether they are the same, and owners, currencies and stages are few.
/// </remarks>
internal sealed class SnapshotDeals
{
    private const int ChunkBits = 11;
    private const int ChunkSize = 1 << ChunkBits;
    private const ulong HasAmount = 4;

    private readonly List<KeptDeal[]> _chunks = [];
    private readonly PackedRecords _records = new();
    private readonly PackedWriter _record = new();
    private readonly NumberedObjects<string> _texts = new(StringComparer.Ordinal);
    private readonly NumberedObjects<SalesStage> _stages = new(EqualityComparer<SalesStage>.Default);
    private int[] _buckets = new int[1024];

    /// <summary>How many deals there are.</summary>
    public int Count { get; private set; }

    /// <summary>The places of the deals that have not been seen again, in the order in which they came.</summary>
    public IEnumerable<int> Unseen => Enumerable.Range(0, Count).Where(place => !At(place).IsSeen);

    /// <summary>Adds a deal whose id is not among them.</summary>
    public void Add(SnapshotDeal deal)
    {
        _record.Clear();
        _record.Write(deal.Id);
        _record.Write((ulong)deal.Outcome | (deal.Amount is null ? 0 : HasAmount));
        _record.Write(_texts.NumberOf(deal.Owner));
        if (deal.IsOpen)
        {
            _record.Write(deal.Name);
            _record.Write(_texts.NumberOf(deal.Currency));
            _record.Write(_stages.NumberOf(deal.Stage));
            _record.Write((ulong)deal.CloseDay);
            _record.Write((ulong)deal.LastActivityDay);
            _record.WriteWhole(deal.NextStep);
            if (deal.Amount is { } amount)
            {
                _record.Write(amount);
            }
        }

        Add(deal.Id, isSeen: false);
    }

    /// <summary>Adds the id of a deal that only the later snapshot holds, to know it when it comes again.</summary>
    public void AddLater(string id)
    {
        _record.Clear();
        _record.Write(id);
        Add(id, isSeen: true);
    }

    /// <summary>The place of the deal of an id, or -1.</summary>
    public int Find(string id)
    {
        var hash = OpportunityId.Comparer.GetHashCode(id);
        for (var number = _buckets[Bucket(hash)]; number > 0; number = At(number - 1).Next)
        {
            ref var kept = ref At(number - 1);
            if (kept.Hash == hash && IsOf(_records.At(kept.Place), id))
            {
                return number - 1;
            }
        }

        return -1;
    }

    /// <summary>The deal at a place, as far as it is compared.</summary>
    public SnapshotDeal Get(int place) => Get(place, withName: true);

    /// <summary>The same without its id and its name, which the later snapshot has too.</summary>
    public SnapshotDeal GetFacts(int place) => Get(place, withName: false);

    /// <summary>Notes that the later snapshot holds a deal too.</summary>
    /// <returns>False when that is known.</returns>
    public bool See(int place)
    {
        ref var kept = ref At(place);
        var isNews = !kept.IsSeen;
        kept.IsSeen = true;
        return isNews;
    }

    private static bool IsOf(PackedReader record, string id) =>
        record.IsPlainly(id) || OpportunityId.Comparer.Equals(record.ReadText(), id);

    private SnapshotDeal Get(int place, bool withName)
    {
        var record = _records.At(At(place).Place);
        var id = Text(ref record, withName) ?? "";
        var flags = record.ReadNumber();
        var outcome = (DealOutcome)(flags & ~HasAmount);
        var owner = _texts[record.ReadNumber()];
        return outcome != DealOutcome.Open
            ? new SnapshotDeal(id, null, owner, outcome, 0) : Open(id, owner, ref record, flags, withName);
    }

    private static string? Text(ref PackedReader record, bool isWanted)
    {
        if (isWanted)
        {
            return record.ReadText();
        }

        record.SkipText();
        return null;
    }

    private SnapshotDeal Open(string id, string? owner, ref PackedReader record, ulong flags, bool withName)
    {
        var name = Text(ref record, withName);
        var currency = _texts[record.ReadNumber()];
        var stage = _stages[record.ReadNumber()];
        return new SnapshotDeal(id, name, owner, DealOutcome.Open, (int)record.ReadNumber())
        {
            Currency = currency,
            Stage = stage,
            LastActivityDay = (int)record.ReadNumber(),
            NextStep = record.ReadWhole(),
            Amount = (flags & HasAmount) == 0 ? null : record.ReadAmount(),
        };
    }

    private void Add(string id, bool isSeen)
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
        kept = new KeptDeal(_records.Add(_record), OpportunityId.Comparer.GetHashCode(id)) { IsSeen = isSeen };
        Link(ref kept, ++Count);
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

    private struct KeptDeal(long place, int hash)
    {
        // The sign says whether the deal has been seen.
        private long _place = place;

        public readonly int Hash = hash;

        /// <summary>The number of the next deal in the same bucket, or 0.</summary>
        public int Next;

        public readonly long Place => _place & long.MaxValue;

        public bool IsSeen
        {
            readonly get => _place < 0;
            set => _place = value ? _place | long.MinValue : Place;
        }
    }
}
