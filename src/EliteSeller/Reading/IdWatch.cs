using System;
using System.Text;

namespace EliteSeller.Reading;

/// <summary>Watches the ids of a source for repeats, nine bytes an id.</summary>
/// <remarks>
/// Salesforce's 15 and 18 characters of one id count as the same. Beyond two million deals ids are no longer watched, because
/// memory must stay flat; the report says so. A table of a million ids is larger than a processor's cache, and looking into it
/// for every row would cost as much as reading the row: so a small filter tells of most ids at once that they are new, and these
/// go into the table in bunches, for which the memory is fetched side by side.
/// </remarks>
public sealed class IdWatch
{
    private const int MaximumWatched = 2_000_000;
    private const int MaximumWaiting = 512;
    private const int SlotsPerWord = 16;
    private const ulong Prime = 0x9E3779B97F4A7C15UL;

    private readonly int _maximum;
    private readonly ulong[] _waiting = new ulong[MaximumWaiting];
    private ulong[] _slots = new ulong[1 << 10];
    private ulong[] _filter = new ulong[(1 << 10) / SlotsPerWord];
    private int _waitingCount;
    private int _count;

    /// <summary>Starts with no ids.</summary>
    /// <param name="isLimited">Whether to give up beyond two million ids. Folding rows needs every one of them.</param>
    internal IdWatch(bool isLimited) => _maximum = isLimited ? MaximumWatched : int.MaxValue;

    /// <summary>Whether there were more ids than are watched.</summary>
    public bool IsFull => _count >= _maximum;

    /// <summary>The starting value of a hash.</summary>
    /// <param name="length">How many bytes will be taken.</param>
    /// <returns>The hash of none of them.</returns>
    public static ulong Start(int length) => (ulong)length * Prime;

    /// <summary>Takes eight more bytes of an id into its hash.</summary>
    /// <param name="hash">The hash so far.</param>
    /// <param name="word">The bytes, the first of them lowest; behind the end of the id zeros.</param>
    /// <returns>The new hash.</returns>
    public static ulong Add(ulong hash, ulong word)
    {
        hash = (hash ^ word) * Prime;
        return hash ^ (hash >> 29);
    }

    /// <summary>How many bytes of an id tell it from others: 15 of a Salesforce id of 18, whose last three repeat what stands before.</summary>
    /// <param name="length">The length of the id.</param>
    /// <param name="first">Its first byte.</param>
    /// <returns>The number of bytes to hash.</returns>
    public static int TellingLength(int length, byte first) => length == 18 && first is >= (byte)'0' and <= (byte)'9' ? 15 : length;

    /// <summary>The hash of an id.</summary>
    /// <param name="id">The id as the source writes it, without spaces around it.</param>
    /// <returns>The hash; 0 for an empty id.</returns>
    public static ulong Hash(string id)
    {
        if (id.Length == 0)
        {
            return 0;
        }

        var bytes = Encoding.UTF8.GetBytes(id);
        var length = TellingLength(bytes.Length, bytes[0]);
        var hash = Start(length);
        for (var at = 0; at < length; at += 8)
        {
            var word = 0UL;
            for (var i = at; i < Math.Min(at + 8, length); i++)
            {
                word |= (ulong)bytes[i] << (8 * (i - at));
            }

            hash = Add(hash, word);
        }

        return hash;
    }

    /// <summary>Takes an id.</summary>
    /// <param name="hash">Its hash.</param>
    /// <returns>True when it was there before.</returns>
    public bool IsRepeated(ulong hash)
    {
        if (hash == 0)
        {
            return false;
        }

        var bits = BitsOf(hash);
        if ((_filter[WordOf(hash)] & bits) == bits)
        {
            Settle();
            var at = Find(hash);
            if (_slots[at] == hash)
            {
                return true;
            }
        }

        if (!IsFull)
        {
            _filter[WordOf(hash)] |= bits;
            _waiting[_waitingCount++] = hash;
            _count++;
            if (_waitingCount == MaximumWaiting)
            {
                Settle();
            }
        }

        return false;
    }

    /// <summary>Puts the waiting ids, all of which are new, into the table.</summary>
    private void Settle()
    {
        if (_count * 2L > _slots.Length)
        {
            Grow();
        }

        for (var i = 0; i < _waitingCount; i++)
        {
            _slots[Find(_waiting[i])] = _waiting[i];
        }

        _waitingCount = 0;
    }

    private int Find(ulong hash)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        var at = (int)(hash ^ (hash >> 32)) & mask;
        while (slots[at] != 0 && slots[at] != hash)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    private int WordOf(ulong hash) => (int)(hash >> 40) & (_filter.Length - 1);

    // Two bits of one word: of the ids that are new, one in twenty looks as if it had been there and is looked up.
    private static ulong BitsOf(ulong hash) => (1UL << (int)(hash >> 58)) | (1UL << (int)((hash >> 34) & 63));

    private void Grow()
    {
        var old = _slots;
        _slots = new ulong[old.Length * 2];
        _filter = new ulong[_slots.Length / SlotsPerWord];
        foreach (var hash in old)
        {
            if (hash != 0)
            {
                _slots[Find(hash)] = hash;
                _filter[WordOf(hash)] |= BitsOf(hash);
            }
        }

        for (var i = 0; i < _waitingCount; i++)
        {
            _filter[WordOf(_waiting[i])] |= BitsOf(_waiting[i]);
        }
    }
}
