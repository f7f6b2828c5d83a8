namespace EliteSeller.Analysis.Pipelines;

/// <summary>The deals of the earlier of two snapshots, found again by their ids, in some 40 bytes each.</summary>
/// <remarks>
/// Of a deal that was closed nothing is compared but how it ended and whose it is, so nothing else is kept. What is kept of an open one
/// besides its id and name are numbers: next steps are only asked whether they are the same, and owners, currencies and stages are few.
/// </remarks>
internal sealed class SnapshotDeals
{
    // Beside the outcome, which takes two bits.
    private const int HasAmount = 4;
    private const int IsSeen = 8;
    private const int HasPrefix = 16;
    private const int IsLengthened = 32;

    // No id has it.
    private const string OtherStem = "\0";

    private readonly PackedRecords _records = new();
    private readonly PackedTable _table;
    private readonly PackedWriter _record = new();
    private readonly NumberedObjects<string> _texts = new(StringComparer.Ordinal);
    private readonly NumberedObjects<SalesStage> _stages = new(EqualityComparer<SalesStage>.Default);

    private string? _stem;

    public SnapshotDeals() => _table = new PackedTable(_records);

    /// <summary>How many deals there are.</summary>
    public int Count => _table.Count;

    /// <summary>The places of the deals that have not been seen again, in the order in which they came.</summary>
    public IEnumerable<long> Unseen => _records.Places.Where(place => (HeadOf(place) & IsSeen) == 0);

    /// <summary>Adds a deal whose id is not among them.</summary>
    public void Add(SnapshotDeal deal)
    {
        _record.Write((ulong)(Begin(deal.Id) | (int)deal.Outcome | (deal.Amount is null ? 0 : HasAmount)));
        _record.Write(_texts.NumberOf(deal.Owner));
        if (deal.IsOpen)
        {
            _record.Write(deal.Name);
            _record.Write(_texts.NumberOf(deal.Currency));
            _record.Write(_stages.NumberOf(deal.Stage));
            _record.Write((ulong)deal.CloseDay);
            _record.WriteWhole(deal.Doings);
            if (deal.Amount is { } amount)
            {
                _record.Write(amount);
            }
        }

        _table.Add(_record);
    }

    /// <summary>Adds the id of a deal that only the later snapshot holds, to know it when it comes again.</summary>
    public void AddLater(string id)
    {
        _record.Write((ulong)(Begin(id) | IsSeen));
        _table.Add(_record);
    }

    /// <summary>The place of the deal of an id, or -1.</summary>
    public long Find(string id)
    {
        Begin(id);
        return _table.Find(new PackedReader(_record.Bytes, 0));
    }

    /// <summary>The deal at a place, as far as it is compared.</summary>
    public SnapshotDeal Get(long place) => Get(place, withName: true);

    /// <summary>The same without its id and its name, which the later snapshot has too.</summary>
    public SnapshotDeal GetFacts(long place) => Get(place, withName: false);

    /// <summary>Notes that the later snapshot holds a deal too.</summary>
    /// <returns>False when that is known.</returns>
    public bool See(long place)
    {
        var record = _records.At(place);
        record.SkipText();
        var isNews = (HeadOf(place) & IsSeen) == 0;
        record.Set(IsSeen);
        return isNews;
    }

    // Two forms of an id begin the same record. What most ids of a CRM begin with is kept once.
    private int Begin(string id)
    {
        var key = OpportunityId.Normalize(id) ?? id;
        _stem ??= key.Substring(0, (key.Length + 1) / 2);
        _record.Clear();
        _record.Write(key.StartsWith(_stem, StringComparison.Ordinal) ? key.Substring(_stem.Length) : OtherStem + key);
        return key.Length == id.Length ? 0 : key.Length == id.Length - 3 ? IsLengthened : HasPrefix;
    }

    private string IdOf(string rest, int head)
    {
        var key = rest.StartsWith(OtherStem, StringComparison.Ordinal) ? rest.Substring(OtherStem.Length) : _stem + rest;
        return (head & HasPrefix) != 0 ? OpportunityId.WithPrefix(key) : (head & IsLengthened) != 0 ? OpportunityId.Lengthen(key) : key;
    }

    private int HeadOf(long place)
    {
        var record = _records.At(place);
        record.SkipText();
        return (int)record.ReadNumber();
    }

    private SnapshotDeal Get(long place, bool withName)
    {
        var record = _records.At(place);
        var rest = Text(ref record, withName);
        var head = (int)record.ReadNumber();
        var id = rest is null ? "" : IdOf(rest, head);
        var outcome = (DealOutcome)(head & 3);
        var owner = _texts[record.ReadNumber()];
        return outcome != DealOutcome.Open
            ? new SnapshotDeal(id, null, owner, outcome, 0) : Open(id, owner, ref record, (head & HasAmount) != 0, withName);
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

    private SnapshotDeal Open(string id, string? owner, ref PackedReader record, bool hasAmount, bool withName)
    {
        var name = Text(ref record, withName);
        var currency = _texts[record.ReadNumber()];
        var stage = _stages[record.ReadNumber()];
        return new SnapshotDeal(id, name, owner, DealOutcome.Open, (int)record.ReadNumber())
        {
            Currency = currency,
            Stage = stage,
            Doings = record.ReadWhole(),
            Amount = hasAmount ? record.ReadAmount() : null,
        };
    }
}
