using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Pipelines;

/// <summary>The lost deals of a group that have dates, by how long each took and from where it was lost.</summary>
internal sealed class LossAccumulator
{
    /// <summary>A deal lost from the first stage within so many days was turned away at the door.</summary>
    public const int EarlyDays = 7;

    /// <summary>A deal lost from this position on was lost at the eleventh hour.</summary>
    public const decimal LatePosition = 0.75m;

    private readonly Dictionary<int, DayCounts> _byReference = [];
    private readonly Dictionary<(int Reference, decimal? Position, int Days), int> _quick = [];

    /// <summary>Days to the loss of every lost deal with dates.</summary>
    public DayCounts All { get; } = new();

    /// <summary>Of those whose stage at the loss is not known.</summary>
    public DayCounts WithoutPosition { get; } = new();

    /// <summary>Lost deals, dated or not, that are known to have been lost from a late stage.</summary>
    public int FromLateStage { get; private set; }

    /// <summary>Of those, how many are known by the history and not by the export itself.</summary>
    public int FromLateStageByHistory { get; private set; }

    /// <summary>Lost deals, dated or not, whose stage at the loss is known.</summary>
    public int WithPosition { get; private set; }

    public void Add(int reference, decimal? position, int? days, bool isOfHistory = false)
    {
        if (position is { } known)
        {
            WithPosition++;
            FromLateStage += known >= LatePosition ? 1 : 0;
            FromLateStageByHistory += known >= LatePosition && isOfHistory ? 1 : 0;
        }

        if (days is not { } counted)
        {
            return;
        }

        All.Add(counted);
        if (position is null)
        {
            WithoutPosition.Add(counted);
        }

        if (counted <= EarlyDays)
        {
            _quick.TryGetValue((reference, position, counted), out var before);
            _quick[(reference, position, counted)] = before + 1;
        }
        else
        {
            TallyOf(_byReference, reference).Add(counted);
        }
    }

    public void Add(LossAccumulator other)
    {
        All.Add(other.All);
        WithoutPosition.Add(other.WithoutPosition);
        FromLateStage += other.FromLateStage;
        FromLateStageByHistory += other.FromLateStageByHistory;
        WithPosition += other.WithPosition;
        foreach (var losses in other._byReference)
        {
            TallyOf(_byReference, losses.Key).Add(losses.Value);
        }

        foreach (var quick in other._quick)
        {
            _quick.TryGetValue(quick.Key, out var before);
            _quick[quick.Key] = before + quick.Value;
        }
    }

    /// <summary>Losses within so many days whose stage is not known: nobody can say whether they were turned away at the door.</summary>
    public int QuickWithoutPosition
    {
        get
        {
            var count = 0;
            foreach (var quick in _quick)
            {
                count += quick.Key.Position is null ? quick.Value : 0;
            }

            return count;
        }
    }

    /// <summary>Losses that were turned away at the door: within days, from a stage that is known to be the first.</summary>
    public int AtTheDoor(WinTimes times)
    {
        var count = 0;
        foreach (var quick in _quick)
        {
            count += quick.Key.Position is not null && IsLeftOut(quick.Key.Reference, quick.Key.Position, times) ? quick.Value : 0;
        }

        return count;
    }

    /// <summary>
    /// All other losses, by the wins they are measured against. Quick ones of unknown stage are left out too: a pile of trifles would else
    /// decide the index.
    /// </summary>
    public IEnumerable<(int Reference, int Days, int Count)> BadNews(WinTimes times)
    {
        foreach (var quick in _quick)
        {
            if (!IsLeftOut(quick.Key.Reference, quick.Key.Position, times))
            {
                yield return (quick.Key.Reference, quick.Key.Days, quick.Value);
            }
        }

        foreach (var losses in _byReference)
        {
            foreach (var day in losses.Value.InOrder())
            {
                yield return (losses.Key, day.Key, day.Value);
            }
        }
    }

    internal static DayCounts TallyOf(Dictionary<int, DayCounts> tallies, int reference)
    {
        if (!tallies.TryGetValue(reference, out var tally))
        {
            tally = new DayCounts();
            tallies.Add(reference, tally);
        }

        return tally;
    }

    /// <summary>
    /// Whether a loss within days is no bad news for the index: it came from the first stage, or nobody knows from where.
    /// </summary>
    internal static bool IsLeftOut(int reference, decimal? position, WinTimes times) =>
        position is not { } known || times.IsFirstStage(reference, known);
}
