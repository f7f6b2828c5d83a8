using System.Runtime.InteropServices;

namespace EliteSeller.Files.Import.Csv;

/// <summary>
/// Remembers what cells of one column meant, by their bytes. A column of a million cells holds a few hundred days, a dozen stages and
/// ten words for yes; what is remembered need not be made a text and looked up in a dictionary again.
/// </summary>
/// <remarks>
/// Each cell has two places, and the last two cells with these places stand there. Nothing is allocated while cells pass.
/// </remarks>
internal sealed class CellMemory<T>
{
    /// <summary>Longer cells are seldom repeated and are not remembered.</summary>
    private const int Longest = 40;

    private const ulong Prime = 0x9E3779B97F4A7C15UL;

    private readonly byte[] _cells;
    private readonly int[] _lengths;
    private readonly T[] _values;
    private readonly int _shift;

    /// <param name="bits">The number of places as a power of two.</param>
    public CellMemory(int bits)
    {
        _shift = 64 - bits;
        _cells = new byte[Longest << bits];
        _lengths = new int[1 << bits];
        _values = new T[1 << bits];
        for (var place = 0; place < _lengths.Length; place++)
        {
            _lengths[place] = -1;
        }
    }

    /// <summary>What an equal cell meant.</summary>
    /// <param name="cell">The bytes of a cell.</param>
    /// <param name="value">The value.</param>
    /// <returns>False when no equal cell is remembered.</returns>
    public bool TryGet(ReadOnlySpan<byte> cell, out T value)
    {
        var place = PlaceOf(cell);
        if (!Holds(place, cell))
        {
            place ^= 1;
            if (!Holds(place, cell))
            {
                value = default!;
                return false;
            }
        }

        value = _values[place];
        return true;
    }

    /// <summary>Remembers a cell.</summary>
    /// <param name="cell">The bytes of a cell.</param>
    /// <param name="value">What they mean.</param>
    public void Keep(ReadOnlySpan<byte> cell, T value)
    {
        if (cell.Length > Longest)
        {
            return;
        }

        var place = PlaceOf(cell);
        var other = place ^ 1;
        if (_lengths[place] >= 0)
        {
            Array.Copy(_cells, place * Longest, _cells, other * Longest, Longest);
            (_lengths[other], _values[other]) = (_lengths[place], _values[place]);
        }

        cell.CopyTo(_cells.AsSpan(place * Longest));
        (_lengths[place], _values[place]) = (cell.Length, value);
    }

    private bool Holds(int place, ReadOnlySpan<byte> cell) =>
        _lengths[place] == cell.Length && cell.SequenceEqual(_cells.AsSpan(place * Longest, cell.Length));

    private int PlaceOf(ReadOnlySpan<byte> cell)
    {
        ulong hash;
        if (cell.Length >= 8)
        {
            hash = (MemoryMarshal.Read<ulong>(cell) * 31) ^ MemoryMarshal.Read<ulong>(cell.Slice(cell.Length - 8));
        }
        else
        {
            hash = 0;
            foreach (var b in cell)
            {
                hash = (hash << 8) | b;
            }
        }

        return (int)(((hash ^ (ulong)cell.Length) * Prime) >> _shift);
    }
}
