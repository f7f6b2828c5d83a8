using System.Collections;

namespace EliteSeller.Model;

/// <summary>The first points of a track, without a copy: a deal's past is looked at for each row of each export.</summary>
/// <param name="points">The points, in the order of time.</param>
/// <param name="count">How many of them count.</param>
internal readonly struct ValuePoints<T>(ValuePoint<T>[] points, int count) : IReadOnlyList<ValuePoint<T>>
{
    /// <inheritdoc/>
    public int Count => count;

    /// <inheritdoc/>
    public ValuePoint<T> this[int index] => points[index];

    /// <inheritdoc/>
    public IEnumerator<ValuePoint<T>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
