using System.Runtime.CompilerServices;

namespace EliteSeller.Model;

/// <summary>Everything that is kept of one deal's past: the changes of four fields, and the days between which it was seen.</summary>
internal sealed class OpportunityTrail
{
    public ValueTrack<string> Stages { get; init; } = new();

    /// <summary>Close dates as day numbers.</summary>
    public ValueTrack<int> CloseDays { get; init; } = new();

    public ValueTrack<decimal> Amounts { get; init; } = new();

    /// <summary>A hash of the next step and of the asks with their answers.</summary>
    public ValueTrack<ulong> Words { get; init; } = new();

    /// <summary>What earlier exports state; a log tells nothing here.</summary>
    public ValueTrack<SnapshotFacts> Snapshots { get; init; } = new();

    /// <summary>The place of the deal in the order in which deals came into the past.</summary>
    public int Number { get; set; }

    /// <summary>The deal that came after it in the last export, or null.</summary>
    public OpportunityTrail? Next { get; set; }

    public int FirstDay { get; private set; } = int.MaxValue;

    public int LastDay { get; private set; }

    /// <summary>Whether an earlier snapshot does not hold the deal, so that its first one is near its beginning.</summary>
    public bool IsSeenToBegin { get; set; }

    /// <summary>By what the deal was known when it was first seen in an export; null for a log.</summary>
    public DealIdentity? FirstIdentity { get; private set; }

    /// <summary>By what the deal was known when it was last seen in an export; null for a log.</summary>
    public DealIdentity? Identity { get; private set; }

    /// <summary>The id under which the deal was known before it was created again, or null.</summary>
    public string? RecreatedFrom { get; private init; }

    /// <summary>The id under which it was created again, where this is the past of both.</summary>
    public string? RecreatedAs { get; private init; }

    // The last row that told something new, as a copy: of rows that were held themselves, some would die in old age every week.
    private byte[] _row = [];
    private string? _shape;

    /// <summary>
    /// Whether an export says of the deal what the last one said: its row is the same, and so is all that may be read from it in two ways.
    /// </summary>
    [MethodImpl(HotMethod.CompiledOnce)]
    public bool Repeats(Opportunity deal) => _shape is not null && deal.Row.Shape == _shape && deal.Row.HasBytes(_row)
        && Identity!.Amount == deal.Amount && Identity.IsOpen == (deal.Outcome == DealOutcome.Open)
        && (deal.CloseDay == 0 || (!CloseDays.IsEmpty && CloseDays.Last == deal.CloseDay)) && Snapshots.Last.AreOf(deal)
        && Stages.IsOfExports && CloseDays.IsOfExports && Amounts.IsOfExports && Words.IsOfExports;

    /// <summary>The bytes of the last row that was seen, or null where it has none.</summary>
    public byte[]? Row => _shape is null ? null : _row;

    /// <summary>Notes by what the deal is known.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="isAgain">Whether its export had it before, so that somebody may hold the bytes of its row.</param>
    public void See(Opportunity deal, bool isAgain)
    {
        _shape = deal.Row.Shape;
        _row = _shape is null ? _row : deal.Row.CopyBytes(isAgain ? [] : _row);
        var identity = DealIdentity.From(deal);
        FirstIdentity ??= identity;
        Identity = identity == Identity ? Identity : identity;
    }

    /// <summary>Notes by what the deal was known in a past that was kept.</summary>
    public void See(DealIdentity? first, DealIdentity? last) => (FirstIdentity, Identity) = (first, last);

    /// <summary>The past of this deal and of the one that was created again from it, as one.</summary>
    public OpportunityTrail ContinuedBy(OpportunityTrail next, string id, string nextId) => new()
    {
        Stages = Stages.ContinuedBy(next.Stages), CloseDays = CloseDays.ContinuedBy(next.CloseDays),
        Amounts = Amounts.ContinuedBy(next.Amounts), Words = Words.ContinuedBy(next.Words),
        Snapshots = Snapshots.ContinuedBy(next.Snapshots),
        FirstDay = FirstDay, LastDay = next.LastDay, IsSeenToBegin = IsSeenToBegin, RecreatedFrom = id, RecreatedAs = nextId,
    };

    /// <summary>The same past, whose stages can be added to.</summary>
    public OpportunityTrail Copy() => new()
    {
        Stages = Stages.Copy(), CloseDays = CloseDays, Amounts = Amounts, Words = Words, Snapshots = Snapshots,
        FirstDay = FirstDay, LastDay = LastDay, IsSeenToBegin = IsSeenToBegin, RecreatedFrom = RecreatedFrom,
        RecreatedAs = RecreatedAs,
    };

    public void Add(int day)
    {
        FirstDay = Math.Min(FirstDay, day);
        LastDay = Math.Max(LastDay, day);
    }

    /// <summary>The last day of the past that counts for a row of some day, or 0 when there is none.</summary>
    public int LastDayUpTo(int day)
    {
        var last = 0;
        if (LastDay <= day)
        {
            return LastDay;
        }

        if (Stages.UpTo(day) is { Count: > 0 } stages)
        {
            last = stages[stages.Count - 1].Day;
        }

        if (CloseDays.UpTo(day) is { Count: > 0 } closes)
        {
            last = Math.Max(last, closes[closes.Count - 1].Day);
        }

        return last == 0 && FirstDay <= day ? FirstDay : last;
    }

    /// <summary>Whether the past reaches back to the deal's beginning, as far as anybody can tell.</summary>
    /// <remarks>The earliest day of creation that was ever stated counts, and a day after the deal was first seen is none.</remarks>
    public bool IsWhole(DateTime? created, int upTo)
    {
        if (IsSeenToBegin)
        {
            return true;
        }

        var earliest = Day.Number(created);
        var snapshots = Snapshots.UpTo(upTo);
        for (var i = 0; i < snapshots.Count; i++)
        {
            var day = snapshots[i].Value.Created;
            earliest = day > 0 && (earliest == 0 || day < earliest) ? day : earliest;
        }

        return earliest >= FirstDay && earliest <= FirstDay + 1;
    }
}
