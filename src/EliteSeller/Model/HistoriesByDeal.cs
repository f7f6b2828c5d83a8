using System.Runtime.CompilerServices;

namespace EliteSeller.Model;

/// <summary>The past of many deals, by id: a few facts of each, however many exports and rows they were read from.</summary>
public sealed class HistoriesByDeal
{
    // Texts that everybody writes differently are not worth looking up.
    private const int MostNames = 10_000;

    private readonly Dictionary<string, OpportunityTrail> _trails = new(OpportunityId.Comparer);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly SortedSet<int> _snapshots = [];
    private readonly Func<string, string> _share;
    private Dictionary<OpportunityTrail, OpportunityTrail>? _recreated;
    private int _lastSnapshot;
    private OpportunityTrail? _lastAdded;

    /// <summary>A past without any deal.</summary>
    public HistoriesByDeal() => _share = Name;

    /// <summary>A past that was kept.</summary>
    /// <param name="snapshotDays">The days of all exports.</param>
    /// <param name="trails">What is known of each deal, by its id.</param>
    internal HistoriesByDeal(IEnumerable<int> snapshotDays, IEnumerable<(string Id, OpportunityTrail Trail)> trails)
        : this()
    {
        _snapshots.UnionWith(snapshotDays);
        foreach (var (id, trail) in trails)
        {
            Add(id, trail);
        }
    }

    /// <summary>How many deals the history tells of.</summary>
    public int Deals => _trails.Count;

    /// <summary>The days of all exports, as numbers.</summary>
    internal IReadOnlyCollection<int> SnapshotDays => _snapshots;

    /// <summary>What is known of each deal, by its id.</summary>
    internal IReadOnlyCollection<KeyValuePair<string, OpportunityTrail>> Trails => _trails;

    /// <summary>Whether the history tells close dates, so that pushes can be counted.</summary>
    internal bool TellsCloseDates { get; private set; }

    /// <summary>Whether the history tells stages.</summary>
    internal bool TellsStages { get; private set; }

    /// <summary>Adds a deal of an earlier export. Exports are added in the order of their days.</summary>
    /// <param name="deal">The deal; one without an id tells nothing.</param>
    /// <param name="day">The day of the export.</param>
    /// <returns>False when the row has no id.</returns>
    [MethodImpl(HotMethod.CompiledOnce)]
    public bool AddSnapshot(Opportunity deal, DateTime day)
    {
        _ = deal ?? throw new ArgumentNullException(nameof(deal));
        var number = Day.Number(day);

        // Most exports list their deals in the order of the one before, and most rows are the same: such a row is known by its bytes,
        // and nobody has to look for its id.
        if (number == _lastSnapshot && _lastAdded?.Next is { } next && next.Repeats(deal))
        {
            next.Add(number);
            deal.Values.Trail = _lastAdded = next;
            _recreated = null;
            return true;
        }

        if (deal.Id is not { } id)
        {
            return false;
        }

        Begin(number);
        var isNew = !_trails.TryGetValue(id, out var trail);
        trail ??= TrailOf(id);
        var previous = isNew ? LastSnapshotBefore(number) : trail.LastDay;
        var isAgain = previous == number;
        trail.IsSeenToBegin |= isNew && previous != 0;
        trail.Add(number);
        deal.Values.Trail = trail;
        if (_lastAdded is not null)
        {
            _lastAdded.Next = trail;
        }

        _lastAdded = trail;
        if (!trail.Repeats(deal))
        {
            trail.See(deal, isAgain);
            Change(trail, deal, number, previous == 0 ? ValuePoint<string>.Unknown : previous + 1);
        }

        return true;
    }

    private void Begin(int number)
    {
        _recreated = null;
        if (number != _lastSnapshot)
        {
            _snapshots.Add(number);
            (_lastSnapshot, _lastAdded) = (number, null);
        }
    }

    private void Change(OpportunityTrail trail, Opportunity deal, int number, int earliest)
    {
        if (deal.Stage is { } stage)
        {
            TellsStages = true;
            trail.Stages.Append(number, earliest, Name(stage));
        }

        if (deal.CloseDay != 0)
        {
            TellsCloseDates = true;
            trail.CloseDays.Append(number, earliest, deal.CloseDay);
        }

        if (deal.Amount is { } amount)
        {
            trail.Amounts.Append(number, earliest, amount);
        }

        trail.Words.Append(number, earliest, WordsOf(deal));
        trail.Snapshots.Append(number, earliest, SnapshotFacts.From(deal, number, _share));
    }

    /// <summary>
    /// What is known of a deal, or null; of one that was deleted and created again under this id, what is known of both.
    /// </summary>
    internal OpportunityTrail? Find(string id) => _trails.TryGetValue(id, out var trail) ? Whole(trail) : null;

    /// <summary>What is known of a deal and of the one that it was created again from, where it was.</summary>
    internal OpportunityTrail Whole(OpportunityTrail trail) => Recreated.TryGetValue(trail, out var both) ? both : trail;

    /// <summary>The ids of the deals that had been created again by a day, with those that they had before.</summary>
    internal IReadOnlyCollection<(string From, string To)> RecreatedUpTo(DateTime day) =>
        [.. Recreated.Where(pair => pair.Key.FirstDay <= Day.Number(day))
            .Select(pair => (pair.Value.RecreatedFrom!, pair.Value.RecreatedAs!))];

    /// <summary>The trail of a deal, to write to.</summary>
    internal OpportunityTrail TrailOf(string id)
    {
        if (!_trails.TryGetValue(id, out var trail))
        {
            Add(id, trail = new OpportunityTrail());
        }

        return trail;
    }

    /// <summary>Notes what a log tells.</summary>
    internal void Tells(bool stages, bool closeDates)
    {
        TellsStages |= stages;
        TellsCloseDates |= closeDates;
    }

    /// <summary>One string for equal names: a million deals stand in a dozen stages, and many have one next step.</summary>
    internal string Name(string text)
    {
        if (!_names.TryGetValue(text, out var name))
        {
            name = text;
            if (_names.Count < MostNames)
            {
                _names.Add(text, text);
            }
        }

        return name;
    }

    private void Add(string id, OpportunityTrail trail)
    {
        trail.Number = _trails.Count;
        _trails.Add(id, trail);
    }

    private Dictionary<OpportunityTrail, OpportunityTrail> Recreated => _recreated ??= RecreatedDeals.Find(_trails, _snapshots);

    private static ulong WordsOf(Opportunity deal)
    {
        var hash = WordsHash.Compute(deal.NextStep);
        for (var kind = Model.AskKind.Benefit; kind <= Model.AskKind.Executive; kind++)
        {
            hash = WordsHash.Add(WordsHash.Add(hash, (int)deal.AnswerTo(kind)), deal.AskedOnDay(kind));
        }

        return hash;
    }

    private int LastSnapshotBefore(int day)
    {
        var before = _snapshots.GetViewBetween(0, day - 1);
        return before.Count == 0 ? 0 : before.Max;
    }
}
