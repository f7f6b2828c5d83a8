namespace EliteSeller.Analysis.Pipelines;

/// <summary>Finds records by the text that each begins with, for some six bytes a record.</summary>
/// <param name="records">The records, of four gigabytes together at most.</param>
internal sealed class PackedTable(PackedRecords records)
{
    // The place of a record and 1, or 0 where there is none. They fill up to four fifths.
    private uint[] _slots = new uint[1024];

    /// <summary>How many records there are.</summary>
    public int Count { get; private set; }

    /// <summary>The place of the record that begins with the same text as another one, or -1.</summary>
    public long Find(PackedReader other)
    {
        var slot = SlotOf(other);
        for (; _slots[slot] != 0; slot = After(slot))
        {
            var place = (long)_slots[slot] - 1;
            if (PackedReader.CompareTexts(records.At(place), other) == 0)
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>Adds a record that begins with a text of its own.</summary>
    /// <exception cref="OverflowException">There are more bytes of records than can be found.</exception>
    public void Add(PackedWriter record)
    {
        var place = records.Add(record);
        if (++Count > _slots.Length / 5 * 4)
        {
            _slots = new uint[_slots.Length / 2 * 3];
            foreach (var each in records.Places)
            {
                Link(each);
            }
        }
        else
        {
            Link(place);
        }
    }

    private void Link(long place)
    {
        var slot = SlotOf(records.At(place));
        while (_slots[slot] != 0)
        {
            slot = After(slot);
        }

        _slots[slot] = checked((uint)(place + 1));
    }

    private int SlotOf(PackedReader record) => (int)(((ulong)record.HashText() * (ulong)_slots.Length) >> 32);

    private int After(int slot) => slot + 1 == _slots.Length ? 0 : slot + 1;
}
