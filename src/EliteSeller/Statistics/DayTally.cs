using System;
using System.Collections.Generic;

namespace EliteSeller.Statistics;

/// <summary>
/// How often each number of days occurred. Durations of a million deals fall on some hundred different numbers, so
/// quartiles of a whole file take no memory that grows with it.
/// </summary>
internal sealed class DayTally
{
    private readonly Dictionary<int, int> _counts = [];
    private int[]? _days;

    /// <summary>How many durations were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds one duration, or several equal ones.</summary>
    public void Add(int days, int times = 1)
    {
        _counts.TryGetValue(days, out var before);
        _counts[days] = before + times;
        Count += times;
        _days = null;
    }

    /// <summary>Adds everything another tally holds.</summary>
    public void Add(DayTally other)
    {
        foreach (var day in other._counts)
        {
            Add(day.Key, day.Value);
        }
    }

    /// <summary>The different durations in ascending order, each with its count.</summary>
    public IEnumerable<KeyValuePair<int, int>> InOrder()
    {
        foreach (var day in Days())
        {
            yield return new KeyValuePair<int, int>(day, _counts[day]);
        }
    }

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

    /// <summary>How many durations are at least this long.</summary>
    public int CountFrom(double days)
    {
        var count = 0;
        foreach (var day in _counts)
        {
            count += day.Key >= days ? day.Value : 0;
        }

        return count;
    }

    /// <summary>How many durations are at most this long.</summary>
    public int CountUpTo(double days)
    {
        var count = 0;
        foreach (var day in _counts)
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
            _days = [.. _counts.Keys];
            Array.Sort(_days);
        }

        return _days;
    }
}
