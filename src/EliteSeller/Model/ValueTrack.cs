using System.Runtime.CompilerServices;

namespace EliteSeller.Model;

/// <summary>What one field of a deal was from day to day, in the order of time.</summary>
/// <remarks>There are five for each deal and most have one point, so a track is its own list and grows by little.</remarks>
internal sealed class ValueTrack<T>
{
    private ValuePoint<T>[] _points = [];
    private int _count;
    private StrongBox<(int Day, int Order, T Value)>? _before;

    // Exports in the order of their days leave nothing equal side by side, so nobody need compare.
    private bool _isDistinct = true;

    /// <summary>A track without any value.</summary>
    public ValueTrack()
    {
    }

    /// <summary>A track that was kept.</summary>
    public ValueTrack(ValuePoint<T>[] points, (int Day, int Order, T Value)? before, bool isOfExports) =>
        (_points, _count, _before, _isDistinct) = (points, points.Length, before is { } first ? new(first) : null, isOfExports);

    /// <summary>All values, repeated ones too.</summary>
    public ArraySegment<ValuePoint<T>> Points => new(_points, 0, _count);

    /// <summary>The value before the first change that a log tells, or null.</summary>
    public (int Day, int Order, T Value)? Before => _before?.Value;

    public bool IsEmpty => _count == 0;

    /// <summary>Whether all values are those of exports in the order of their days.</summary>
    public bool IsOfExports => _isDistinct;

    /// <summary>The last value; there is one.</summary>
    public T Last => _points[_count - 1].Value;

    /// <summary>
    /// Takes a value that stands at the end of time so far: exports come in the order of their days, and most of them change nothing.
    /// </summary>
    public void Append(int day, int earliest, T value)
    {
        if (_count == 0 || !AreEqual(_points[_count - 1].Value, value))
        {
            Insert(day, earliest, 0, value);
        }
    }

    /// <summary>Takes a value of any day. A repeated one is kept too, because a row of a day between the two may still come.</summary>
    public void Add(int day, int earliest, int order, T value)
    {
        _isDistinct = false;
        Insert(day, earliest, order, value);
    }

    private void Insert(int day, int earliest, int order, T value)
    {
        var at = _count;
        while (at > 0 && (_points[at - 1].Day > day || (_points[at - 1].Day == day && _points[at - 1].Order > order)))
        {
            at--;
        }

        _isDistinct &= at == _count;
        if (_count == _points.Length)
        {
            Array.Resize(ref _points, _count + 1 + (_count / 2));
        }

        Array.Copy(_points, at, _points, at + 1, _count - at);
        _points[at] = new ValuePoint<T>(day, earliest, order, value);
        _count++;
    }

    /// <summary>The same track, to add to.</summary>
    public ValueTrack<T> Copy()
    {
        var copy = (ValueTrack<T>)MemberwiseClone();
        copy._points = (ValuePoint<T>[])_points.Clone();
        return copy;
    }

    /// <summary>This track and a later one, as one.</summary>
    public ValueTrack<T> ContinuedBy(ValueTrack<T> next)
    {
        var both = new ValueTrack<T> { _points = new ValuePoint<T>[_count + next._count], _count = _count + next._count };
        Array.Copy(_points, both._points, _count);
        Array.Copy(next._points, 0, both._points, _count, next._count);
        (both._before, both._isDistinct) = (_before, false);
        return both;
    }

    /// <summary>Takes a change of which the log tells the old value too.</summary>
    public void Change(int day, int order, (bool IsKnown, T Value) old, (bool IsKnown, T Value) now)
    {
        if (old.IsKnown && (_before is not { Value: var before } || day < before.Day || (day == before.Day && order < before.Order)))
        {
            _before = new((day, order, old.Value));
            _isDistinct = false;
        }

        if (now.IsKnown)
        {
            Add(day, day, order, now.Value);
        }
    }

    /// <summary>The changes up to a day; a value that stood before the first of them has the day 0.</summary>
    public ValuePoints<T> UpTo(int day)
    {
        var count = _count;
        while (count > 0 && _points[count - 1].Day > day)
        {
            count--;
        }

        return _isDistinct ? new(_points, count) : Distinct(count);
    }

    private ValuePoints<T> Distinct(int count)
    {
        var changes = new List<ValuePoint<T>>(count + 1);
        if (_before is { Value: var before } && (IsEmpty || before.Day <= _points[0].Day))
        {
            changes.Add(new ValuePoint<T>(0, ValuePoint<T>.Unknown, 0, before.Value));
        }

        for (var i = 0; i < count; i++)
        {
            if (changes.Count == 0 || !AreEqual(changes[changes.Count - 1].Value, _points[i].Value))
            {
                changes.Add(_points[i]);
            }
        }

        return new(changes.ToArray(), changes.Count);
    }

    private static bool AreEqual(T a, T b) => EqualityComparer<T>.Default.Equals(a, b);
}
