namespace EliteSeller.Analysis.Statistics;

/// <summary>
/// How often each number of days occurred. Durations of a million deals fall on some hundred different numbers, so
/// quartiles of a whole file take no memory that grows with it.
/// </summary>
internal sealed class DayCounts
{
    // A tally of many durations counts those up to three years in a plain array until somebody looks.
    private const int Many = 512;
    private const int FrequentDays = 1100;

    private readonly Dictionary<int, int> _counts = [];
    private int[]? _days;
    private int[]? _frequent;

    /// <summary>How many durations were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds one duration, or several equal ones.</summary>
    public void Add(int days, int times = 1)
    {
        Count += times;
        _days = null;
        if (_frequent is { } frequent && (uint)days < (uint)frequent.Length)
        {
            frequent[days] += times;
            return;
        }

        _counts.TryGetValue(days, out var before);
        _counts[days] = before + times;
        if (_frequent is null && Count >= Many)
        {
            _frequent = new int[FrequentDays];
        }
    }

    /// <summary>Adds everything another tally holds.</summary>
    public void Add(DayCounts other)
    {
        foreach (var day in other.Counts())
        {
            Add(day.Key, day.Value);
        }
    }

    /// <summary>The different durations in ascending order, each with its count.</summary>
    public KeyValuePair<int, int>[] InOrder() => Array.ConvertAll(Days(), day => new KeyValuePair<int, int>(day, _counts[day]));

    /// <summary>A quantile by linear interpolation between neighbours (type 7: what Excel and R do), or null when empty.</summary>
    /// <param name="share">From 0 to 1; 0.5 is the median.</param>
    public double? Quantile(double share)
    {
        if (share is < 0 or > 1)
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A quantile's share lies between 0 and 1.");
        }

        if (Count == 0)
        {
            return null;
        }

        var place = (Count - 1) * share;
        var below = (int)Math.Floor(place);
        var lower = ValueAt(below);
        return lower + ((place - below) * (ValueAt(Math.Min(below + 1, Count - 1)) - lower));
    }

    /// <summary>
    /// The median of what is left of the durations that are longer than this one, or null where fewer than so many are.
    /// </summary>
    public double? MedianLeft(int days, int least)
    {
        var longer = Count - CountUpTo(days);
        if (longer < least)
        {
            return null;
        }

        var (low, high) = (ValueAt(Count - longer + ((longer - 1) / 2)), ValueAt(Count - longer + (longer / 2)));
        return ((low + high) / 2.0) - days;
    }

    /// <summary>How many durations are at least this long.</summary>
    public int CountFrom(double days)
    {
        var count = 0;
        foreach (var day in Counts())
        {
            count += day.Key >= days ? day.Value : 0;
        }

        return count;
    }

    /// <summary>How many durations are at most this long.</summary>
    public int CountUpTo(double days)
    {
        var count = 0;
        foreach (var day in Counts())
        {
            count += day.Key <= days ? day.Value : 0;
        }

        return count;
    }

    private int ValueAt(int rank)
    {
        foreach (var day in Days())
        {
            rank -= _counts[day];
            if (rank < 0)
            {
                return day;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(rank), rank, "There are not so many durations.");
    }

    private int[] Days()
    {
        if (_days is null)
        {
            _days = [.. Counts().Keys];
            Array.Sort(_days);
        }

        return _days;
    }

    private Dictionary<int, int> Counts()
    {
        for (var day = 0; day < (_frequent?.Length ?? 0); day++)
        {
            if (_frequent![day] > 0)
            {
                _counts.TryGetValue(day, out var before);
                _counts[day] = before + _frequent[day];
                _frequent[day] = 0;
            }
        }

        return _counts;
    }
}
