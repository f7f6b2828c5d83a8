namespace EliteSeller.Analysis.Pipelines;

/// <summary>Gives each of a few different objects a number, and finds it again by that.</summary>
internal sealed class NumberedObjects<T>(IEqualityComparer<T> comparer)
    where T : class
{
    private readonly Dictionary<T, ulong> _numbers = new(comparer);
    private readonly List<T?> _objects = [null];

    /// <summary>The object of a number.</summary>
    public T? this[ulong number] => _objects[(int)number];

    /// <summary>The number of an object; 0 for none.</summary>
    public ulong NumberOf(T? one)
    {
        if (one is null)
        {
            return 0;
        }

        if (!_numbers.TryGetValue(one, out var number))
        {
            _numbers.Add(one, number = (ulong)_objects.Count);
            _objects.Add(one);
        }

        return number;
    }
}
